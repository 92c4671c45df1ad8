import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { nextMonth } from "../../../src/model/month.ts";
import type { ReportingMonth } from "../../../src/model/month.ts";
import { loadCatalogue } from "../../../src/run/load/load-catalogue.ts";
import type { LoadedMonth } from "../../../src/run/load/in-year/load-month.ts";
import { loadMonth } from "../../../src/run/load/in-year/load-month.ts";
import type { World } from "../../../src/world.ts";
import { realWorld } from "../../../src/world.ts";
import { issuedMonthJson } from "../../../src/write/registers/issued-month-json.ts";
import { overlayWorld } from "../cases/overlay-world.ts";

/* Months of 2013 in memory, under the small year of tests/cases/base: 市科技局 leads task 1 and reports patents. */

const base = resolve(__dirname, "..", "..", "cases", "base");

/** Files by their paths from the working folder. */
export type Files = Map<string, Uint8Array>;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The seeds of the small year. */
export const baseYear = (): Files =>
  new Map(
    readdirSync(join(base, "seeds"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [relative(base, path).split(sep).join("/"), readFileSync(path)]),
  );

/** Changes the text of a file that is there. Throws where there is nothing to change. */
export const rewrite = (files: Files, path: string, from: string, to: string): void => {
  const text = new TextDecoder().decode(files.get(path));
  if (!text.includes(from)) throw new Error(`${path} does not say ${from}`);
  files.set(path, encode(text.replace(from, to)));
};

const twoDigits = (value: number): string => String(value).padStart(2, "0");

/** 2013-06 */
const nameOf = (month: number): string => `2013-${twoDigits(month)}`;

/** Adds a month in which 市科技局 reports so many patents, and 市交通运输局 so many roads; a unit without a figure is silent. */
export const addMonth = (files: Files, month: number, patents?: string, roads?: string): void => {
  const due = nextMonth({ year: 2013, month });
  const day = (of: number): string => `${due.year}-${twoDigits(due.month)}-${twoDigits(of)}`;
  const add = (path: string, lines: readonly string[]): void =>
    void files.set(`data/${nameOf(month)}/${path}`, encode(lines.map((line) => `${line}\n`).join("")));
  add("期次.yaml", [
    `发文字号: ${month}`,
    `成文日期: ${day(10)}`,
    `印发日期: ${day(11)}`,
    `截稿日期: ${day(9)}`,
  ]);
  const head = "任务序号,填报单位,进展情况,自评状态,指标,累计完成,存在问题,下步措施,填报人,联系电话,报送日期";
  const reports = [
    ["市科技局", 1, "专利申请", patents, "件"],
    ["市交通运输局", 2, "新改建农村公路", roads, "公里"],
  ] as const;
  const told = reports.filter(([, , , value]) => value !== undefined);
  add("收文登记.csv", [
    "单位,收文日期,来文文号,催报次数,退回日期,备注",
    ...told.map(([unit]) => `${unit},${day(3)},,0,,`),
  ]);
  for (const [unit, task, indicator, value = "", measure] of told)
    add(`报送/${unit}.csv`, [
      head,
      `${task},${unit},截至${month}月底${indicator}${value}${measure}。,达到序时进度,${indicator},${value},资金没有到位,加紧工作,办公室,,${day(2)}`,
    ]);
};

/** These files, and nothing else. */
export const worldOf = (files: Files): World =>
  overlayWorld(realWorld(join(base, "there is no such folder"), process), files);

/** A month of these files, and the problems that come up with it. */
export const load = async (
  files: Files,
  number: number,
): Promise<{ readonly loaded: LoadedMonth | undefined; readonly problems: readonly Diagnostic[] }> => {
  const problems: Diagnostic[] = [];
  const options = { data: "data", draft: false, returnInvalid: false };
  const context = { world: worldOf(files), options, report: (each: Diagnostic) => void problems.push(each) };
  const month: ReportingMonth = { year: 2013, month: number };
  const year = await loadCatalogue({ ...context, options: { seeds: undefined } }, 2013);
  return { loaded: year && (await loadMonth(context, year.catalogue, month)), problems };
};

/** Writes down a month of these files as it is, as if it had been issued. Throws where it cannot be loaded. */
export const issueAsIs = async (files: Files, number: number): Promise<void> => {
  const { loaded } = await load(files, number);
  if (!loaded) throw new Error(`month ${number} cannot be loaded`);
  const { signedOn, printedOn } = loaded.submissions.issue;
  const text = issuedMonthJson({
    ...loaded.assessment,
    version: "0.0.0",
    number: `平政督〔2013〕${number}号`,
    signedOn,
    printedOn,
    papers: [],
    letters: [{ task: 1, unit: "市科技局", month: number, number: `平政督函〔2013〕${number}号` }],
  });
  files.set(`data/${nameOf(number)}/印发.json`, encode(text));
};
