import { expect, test } from "@jest/globals";
import { paperSaid } from "../../../../src/run/issuing/paper-said.ts";

const extract = "2013年6月份市政府重点工作进展情况摘编";
const papers = [
  { title: "关于2013年6月份市政府重点工作进展情况的通报", number: "平政督〔2013〕4号" },
  { title: extract, unit: "市水利局" },
  { title: extract, unit: "市林业局" },
  { title: "督办函", number: "平政督函〔2013〕8号", unit: "市水利局" },
  { title: "督办函", number: "平政督函〔2013〕9号", unit: "市林业局" },
];

test.each([
  ["by its title", { title: "关于2013年6月份市政府重点工作进展情况的通报", recipients: "" }, 0],
  ["by 主送机关 among copies", { title: extract, recipients: "市林业局：" }, 2],
  [
    "by 发文字号 among papers of one title",
    { title: "督办函", number: "平政督函〔2013〕9号", recipients: "" },
    4,
  ],
  [
    "by 发文字号 where somebody changed the title",
    { title: "督查函", number: "平政督函〔2013〕8号", recipients: "" },
    3,
  ],
])("a paper is known %s", (_name, said, index) => {
  expect(paperSaid(said, papers)).toBe(papers[index]);
});

test("a paper of another month is none of these, nor a copy for a unit that got none", () => {
  expect(
    paperSaid({ title: "关于2013年5月份市政府重点工作进展情况的通报", recipients: "" }, papers),
  ).toBeUndefined();
  expect(paperSaid({ title: extract, recipients: "市农业局：" }, papers)).toBeUndefined();
});
