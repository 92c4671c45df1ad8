import type { Report } from "../../diagnostics/diagnostic.ts";
import { severityOf } from "../../diagnostics/diagnostic.ts";
import { formatDiagnostics } from "../../diagnostics/format.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { monthName, parseMonth } from "../../model/month.ts";
import type { OfficeMonth } from "../../model/output/office-month.ts";
import { diskRefusal } from "../../refusal.ts";
import type { World } from "../../world.ts";
import { officesJson } from "../../write/reports/offices-json.ts";
import { officesText } from "../../write/reports/offices-text.ts";
import { collectDiagnostics, problemsText, showDiagnostics } from "../load/collected.ts";
import type { OfficeFolders } from "./office-folders.ts";
import { monthsOf, officeFolders } from "./office-folders.ts";
import { officeMonth } from "./office-month.ts";

export interface OfficesOptions {
  /** The folder in which every office has a folder of its own. */
  readonly offices: string;
  /** 2013-06, or undefined for the newest that some office has printed. */
  readonly month?: string | undefined;
  /** All the year's months instead of one. */
  readonly year?: number | undefined;
  readonly json: boolean;
}

const distinct = (months: readonly ReportingMonth[]): readonly string[] =>
  [...new Set(months.map(monthName))].toSorted();

/** The months that are shown: the one asked for, those of the year, or the newest; none is reported (OFF-008). */
const chosenMonths = async (
  world: World,
  offices: readonly OfficeFolders[],
  { offices: root, month, year, report }: OfficesOptions & { readonly report: Report },
): Promise<readonly ReportingMonth[]> => {
  if (month !== undefined) return [parseMonth(month)].filter((each) => each !== undefined);
  const printed: ReportingMonth[] = [];
  const received: ReportingMonth[] = [];
  for (const office of offices) {
    // What may not be looked into is told where it is looked for.
    const found = await monthsOf(world, office).catch((problem: unknown) => {
      if (!diskRefusal(problem)) throw problem;
      return { printed: [], received: [] };
    });
    printed.push(...found.printed);
    received.push(...found.received);
  }
  const names =
    year === undefined
      ? distinct(printed.length > 0 ? printed : received).slice(-1)
      : distinct([...printed, ...received].filter((each) => each.year === year));
  if (names.length === 0) report({ code: "OFF-008", place: { file: root }, details: { year } });
  return names.flatMap((name) => parseMonth(name) ?? []);
};

/** The folders of the offices; one that may not be looked into is taken for a working folder, and told later. */
const foldersOf = async (world: World, root: string): Promise<readonly OfficeFolders[]> => {
  const names = (await world.foldersIn(root)).filter((name) => !name.startsWith("."));
  return Promise.all(
    names.map((name) =>
      officeFolders(world, root, name).catch((problem: unknown) => {
        if (!diskRefusal(problem)) throw problem;
        return { name, output: `${root}/${name}` };
      }),
    ),
  );
};

/** Reports an office that two folders hold: their sum would count it twice (OFF-006). */
const reportTwice = (rows: readonly OfficeMonth[], root: string, report: Report): void => {
  const first = new Map<string, string>();
  for (const { folder, month, outcome } of rows) {
    if (!outcome || outcome.office === "") continue;
    const key = `${month} ${outcome.office}`;
    const other = first.get(key);
    const place = { file: `${root}/${folder}` };
    if (other === undefined) first.set(key, folder);
    else report({ code: "OFF-006", place, details: { office: outcome.office, other } });
  }
};

/**
 * 各机关情况: adds up what the runs of many offices left behind, one row an office and month. Writes nothing, reads no
 * submissions. Exit code 1 when an office's month is not printed, or there is none to tell of; the table is printed all
 * the same.
 */
export const officesStatus = async (world: World, options: OfficesOptions): Promise<0 | 1> => {
  const { offices: root, json } = options;
  const { report, diagnostics } = collectDiagnostics();
  const offices = await foldersOf(world, root);
  if (offices.length === 0) report({ code: "OFF-007", place: { file: root }, details: {} });
  const months = offices.length === 0 ? [] : await chosenMonths(world, offices, { ...options, report });
  if (months.length === 0) {
    showDiagnostics(world, diagnostics(), json);
    world.tell(`${problemsText(diagnostics())}，没有可列的情况。`);
    return 1;
  }
  const rows: OfficeMonth[] = [];
  for (const month of months)
    for (const office of offices) rows.push(await officeMonth(world, { office, month, report }));
  reportTwice(rows, root, report);
  const problems = diagnostics();
  if (json) world.print(officesJson(rows, problems));
  else {
    for (const line of officesText(rows)) world.print(line);
    for (const lines of formatDiagnostics(problems)) world.tell(lines);
  }
  return problems.some((each) => severityOf(each) === "error") ? 1 : 0;
};
