import type { DoctorRow } from "../../diagnostics/doctor/row.ts";
import type { YearCatalogue } from "../../model/catalogue.ts";
import { catalogueOf } from "../../model/changes/catalogue-of.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { monthName } from "../../model/month.ts";
import type { IssuedMonth } from "../../model/output/issued-month.ts";
import type { Dispatch } from "../../model/registers/dispatch.ts";
import { numberParts, numberText } from "../../model/registers/dispatch.ts";
import type { Task } from "../../model/task.ts";
import { readManifest } from "../../read/month/manifest.ts";
import { checkIssued } from "../../verify/digests.ts";
import { collectDiagnostics } from "../load/collected.ts";
import { dispatchFile } from "../load/load-dispatches.ts";
import { issuedFile, loadIssued } from "../load/load-issued.ts";
import { ofKind } from "../papers/of-kind.ts";
import { manifestName, monthFolder } from "../print/output-names.ts";
import type { Examination } from "./examination.ts";
import { orElse } from "./examination.ts";

/** A month as it was issued or printed. */
export interface SentMonth {
  readonly month: ReportingMonth;
  readonly issued: IssuedMonth | undefined;
  /** 印发.json is there and cannot be trusted. */
  readonly isDamaged: boolean;
  /** Its final papers were printed. */
  readonly isPrinted: boolean;
}

/** What went out of each month. */
export const sentMonths = async (
  { world, folders: { data, output } }: Examination,
  months: readonly ReportingMonth[],
): Promise<readonly SentMonth[]> =>
  await Promise.all(
    months.map(async (month) => {
      const { report, diagnostics } = collectDiagnostics();
      const issued = await orElse(() => loadIssued(world, data, month, report), undefined);
      const path = `${monthFolder(output, month)}/${manifestName}`;
      const file = await orElse(() => world.readFile(path), undefined);
      const manifest = file && readManifest(file);
      const isPrinted = manifest !== undefined && !manifest.options.draft;
      return { month, issued, isDamaged: diagnostics().length > 0, isPrinted };
    }),
  );

/** Whether the papers of an issued month lie as they went out. */
const paperRows = async (
  { world, folders: { output } }: Examination,
  { month, papers }: IssuedMonth,
): Promise<readonly DoctorRow[]> => {
  const folder = monthFolder(output, month);
  const files = await orElse(() => world.readFolder(folder), []);
  const { report, diagnostics } = collectDiagnostics();
  const listed = papers.flatMap((paper) => paper.files);
  checkIssued(listed, folder, files, report);
  const pathsOf = (code: string) =>
    diagnostics().flatMap((each) => (each.code === code ? each.place.file : []));
  const [changed, gone] = [pathsOf("VFY-009"), pathsOf("VFY-010")];
  const name = monthName(month);
  const rows: DoctorRow[] = [];
  if (changed.length > 0) rows.push({ kind: "issuedChanged", details: { month: name, files: changed } });
  if (gone.length > 0) rows.push({ kind: "issuedGone", details: { month: name, files: gone } });
  return rows;
};

const sameNumber = (a: string, b: string): boolean => {
  const [first, second] = [numberParts(a), numberParts(b)];
  return first !== undefined && second !== undefined && numberText(first) === numberText(second);
};

/** Whether an issued month has its number, and 发文登记 that number. */
const numberRows = (
  { data }: { readonly data: string },
  { month, number }: IssuedMonth,
  dispatches: readonly Dispatch[] | undefined,
): readonly DoctorRow[] => {
  const name = monthName(month);
  if (!numberParts(number)) return [{ kind: "issuedUnnumbered", details: { month: name } }];
  const isEntered =
    !dispatches || dispatches.some((each) => ofKind("通报")(each) && sameNumber(each.number, number));
  const details = { month: name, number, register: dispatchFile(data) };
  return isEntered ? [] : [{ kind: "issuedUnregistered", details }];
};

type ListedTask = Pick<Task, "number" | "text" | "leadLine" | "responsibleLine">;

