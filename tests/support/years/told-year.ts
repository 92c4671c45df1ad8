import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

/* Months of a made 2013 as files in a folder of their own, under units of tests/cases/base. */

const project = resolve(__dirname, "..", "..", "..");

/** What a unit reports of a task: its own grade, and the figure of the one indicator where it has one. */
export type Said = readonly [task: number, grade: string, indicator?: string, figure?: string];

/** What is told of a year; months by their numbers. */
export interface ToldYear {
  /** Lines of 任务清单.csv and 量化指标.csv, heads included. */
  readonly tasks: string;
  readonly indicators: string;
  /** By month and unit; who is not named is silent. */
  readonly said: Readonly<Record<number, Readonly<Record<string, readonly Said[]>>>>;
  /** Lines of 核定.csv by month. */
  readonly verdicts?: Readonly<Record<number, string>>;
  /** Lines of 收文登记.csv by month and unit, in place of the one that says the report came in time. */
  readonly received?: Readonly<Record<number, Readonly<Record<string, readonly string[]>>>>;
  /** Further files below seeds/2013, and lines added to 单位名录.csv. */
  readonly seeds?: Readonly<Record<string, string>>;
  readonly units?: string;
}

const pad = (value: number): string => String(value).padStart(2, "0");

/** The files of one month, by their paths in its folder. */
const monthFiles = (
  { said, verdicts = {}, received = {} }: ToldYear,
  month: number,
): Readonly<Record<string, string>> => {
  const day = (of: number): string => `2013-${pad(month + 1)}-${pad(of)}`;
  const units = Object.entries(said[month] ?? {});
  const head = "任务序号,填报单位,进展情况,自评状态,指标,累计完成,存在问题,下步措施,填报人,联系电话,报送日期";
  const row = (unit: string, [task, grade, indicator = "", figure = ""]: Said): string => {
    const lags =
      grade === "推进缓慢" ? `${unit}${month}月份资金没有到位,${unit}${month + 1}月份加紧筹措资金` : ",";
    return `${task},${unit},${month}月份${unit}推进第${task}项工作。,${grade},${indicator},${figure},${lags},办公室,,${day(2)}`;
  };
  return {
    "期次.yaml": `发文字号: ${month}\n成文日期: ${day(10)}\n印发日期: ${day(11)}\n截稿日期: ${day(9)}\n`,
    "收文登记.csv": [
      "单位,收文日期,来文文号,催报次数,退回日期,备注",
      ...units.flatMap(([unit]) => (received[month]?.[unit] ? [] : [`${unit},${day(3)},,0,,`])),
      ...Object.values(received[month] ?? {}).flat(),
    ]
      .map((line) => `${line}\n`)
      .join(""),
    ...(verdicts[month] !== undefined && { "核定.csv": `任务序号,核定状态,理由\n${verdicts[month]}` }),
    ...Object.fromEntries(
      units.map(([unit, own]) => [
        `报送/${unit}.csv`,
        [head, ...own.map((each) => row(unit, each)), ""].join("\n"),
      ]),
    ),
  };
};

/** Writes a year into a new folder, which is returned: seeds/, data/ and the shipped templates/. */
export const writeToldYear = (year: ToldYear): string => {
  const folder = mkdtempSync(join(tmpdir(), "tongbao-told-year-"));
  cpSync(join(project, "tests/cases/base/seeds"), join(folder, "seeds"), { recursive: true });
  symlinkSync(join(project, "templates"), join(folder, "templates"));
  const files = {
    "seeds/2013/任务清单.csv": year.tasks,
    "seeds/2013/量化指标.csv": year.indicators,
    "seeds/2013/单位名录.csv":
      readFileSync(join(folder, "seeds/2013/单位名录.csv"), "utf8") + (year.units ?? ""),
    ...Object.fromEntries(
      Object.entries(year.seeds ?? {}).map(([name, text]) => [`seeds/2013/${name}`, text]),
    ),
    ...Object.fromEntries(
      Object.keys(year.said).flatMap((month) =>
        Object.entries(monthFiles(year, Number(month))).map(([name, text]) => [
          `data/2013-0${month}/${name}`,
          text,
        ]),
      ),
    ),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
};
