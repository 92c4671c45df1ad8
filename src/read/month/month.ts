import type { Report } from "../../diagnostics/diagnostic.ts";
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
import type { UnitFile } from "./register-agreement.ts";
import { checkRegister, returnedByRegister } from "./register-agreement.ts";
import { readRegister } from "./register.ts";
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

/** Every file of 报送, read as far as it can be. */
const readReports = (
  found: MonthFiles,
  context: SubmissionContext,
  report: Report,
): readonly ReadSubmission[] => [
  ...found.submissions.map((file) => readSubmission(file, context, report)),
  ...found.unreadable.map(({ path }) => {
    const unit = unitOfPath(context.names, path);
    return { file: path, ...(unit && { unit }) };
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

/** Files with errors that count as returned: by the register, or all of them with `returnInvalid`. */
const returnedAmong = (
  read: readonly ReadSubmission[],
  receipts: readonly Receipt[],
  returnInvalid: boolean,
): readonly UnitFile[] => {
  const alreadyReturned = returnedByRegister(receipts);
  return read.flatMap(({ file, unit, submission }) =>
    unit && !submission && (returnInvalid || alreadyReturned.has(unit.name))
      ? [{ file, unit: unit.name }]
      : [],
  );
};

/**
 * Reads everything that arrived for one month. Every problem of every file is reported. Files that have errors and do not count,
 * because the register says that they were returned or, with `returnInvalid`, because they will be, are named in
 * `returnedFiles`: it is for the caller to let their errors pass. A file whose unit nobody can tell is never among
 * them. Undefined when 期次.yaml or 收文登记.csv is missing or says too little.
 */
export const readMonth = (
  { files, folder, month, catalogue }: MonthSource,
  { returnInvalid, draft }: ReadMonthOptions,
  report: Report,
): MonthSubmissions | undefined => {
  const context = { catalogue, month, names: unitNames(catalogue.units, catalogue.groups) };
  const found = sortMonthFiles(files, folder, report);
  reportAbsent(found, folder, report);
  const agencyCode = catalogue.agency.code;
  const issue = found.issue && readIssue(found.issue, { month, agencyCode, draft }, report);
  const register = found.register && readWholeRegister(found.register, context, report);
  const confirmations = found.confirmations && readConfirmations(found.confirmations, isCode, report);
  const judged = found.verdicts && readVerdicts(found.verdicts, { catalogue, month }, report);
  const read = readReports(found, context, report);
  const sound = read.flatMap((each) => each.submission ?? []);
  const submissions = latestSubmissions(sound, report);
  // Without 收文登记 nothing can be said of the files; that it is missing has been reported.
  if (register) {
    const unitFiles = read.flatMap(({ file, unit }) => (unit ? [{ file, unit: unit.name }] : []));
    const wholeFolder = unitFiles.length === read.length;
    const possible = issue && compareDates(issue.closedOn, lastDayOf(month.year, month.month)) >= 0;
    const closedOn = possible ? issue.closedOn : undefined;
    const known = { closedOn, wholeRegister: register.whole, wholeFolder };
    checkRegister(register.receipts, unitFiles, known, report);
  }
  if (!issue || !register) return undefined;
  const returned = returnedAmong(read, register.receipts, returnInvalid);
  const valid = new Set(submissions.map(({ unit }) => unit));
  const returnedUnits = new Set(returned.map(({ unit }) => unit).filter((unit) => !valid.has(unit)));
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
