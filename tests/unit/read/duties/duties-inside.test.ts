import { expect, test } from "@jest/globals";
import { takeDuties } from "../../../../src/read/duties/take-duties.ts";

/* Duties that stand inside a task's words, with more of the task behind them. */

const taken = (text: string) => {
  const { parts, ...rest } = takeDuties(text);
  return { ...rest, parts: parts.map(({ role, text: words }) => `${role} ${words}`) };
};

test.each([
  [
    "建成A路，责任单位：市住建局；建成B路，责任单位：市交通局。",
    "建成A路；建成B路。",
    ["responsible 市住建局", "responsible 市交通局"],
    2,
  ],
  [
    "造林5万亩，牵头单位：市林业局，责任单位：市财政局、市国土局，完成时限：11月底。",
    "造林5万亩。",
    ["lead 市林业局", "responsible 市财政局、市国土局", "timeLimit 11月底"],
    1,
  ],
  [
    "整治积水点。由市城管局牵头，会同市水务局、各区（县）政府于6月底前完成12处。",
    "整治积水点。于6月底前完成12处。",
    ["lead 市城管局", "responsible 市水务局、各区（县）政府"],
    1,
  ],
  ["整治积水点。此项工作由市城管局负责。", "整治积水点。", ["lead 市城管局"], 1],
])("%s", (text, left, parts, places) => {
  expect(taken(text)).toEqual({ text: left, parts, places, unread: [] });
});

test.each([
  [
    "维修体育馆。由市体育局负责，市财政局安排资金，9月底前完工。",
    "维修体育馆。市财政局安排资金，9月底前完工。",
    ["lead 市体育局", "responsible 市财政局"],
  ],
  [
    "维修体育馆，由市体育局负责，市财政局保障资金，市国土局、各县（市、区）政府配合做好征地。",
    "维修体育馆，市财政局保障资金，市国土局、各县（市、区）政府配合做好征地。",
    ["lead 市体育局", "responsible 市财政局", "responsible 市国土局、各县（市、区）政府"],
  ],
  ["维修体育馆，由市体育局负责，市财政局配合。", "维修体育馆。", ["lead 市体育局", "responsible 市财政局"]],
  [
    "由市体育局负责，市财政局安排资金，维修体育馆。",
    "市财政局安排资金，维修体育馆。",
    ["lead 市体育局", "responsible 市财政局"],
  ],
  [
    "维修体育馆。（市体育局负责，市财政局安排资金）",
    "维修体育馆。（市财政局安排资金）",
    ["lead 市体育局", "responsible 市财政局"],
  ],
  [
    "维修体育馆。市体育局牵头，市国土局协助选址，9月底前完工。",
    "维修体育馆。市国土局协助选址。",
    ["lead 市体育局", "responsible 市国土局", "timeLimit 9月底前完工"],
  ],
])(
  "an office with what it has to do is among those responsible, and its words stay: %s",
  (text, left, parts) => {
    expect(taken(text)).toEqual({ text: left, parts, places: 1, unread: [] });
  },
);

test.each([
  "市财政局大楼同步启用",
  "市财政局安排的资金全部到位",
  "市财政局支持建设的场馆交付",
  "市财政资金配合使用",
  "市级资金由市财政局安排解决",
  "加强内部安排管理",
  "市属企业分配资金",
])("a clause that only looks like the name of an office names nobody: %s", (clause) => {
  const { parts, unread } = taken(`维修体育馆。由市体育局负责，${clause}。`);
  expect(parts).toEqual(["lead 市体育局"]);
  expect(unread).toEqual(/市财政局/u.test(clause) ? [clause] : []);
  const bracket = `市体育局负责，${clause}`;
  expect(taken(`维修体育馆。（${bracket}）`)).toMatchObject({ parts: [], unread: [bracket] });
});

test("a bracket that says anything else besides stays as it is, and is told of", () => {
  const bracket = "市体育局负责，市财政局安排资金，场馆对外开放";
  expect(taken(`维修体育馆。（${bracket}）`)).toMatchObject({ parts: [], unread: [bracket] });
  const long = `市体育局负责${"，市财政局安排资金".repeat(30)}`;
  expect(taken(`维修体育馆。（${long}）`)).toMatchObject({ parts: [], unread: [long] });
});

test("who does which part is read, and its words stay", () => {
  const text = "新建住房3500套，其中廉租住房由市房产局负责，经济适用房由市建设局负责。";
  expect(taken(text)).toEqual({
    text,
    parts: ["responsible 市房产局", "responsible 市建设局"],
    places: 2,
    unread: [],
  });
  expect(taken("新建住房3500套，经营权由企业承担。").parts).toEqual([]);
});

test("labels behind which something else than units stands are left", () => {
  const text = "填写表格，责任单位：按实际填写；报送市统计局。";
  expect(taken(text)).toMatchObject({ text, parts: [] });
});

test("an office in a bracket that stays among the words is told of", () => {
  expect(taken("完成安置房（市住建局、高新区）建设任务，年底交付。").unread).toEqual(["市住建局、高新区"]);
  expect(taken("完成安置房（含市区）建设任务，年底交付。").unread).toEqual([]);
});

test("a book in one task is not searched for labels inside its sentences", () => {
  const book = "建成A路，责任单位：市教育局；".repeat(500);
  expect(taken(`${book}完。`).parts).toEqual([]);
});
