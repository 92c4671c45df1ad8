import { describe, expect, test } from "@jest/globals";
import type { Catalogue } from "../../../../src/model/catalogue.ts";
import { catalogueOf } from "../../../../src/model/changes/catalogue-of.ts";
import { toDecimal } from "../../../../src/model/rational.ts";
import { unitsOf } from "../../../../src/model/task.ts";
import type { YearChanges } from "../../../support/years/changed-year.ts";
import { changedYear } from "../../../support/years/changed-year.ts";

/** The catalogues of a year with changes by month. Throws where the year cannot be read. */
const months = (changes: YearChanges): ((month: number) => Catalogue) => {
  const { year, problems } = changedYear(changes);
  if (!year) throw new Error(problems.join());
  return (month) => catalogueOf(year, { month });
};
const numbers = ({ tasks }: Catalogue): readonly number[] => tasks.map(({ number }) => number);
const names = ({ units }: Catalogue): readonly string[] => units.map(({ name }) => name);
const task = (catalogue: Catalogue, number: number) => {
  const found = catalogue.tasks.find((each) => each.number === number);
  if (!found) throw new Error(`no task ${number}`);
  return found;
};
const target = (catalogue: Catalogue, number: number): string =>
  catalogue.indicators
    .filter((each) => each.task === number)
    .map((each) => toDecimal(each.target))
    .join();

test("a year without changes is the same in every month and says nothing of changes", () => {
  const of = months({});
  expect(of(12)).toEqual(of(1));
  expect(of(12).adjustments).toBeUndefined();
});

describe("tasks", () => {
  const of = months({
    tasks: ["5,二、保障改善民生,,新建社区卫生服务中心3个。,市财政局,市民政局"],
    indicators: ["5,新建社区卫生服务中心,=,3,,个,未明示,序时,,"],
    changes: ["6,新增,5,,,,", "7,取消,3,,,,"],
  });

  test("belong to the catalogue from the month in which they were added to that in which they are cancelled", () => {
    expect([5, 6, 7].map((month) => numbers(of(month)))).toEqual([
      [1, 2, 3, 4],
      [1, 2, 3, 4, 5],
      [1, 2, 4, 5],
    ]);
    expect([5, 6, 7].map((month) => target(of(month), 5))).toEqual(["", "3", "3"]);
    expect([6, 7].map((month) => target(of(month), 3))).toEqual(["158", ""]);
  });

  test("add up from those of the beginning of the year", () => {
    const counts = { opening: 4, added: 1, cancelled: 0, parted: 0, joined: 0 };
    expect(of(5).adjustments).toBeUndefined();
    expect(of(6).adjustments).toMatchObject(counts);
    expect(of(7).adjustments).toMatchObject({ ...counts, cancelled: 1 });
    expect(of(8).adjustments?.inMonth).toEqual([]);
  });

  test("made from others and gone into others are counted apart", () => {
    const parted = months({
      tasks: ["5,二、保障改善民生,,甲。,市财政局,", "6,二、保障改善民生,,乙。,市财政局,"],
      changes: ["3,新增,5,,,3,", "3,新增,6,,,第3项,", "3,取消,3,,,,5、6"],
    });
    const { adjustments } = parted(3);
    expect(adjustments).toMatchObject({ opening: 4, added: 0, cancelled: 0, parted: 2, joined: 1 });
    expect(numbers(parted(3))).toEqual([1, 2, 4, 5, 6]);
  });
});

describe("targets and texts", () => {
  const of = months({
    changes: [
      "5,目标调整,2,,新改建农村公路,200,180",
      "8,目标调整,2,,,180公里,170公里",
      "5,内容调整,2,,,新改建农村公路200公里。,新改建农村公路180公里。",
    ],
  });

  test("are those of the month, earlier months keep theirs", () => {
    expect([4, 5, 7, 8].map((month) => target(of(month), 2))).toEqual(["200", "180", "180", "170"]);
    expect([4, 5].map((month) => task(of(month), 2).text)).toEqual([
      "新改建农村公路200公里。",
      "新改建农村公路180公里。",
    ]);
  });

  test("are told of the task with their months", () => {
    expect(task(of(4), 2).changes).toBeUndefined();
    expect(task(of(8), 2).changes).toEqual([
      { month: 5, what: "内容" },
      { month: 5, what: "目标" },
      { month: 8, what: "目标" },
    ]);
  });
});

