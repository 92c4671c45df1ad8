import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { severityOf } from "../../diagnostics/diagnostic.ts";
import type { DoctorRow } from "../../diagnostics/doctor/row.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { parseMonth } from "../../model/month.ts";
import type { Place } from "../../model/place.ts";
import type { Dispatch } from "../../model/registers/dispatch.ts";
import { numberParts, numberText } from "../../model/registers/dispatch.ts";
import type { SupervisionRecord } from "../../model/registers/supervision-record.ts";
import { findDeparted, findUnit, unitNames } from "../../read/text/unit-names.ts";
import { collectDiagnostics } from "../load/collected.ts";
import { dispatchFile, loadDispatches } from "../load/load-dispatches.ts";
import { loadSupervisionRegister, supervisionFile } from "../load/load-supervision.ts";
import type { Examination } from "./examination.ts";
import { problemsTold } from "./year.ts";

/** The registers beside the months, and what is wrong with their lines. */
interface ExaminedRegisters {
  readonly dispatches: readonly Dispatch[];
  readonly records: readonly SupervisionRecord[];
  readonly problems: readonly Diagnostic[];
}

/** 发文登记 as far as it can be relied on: undefined where some of its lines could not be read. */
export const reliableDispatches = (
  { dispatches, problems }: ExaminedRegisters,
  data: string,
): readonly Dispatch[] | undefined =>
  problems.some((each) => each.place.file === dispatchFile(data) && severityOf(each) === "error")
    ? undefined
    : dispatches;

/** Reads both registers. */
export const examineRegisters = async ({ world, folders }: Examination): Promise<ExaminedRegisters> => {
  const { report, diagnostics } = collectDiagnostics();
  const dispatches = await loadDispatches(world, folders.data, report);
  const register = await loadSupervisionRegister({ world, options: folders, report });
  return { dispatches, records: register?.records ?? [], problems: diagnostics() };
};

/** What lines may point at. */
export interface RegisterBasis {
  /** Months that have a folder, of any year. */
  readonly months: ReadonlySet<string>;
  /** Lines of other years are not looked at. */
  readonly year: number;
  /** The year's catalogue of its newest month; undefined where it cannot be read, and nothing of it is then missed. */
  readonly catalogue: Catalogue | undefined;
  /** The numbers of the tasks that were the year's at some time. */
  readonly tasks: ReadonlySet<number>;
}

const lineText = ({ at, cell }: Place): string => (at ? `第${at.line}行` : (cell ?? ""));

/** What a line points at and is not there: a month without a folder, a unit that nobody knows. */
const lostIn = (
  { month, unit }: Pick<Dispatch, "month" | "unit">,
  { months, catalogue }: RegisterBasis,
): readonly string[] => {
  const names = catalogue && unitNames(catalogue.units, [], catalogue.departed);
  const isUnknown = unit !== "" && names && !findUnit(names, unit) && !findDeparted(names, unit);
  return [
    ...(parseMonth(month) && !months.has(month) ? [`没有期次 ${month}`] : []),
    ...(isUnknown ? [`名录里没有“${unit}”`] : []),
  ];
};

const isSameNumber = (a: string, b: string): boolean => {
  const [first, second] = [numberParts(a), numberParts(b)];
  return first && second ? numberText(first) === numberText(second) : a === b;
};

/** 填报通知 goes out before its month has a folder. */
const beforeItsMonth: ReadonlySet<string> = new Set(["填报通知", "空号"]);

const lostDispatches = (dispatches: readonly Dispatch[], basis: RegisterBasis): readonly string[] =>
  dispatches.flatMap((dispatch) => {
    const { number, kind, month, unit, place } = dispatch;
    if (numberParts(number)?.year !== basis.year) return [];
    const lost = lostIn({ month: beforeItsMonth.has(kind) ? "" : month, unit }, basis);
    return lost.length > 0 ? [`${place ? lineText(place) : ""} ${number}（${lost.join("，")}）`] : [];
  });

const lostRecords = ({ records, dispatches }: ExaminedRegisters, basis: RegisterBasis): readonly string[] =>
  records.flatMap((record) => {
    const { kind, number, task, serial, place } = record;
    if ((parseMonth(record.month)?.year ?? record.sentOn?.year) !== basis.year) return [];
    const isUnregistered =
      kind === "督办函" && number !== "" && !dispatches.some((each) => isSameNumber(each.number, number));
    const isNoTask = task !== undefined && basis.catalogue !== undefined && !basis.tasks.has(task);
    const lost = [
      ...lostIn(record, basis),
      ...(isUnregistered ? [`发文登记里没有 ${number}`] : []),
      ...(isNoTask ? [`没有第${task}项任务`] : []),
    ];
    return lost.length > 0 ? [`${lineText(place)} 编号 ${serial}（${lost.join("，")}）`] : [];
  });

/** Whether 发文登记 and 督办台账 can be read, and whether what their lines point at is there. */
export const registerRows = (
  { folders: { data } }: Pick<Examination, "folders">,
  registers: ExaminedRegisters,
  basis: RegisterBasis,
): readonly DoctorRow[] => {
  const { dispatches, records, problems } = registers;
  const rows: DoctorRow[] = [];
  for (const [file, lost] of [
    [dispatchFile(data), lostDispatches(dispatches, basis)],
    [supervisionFile(data), lostRecords(registers, basis)],
  ] as const) {
    const own = problems.filter(({ place }) => place.file === file);
    const { counts, first, isFaulty } = problemsTold(own);
    if (own.length > 0)
      rows.push({ kind: isFaulty ? "registerFaulty" : "registerDoubtful", details: { counts, first } });
    if (lost.length > 0) rows.push({ kind: "rowsPointNowhere", details: { file, rows: lost } });
  }
  const sound = { dispatches: dispatches.length, letters: records.length };
  return rows.length > 0 ? rows : [{ kind: "registersFit", details: sound }];
};
