import { checkSummary } from "../../assess/reporting/check-summary.ts";
import { documentNumber } from "../../draft/view/office.ts";
import type { MonthAssessment } from "../../model/assessment.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { monthName } from "../../model/month.ts";
import type { NamedDocument } from "../../model/papers/named-document.ts";
import type { EarlierMonth } from "../../model/output/earlier-month.ts";
import type { CheckSummary } from "../../model/output/check-summary.ts";
import type { MonthStatus } from "../../model/output/year-status.ts";
import type { SupervisedLetter } from "../../model/registers/supervised-letter.ts";
import type { MonthSubmissions } from "../../model/submission.ts";
import type { World } from "../../world.ts";
import { isBeingCorrected } from "./being-corrected.ts";
import { checkVerdict } from "../check-verdict.ts";
import type { SettledProblems } from "../load/collected.ts";
import { collectDiagnostics, settleProblems, standingErrors } from "../load/collected.ts";
import { loadIssued } from "../load/load-issued.ts";
import type { Folders } from "../load/options.ts";
import { usualFormats } from "../load/options.ts";
import { asIssued, noticeIn, unitsWith } from "../month-status.ts";
import { draftCheckSheet } from "../papers/draft-check-sheet.ts";
import type { PreparedMonth } from "../papers/prepare-month.ts";
import { prepareMonth } from "../papers/prepare-month.ts";
import { readFormerOutput } from "../print/former-output.ts";
import { correctionFolder, monthFolder, slipsFolder } from "../print/output-names.ts";
import { waitingCorrection } from "../print/waiting-correction.ts";

/** Whether nothing of a month's data is to be changed: it is issued, and not being corrected. */
export const isShut = ({ status, isCorrecting }: Pick<MonthView, "status" | "isCorrecting">): boolean =>
  status.issuedOn !== undefined && isCorrecting !== true;

/** What a check says of a month that could be read. */
export interface CheckedView {
  readonly summary: CheckSummary;
  /** Whether it can be printed: the last sentence of a check, without a full stop. */
  readonly verdict: string;
  readonly submissions: MonthSubmissions;
  readonly assessment: MonthAssessment;
  readonly catalogue: Catalogue;
  /** What the month is compared with; absent where there is none. */
  readonly earlier?: EarlierMonth;
  /** What the month prints, drawn and not printed. */
  readonly documents: readonly NamedDocument[];
  /** The 督办函 of the earlier months. */
  readonly supervised: readonly SupervisedLetter[];
}

/** All that the pages show of a month; its figures are those of `check` and `status`. */
export interface MonthView {
  readonly month: ReportingMonth;
  readonly status: MonthStatus;
  readonly problems: SettledProblems;
  /** How many errors forbid printing. */
  readonly standing: number;
  /** Only of an issued month: whether its data can be changed for a 更正通报. */
  readonly isCorrecting?: boolean;
  /** Whether the 更正通报 that was printed last is a draft, which cannot be issued. */
  readonly isCorrectionDraft?: boolean;
  /** Absent where the month could not be read, for which the problems are the reason. */
  readonly checked?: CheckedView;
}

const checkedView = (prepared: PreparedMonth, { open }: SettledProblems): CheckedView => {
  const { submissions, assessment } = prepared.loaded;
  const summary = checkSummary(assessment, submissions);
  const { returnedFiles } = prepared;
  const { reportFiles = [] } = submissions;
  const verdict = checkVerdict({
    diagnostics: open,
    reportFiles,
    returnedFiles,
    returnInvalid: false,
    summary,
  });
  const { documents, facts } = prepared;
  const { catalogue, supervised = [] } = facts;
  const earlier = prepared.loaded.previous?.earlier;
  const told = { summary, verdict, submissions, assessment, catalogue, documents, supervised };
  return { ...told, ...(earlier && { earlier }) };
};

/** Reads, assesses and drafts a month as a check does, and looks at what was printed of it; writes nothing. */
export const viewMonth = async (
  world: World,
  folders: Folders,
  month: ReportingMonth,
): Promise<MonthView> => {
  const collected = collectDiagnostics();
  const options = {
    ...folders,
    month: monthName(month),
    draft: false,
    returnInvalid: false,
    formats: usualFormats,
    json: false,
  };
  const context = { world, options, report: collected.report };
  const prepared = await prepareMonth(context);
  const issued = await loadIssued(world, folders.data, month, collected.report);
  const settled = () => settleProblems(collected.diagnostics(), prepared?.loaded.submissions.confirmations);
  if (prepared) await draftCheckSheet(context, prepared, settled().open);
  const problems = settled();
  const standing = standingErrors(problems.open, prepared?.returnedFiles);
  const output = await readFormerOutput(world, monthFolder(folders.output, month));
  const slips = await readFormerOutput(world, slipsFolder(folders.output, month));
  const waiting = issued && (await waitingCorrection(world, folders.output, issued));
  const { manifest: correction } = await readFormerOutput(world, correctionFolder(folders.output, month));
  const number = prepared && documentNumber(prepared.facts.catalogue.agency, prepared.facts.issue);
  const notice = prepared && noticeIn(output, prepared.inputs);
  const isDamaged = collected.diagnostics().some(({ place }) => place.file.endsWith("/印发.json"));
  const { status } = issued
    ? asIssued(issued, output, waiting !== undefined)
    : {
        status: {
          month,
          ...(prepared && { assessment: prepared.loaded.assessment }),
          ...(number !== undefined && { number }),
          errors: standing,
          ...(isDamaged && { isRecordDamaged: true }),
          ...(notice && { notice }),
        },
      };
  return {
    month,
    status: {
      ...status,
      returnSlips: unitsWith("退回", [output, slips]),
      reminders: unitsWith("催报", [output, slips]),
    },
    problems,
    standing,
    ...(correction?.options.draft === true && { isCorrectionDraft: true }),
    ...(issued && { isCorrecting: await isBeingCorrected(world, folders.data, issued) }),
    ...(prepared && { checked: checkedView(prepared, problems) }),
  };
};
