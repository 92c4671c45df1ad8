import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { messageOf, severityOf } from "../../diagnostics/diagnostic.ts";
import type { DoctorRow } from "../../diagnostics/doctor/row.ts";
import { arrange, countText } from "../../diagnostics/format.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { collectDiagnostics } from "../load/collected.ts";
import type { LoadedCatalogue } from "../load/load-catalogue.ts";
import { loadCatalogue } from "../load/load-catalogue.ts";
import { monthsIn } from "../load/months.ts";
import type { Examination } from "./examination.ts";
import { orElse } from "./examination.ts";

/** The year that is examined, and its months that have a folder. */
export interface ExaminedYear {
  readonly year: number;
  /** Oldest first. */
  readonly months: readonly ReportingMonth[];
}

/** A year's 固定资料 where it can be used, and what is wrong with it. */
export interface ExaminedCatalogue {
  readonly loaded: LoadedCatalogue | undefined;
  readonly problems: readonly Diagnostic[];
}

/** The year asked for, else that of the newest month, else the last one that has 固定资料; undefined where there is none. */
export const examinedYear = async (
  { world, folders }: Examination,
  asked: number | undefined,
): Promise<ExaminedYear | undefined> => {
  const months = await orElse(() => monthsIn(world, folders.data), []);
  const named =
    folders.seeds === undefined ? await orElse(() => world.foldersIn("seeds"), []) : [folders.seeds];
  const years = named.flatMap((name) => /(?:^|\/)(\d{4})$/u.exec(name)?.[1] ?? []);
  const year =
    asked ?? months.at(-1)?.year ?? (years.length > 0 ? Math.max(...years.map(Number)) : undefined);
  return year === undefined ? undefined : { year, months: months.filter((each) => each.year === year) };
};

/** Reads the year's 固定资料. Throws where the disk refuses the folder. */
export const examineCatalogue = async (
  { world, folders }: Examination,
  year: number,
): Promise<ExaminedCatalogue> => {
  const { report, diagnostics } = collectDiagnostics();
  const loaded = await loadCatalogue({ world, options: folders, report }, year);
  return { loaded, problems: diagnostics() };
};

/** So many problems of a file are told; `check` tells all. */
const told = 3;

const placed = (diagnostic: Diagnostic): string => {
  const { file, at, cell } = diagnostic.place;
  const where = cell ?? (at && `第${at.line}行`);
  return `${file}${where === undefined ? "" : ` ${where}`} ${messageOf(diagnostic)}`;
};

/** 3处错误, and the first of them, errors before warnings. */
export const problemsTold = (
  repeated: readonly Diagnostic[],
): { readonly counts: string; readonly first: readonly string[]; readonly isFaulty: boolean } => {
  const problems = arrange(repeated);
  const errors = problems.filter((each) => severityOf(each) === "error");
  const warnings = problems.filter((each) => severityOf(each) !== "error");
  const first = [...errors, ...warnings].slice(0, told).map(placed);
  return { counts: countText(problems) ?? "", first, isFaulty: errors.length > 0 };
};

/** Whether the year's 固定资料 can be used. */
export const catalogueRow = (year: number, { loaded, problems }: ExaminedCatalogue): DoctorRow => {
  if (problems.length === 0 && loaded) {
    const { tasks, units } = loaded.catalogue;
    return { kind: "catalogueFit", details: { year, tasks: tasks.length, units: units.length } };
  }
  const { counts, first, isFaulty } = problemsTold(problems);
  return { kind: isFaulty ? "catalogueFaulty" : "catalogueDoubtful", details: { year, counts, first } };
};
