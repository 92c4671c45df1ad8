import { describe, expect, test } from "@jest/globals";
import { calendarYears } from "../../../../src/assess/reporting/deadline.ts";
import { holidayRows } from "../../../../src/run/doctor/holidays.ts";
import { catalogueRow, examineCatalogue, examinedYear } from "../../../../src/run/doctor/year.ts";
import type { MadeOffice } from "../../../support/years/made-office.ts";
import { bytesOf, filesBelow, madeWorld } from "../../../support/years/made-office.ts";
import { foundRows, toldRows } from "../../../support/told-rows.ts";

const program = { version: "0.3.0", engines: "" };
const usual = { data: "data", output: "output", templates: "templates" };
const examinationOf = (office: MadeOffice, folders: typeof usual & { readonly seeds?: string } = usual) => {
  const { world, machine } = madeWorld(office);
  return { world, machine, folders, program };
};
const withFolders = (...folders: readonly string[]): MadeOffice => ({
  files: new Map(folders.map((folder) => [`${folder}/文件`, bytesOf("")])),
});

const monthsOf = (year: number, ...numbers: readonly number[]) => numbers.map((month) => ({ year, month }));

describe("the year that is examined", () => {
  test.each([
    [
      "of the newest month",
      ["data/2012-12", "data/2013-01", "data/2013-03", "seeds/2014"],
      undefined,
      { year: 2013, months: monthsOf(2013, 1, 3) },
    ],
    ["that is asked for", ["data/2012-12", "data/2013-01"], 2012, { year: 2012, months: monthsOf(2012, 12) }],
    [
      "that has seeds, the last of them",
      ["seeds/2013", "seeds/2014", "seeds/旧"],
      undefined,
      { year: 2014, months: [] },
    ],
    ["that nothing is known of", ["data/旧", "seeds/旧"], undefined, undefined],
    ["that is asked for and has nothing", ["data/旧"], 2020, { year: 2020, months: [] }],
  ] as const)("is the one %s", async (_which, folders, asked, expected) => {
    expect(await examinedYear(examinationOf(withFolders(...folders)), asked)).toEqual(expected);
  });

  test("is that of the seeds folder named, where there is no month", async () => {
    const office = withFolders("别处/2015", "seeds/2014");
    expect(await examinedYear(examinationOf(office, { ...usual, seeds: "别处/2015" }), undefined)).toEqual({
      year: 2015,
      months: [],
    });
    expect(await examinedYear(examinationOf(office, { ...usual, seeds: "别处" }), undefined)).toBeUndefined();
  });

  test("is found by the seeds where the data cannot be looked into", async () => {
    const office = {
      ...withFolders("data/2013-06", "seeds/2013"),
      refused: new Map([["data", "denied"]] as const),
    };
    expect(await examinedYear(examinationOf(office), undefined)).toEqual({ year: 2013, months: [] });
  });
});

const textOf = (files: Map<string, Uint8Array>, name: string): string =>
  Buffer.from(files.get(`seeds/2013/${name}`) ?? []).toString();

