import type { CorrectionToTell } from "../draft/view/correction/correction-notice.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { compareDates, isoDate } from "../model/calendar-date.ts";
import { monthName } from "../model/month.ts";
import type { ReportingMonth } from "../model/month.ts";
import type { CorrectedFigure } from "../model/output/correction.ts";
import type { IssuedMonth } from "../model/output/issued-month.ts";
import { toFullWidthPunctuation } from "../model/text/punctuation.ts";
import { cellText, onOneLine } from "../read/text/cell-text.ts";
import type { World } from "../world.ts";
import { correctionText } from "../write/reports/correction-text.ts";
import { checkReports } from "./check-reports.ts";
import { monthCorrection, reportLaterMonths, unitsConcerned } from "./issuing/month-correction.ts";
import {
  collectDiagnostics,
  problemsText,
  settleProblems,
  showDone,
  standingErrors,
} from "./load/collected.ts";
import type { Context } from "./load/context.ts";
import { loadIssued } from "./load/load-issued.ts";
import { showMonthProblems } from "./load/month-problems.ts";
import { monthOutcome } from "./month-outcome.ts";
import { chosenMonth } from "./load/months.ts";
import { nextSerial } from "./load/next-serial.ts";
import type { GenerateOptions } from "./load/options.ts";
import { draftCorrection, isPrintableReason } from "./papers/draft-correction.ts";
import type { PreparedMonth } from "./papers/prepare-month.ts";
import { prepareMonth } from "./papers/prepare-month.ts";
import { readFormerOutput } from "./print/former-output.ts";
import { correctionFolder, monthFolder } from "./print/output-names.ts";
import { placeDocuments } from "./print/place-documents.ts";

/** Nothing of an earlier try stays: what goes out is what is issued. */
const archiving = { standingOf: () => undefined, goesOutByItself: () => false };

/** What was issued of a month; reported where nothing was (COR-001). */
const issuedBefore = async (
  { world, options, report }: Context<GenerateOptions>,
  month: ReportingMonth,
): Promise<IssuedMonth | undefined> => {
  let isDamaged = false;
  const issued = await loadIssued(world, options.data, month, (problem) => {
    isDamaged = true;
    report(problem);
  });
  const place = { file: `${options.data}/${monthName(month)}` };
  if (!issued && !isDamaged) report({ code: "COR-001", place, details: { month: monthName(month) } });
  return issued;
};

/** The days and the number of a 更正通报; what is missing (COR-003) or cannot be (COR-004) is reported. */
const particularsOf = async (
  context: Context<GenerateOptions>,
  { facts: { catalogue, issue } }: PreparedMonth,
  issued: IssuedMonth,
): Promise<CorrectionToTell["particulars"]> => {
  const { options, report } = context;
  const { serial, signedOn, printedOn } = issue.correction ?? {};
  const place = { file: `${options.data}/${monthName(issued.month)}/期次.yaml` };
  const keys = [
    ...(serial === undefined ? ["更正发文字号"] : []),
    ...(signedOn ? [] : ["更正成文日期"]),
    ...(printedOn ? [] : ["更正印发日期"]),
  ];
  if (keys.length > 0 && !options.draft) {
    const year = (signedOn ?? issue.signedOn).year;
    const details = { keys, serial: await nextSerial(context, catalogue, year) };
    report({ code: "COR-003", place, details });
  }
  const last = issued.corrections?.at(-1)?.signedOn ?? issued.signedOn;
  if (signedOn && compareDates(signedOn, last) < 0) {
    const details = { date: isoDate(signedOn), before: "上一件通报的成文日期", other: isoDate(last) };
    report({ code: "COR-004", place, details: { key: "更正成文日期", ...details } });
  }
  if (signedOn && printedOn && compareDates(printedOn, signedOn) < 0) {
    const details = { date: isoDate(printedOn), before: "更正成文日期", other: isoDate(signedOn) };
    report({ code: "COR-004", place, details: { key: "更正印发日期", ...details } });
  }
  return {
    ...(serial !== undefined && { serial }),
    signedOn: signedOn ?? last,
    printedOn: printedOn ?? signedOn ?? last,
  };
};

/** A correction, ready to be printed when no error stands. */
interface PreparedCorrection {
  readonly prepared: PreparedMonth;
  readonly correction: CorrectionToTell;
  readonly documents: Awaited<ReturnType<typeof draftCorrection>>;
}