const isSameTask = (a: ListedTask, b: ListedTask): boolean =>
  a.text === b.text && a.leadLine === b.leadLine && a.responsibleLine === b.responsibleLine;

/** The tasks of an issued month that today's list of the same month has otherwise: 第3项（改了）. */
const alteredTasks = (issued: readonly ListedTask[], now: readonly ListedTask[]): readonly string[] => [
  ...issued.flatMap((task) => {
    const today = now.find(({ number }) => number === task.number);
    if (!today) return [`第${task.number}项（没有了）`];
    return isSameTask(task, today) ? [] : [`第${task.number}项（改了）`];
  }),
  ...now
    .filter(({ number }) => !issued.some((task) => task.number === number))
    .map(({ number }) => `第${number}项（多出来的）`),
];

const taskRows = (issued: IssuedMonth, year: YearCatalogue | undefined): readonly DoctorRow[] => {
  const now = year && catalogueOf(year, issued.month).tasks;
  const tasks = now
    ? alteredTasks(
        issued.tasks.map(({ task }) => task),
        now,
      )
    : [];
  const month = monthName(issued.month);
  return tasks.length > 0 ? [{ kind: "issuedTasksAltered", details: { month, tasks } }] : [];
};

/** Months that should have been issued: printed and left so; not even printed, with later ones begun. */
const openRows = (sent: readonly SentMonth[]): readonly DoctorRow[] => {
  const open = sent.filter(({ issued, isDamaged }) => !issued && !isDamaged);
  const names = (some: readonly SentMonth[]) => some.map(({ month }) => monthName(month));
  const printed = names(open.filter(({ isPrinted }) => isPrinted));
  const earlier = names(open.filter((each) => !each.isPrinted && each !== sent.at(-1)));
  const rows: DoctorRow[] = [];
  const [firstPrinted, firstEarlier] = [printed[0], earlier[0]];
  if (firstPrinted !== undefined)
    rows.push({ kind: "printedNotIssued", details: { months: printed, first: firstPrinted } });
  if (firstEarlier !== undefined)
    rows.push({ kind: "notIssuedBefore", details: { months: earlier, first: firstEarlier } });
  return rows;
};

/** Months whose 通报 bears a number by 发文登记, and that have no record of having been issued. */
const unrecordedRows = (
  data: string,
  sent: readonly SentMonth[],
  dispatches: readonly Dispatch[],
): readonly DoctorRow[] =>
  sent.flatMap(({ month: { year, month }, issued, isDamaged }): readonly DoctorRow[] => {
    const name = monthName({ year, month });
    const entered = dispatches.find((each) => ofKind("通报")(each) && each.month === name);
    if (issued || isDamaged || !entered) return [];
    const details = { month: name, number: entered.number, register: dispatchFile(data) };
    return [{ kind: "registeredNotIssued", details }];
  });

/** What the records of issued months rest on. */
interface IssuingBasis {
  readonly sent: readonly SentMonth[];
  /** 发文登记; undefined where it cannot be trusted, and no number is then missed. */
  readonly dispatches: readonly Dispatch[] | undefined;
  readonly year: YearCatalogue | undefined;
}

/** Whether what was issued stands as it went out, and what is still to be issued. */
export const issuedRows = async (
  examination: Examination,
  { sent, dispatches, year }: IssuingBasis,
): Promise<readonly DoctorRow[]> => {
  const { data } = examination.folders;
  const rows: DoctorRow[] = [];
  for (const { month, issued, isDamaged } of sent) {
    if (isDamaged) rows.push({ kind: "issuedDamaged", details: { file: issuedFile(data, month) } });
    if (!issued) continue;
    rows.push(...numberRows({ data }, issued, dispatches), ...(await paperRows(examination, issued)));
    rows.push(...taskRows(issued, year));
  }
  const count = sent.filter(({ issued }) => issued).length;
  const sound: DoctorRow =
    count > 0 ? { kind: "issuingFit", details: { count } } : { kind: "nothingIssued", details: {} };
  return [
    ...(rows.length > 0 ? rows : [sound]),
    ...unrecordedRows(data, sent, dispatches ?? []),
    ...openRows(sent),
  ];
};
