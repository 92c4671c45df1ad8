import { describe, expect, test } from "@jest/globals";
import { withoutReportsOf } from "../../../../src/assess/carried-over.ts";
import { noticeText } from "../../../support/pdf/drawn-papers.ts";
import type { Files } from "../../../support/years/base-year.ts";
import { addMonth, baseYear, load, rewrite } from "../../../support/years/base-year.ts";
import { assessSmall } from "../../../support/years/small-month.ts";
import type { Told } from "../../../support/years/small-month.ts";

/* A month after one that is not issued and has errors: 市科技局 leads task 1, 市交通运输局 task 2; both lag. */

const may = "data/2013-05";
const patents = `${may}/报送/市科技局.csv`;

const june = async (change: (files: Files) => void) => {
  const files = baseYear();
  for (const [month, told, roads] of [
    [3, "380", "40"],
    [4, "480", "60"],
    [5, "560", "70"],
    [6, "640", "90"],
  ] as const)
    addMonth(files, month, told, roads);
  change(files);
  const { loaded, problems } = await load(files, 6);
  const assessment = loaded?.assessment;
  const of = (number: number) => {
    const task = assessment?.tasks.find((each) => each.task.number === number);
    return [task?.previousGrade, task?.laggingMonths, task?.laggingSince];
  };
  return {
    codes: problems.map(({ code }) => code).filter((code) => code.startsWith("RUN-")),
    one: of(1),
    two: of(2),
    unread: assessment?.unreadBefore,
    compared: [assessment?.previousMonth, assessment?.statistics.comparedTasks?.total],
    record: assessment?.reportingRecord
      ?.find(({ month }) => month === 5)
      ?.units.filter(({ unit }) => ["市科技局", "市交通运输局"].includes(unit))
      .map(({ unit, state }) => `${unit}${state}`),
  };
};

const put = (files: Files, path: string, text: string): void =>
  void files.set(path, new TextEncoder().encode(text));

describe("after a month that is not issued", () => {
  const sound = {
    codes: [],
    one: ["推进缓慢", 4, undefined],
    two: ["推进缓慢", 4, undefined],
    unread: undefined,
    compared: [5, 4],
    record: ["市科技局按时报送", "市交通运输局按时报送"],
  };
  const unread = {
    codes: ["RUN-016"],
    one: [undefined, 3, 3],
    two: sound.two,
    unread: [1],
    compared: [5, 3],
    record: ["市交通运输局按时报送"],
  };

  test("all is compared while it has no errors", async () => {
    expect(await june(() => undefined)).toEqual(sound);
  });

  test.each<[string, (files: Files) => void]>([
    ["with a figure in words", (files) => rewrite(files, patents, ",560,", ",五百六十,")],
    ["in no encoding at all", (files) => void files.set(patents, Uint8Array.of(0xff, 0xff, 0x00, 0x81))],
    ["that is gone though it was received", (files) => void files.delete(patents)],
    [
      "of which no receipt stands in the register",
      (files) => rewrite(files, `${may}/收文登记.csv`, "市科技局,2013-06-03,,0,,\n", ""),
    ],
    ["with a figure that cannot be", (files) => rewrite(files, patents, ",560,", ",5600000,")],
  ])("one report %s is left out alone", async (_, change) => {
    expect(await june(change)).toEqual(unread);
  });

  test("a report that was returned then is one still", async () => {
    const returned = await june((files) => {
      rewrite(files, patents, ",560,", ",五百六十,");
      rewrite(files, `${may}/收文登记.csv`, "市科技局,2013-06-03,,0,,", "市科技局,2013-06-03,,0,2013-06-04,");
    });
    expect(returned).toEqual({
      ...unread,
      codes: [],
      unread: undefined,
      compared: [5, 4],
      record: ["市科技局退回", "市交通运输局按时报送"],
    });
  });

  test("a figure that the clerk has confirmed is no error", async () => {
    const confirmed = await june((files) => {
      rewrite(files, patents, ",560,", ",56000,");
      put(
        files,
        `${may}/已核实.csv`,
        "代码,文件,任务序号,值,说明,日期\nPLA-021,市科技局.csv,1,56000,已向单位核实,2013-06-05\n",
      );
    });
    expect(confirmed).toMatchObject({ codes: [], unread: undefined, compared: [5, 4] });
  });

  test.each<[string, (files: Files) => void]>([
    ["its register", (files) => rewrite(files, `${may}/收文登记.csv`, "2013-06-03", "六月初")],
    ["its particulars", (files) => rewrite(files, `${may}/期次.yaml`, "2013-06-10", "六月十日")],
    ["a verdict", (files) => put(files, `${may}/核定.csv`, "任务序号,核定状态,理由\n2,很好,现场核查\n")],
  ])("nothing is compared where %s cannot be read", async (_, change) => {
    expect(await june(change)).toMatchObject({
      codes: ["RUN-002"],
      unread: undefined,
      compared: [undefined, undefined],
    });
  });
});

const told = (value: string): Told => ({ grade: "推进缓慢", figures: { 专利申请: value } });

test("the 通报 says what is not compared, and a verdict is compared all the same", () => {
  const april = assessSmall({
    month: 4,
    reports: { 市科技局: { 2: told("400") }, 市发改委: { 1: { grade: "推进缓慢" } } },
  });
  const reports = { 市科技局: { 2: told("500") }, 市发改委: { 1: { grade: "达到序时进度" } } } as const;
  const place = { file: "核定.csv" };
  const verdicts = [{ task: 2, grade: "推进缓慢", reason: "现场核查", place }] as const;
  const printed = (withVerdict: boolean): string => {
    const may2 = assessSmall({ month: 5, reports, ...(withVerdict && { verdicts }) }, april);
    const left = withoutReportsOf(may2, new Set(["市科技局"]), april);
    return noticeText(assessSmall({ month: 6, reports: { ...reports, 市科技局: { 2: told("820") } } }, left));
  };
  expect(printed(false)).toContain("第2、3项上月的材料有误，无法比较，未计入上述增减。");
  expect(printed(true)).toContain("第3项上月的材料有误，无法比较，未计入上述增减。");
});
