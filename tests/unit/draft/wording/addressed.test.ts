import { expect, test } from "@jest/globals";
import { addressed, afterNames } from "../../../../src/draft/wording/addressed.ts";
import { say } from "../../../support/shipped-phrases.ts";

const told = addressed(say, "市水利局");

test("a paper calls the unit that reads it 你单位, alone and among others, and the others by their names", () => {
  expect(told.自评({ 单位: "市水利局", 评价: "推进缓慢" })).toBe("你单位自评推进缓慢");
  expect(told.自评({ 单位: "市水利局、市农业局", 评价: "推进缓慢" })).toBe("你单位、市农业局自评推进缓慢");
  expect(told.自评({ 单位: "市农业局", 评价: "推进缓慢" })).toBe("市农业局自评推进缓慢");
  expect(told.另报({ 单位: "市水利局", 指标: "新打机井", 数量: "90眼" })).toBe("你单位报新打机井90眼");
});

test.each([
  "自评不明",
  "按自评",
  "核定自评",
  "部分评价",
  "单位缺报",
  "反映",
  "未说明原因",
  "否认滞后",
  "暂不评价原因",
] as const)("and so does its phrase %s", (name) => {
  const values = {
    单位: "市水利局",
    评价: "推进缓慢",
    情形: "漏报",
    此前: null,
    进展: "正在招标",
    原因: "雨水偏多",
    分条: false,
    相同: false,
    无问题: false,
  };
  const phrase = told[name] as (given: typeof values) => string;
  expect(phrase(values)).toContain("你单位");
  expect(phrase(values)).not.toContain("市水利局");
});

test("behind brackets that name units a word does not name them again", () => {
  const again = afterNames(say, "市水利局");
  expect(again.自评({ 单位: "市水利局", 评价: "推进缓慢" })).toBe("自评推进缓慢");
  expect(again.自评({ 单位: "市农业局", 评价: "推进缓慢" })).toBe("市农业局自评推进缓慢");
});
