import { describe, expect, test } from "@jest/globals";
import { catalogueOf } from "../../../../src/model/changes/catalogue-of.ts";
import { toDecimal } from "../../../../src/model/rational.ts";
import { changedYear } from "../../../support/years/changed-year.ts";

const problems = (...changes: readonly string[]): readonly string[] => changedYear({ changes }).problems;
const twoTasks = { tasks: ["5,二、保障改善民生,,甲。,市财政局,", "6,二、保障改善民生,,乙。,市财政局,"] };
/** What is wrong with changes of a year whose list has two tasks more. */
const withTwoTasks = (...changes: readonly string[]): readonly string[] =>
  changedYear({ ...twoTasks, changes }).problems;

describe("a row", () => {
  test.each(["6", "6月", "06", "2013-06", "2013年6月", "2013-6"])("takes %s for June", (written) => {
    const { year } = changedYear({ changes: [`${written},目标调整,2,,,200,180`] });
    expect(year?.changes.map(({ month }) => month)).toEqual([6]);
  });
  test.each(["0", "13", "2012-06", "六月", "6日"])("takes %s for no month", (written) => {
    expect(problems(`${written},目标调整,2,,,200,180`)).toEqual(["ADJ-001 A2"]);
  });
  test("without 依据文号 is reported", () => {
    const { problems: found } = changedYear({ changes: ["6,目标调整,2,,,200,180,,"] });
    expect(found).toEqual(["CAT-001 I2"]);
  });
  test("of no known kind is reported", () => {
    expect(problems("6,撤销,2,,,,")).toEqual(["CAT-022 B2"]);
  });
  test.each([
    ["6,取消,,,,,", ["ADJ-002 C2"]],
    ["6,取消,2,市科技局,,,", ["ADJ-002 D2"]],
    ["6,取消,二,,,,", ["CAT-002 C2"]],
    ["6,取消,9,,,,", ["ADJ-003 C2"]],
    ["6,取消,2,,,新改建农村公路300公里。,", ["ADJ-005 F2"]],
    ["6,取消,2,,,,不做了", ["ADJ-002 G2"]],
    ["6,目标调整,2,,公路,200,180", ["ADJ-012 E2"]],
    ["6,目标调整,4,,,200,180", ["ADJ-012 E2"]],
    ["6,目标调整,2,,,,180", ["ADJ-002 F2"]],
    ["6,目标调整,2,,,200,", ["ADJ-002 G2"]],
    ["6,目标调整,2,,,300,180", ["ADJ-005 F2"]],
    ["6,目标调整,2,,,200,约180", ["ADJ-011 G2"]],
    ["6,目标调整,2,,,200,-180", ["ADJ-011 G2"]],
    ["6,目标调整,2,,,200,200.0", ["ADJ-010 G2"]],
    ["6,目标调整,3,,,158,160", ["CAT-001 H2"]],
    ["6,内容调整,2,,,修路。,甲。", ["ADJ-005 F2"]],
    ["6,内容调整,2,,,新改建农村公路200公里。,新改建农村公路200公里。", ["ADJ-010 G2"]],
    ["6,责任单位调整,2,,牵头单位,市科技局,市林业局", ["ADJ-005 F2"]],
    ["6,责任单位调整,2,,牵头单位,市交通运输局,市公路局", ["CAT-004 G2"]],
    ["6,责任单位调整,2,,牵头单位,,市林业局", ["ADJ-002 F2"]],
    ["6,责任单位调整,4,,责任单位,相关责任单位,", ["CAT-005 B2"]],
    ["6,责任单位调整,1,,责任单位,市工商局,市科技局", ["CAT-006 B2"]],
    ["6,单位更名,,市公路局,,,市交通局", ["ADJ-004 D2"]],
    ["6,单位更名,,市科技局,,市科学局,市科学技术局", ["ADJ-005 F2"]],
    ["6,单位更名,,市科技局,,,各县（市、区）政府", ["ADJ-008 G2"]],
    ["6,单位更名,,市科技局,,,市科技局", ["ADJ-010 G2"]],
    ["6,单位合并,,市科技局,,,市科技局", ["ADJ-010 G2"]],
    ["6,单位合并,,市科技局,,,", ["ADJ-002 G2"]],
  ])("%s is reported", (row, expected) => {
    expect(problems(row)).toEqual(expected);
  });
});

