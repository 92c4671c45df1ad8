import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../../src/diagnostics/diagnostic.ts";
import type { FolderEntry } from "../../../../src/machine.ts";
import { monthRows, newestMonthRows } from "../../../../src/run/doctor/months.ts";
import { foundRows, toldRows } from "../../../support/told-rows.ts";

const folders = { data: "data", output: "output", templates: "templates" };
const folder = (path: string): FolderEntry => ({ path, kind: "folder", size: 0 });
const file = (path: string): FolderEntry => ({ path, kind: "file", size: 1 });
const whole = (month: number): readonly FolderEntry[] => {
  const path = `data/2013-${String(month).padStart(2, "0")}`;
  return [folder(path), file(`${path}/期次.yaml`), file(`${path}/收文登记.csv`)];
};
const rows = (months: readonly number[], more: readonly FolderEntry[] = []) =>
  monthRows({ folders }, { year: 2013, months: months.map((month) => ({ year: 2013, month })) }, [
    ...months.flatMap(whole),
    ...more,
  ]);

describe("the months of a year", () => {
  test.each([
    [[3, 4, 5], "好 2013-03、2013-04、2013-05，中间不缺"],
    [[6], "好 2013-06，中间不缺"],
    [
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
      `好 ${Array.from({ length: 12 }, (_, at) => `2013-${String(at + 1).padStart(2, "0")}`).join("、")}，中间不缺`,
    ],
    [[3, 5], "注意 中间缺 2013-04"],
    [[3, 6, 7, 9], "注意 中间缺 2013-04、2013-05、2013-08"],
    [
      [1, 12],
      "注意 中间缺 2013-02、2013-03、2013-04、2013-05、2013-06、2013-07、2013-08、2013-09、2013-10、2013-11",
    ],
  ])("%s: %s", (months, told) => expect(foundRows(rows(months))).toEqual([told]));

  test("are begun where there is none", () => {
    expect(toldRows(rows([]))).toEqual([
      "注意 各期：data/ 里还没有一期 → 请运行 tongbao new 2013-01 新建一期",
    ]);
  });

  test.each([
    "2013-7",
    "201307",
    "2013年7月",
    "2013.07",
    "2013_7",
    "2013-07 - 副本",
    "2013-07（旧）",
    "2013-13",
    "7月",
    "七月",
    "十二月份",
  ])("are not read from a folder “%s”", (name) => {
    expect(foundRows(rows([6], [folder(`data/${name}`), file(`data/${name}/期次.yaml`)])).slice(1)).toEqual([
      `注意 看不出是哪一期，程序不读：${name}`,
    ]);
  });

  test.each(["旧", "备份", "2013", "20130708", "2013年", "月报"])(
    "are not looked for in a folder “%s”",
    (name) => {
      expect(rows([6], [folder(`data/${name}`), folder(`data/${name}/2013-7`)])).toHaveLength(1);
    },
  );

  test("of other years, and files of such names, are left alone", () => {
    expect(rows([6], [folder("data/2012-12"), file("data/2013-7.zip")])).toHaveLength(1);
  });

  test("have what they cannot do without", () => {
    const lacking = [folder("data/2013-05"), file("data/2013-05/收文登记.csv")];
    const months = [5, 6].map((month) => ({ year: 2013, month }));
    expect(foundRows(monthRows({ folders }, { year: 2013, months }, [...lacking, ...whole(6)]))).toEqual([
      "好 2013-05、2013-06，中间不缺",
      "要改 2013-05 没有 期次.yaml",
    ]);
    expect(
      foundRows(monthRows({ folders }, { year: 2013, months }, [folder("data/2013-05"), ...whole(6)])).at(-1),
    ).toBe("要改 2013-05 没有 期次.yaml、收文登记.csv");
    const apart = whole(5).map((each) => ({ ...each, path: each.path.normalize("NFD") }));
    expect(monthRows({ folders }, { year: 2013, months }, [...apart, ...whole(6)])).toHaveLength(1);
    const closed: FolderEntry = { ...folder("data/2013-05"), refusal: "denied" };
    expect(monthRows({ folders }, { year: 2013, months }, [closed, ...whole(6)])).toHaveLength(1);
  });

  test("were printed, and their data are gone", () => {
    const printed = [folder("output/2013-05"), file("output/2013-05/清单.json")];
    expect(foundRows(rows([6], printed)).slice(1)).toEqual(["注意 生成过公文、却没有数据文件夹的：2013-05"]);
    expect(rows([5, 6], printed)).toHaveLength(1);
    // Forms of the month to come, another year, a folder of something else
    const others = ["output/2013-07/填报表", "output/2012-12", "output/2013-05-校核"].flatMap((path) => [
      folder(path.replace(/\/填报表$/u, "")),
      folder(path),
      file(`${path}/清单.json`),
    ]);
    expect(rows([6], others)).toHaveLength(1);
  });
});

const problemIn = (path: string, code: "TXT-002" | "RUN-013" = "TXT-002"): Diagnostic =>
  code === "TXT-002"
    ? { code, place: { file: path }, details: {} }
    : { code, place: { file: path }, details: { missing: "2013-05", compared: "2013-04" } };

describe("the newest month", () => {
  const june = { year: 2013, month: 6 };

  test("tells how many errors its own files have", () => {
    const problems = [
      problemIn("data/2013-06/期次.yaml"),
      problemIn("data/2013-06/报送/市科技局.csv"),
      problemIn("data/2013-05/期次.yaml"),
      problemIn("templates/通报.hbs"),
      problemIn("data/2013-06/期次.yaml", "RUN-013"),
    ];
    expect(toldRows(newestMonthRows({ folders }, june, { problems, isIssued: false }))).toEqual([
      "注意 各期：最新一期 2013-06 的材料有2处错误 → 请运行 tongbao check 2013-06，逐条有处理办法",
    ]);
  });

  test("is passed over where it has none, and where there is no month", () => {
    const doubts = [problemIn("data/2013-06/期次.yaml", "RUN-013")];
    const errors = [problemIn("data/2013-06/期次.yaml")];
    expect(newestMonthRows({ folders }, june, { problems: doubts, isIssued: false })).toEqual([]);
    expect(newestMonthRows({ folders }, undefined, { problems: errors, isIssued: false })).toEqual([]);
  });

  test("says nothing of units' files once it is issued: they were returned then", () => {
    const problems = [problemIn("data/2013-06/报送/市科技局.csv"), problemIn("data/2013-06/期次.yaml")];
    expect(toldRows(newestMonthRows({ folders }, june, { problems, isIssued: true }))).toEqual([
      "注意 各期：最新一期 2013-06 的材料有1处错误 → 请运行 tongbao check 2013-06，逐条有处理办法",
    ]);
  });
});
