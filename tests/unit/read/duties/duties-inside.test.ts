import { expect, test } from "@jest/globals";
import { bodiesWithPart } from "../../../../src/read/duties/office-deeds.ts";
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
    "维修体育馆。市财政局安排资金。",
    ["lead 市体育局", "responsible 市财政局", "timeLimit 9月底前完工"],
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
  "市里由市财政局配合解决",
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

test.each([
  [
    "改善办学条件。新增学位9600个。市教育局负责，市财政局安排资金，各县（市、区）政府组织实施。",
    "改善办学条件。新增学位9600个。市财政局安排资金。",
    ["lead 市教育局", "responsible 各县（市、区）政府", "responsible 市财政局"],
  ],
  [
    "建成村卫生室300个，市卫健委负责，市财政局落实配套资金。",
    "建成村卫生室300个，市财政局落实配套资金。",
    ["lead 市卫健委", "responsible 市财政局"],
  ],
  [
    "改造棚户区3000户，市住建局负责，市财政局筹措资金，市国土局保障用地，12月底前完成。",
    "改造棚户区3000户，市财政局筹措资金，市国土局保障用地。",
    ["lead 市住建局", "responsible 市财政局", "responsible 市国土局", "timeLimit 12月底前完成"],
  ],
  [
    "改造棚户区3000户，市住建局负责，12月底前完成。",
    "改造棚户区3000户。",
    ["lead 市住建局", "timeLimit 12月底前完成"],
  ],
  [
    "城镇新增就业4.5万人，市人社局牵头，市工信局、市商务局配合，市就业服务中心具体实施。",
    "城镇新增就业4.5万人。",
    ["lead 市人社局", "responsible 市工信局、市商务局", "responsible 市就业服务中心"],
  ],
  [
    "建成市中医院分院，由市卫健委牵头，市中医院提供设备，市供电公司配合做好线路迁改。",
    "建成市中医院分院，市中医院提供设备，市供电公司配合做好线路迁改。",
    ["lead 市卫健委", "responsible 市中医院", "responsible 市供电公司"],
  ],
  [
    "推进试点。市医保局牵头，市卫健委、市财政局参与，市第一人民医院、市第二人民医院先行试点；",
    "推进试点。市第一人民医院、市第二人民医院先行试点；",
    ["lead 市医保局", "responsible 市卫健委、市财政局", "responsible 市第一人民医院、市第二人民医院"],
  ],
  [
    "新增缴存职工6000人，市公积金中心负责，市工商联、市总工会配合。",
    "新增缴存职工6000人。",
    ["lead 市公积金中心", "responsible 市工商联、市总工会"],
  ],
  [
    "安排重点工程298个。市发改委牵头抓总，各县（市、区）政府各负其责，市财政局保障经费。",
    "安排重点工程298个。市财政局保障经费。",
    ["lead 市发改委", "responsible 各县（市、区）政府", "responsible 市财政局"],
  ],
  [
    "完成选址，由市交通局牵头，宝丰县政府配合做好征地。",
    "完成选址，宝丰县政府配合做好征地。",
    ["lead 市交通局", "responsible 宝丰县政府"],
  ],
  [
    "为老年人体检，市卫健委组织实施，各县（市、区）承担配套资金。",
    "为老年人体检，各县（市、区）承担配套资金。",
    ["lead 市卫健委", "responsible 各县（市、区）"],
  ],
  [
    "整治积水点。由市城管局牵头，摸清底数，市财政局配合。",
    "整治积水点。摸清底数。",
    ["lead 市城管局", "responsible 市财政局"],
  ],
])("clauses that share a task out without 由 are read: %s", (text, left, parts) => {
  expect(taken(text)).toEqual({ text: left, parts, places: 1, unread: [] });
});

test("what a body does is no name, though it ends like one", () => {
  expect(taken("由市发改委牵头，市供电公司配合新建变电站，年底通电。")).toMatchObject({
    text: "市供电公司配合新建变电站，年底通电。",
    parts: ["lead 市发改委", "responsible 市供电公司"],
  });
});

test.each([
  [
    "新增公交车100辆，市交通运输局负责协调，市公交集团负责采购。",
    ["responsible 市交通运输局", "responsible 市公交集团"],
    2,
  ],
  ["建成应急仓库。由市财政局负责落实资金。", ["responsible 市财政局"], 1],
  ["建成应急仓库。由市财政局负责落实资金，面向全市。", [], 0],
])("offices with their part alone are responsible, and all words stay: %s", (text, parts, places) => {
  expect(taken(text)).toEqual({ text, parts, places, unread: [] });
});

