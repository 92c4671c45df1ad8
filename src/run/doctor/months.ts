import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { severityOf } from "../../diagnostics/diagnostic.ts";
import type { DoctorRow } from "../../diagnostics/doctor/row.ts";
import { countText } from "../../diagnostics/format.ts";
import type { FolderEntry } from "../../machine.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { monthName, nextMonth, parseMonth } from "../../model/month.ts";
import type { Examination } from "./examination.ts";
import type { ExaminedYear } from "./year.ts";

/** The months between the first and the last that have no folder. */
const missingBetween = (months: readonly ReportingMonth[]): readonly string[] => {
  const [first, last] = [months[0], months.at(-1)];
  const missing: string[] = [];
  if (!first || !last) return missing;
  for (let each = first; each.month < last.month; each = nextMonth(each))
    if (!months.some(({ month }) => month === each.month)) missing.push(monthName(each));
  return missing;
};

/** Looks like a month and is not written as one: 2013-7, 201307, 2013年7月, 2013-07 - 副本, 7月, 七月. */
const likeMonth = /^\d{4}\s*[-_.年]?\s*\d{1,2}(?!\d)|^(?:\d{1,2}|[一二三四五六七八九十]{1,2})月/u;

/** Names of folders directly in a folder. */
const foldersIn = (entries: readonly FolderEntry[], folder: string): readonly string[] =>
  entries
    .filter(({ path, kind }) => kind === "folder" && path.startsWith(`${folder}/`))
    .map(({ path }) => path.slice(folder.length + 1))
    .filter((name) => !name.includes("/"));

/** What a month cannot do without. */
const monthFiles = ["期次.yaml", "收文登记.csv"] as const;

const incompleteRows = (
  months: readonly ReportingMonth[],
  data: string,
  entries: readonly FolderEntry[],
): readonly DoctorRow[] => {
  const paths = new Set(entries.map(({ path }) => path.normalize("NFC")));
  const closed = new Set(entries.flatMap(({ path, refusal }) => (refusal ? path : [])));
  return months.flatMap((each): readonly DoctorRow[] => {
    const month = monthName(each);
    if (closed.has(`${data}/${month}`)) return [];
    const files = monthFiles.filter((name) => !paths.has(`${data}/${month}/${name}`.normalize("NFC")));
    return files.length > 0 ? [{ kind: "monthIncomplete", details: { month, files } }] : [];
  });
};

/** Whether the folders of the year's months are there, each under its name and with what it cannot do without. */
export const monthRows = (
  { folders: { data, output } }: Pick<Examination, "folders">,
  { year, months }: ExaminedYear,
  entries: readonly FolderEntry[],
): readonly DoctorRow[] => {
  const names = months.map(monthName);
  const missing = missingBetween(months);
  const rows: DoctorRow[] = [];
  if (months.length === 0)
    rows.push({ kind: "noMonths", details: { data, next: monthName({ year, month: 1 }) } });
  else if (missing.length > 0) rows.push({ kind: "monthsMissing", details: { months: missing } });
  else rows.push({ kind: "monthsFit", details: { months: names } });
  const printed = foldersIn(entries, output).filter((name) => parseMonth(name)?.year === year);
  const lost = printed.filter(
    (name) => !names.includes(name) && entries.some(({ path }) => path === `${output}/${name}/清单.json`),
  );
  if (lost.length > 0) rows.push({ kind: "monthWithoutData", details: { months: lost, data } });
  const misnamed = foldersIn(entries, data).filter((name) => !parseMonth(name) && likeMonth.test(name));
  const example = monthName({ year, month: 7 });
  if (misnamed.length > 0) rows.push({ kind: "monthMisnamed", details: { names: misnamed, example } });
  return [...rows, ...incompleteRows(months, data, entries)];
};

/** How many errors the newest month has by its own files; nothing where it has none. */
export const newestMonthRows = (
  { folders: { data } }: Pick<Examination, "folders">,
  newest: ReportingMonth | undefined,
  { problems, isIssued }: { readonly problems: readonly Diagnostic[]; readonly isIssued: boolean },
): readonly DoctorRow[] => {
  if (!newest) return [];
  const month = monthName(newest);
  const folder = `${data}/${month}/`;
  // What was issued went out with the reports that were returned then: nobody is to mend them any more.
  const own = problems.filter(
    (each) =>
      severityOf(each) === "error" &&
      each.place.file.startsWith(folder) &&
      !(isIssued && each.place.file.startsWith(`${folder}报送/`)),
  );
  const counts = countText(own);
  return counts === undefined
    ? []
    : [{ kind: "monthWithProblems", details: { month, counts: `有${counts}` } }];
};
