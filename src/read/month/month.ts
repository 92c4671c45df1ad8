import type { Diagnostic, Report } from "../../diagnostics/diagnostic.ts";
import { isCode, severityOf } from "../../diagnostics/diagnostic.ts";
import { compareDates, lastDayOf } from "../../model/calendar-date.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { InputFile } from "../../model/input-file.ts";
import type { ReportingMonth } from "../../model/month.ts";
import type { MonthSubmissions, Receipt } from "../../model/submission.ts";
import { readConfirmations } from "./confirmations.ts";
import { readIssue } from "./issue.ts";
import { latestSubmissions } from "../submission/latest-submissions.ts";
import type { MonthFiles } from "./files.ts";
import { sortMonthFiles } from "./files.ts";
import { checkRegister, returnedByRegister } from "./register-agreement.ts";
import { readRegister } from "./register.ts";
import type { NotedReport } from "./superseded.ts";
import { reportFaults } from "./superseded.ts";
import { unitOfPath } from "../submission/reporting-unit.ts";
import type { ReadSubmission, SubmissionContext } from "../submission/submission.ts";
import { readSubmission } from "../submission/submission.ts";
import { unitNames } from "../text/unit-names.ts";
import { readVerdicts } from "./verdicts.ts";

export interface ReadMonthOptions {
  /** Files with errors count as returned to their units, and the run goes on. */
  readonly returnInvalid: boolean;
  /** A draft needs no 发文字号. */
  readonly draft: boolean;
  /** The characters of a text that no font has; without it nothing is said of them. */
  readonly unprintableIn?: ((text: string) => readonly string[]) | undefined;
}

/** The files of a month, and the catalogue that they are read against. */
export interface MonthSource {
  /** All files under `folder`, with their paths from where the run began. */
  readonly files: readonly InputFile[];
  /** data/2013-03 */
  readonly folder: string;
  readonly month: ReportingMonth;
  readonly catalogue: Catalogue;
}

/** Reports what a month cannot be without: 期次.yaml and 收文登记.csv (TXT-003), reports of units (REG-012). */
const reportAbsent = (found: MonthFiles, folder: string, report: Report): void => {
  for (const [name, file] of [
    ["期次.yaml", found.issue],
    ["收文登记.csv", found.register],
  ] as const) {
    if (!file) report({ code: "TXT-003", place: { file: folder }, details: { file: name } });
  }
  if (found.submissions.length + found.unreadable.length === 0) {
    report({ code: "REG-012", place: { file: `${folder}/报送` }, details: {} });
  }
};

/** Every file of 报送, read as far as it can be, with what is wrong with it. */
const readReports = (files: MonthFiles, context: SubmissionContext): readonly NotedReport[] => [
  ...files.submissions.map((file) => {
    const found: Diagnostic[] = [];
    return { ...readSubmission(file, context, (each) => found.push(each)), found };
  }),
  ...files.unreadable.map(({ file: { path }, fault }) => {
    const unit = unitOfPath(context.names, path);
    return { file: path, ...(unit && { unit }), found: [fault] };
  }),
];

/** 收文登记, and whether every row of it could be read. */
const readWholeRegister = (file: InputFile, { month, names }: SubmissionContext, report: Report) => {
  let whole = true;
  const receipts = readRegister(file, month, names, (diagnostic) => {
    if (severityOf(diagnostic) === "error") whole = false;
    report(diagnostic);
  });
  return receipts && { receipts, whole };
};

/**
 * Files with errors that do not count: those of units to which the register says they were returned, or all of them
 * with `returnInvalid`; of these some may be nobody's.
 */
const setAside = (
  read: readonly ReadSubmission[],
  receipts: readonly Receipt[],
  returnInvalid: boolean,
): readonly ReadSubmission[] => {
  const alreadyReturned = returnedByRegister(receipts);
  return read.filter(
    ({ unit, submission }) => !submission && (returnInvalid || (unit && alreadyReturned.has(unit.name))),
  );
};

/**
 * Reads everything that arrived for one month. Every problem of every file is reported. Files that have errors and do not count,
 * because the register says that they were returned or, with `returnInvalid`, because they will be, are named in
 * `returnedFiles`: it is for the caller to let their errors pass. One whose unit nobody can tell makes nobody's report
 * sound; a unit of which the register knows a receipt and 报送 no file is reported all the same (REG-008). Undefined when 期次.yaml or 收文登记.csv is missing or says too little.
 */
export const readMonth = (
  { files, folder, month, catalogue }: MonthSource,
  { returnInvalid, draft, unprintableIn }: ReadMonthOptions,
  report: Report,
): MonthSubmissions | undefined => {
  const { units, groups, departed } = catalogue;
  const context = { catalogue, month, names: unitNames(units, groups, departed), unprintableIn };
  const found = sortMonthFiles(files, folder, report);
  reportAbsent(found, folder, report);
  const { code: agencyCode, jointAgencies = [] } = catalogue.agency;
  const agencies = 1 + jointAgencies.length;
  const issue = found.issue && readIssue(found.issue, { month, agencyCode, draft, agencies }, report);
  const register = found.register && readWholeRegister(found.register, context, report);
  const confirmations = found.confirmations && readConfirmations(found.confirmations, isCode, report);
  const judged = found.verdicts && readVerdicts(found.verdicts, { catalogue, month }, report);
  const read = readReports(found, context);
  const sound = read.flatMap((each) => each.submission ?? []);
  const submissions = latestSubmissions(sound, report);
  reportFaults(read, submissions, report);
  // Without 收文登记 nothing can be said of the files; that it is missing has been reported.
  if (register) {
    const unitFiles = read.flatMap(({ file, unit }) => (unit ? [{ file, unit: unit.name }] : []));
    const possible = issue && compareDates(issue.closedOn, lastDayOf(month.year, month.month)) >= 0;
    const closedOn = possible ? issue.closedOn : undefined;
    // Where files of nobody are passed over, what the register has and the folder lacks must be told at once.
    const wholeFolder = returnInvalid || unitFiles.length === read.length;
    const known = { closedOn, wholeRegister: register.whole, wholeFolder };
    checkRegister(register.receipts, unitFiles, known, report);
  }
  if (!issue || !register) return undefined;
  const returned = setAside(read, register.receipts, returnInvalid);
  const valid = new Set(submissions.map(({ unit }) => unit));
  const returnedUnits = new Set(
    returned.flatMap(({ unit }) => (unit && !valid.has(unit.name) ? unit.name : [])),
  );
  return {
    month,
    issue,
    submissions,
    receipts: register.receipts,
    verdicts: judged?.verdicts ?? [],
    ...(confirmations && { confirmations }),
    liftedVerdicts: judged?.lifted ?? [],
    returnedUnits: [...returnedUnits],
    returnedFiles: returned.map(({ file }) => file),
    reportFiles: read.map(({ file, unit, submission }) => ({
      file,
      ...(unit && { unit: unit.name }),
      valid: submission !== undefined,
    })),
    passedOver: found.passedOver,
  };
};
