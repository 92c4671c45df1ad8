import { expect, test } from "@jest/globals";
import { figureSources } from "../../../../src/write/reports/figure-sources.ts";
import { assessSmall } from "../../../support/years/small-month.ts";

const march = { month: 3, reports: { 市农业局: { 6: { figures: { 高标准粮田: "2" } } } } };
const april = {
  month: 4,
  reports: {
    市农业局: { 6: { figures: { 高标准粮田: "4" }, grade: "达到序时进度" as const } },
    市环保局: { 4: { grade: "达到序时进度" as const } },
  },
};
const sources = figureSources(assessSmall(april, assessSmall(march)));
const sourceOf = (task: number) => sources.任务.find(({ 序号 }) => 序号 === task);

test("a figure is told with its share, what is asked for, the gap, and the cell it comes from", () => {
  expect(sourceOf(6)?.指标).toEqual([
    {
      指标: "高标准粮田",
      年度目标: "20",
      累计完成: "4",
      完成率: "20.0%",
      应达进度: "33.3%",
      差距百分点: "-13.3",
      评价: "推进缓慢",
      来源: [{ 单位: "市农业局", 数值: "4", 位置: "data/2013-04/报送/市农业局.csv 第7行 A7" }],
    },
  ]);
});

test("a grade is told with what decided it and for how long the task has lagged", () => {
  expect(sourceOf(6)).toMatchObject({ 评价: "推进缓慢", 连续滞后月数: 2 });
  expect(sourceOf(4)).toMatchObject({
    评价: "达到序时进度",
    依据: "自评",
    连续滞后月数: 0,
    来源: [{ 单位: "市环保局", 自评: "达到序时进度", 位置: "data/2013-04/报送/市环保局.csv 第5行 A5" }],
  });
  expect(sourceOf(1)).toMatchObject({ 评价: "未报送", 来源: [{ 单位: "市发改委", 自评: null, 位置: null }] });
});

test("counts are told with the numbers and names that they count", () => {
  expect(sources.任务统计.各档).toMatchObject({ 达到序时进度: [4], 推进缓慢: [6], 暂不评价: [7] });
  expect(sources.任务统计.未报送).toEqual([1, 2, 3, 5, 8]);
  expect(sources.报送统计).toMatchObject({ 按时报送: ["市环保局", "市农业局"], 逾期报送: [], 退回: [] });
});

test("changes of the year's catalogue are told by their counts, each of this month with where it stands", () => {
  const change = {
    kind: "取消",
    month: 4,
    task: 9,
    basis: "平政办〔2013〕30号",
    text: "开展专项检查。",
    into: [],
    holders: ["市环保局"],
    place: { file: "seeds/2013/目录调整.csv", at: { line: 2, column: 1 }, cell: "A2" },
  } as const;
  const adjustments = {
    opening: 9,
    added: 1,
    cancelled: 2,
    parted: 3,
    joined: 4,
    inMonth: [change],
    upToMonth: [change],
    effective: [],
  };
  expect(sources).not.toHaveProperty("目录调整");
  expect(figureSources({ ...assessSmall(april), adjustments, notCompared: [6] }).目录调整).toEqual({
    年初: 9,
    新增: 1,
    取消: 2,
    拆分增加: 3,
    拆分或者并入减少: 4,
    不作比较: [6],
    本月: [{ 类别: "取消", 依据文号: "平政办〔2013〕30号", 位置: "seeds/2013/目录调整.csv 第2行 A2" }],
  });
});