/** What is corrected of a month, in words that can be printed; undefined where there is none, which is reported. */
const prepareCorrection = async (
  context: Context<GenerateOptions>,
  prepared: PreparedMonth,
  issued: IssuedMonth,
): Promise<PreparedCorrection | undefined> => {
  const { facts, loaded, faces } = prepared;
  const { catalogue } = facts;
  const written = toFullWidthPunctuation(onOneLine(cellText(context.options.correction ?? "")));
  const reason = written.replace(/[。；，]+$/u, "");
  const figures = monthCorrection(context, { issued, catalogue, loaded });
  if (!isPrintableReason(context, prepared, reason) || !figures) return undefined;
  const particulars = await particularsOf(context, prepared, issued);
  await reportLaterMonths(context, issued.month);
  const units = unitsConcerned(catalogue, loaded.assessment, figures);
  const correction = { reason, particulars, figures, units, issued };
  return { prepared, correction, documents: await draftCorrection(context, { facts, faces }, correction) };
};

/** A later letter and a later day of reporting: what a unit that corrects its data cannot do without. */
const comesWithRevision = (each: Diagnostic, revisers: ReadonlySet<string>): boolean =>
  (each.code === "REG-010" || each.code === "PLA-013") && revisers.has(each.details.unit);

const countOf = (figures: readonly CorrectedFigure[], cause: CorrectedFigure["cause"]): number =>
  figures.filter((figure) => figure.cause === cause).length;

/**
 * 更正: prints the 更正通报 of an issued month, and beside it what of the month's papers is otherwise now, into a folder of
 * their own; what was issued stays where it is until `issue` takes the correction as final. Exit code 1 when an error
 * stands or nothing differs. Only for who holds the lock of the output folder.
 */
export const correctMonth = async (world: World, given: GenerateOptions, version: string): Promise<0 | 1> => {
  const collected = collectDiagnostics();
  const month = await chosenMonth({ world, options: given, report: collected.report });
  const issued = month && (await issuedBefore({ world, options: given, report: collected.report }, month));
  const folder = month && monthFolder(given.output, month);
  const former = folder === undefined ? undefined : (await readFormerOutput(world, folder)).manifest;
  // What counted as returned when the month was printed does so again.
  const returnInvalid = given.returnInvalid || former?.options.returnInvalid === true;
  const options = { ...given, returnInvalid, units: undefined };
  const context = { world, options, report: collected.report };
  const prepared = issued && (await prepareMonth(context));
  const ready = prepared && (await prepareCorrection(context, prepared, issued));
  const { figures: revised = [] } = ready?.correction ?? {};
  const revisers = new Set(revised.flatMap(({ revisedBy = [] }) => revisedBy));
  const told = collected.diagnostics().filter((each) => !comesWithRevision(each, revisers));
  const problems = settleProblems(told, prepared?.loaded.submissions.confirmations);
  const { draft, formats, json } = options;
  const returnedFiles = prepared?.returnedFiles ?? [];
  showMonthProblems(world, problems.open, { returnInvalid, returnedFiles, json });
  if (!month || !ready || standingErrors(problems.open, returnedFiles) > 0) {
    world.tell(`${problemsText(problems.open)}，未生成文件。`);
    return 1;
  }
  const { correction, documents } = ready;
  const { reason, figures, units } = correction;
  for (const line of correctionText(figures)) world.tell(line);
  const target = correctionFolder(options.output, month);
  const name = monthName(month);
  world.tell(`正在生成 ${name} 的更正通报，更正后的通报、摘要和 ${units.length} 个单位的摘编……`);
  const { faces, fonts, inputs } = ready.prepared;
  const placed = await placeDocuments(world, {
    folder: target,
    version,
    month: name,
    options: { draft, returnInvalid, units: undefined, correction: reason },
    outcome: monthOutcome(ready.prepared, problems.open),
    documents,
    reports: await checkReports(ready.prepared, problems),
    faces,
    settings: { fonts, properties: ready.prepared.properties, formats },
    inputs,
    archiving,
  });
  const own = countOf(figures, "本机关更正");
  const byUnits = countOf(figures, "单位更正数据");
  const next = draft ? "" : `印发以后运行 tongbao issue ${name} 登记，更正的文件才换上。`;
  showDone(
    world,
    `已生成 ${documents.length} 份公文，共 ${placed.pages} 页，存入 ${target}/：单位更正数据 ${byUnits} 处，本机关更正 ${own} 处，随之更正 ${figures.length - byUnits - own} 处；${problemsText(problems.open)}。${next}`,
    json,
  );
  return 0;
};
