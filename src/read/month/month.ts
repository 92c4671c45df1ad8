import type { Report } from "../../diagnostics/diagnostic.ts";
import { severityOf } from "../../diagnostics/diagnostic.ts";
import { compareDates, lastDayOf } from "../../model/calendar-date.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { InputFile } from "../../model/input-file.ts";
import type { ReportingMonth } from "../../model/month.ts";
import type { MonthSubmissions } from "../../model/submission.ts";
import { readIssue } from "./issue.ts";
import { latestSubmissions } from "../submission/latest-submissions.ts";
import { sortMonthFiles } from "./files.ts";
import { checkRegister, returnedByRegister } from "./register-agreement.ts";
import { readRegister } from "./register.ts";
import { unitOfPath } from "../submission/reporting-unit.ts";
import type { ReadSubmission } from "../submission/submission.ts";
import { readSubmission } from "../submission/submission.ts";
import { unitNames } from "../text/unit-names.ts";
import { readVerdicts } from "./verdicts.ts";

export interface ReadMonthOptions {
  /** Files with errors count as returned to their units, and the run goes on. */
  readonly returnInvalid: boolean;
  /** A draft needs no 发文字号. */
  readonly draft: boolean;
}

/**
 * Reads everything that arrived for one month: `files` are all files under `folder` (data/2013-03), with their
 * paths from where the run began. Every problem of every file is reported. Files that have errors and do not count,
 * because the register says that they were returned or, with `returnInvalid`, because they will be, are named in
 * `returnedFiles`: it is for the caller to let their errors pass. A file whose unit nobody can tell is never among
 * them. Undefined when 期次.yaml or 收文登记.csv is missing or says too little.
 */
export const readMonth = (
  files: readonly InputFile[],
  folder: string,
  month: ReportingMonth,
  catalogue: Catalogue,
  options: ReadMonthOptions,
  report: Report,
): MonthSubmissions | undefined => {
  const names = unitNames(catalogue.units, catalogue.groups);
  const found = sortMonthFiles(files, folder, report);
  for (const [name, file] of [
    ["期次.yaml", found.issue],
    ["收文登记.csv", found.register],
  ] as const) {
    if (!file) report({ code: "TXT-003", place: { file: folder }, details: { file: name } });
  }
  if (found.submissions.length + found.unreadable.length === 0) {
    report({ code: "REG-012", place: { file: `${folder}/报送` }, details: {} });
  }
  const context = { month, agencyCode: catalogue.agency.code, draft: options.draft };
  const issue = found.issue && readIssue(found.issue, context, report);
  let wholeRegister = true;
  const notingRegister: Report = (diagnostic) => {
    if (severityOf(diagnostic) === "error") wholeRegister = false;
    report(diagnostic);
  };
  const receipts = found.register && readRegister(found.register, month, names, notingRegister);
  const judged = found.verdicts && readVerdicts(found.verdicts, { catalogue, month }, report);

  const read: readonly ReadSubmission[] = [
    ...found.submissions.map((file) => readSubmission(file, { catalogue, names, month }, report)),
    ...found.unreadable.map(({ path }) => {
      const unit = unitOfPath(names, path);
      return { file: path, ...(unit && { unit }) };
    }),
  ];
  const submissions = latestSubmissions(
    read.flatMap((each) => each.submission ?? []),
    report,
  );
  // Without 收文登记 nothing can be said of the files; that it is missing has been reported.
  if (receipts) {
    const unitFiles = read.flatMap(({ file, unit }) => (unit ? [{ file, unit: unit.name }] : []));
    const wholeFolder = unitFiles.length === read.length;
    const possible = issue && compareDates(issue.closedOn, lastDayOf(month.year, month.month)) >= 0;
    const closedOn = possible ? issue.closedOn : undefined;
    checkRegister(receipts, unitFiles, { closedOn, wholeRegister, wholeFolder }, report);
  }
  if (!issue || !receipts) return undefined;

  const alreadyReturned = returnedByRegister(receipts);
  const returned = read.flatMap(({ file, unit, submission }) =>
    unit && !submission && (options.returnInvalid || alreadyReturned.has(unit.name))
      ? [{ file, unit: unit.name }]
      : [],
  );
  const valid = new Set(submissions.map((submission) => submission.unit));
  const returnedUnits = new Set(returned.map(({ unit }) => unit).filter((unit) => !valid.has(unit)));
  return {
    month,
    issue,
    submissions,
    receipts,
    verdicts: judged?.verdicts ?? [],
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
