import { expect, test } from "@jest/globals";
import type { CourseMonth } from "../../../../src/model/output/course-month.ts";
import { taskHistoryHtml } from "../../../../src/write/html/task-history-html.ts";
import { taskHistoryText } from "../../../../src/write/reports/task-history-text.ts";
import { taskHistory } from "../../../../src/write/reports/task-history.ts";
import { pageText } from "../../../support/pdf/page-text.ts";
import { day, assessSmall } from "../../../support/years/small-month.ts";

const march = assessSmall({
  month: 3,
  reports: {
    市农业局: { 6: { figures: { 高标准粮田: "2" }, grade: "推进缓慢", problem: "设备没有到位。" } },
  },
});
const april = assessSmall(
  {
    month: 4,
    reports: { 市农业局: { 6: { figures: { 高标准粮田: "8" }, text: "完成8万亩。\n设备到位。" } } },
    verdicts: [
      {
        task: 6,
        grade: "推进缓慢",
        reason: "现场核查有2万亩没有完工",
        owedBy: "市政府",
        place: { file: "data/2013-04/核定.csv" },
      },
    ],
  },
  march,
);
const may = assessSmall({ month: 5, reports: {} }, april);

const course: readonly CourseMonth[] = [
  {
    month: march.month,
    facts: march,
    issued: {
      number: "平政督〔2013〕1号",
      printedOn: day("2013-04-11"),
      corrections: [
        {
          number: "平政督〔2013〕2号",
          signedOn: day("2013-04-20"),
          printedOn: day("2013-04-21"),
          reason: "市农业局更正",
          figures: [
            {
              task: 6,
              indicator: "高标准粮田",
              item: "累计完成",
              before: "3",
              after: "2",
              cause: "单位更正数据",
            },
            { task: 4, item: "评价", before: "推进缓慢", after: "已完成", cause: "本机关更正" },
          ],
          papers: [],
          replaced: { folder: "2013-03-2013-04-11", files: [] },
        },
      ],
    },
    errors: 0,
  },
  { month: april.month, facts: april, errors: 2 },
  { month: may.month, facts: may, errors: 0 },
  { month: { year: 2013, month: 6 }, errors: 1 },
];
const letter = {
  serial: "7",
  kind: "督办函",
  month: "2013-04",
  unit: "市农业局",
  task: 6,
  number: "平政督函〔2013〕3号",
  sentOn: day("2013-05-10"),
  answerBy: day("2013-05-25"),
  answeredOn: day("2013-05-24"),
  closedOn: day("2013-06-01"),
  closedBy: "平农〔2013〕9号",
  place: { file: "data/督办台账.csv" },
};
const open = {
  serial: "8",
  kind: "督办函",
  month: "2013-04",
  unit: "市农业局",
  task: 6,
  number: "",
  closedBy: "",
  place: { file: "data/督办台账.csv" },
};

test("the history of a task tells each month as issued or as its files are, in figures, words, verdicts and letters", () => {
  const told = taskHistory({ number: 6, course, records: [letter, { ...letter, task: 4 }, open] });
  expect(taskHistoryText(told)).toEqual([
    "第6项  第6项工作。",
    "牵头单位：市农业局",
    "责任单位：各县（市、区）政府",
    "",
    "2013-03  已印发 平政督〔2013〕1号（2013-04-11）",
    "  评价：推进缓慢（按指标），连续滞后 1 个月",
    "  指标：高标准粮田，年度目标 20万亩，累计完成 2万亩，完成率 10.0%，应达进度 25.0%，差距 −15.0 个百分点，推进缓慢",
    "  市农业局（牵头）：自评推进缓慢；高标准粮田 2万亩",
    "    进展情况：第6项工作正在推进。",
    "    存在问题：设备没有到位。",
    "  叶县政府（责任）：没有报送本项",
    "  郏县政府（责任）：没有报送本项",
    "  湛河区政府（责任）：没有报送本项",
    "  更正：高标准粮田 累计完成 由 3 更正为 2（单位更正数据，平政督〔2013〕2号）",
    "",
    "2013-04  未印发，按现在的文件，其中有 2 处错误，有错误的报送按退回计",
    "  评价：推进缓慢（按核定），连续滞后 2 个月",
    "  核定：推进缓慢（4月核定），理由：现场核查有2万亩没有完工，责任方：市政府",
    "  指标：高标准粮田，年度目标 20万亩，累计完成 8万亩，完成率 40.0%，应达进度 33.3%，差距 6.7 个百分点，达到序时进度",
    "  市农业局（牵头）：自评没有写；高标准粮田 8万亩",
    "    进展情况：完成8万亩。",
    "      设备到位。",
    "  叶县政府（责任）：没有报送本项",
    "  郏县政府（责任）：没有报送本项",
    "  湛河区政府（责任）：没有报送本项",
    "",
    "2013-05  未印发，按现在的文件",
    "  评价：推进缓慢（按核定），连续滞后 3 个月",
    "  核定：推进缓慢（4月核定），理由：现场核查有2万亩没有完工，责任方：市政府",
    "  指标：高标准粮田，年度目标 20万亩，累计完成 没有数据，应达进度 41.7%",
    "  市农业局（牵头）：没有报送本项",
    "  叶县政府（责任）：没有报送本项",
    "  郏县政府（责任）：没有报送本项",
    "  湛河区政府（责任）：没有报送本项",
    "",
    "2013-06  未印发，按现在的文件，其中有 1 处错误，有错误的报送按退回计",
    "  这一期的文件不全，读不出",
    "",
    "督办",
    "  编号7 督办函 平政督函〔2013〕3号，市农业局，发出 2013-05-10，办理期限 2013-05-25，反馈 2013-05-24，销号 2013-06-01，依据 平农〔2013〕9号",
    "  编号8 督办函，市农业局，没有反馈，没有销号",
  ]);
});

test("a task that has no letter says so", () => {
  expect(taskHistoryText(taskHistory({ number: 1, course, records: [letter] })).at(-1)).toBe(
    "督办台账中没有这一项的函件",
  );
});

test("the page says what the terminal does, with what units wrote as text", () => {
  const record = { ...letter, closedBy: "<script>平农〔2013〕9号" };
  const told = taskHistory({ number: 6, course, records: [record, open] });
  const page = taskHistoryHtml(told, 2013);
  const shown = pageText(page);
  for (const words of [
    "第6项单项历史（2013年）",
    "2013-03已印发平政督〔2013〕1号（2013-04-11）评价：推进缓慢（依据：指标），连续滞后1个月",
    "高标准粮田20万亩2万亩10.0%25.0%−15.0推进缓慢",
    "市农业局（牵头）推进缓慢高标准粮田2万亩第6项工作正在推进。设备没有到位。",
    "更正：高标准粮田累计完成由3更正为2（单位更正数据，平政督〔2013〕2号）",
    "2013-04未印发，按现在的文件，其中有2处错误，有错误的报送按退回计",
    "核定：推进缓慢（4月核定），理由：现场核查有2万亩没有完工，责任方：市政府",
    "叶县政府（责任）—没有报送本项",
    "2013-06未印发，按现在的文件，其中有1处错误，有错误的报送按退回计这一期的文件不全，读不出",
    "7督办函平政督函〔2013〕3号市农业局2013-05-102013-05-252013-05-242013-06-01<script>平农〔2013〕9号",
    "8督办函市农业局没有反馈没有销号",
  ])
    expect(shown).toContain(words);
  expect(page).not.toContain("<script");
  expect(taskHistoryHtml({ ...told, 督办: [] }, 2013)).toContain("督办台账中没有这一项的函件");
});