describe("固定资料", () => {
  const sample = filesBelow("tests/cases/base/seeds", "seeds/");
  const rowOf = async (change: (files: Map<string, Uint8Array>) => void) => {
    const files = new Map(sample);
    change(files);
    const catalogue = await examineCatalogue(examinationOf({ files }), 2013);
    return foundRows([catalogueRow(2013, catalogue)]);
  };

  test("that are right tell how much there is of them", async () => {
    expect(await rowOf(() => undefined)).toEqual(["好 2013 年 4 项任务、9 个单位，没有问题"]);
  });

  test("with a wrong key say which and where", async () => {
    const [row] = await rowOf((files) =>
      files.set("seeds/2013/机关.yaml", bytesOf(textOf(files, "机关.yaml").replace("机关代字", "机关代号"))),
    );
    expect(row).toMatch(/^要改 2013 年的共\d+处错误.*seeds\/2013\/机关\.yaml 第10行 不认识“机关代号”/u);
  });

  test("with doubts alone are to be looked at", async () => {
    const [row] = await rowOf((files) =>
      files.set(
        "seeds/2013/任务清单.csv",
        bytesOf(
          textOf(files, "任务清单.csv")
            .trimEnd()
            .replaceAll(/$/gmu, ",")
            .replace("责任单位,", "责任单位,没有的栏"),
        ),
      ),
    );
    expect(row).toMatch(/^注意 2013 年的共\d+处提醒/u);
  });

  test("tell the first three of many faults, errors before warnings", async () => {
    const [row = ""] = await rowOf((files) => {
      for (const name of ["单位名录.csv", "单位分组.csv", "量化指标.csv", "机关.yaml"])
        files.delete(`seeds/2013/${name}`);
    });
    expect(row).toMatch(/^要改 2013 年的共4处错误：/u);
    expect(row.split("；")).toHaveLength(3);
  });

  test("of a new office say by which command all faults are seen", async () => {
    const { world, machine } = madeWorld({ files: new Map() });
    const catalogue = await examineCatalogue({ world, machine, folders: usual, program }, 2014);
    expect(toldRows([catalogueRow(2014, catalogue)])[0]).toContain(
      " → 请照每处的位置改正，运行 tongbao check（还没有一期的，tongbao new）可以看全",
    );
  });

  test("that are not there at all say so", async () => {
    expect(await rowOf((files) => files.clear())).toEqual([
      expect.stringMatching(/^要改 2013 年的共1处错误：seeds\/2013 /u),
    ]);
  });
});

const holidaysOf = (year: number, ...months: readonly number[]) =>
  foundRows(holidayRows({ year, months: months.map((month) => ({ year, month })) }));

describe("the calendar of holidays", () => {
  const { from, to } = calendarYears();

  test("has the years of the State Council's notices", () => {
    expect(from).toBeLessThanOrEqual(2013);
    expect(to).toBeGreaterThanOrEqual(2026);
  });

  test("reaches into the next year from November on", () => {
    expect(holidaysOf(2013, 6)).toEqual([`好 有 ${from} 年到 ${to} 年的，要用的 2013 年都有`]);
    expect(holidaysOf(2013, 1, 10)).toEqual([`好 有 ${from} 年到 ${to} 年的，要用的 2013 年都有`]);
    expect(holidaysOf(2013, 11)).toEqual([`好 有 ${from} 年到 ${to} 年的，要用的 2013、2014 年都有`]);
    expect(holidaysOf(2013, 12)).toEqual([`好 有 ${from} 年到 ${to} 年的，要用的 2013、2014 年都有`]);
    expect(holidaysOf(2013)).toEqual([`好 有 ${from} 年到 ${to} 年的，要用的 2013 年都有`]);
  });

  test("of its last year is enough until its last months", () => {
    expect(holidaysOf(to, 10)).toEqual([`好 有 ${from} 年到 ${to} 年的，要用的 ${to} 年都有`]);
    expect(holidaysOf(to, 11)).toEqual([`注意 有 ${from} 年到 ${to} 年的，还没有 ${to + 1} 年的`]);
  });

  test("that lacks the year itself must be mended", () => {
    const told = (missing: string): readonly string[] => [
      `要改 有 ${from} 年到 ${to} 年的，没有 ${missing} 年的，这些年的截止日只按周末顺延`,
    ];
    expect(holidaysOf(to + 1, 6)).toEqual(told(`${to + 1}`));
    expect(holidaysOf(to + 1, 11)).toEqual(told(`${to + 1}、${to + 2}`));
    expect(holidaysOf(to + 5)).toEqual(told(`${to + 5}`));
    expect(holidaysOf(from - 1, 6)).toEqual(told(`${from - 1}`));
    expect(holidaysOf(from - 1, 12)).toEqual(told(`${from - 1}`));
    expect(holidaysOf(from, 1)[0]).toMatch(/^好/u);
  });
});