test("clauses that share out each sentence of a task are read behind each", () => {
  expect(
    taken("新建学校3所，市教育局负责，市财政局安排资金；新建医院2所，由市卫健委负责。完成绿化20亩。"),
  ).toEqual({
    text: "新建学校3所，市财政局安排资金；新建医院2所。完成绿化20亩。",
    parts: ["lead 市教育局", "responsible 市财政局", "lead 市卫健委"],
    places: 2,
    unread: [],
  });
});

test.each([
  "建立考核机制，市教育局负责的项目按月通报。",
  "建立考核机制，市教育局负责，按月通报进展。",
  "市财政局安排资金300万元，新建学校3所。",
])("clauses that are no sharing out are left: %s", (text) => {
  expect(taken(text)).toMatchObject({ text, parts: [] });
});

test.each([
  ["建成门诊楼，市第一人民医院负责采购设备，年底投用。", "市第一人民医院负责采购设备"],
  ["规范公积金提取，市公积金中心做好系统改造，年底上线。", "市公积金中心做好系统改造"],
  ["完成线路迁改，国网滨州供电公司配合做好停电施工，年底通电。", "国网滨州供电公司配合做好停电施工"],
  ["开展控烟行动，烟草专卖局协助开展检查，全年不断。", "烟草专卖局协助开展检查"],
  ["发放贷款20亿元，中国银行牡丹江分行提供授信，全年不断。", "中国银行牡丹江分行提供授信"],
  ["开展研学活动，市实验学校承办启动仪式，全年不断。", "市实验学校承办启动仪式"],
  ["建立考核机制，市教育局负责，按月通报进展。", "市教育局负责"],
  ["市交通局要会同市公安局抓紧研究，9月底前提出方案。", "市交通局要会同市公安局抓紧研究"],
  ["建成门诊楼，市第一人民医院调剂床位。", "市第一人民医院调剂床位"],
  ["推进改制，市财政局、市人社局做好人员安置。", "市财政局、市人社局做好人员安置"],
  ["新建社区食堂80个，民政部门牵头，商务、市场监管部门配合。", "民政部门牵头"],
  ["建成供热管网32公里，平顶山热电公司负责供热，面向全市。", "平顶山热电公司负责供热"],
  ["开展整治行动，市城管局牵头开展排查，各县（市、区）负责。", "市城管局牵头开展排查"],
])("a body that has a part of a task inside a sentence is told of: %s", (text, clause) => {
  expect(taken(text)).toMatchObject({ text, parts: [] });
  expect(bodiesWithPart(text).map((each) => each.clause)[0]).toBe(clause);
});

test.each([
  "加强医院负责人培训，鼓励学校承办赛事，支持民营医院做好服务。",
  "全市医院配合开展义诊，各级学校做好防疫，银行提供便利。",
  "强化市场监管，市区公园提供轮椅，县域医院全部达标。",
  "健全机制，支持民营公司承担项目，牵头部门负总责。",
])("words that only look like a body with a part are not told of: %s", (text) => {
  expect(taken(text)).toEqual({ text, parts: [], places: 0, unread: [] });
  expect(bodiesWithPart(text)).toEqual([]);
});

test("a hospital alone in brackets is told of, beside an office it is responsible", () => {
  expect(taken("建成门诊楼。（市第一人民医院）")).toMatchObject({ parts: [], unread: ["市第一人民医院"] });
  expect(taken("建成门诊楼。（市第一人民医院、市卫健委）")).toMatchObject({
    parts: ["responsible 市第一人民医院、市卫健委"],
    unread: [],
  });
});

test("a clause of thousands of names is looked through once", () => {
  for (const count of [20, 5000]) {
    const text = `打井200眼，${"各县（市、区）政府、".repeat(count)}打井前公示。`;
    expect(bodiesWithPart(text)).toEqual([]);
    expect(taken(text).parts).toEqual([]);
  }
});

test("a sentence of thousands of clauses takes no longer than its length", () => {
  const clauses = "，市水利局配合".repeat(6000);
  const started = process.hrtime.bigint();
  expect(taken(`打井200眼。由市林业局负责${clauses}，打井前公示。`).parts.length).toBe(6001);
  expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(2000);
});
