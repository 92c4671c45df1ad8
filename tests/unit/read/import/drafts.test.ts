import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { readUnitDirectory } from "../../../../src/read/catalogue/unit-directory.ts";
import { readUnitGroups } from "../../../../src/read/catalogue/unit-groups.ts";
import { draftIndicators } from "../../../../src/read/import/draft-indicators.ts";
import { draftUnits, placeOf } from "../../../../src/read/import/draft-units.ts";
import { importCatalogue } from "../../../../src/read/import/import-catalogue.ts";

const ignore = (): void => undefined;
const year = importCatalogue(readFileSync("seeds/2013/任务分解.txt", "utf8"), "任务分解.txt", ignore);
const seed = (name: string) => ({ path: name, bytes: readFileSync(`seeds/2013/${name}`) });
const directory = readUnitDirectory(seed("单位名录.csv"), undefined, ignore) ?? [];
const groups = readUnitGroups(seed("单位分组.csv"), directory, ignore) ?? [];

test("every name of 2013 is drafted as a unit or as a group", () => {
  const draft = draftUnits(year, () => false);
  expect(draft.groups.map(({ name }) => name).toSorted()).toEqual(groups.map(({ name }) => name).toSorted());
  const known = new Set(directory.flatMap(({ name, aliases }) => [name, ...aliases]));
  expect(draft.units.filter(({ name }) => !known.has(name)).map(({ name }) => name)).toEqual([]);
  expect(draft.units).toHaveLength(84);
});

test("the ends of names tell the kinds of nearly all units of 2013", () => {
  const kinds = new Map(directory.map(({ name, kind }) => [name, kind]));
  const wrong = draftUnits(year, () => false)
    .units.filter(({ name, kind }) => kinds.has(name) && kinds.get(name) !== kind)
    .map(({ name }) => name);
  expect(wrong.length).toBeLessThanOrEqual(6);
});

test("names that are known already are not drafted again", () => {
  expect(draftUnits(year, () => true)).toEqual({ units: [], groups: [] });
});

test("full names begin with the place that issued the document, and near names are pointed out", () => {
  const document =
    "平顶山市人民政府办公室关于分解工作的通知\n一、工业\n1.新增企业20家。（市发改委牵头，市发展和改革委员会、叶县政府、平顶山供电公司配合）";
  const imported = importCatalogue(document, "分解.txt", ignore);
  expect(placeOf(imported)).toBe("平顶山市");
  expect(
    draftUnits(imported, () => false).units.map(({ name, fullName, similar }) => [name, fullName, similar]),
  ).toEqual([
    ["市发改委", "平顶山市发改委", undefined],
    ["市发展和改革委员会", "平顶山市发展和改革委员会", "市发改委"],
    ["叶县政府", "叶县政府", undefined],
    ["平顶山供电公司", "平顶山供电公司", undefined],
  ]);
});

test("a name that several tasks have is drafted once, with its first line and how many they are", () => {
  const document =
    "2014年重点工作\n一、工业\n1.造林5万亩。（市林业局牵头）\n2.打井200眼。（市水利局牵头，市林业局配合）";
  const { units } = draftUnits(importCatalogue(document, "分解.txt", ignore), () => false);
  expect(units.map(({ name, line, times }) => [name, line, times])).toEqual([
    ["市林业局", 3, 2],
    ["市水利局", 4, 1],
  ]);
});

test("numbers that count no work are no indicators", () => {
  const document = "2014年重点工作\n一、工业\n1.完成第3期工程，建成2处水厂。（市水利局牵头）";
  const imported = importCatalogue(document, "分解.txt", ignore);
  expect(draftIndicators(imported, 2014).map(({ quotation }) => quotation)).toEqual(["建成2处"]);
});

test("numbers behind a verb are drafted as indicators, with the words that say so", () => {
  const document = `2014年重点工作
一、工业
1.专利申请1600件以上，开工15个项目，2013年第3次评比。（市科技局牵头，6月底前完成）
2.城镇登记失业率控制在4.5%以内，新改建农村公路200公里。（市交通运输局负责）`;
  const imported = importCatalogue(document, "分解.txt", ignore);
  expect(
    draftIndicators(imported, 2014).map(({ task, name, relation, target, unit, deadline, method }) =>
      [task, name, relation, target, unit, deadline, method].join(" "),
    ),
  ).toEqual([
    "1 专利申请 ≥ 1600 件 6月底前 序时",
    "1 开工项目 = 15 个 6月底前 序时",
    "2 新改建农村公路 = 200 公里 未明示 序时",
  ]);
});

test("the numbers of 2013 that are drafted hold many of its targets and few others", () => {
  const rows = readFileSync("seeds/2013/量化指标.csv", "utf8").trim().split("\n").slice(1);
  const targets = new Set(rows.map((row) => row.split(",")).map(([task, , , target]) => `${task} ${target}`));
  const found = new Set(draftIndicators(year, 2013).map(({ task, target }) => `${task} ${target}`));
  const hit = [...found].filter((each) => targets.has(each));
  expect(hit.length).toBeGreaterThanOrEqual(25);
  expect(found.size - hit.length).toBeLessThanOrEqual(7);
});

test.each([
  ["河南省", "郑州市政府", "市（州）"],
  ["平顶山市", "汝州市政府", "县（市、区）政府"],
  ["湖北省", "恩施州政府", "市（州）"],
  ["河南省", "汝阳县政府", "县（市、区）政府"],
  ["叶县", "仙台镇政府", "乡镇（街道）"],
  ["叶县", "龙泉乡人民政府", "乡镇（街道）"],
  ["叶县", "昆阳街道办事处", "乡镇（街道）"],
  ["叶县", "产业集聚区管委会", "管委会"],
])("below %s, %s is of the class %s", (place, name, kind) => {
  const document = `${place}人民政府关于分解工作的通知\n一、工业\n1.新增企业20家。（${name}牵头）`;
  const imported = importCatalogue(document, "分解.txt", ignore);
  expect(draftUnits(imported, () => false).units.map((each) => [each.name, each.kind])).toEqual([
    [name, kind],
  ]);
});