describe("units", () => {
  test("that are renamed keep their tasks and groups under the new name", () => {
    const of = months({
      changes: ["8,单位更名,,叶县政府,,,叶县新政府", "8,单位更名,,市科技局,,,市科学技术局"],
    });
    expect(names(of(7))).toContain("叶县政府");
    expect(names(of(8))).not.toContain("叶县政府");
    expect(task(of(8), 1).leadLine).toBe("市科学技术局");
    expect(unitsOf(task(of(8), 2).responsible)).toEqual(["郏县政府", "叶县新政府"]);
    expect(task(of(8), 2).responsibleLine).toBe("各县（市、区）政府");
    expect(of(8).groups[0]?.members).toEqual(["郏县政府", "叶县新政府"]);
    // Nobody else answers for it.
    expect(task(of(8), 1).changes).toBeUndefined();
    const renamed = of(8).units.find(({ name }) => name === "市科学技术局");
    expect(renamed?.otherNames).toEqual(["市科技局", "平顶山市科学技术局"]);
    expect(of(7).units.find(({ name }) => name === "市科技局")?.otherNames).toEqual(["市科学技术局"]);
  });

  test("may be renamed twice", () => {
    const of = months({ changes: ["4,单位更名,,市科技局,,,甲局", "8,单位更名,,甲局,,,乙局"] });
    expect([3, 4, 7, 8].map((month) => task(of(month), 1).leadLine)).toEqual([
      "市科技局",
      "甲局",
      "甲局",
      "乙局",
    ]);
  });

  test("that merge leave their tasks to who answers from then on", () => {
    const of = months({ changes: ["9,单位合并,,市住建局,,,市林业局"] });
    const before = task(of(8), 3);
    const after = task(of(9), 3);
    expect([before.leadLine, after.leadLine]).toEqual(["市林业局、市住房和城乡建设局", "市林业局"]);
    expect(unitsOf(after.leads)).toEqual(["市林业局"]);
    // The first lead answers as it did.
    expect(after.changes).toBeUndefined();
    expect(names(of(9))).not.toContain("市住房和城乡建设局");
    expect(of(9).departed?.map(({ unit, month, into }) => [unit.name, month, into])).toEqual([
      ["市住房和城乡建设局", 9, "市林业局"],
    ]);
  });

  test("that take over from the first lead answer anew", () => {
    const of = months({ changes: ["9,单位合并,,市林业局,,,市住房和城乡建设局"] });
    expect(task(of(9), 3).leadLine).toBe("市住房和城乡建设局");
    expect(task(of(9), 3).changes).toEqual([{ month: 9, what: "牵头单位" }]);
  });

  test("that lead a task are not responsible for it beside that", () => {
    const of = months({ changes: ["9,单位合并,,市工商局,,,市科技局"] });
    expect([task(of(9), 1).leadLine, task(of(9), 1).responsibleLine]).toEqual(["市科技局", ""]);
  });

  test("that are dissolved have left their tasks to others", () => {
    const of = months({
      changes: ["6,责任单位调整,1,,责任单位,市工商局,市民政局、市财政局", "6,单位撤销,,市工商局,,,"],
    });
    expect([task(of(5), 1).responsibleLine, task(of(6), 1).responsibleLine]).toEqual([
      "市工商局",
      "市民政局、市财政局",
    ]);
    expect(task(of(6), 1).changes).toBeUndefined();
    expect(task(of(6), 1).formerHolders).toEqual([{ unit: "市工商局", month: 6 }]);
    expect(names(of(6))).not.toContain("市工商局");
  });

  test("are found by their new names in lines of later months, whatever the order of the rows", () => {
    const of = months({
      tasks: ["5,二、保障改善民生,,甲。,市科学技术局,"],
      changes: [
        "8,责任单位调整,3,,牵头单位,市林业局、市住房和城乡建设局,市科学技术局",
        "7,单位更名,,市科技局,,,市科学技术局",
        "8,新增,5,,,,",
      ],
    });
    expect([task(of(8), 3).leadLine, task(of(8), 5).leadLine]).toEqual(["市科学技术局", "市科学技术局"]);
    expect(unitsOf(task(of(8), 5).leads)).toEqual(["市科学技术局"]);
  });

  test("keep the marks between them", () => {
    const of = months({
      tasks: ['5,二、保障改善民生,,甲。,,"市财政局、市民政局,叶县政府"'],
      changes: ["3,新增,5,,,,", "4,单位更名,,市民政局,,,市民政和养老局"],
    });
    expect([3, 4].map((month) => task(of(month), 5).responsibleLine)).toEqual([
      "市财政局、市民政局，叶县政府",
      "市财政局、市民政和养老局，叶县政府",
    ]);
  });
});