describe("a target", () => {
  const plan = "0/8/45/75/90/100/105/108/115/130/150/160";
  test("of an indicator with a plan brings its plan", () => {
    const { year } = changedYear({ changes: [`6,目标调整,3,,,158万平方米,160,${plan}`] });
    const planOf = (month: number) =>
      year &&
      catalogueOf(year, { month })
        .indicators.find(({ task }) => task === 3)
        ?.plan?.at(-1);
    expect([planOf(5), planOf(6)].map((value) => value && toDecimal(value))).toEqual(["158", "160"]);
    expect(problems(`6,目标调整,3,,,158,160,${plan.replace("160", "159")}`)).toEqual(["CAT-029 H2"]);
    expect(problems(`6,目标调整,2,,,200,180,${plan}`)).toEqual(["CAT-030 H2"]);
  });
  test.each([
    ["1600件以上", "1500件以上"],
    ["≥1600", "1500"],
    ["１６００", "1500件"],
  ])("may be written as %s and %s", (former, now) => {
    expect(problems(`6,目标调整,1,,,${former},${now}`)).toEqual([]);
  });
  test("of a range is a range", () => {
    const indicators = ["4,大型企业,区间,3,4,家,未明示,年底,,", "4,选址,=,1,,项,6月底,节点,,"];
    const of = (row: string) => changedYear({ indicators, changes: [row] }).problems;
    expect(of("6,目标调整,4,,大型企业,3-4,4-5家")).toEqual([]);
    expect(of("6,目标调整,4,,大型企业,3-4,4")).toEqual(["ADJ-011 G2"]);
    expect(of("6,目标调整,4,,大型企业,3-5,4-6")).toEqual(["ADJ-005 F2"]);
    // A task of several indicators must say which.
    expect(of("6,目标调整,4,,,3-4,4-5")).toEqual(["ADJ-012 E2"]);
  });
  test("of a milestone is its day", () => {
    const indicators = ["4,选址,=,1,,项,6月底,节点,,"];
    const of = (row: string) => changedYear({ indicators, changes: [row] });
    const { year } = of("5,目标调整,4,,,6月底,9月底");
    const deadline = (month: number) =>
      year && catalogueOf(year, { month }).indicators.find(({ name }) => name === "选址")?.deadline;
    expect([deadline(4), deadline(5)]).toEqual([
      { year: 2013, month: 6, day: 30 },
      { year: 2013, month: 9, day: 30 },
    ]);
    expect(of("5,目标调整,4,,,5月底,9月底").problems).toEqual(["ADJ-005 F2"]);
    expect(of("5,目标调整,4,,,6月底,1").problems).toEqual(["ADJ-011 G2"]);
  });
});

describe("numbers", () => {
  test("of added tasks follow on the highest", () => {
    expect(withTwoTasks("6,新增,5,,,,", "7,新增,6,,,,")).toEqual([]);
    expect(withTwoTasks("7,新增,5,,,,", "6,新增,6,,,,")).toEqual(["ADJ-007 C2"]);
    expect(withTwoTasks("7,新增,9,,,,")).toEqual(["ADJ-003 C2"]);
  });
  test("are used once", () => {
    expect(withTwoTasks("6,新增,5,,,,", "7,新增,5,,,,", "7,新增,6,,,,")).toEqual(["ADJ-007 C3"]);
    expect(withTwoTasks("6,新增,5,,,,", "6,新增,6,,,,", "7,取消,5,,,,", "8,取消,5,,,,")).toEqual([
      "ADJ-003 C5",
    ]);
    expect(withTwoTasks("6,新增,5,,,,", "6,新增,6,,,,", "5,取消,5,,,,")).toEqual(["ADJ-003 C4"]);
  });
  test("of an added task bring what the list says of it", () => {
    expect(withTwoTasks("6,新增,5,,,,甲。", "6,新增,6,,,,丙。")).toEqual(["ADJ-005 G3"]);
  });
});

describe("two rows", () => {
  test.each([
    ["a unit renamed twice in one month", ["6,单位更名,,市科技局,,,甲局", "6,单位更名,,市科技局,,,乙局"]],
    ["a unit merged into two", ["6,单位合并,,市工商局,,,市科技局", "6,单位合并,,市工商局,,,市民政局"]],
    ["a task cancelled and changed", ["6,取消,2,,,,", "6,目标调整,2,,,200,180"]],
    [
      "a unit merged into one that is gone",
      ["5,单位合并,,市民政局,,,市财政局", "6,单位合并,,市工商局,,,市民政局"],
    ],
    ["units merged into each other", ["6,单位合并,,市民政局,,,市财政局", "6,单位合并,,市财政局,,,市民政局"]],
    ["a name that a unit left", ["5,单位更名,,市科技局,,,甲局", "6,单位更名,,市民政局,,,市科技局"]],
    ["one text changed twice", ["6,内容调整,2,,,新改建农村公路200公里。,甲。", "6,内容调整,2,,,甲。,乙。"]],
  ])("%s contradict each other", (_, rows) => {
    expect(problems(...rows)).toHaveLength(1);
  });

  test("of one task and different items do not", () => {
    expect(
      problems("6,目标调整,2,,,200,180", "6,内容调整,2,,,新改建农村公路200公里。,新改建农村公路180公里。"),
    ).toEqual([]);
  });
});

test("columns of units that change places in one month are held against each other once both have", () => {
  expect(
    problems("6,责任单位调整,1,,牵头单位,市科技局,市工商局", "6,责任单位调整,1,,责任单位,市工商局,市科技局"),
  ).toEqual([]);
  expect(
    problems("6,责任单位调整,4,,责任单位,相关责任单位,", "6,责任单位调整,4,,牵头单位,,市民政局"),
  ).toEqual([]);
});

test("a unit that holds a task to come is not dissolved", () => {
  const { problems: found } = changedYear({
    tasks: ["5,二、保障改善民生,,甲。,市民政局,"],
    changes: ["6,单位撤销,,市民政局,,,", "9,新增,5,,,,"],
  });
  expect(found).toEqual(["ADJ-009 D2"]);
});
