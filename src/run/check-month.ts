import { checkSummary } from "../assess/reporting/check-summary.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { severityOf } from "../diagnostics/diagnostic.ts";
import type { CalendarDate } from "../model/calendar-date.ts";
import { isoDate } from "../model/calendar-date.ts";
import { monthName } from "../model/month.ts";
import type { World } from "../world.ts";
import { checkSummaryText, isAllSound } from "../write/reports/check-summary-text.ts";
import { writeCheckOutput } from "./check-output.ts";
import { checkReports } from "./check-reports.ts";
import { checkVerdict } from "./check-verdict.ts";
import {
  collectDiagnostics,
  problemsText,
  settleProblems,
  showDone,
  standingErrors,
} from "./load/collected.ts";
import type { SettledProblems } from "./load/collected.ts";
import type { IssuedMonth } from "../model/output/issued-month.ts";
import { keptMonths } from "./print/kept-months.ts";
import { loadDeliveries } from "./papers/load-deliveries.ts";
import { loadIssued } from "./load/load-issued.ts";
import { supervisionFile } from "./load/load-supervision.ts";
import type { CheckOptions } from "./load/options.ts";
import { showMonthProblems } from "./load/month-problems.ts";
import { draftCheckSheet } from "./papers/draft-check-sheet.ts";
import type { DraftedSlips } from "./papers/draft-slips.ts";
import { draftSlips, slipsText } from "./papers/draft-slips.ts";
import { papersOf } from "./papers/papers.ts";
import type { PreparedMonth } from "./papers/prepare-month.ts";
import { prepareMonth } from "./papers/prepare-month.ts";
import { sentPapers } from "./papers/sent-papers.ts";
import { enteredText, saveRegister, supervisionWith } from "./papers/registers/supervision-rows.ts";
import { checkFolder, slipsFolder } from "./print/output-names.ts";
import { placeDocuments } from "./print/place-documents.ts";
import { readingOnce } from "./print/reading-once.ts";
import type { Standby } from "./standby/standby.ts";

/** A number that is not there yet, or stands twice, keeps nobody from answering the units: slips have none. */
const concernsNumbers = (each: Diagnostic): boolean =>
  each.code === "RUN-009" ||
  each.code === "RUN-015" ||
  each.code === "ISS-003" ||
  each.code === "ISS-004" ||
  (each.code === "ISS-001" && each.details.key === "发文字号");

/** How many errors stand in what the slips themselves rest on: 收文登记, 督办台账, the days of 期次.yaml, their own templates. */
const errorsUnderSlips = (
  { data, templates }: CheckOptions,
  month: string,
  diagnostics: readonly Diagnostic[],
): number => {
  const basis = new Set([
    `${data}/${month}/收文登记.csv`,
    `${data}/${month}/期次.yaml`,
    supervisionFile(data),
    ...papersOf("slips").map(({ template }) => `${templates}/${template}`),
  ]);
  return diagnostics.filter(
    (each) => severityOf(each) === "error" && basis.has(each.place.file) && !concernsNumbers(each),
  ).length;
};

/** That nobody is reminded yet, and what to do where the day is over and nothing in 收文登记 says so. */
const withheldText = (
  deadline: CalendarDate,
  { issuedOn, withheld, isDayKnown }: DraftedSlips,
  isAsked: boolean,
): string => {
  if (!isDayKnown) {
    const unknown = `收文登记还没有日期，看不出报送截止日 ${isoDate(deadline)} 过了没有`;
    return `${unknown}，没有写 ${withheld} 份催报通知；请用 --date 写明通知的日期。`;
  }
  const known = isAsked ? "通知日期是" : "收文登记到";
  const over = isAsked ? "" : "已经过了的，请用 --date 写明通知的日期；";
  return `报送截止日 ${isoDate(deadline)} 还没有过（${known} ${isoDate(issuedOn)}），没有写 ${withheld} 份催报通知；${over}要在截止以前催报的，请加 --before-deadline。`;
};

/** The slips of a checked month, and what it has told. */
interface CheckedMonth {
  readonly prepared: PreparedMonth;
  readonly slips: DraftedSlips;
  readonly problems: SettledProblems;
  readonly version: string;
}

/**
 * Writes the slips and 校核报告 into a folder beside the month's own, which stays as it is. Nothing is written while
 * what they rest on has an error: a unit must not be reminded of what it has sent.
 */
const placeSlips = async (
  world: World,
  options: CheckOptions,
  { prepared, slips, problems, version }: CheckedMonth,
): Promise<void> => {
  const month = monthName(prepared.month);
  const wrong = errorsUnderSlips(options, month, problems.open);
  if (wrong > 0) {
    world.tell(`收文登记、督办台账、期次或通知模板有 ${wrong} 处错误，改正以前不发通知。`);
    return;
  }
  if (slips.withheld > 0) {
    world.tell(withheldText(prepared.loaded.assessment.deadline, slips, options.date !== undefined));
    if (slips.documents.length === 0) return;
  }
  const folder = slipsFolder(options.output, prepared.month);
  const { faces, fonts, properties, inputs } = prepared;
  await placeDocuments(world, {
    folder,
    version,
    month,
    options: { draft: false, returnInvalid: options.returnInvalid },
    documents: slips.documents,
    reports: await checkReports(prepared, problems),
    faces,
    settings: { fonts, properties, formats: options.formats },
    inputs,
    archiving: sentPapers(prepared.facts),
  });
  const register = supervisionWith(options.data, prepared.supervision, slips.records);
  await saveRegister(world, register);
  const done = `已写${slipsText(slips)}和校核报告，存入 ${folder}/${enteredText(register)}。`;
  showDone(world, done, options.json);
};

/** What is said at the end of a check. */
interface ToldOutcome {
  readonly diagnostics: readonly Diagnostic[];
  readonly returnInvalid: boolean;
  /** Where its report is. */
  readonly written: string;
  readonly issued: IssuedMonth | undefined;
}

/** Says how the month's reports stand, and whether it can be printed. */
const tellOutcome = (
  world: World,
  { month, loaded: { assessment, submissions }, returnedFiles }: PreparedMonth,
  { diagnostics, returnInvalid, written, issued }: ToldOutcome,
): void => {
  const { reportFiles = [] } = submissions;
  const summary = checkSummary(assessment, submissions);
  const verdict = issued
    ? `已于 ${isoDate(issued.printedOn)} 以 ${issued.number} 印发，不再生成`
    : checkVerdict({ diagnostics, reportFiles, returnedFiles, returnInvalid, summary });
  const told = checkSummaryText(summary);
  const name = monthName(month);
  if (!isAllSound(summary)) world.tell(`${name} ${told}。`);
  const sound = isAllSound(summary) ? `${told}；` : "";
  world.tell(`${name} 校核完毕：${sound}${problemsText(diagnostics)}，${verdict}。${written}`);
};

/** Checks a month, for who holds the locks of what it writes into; with --slips also answers the units. */
export const checkMonth = async (
  world: World,
  options: CheckOptions,
  { version, standby }: { readonly version: string; readonly standby: Standby | undefined },
): Promise<0 | 1> => {
  const collected = collectDiagnostics();
  const context = { world: readingOnce(world), options, report: collected.report };
  const kept = keptMonths(world, options.output);
  const prepared = await prepareMonth(context, { kept, standby });
  const issued = prepared && (await loadIssued(world, options.data, prepared.month, collected.report));
  if (prepared) {
    const { month, facts } = prepared;
    await loadDeliveries(world, { data: options.data, month }, facts, collected.report);
  }
  const settled = () => settleProblems(collected.diagnostics(), prepared?.loaded.submissions.confirmations);
  const { beforeDeadline, date: asked } = options;
  const basis = { diagnostics: settled().open, draft: false, beforeDeadline, asked };
  const slips = prepared && options.slips ? await draftSlips(context, prepared, basis) : undefined;
  const documents = prepared ? await draftCheckSheet(context, prepared, settled().open) : [];
  const problems = settled();
  const diagnostics = problems.open;
  const { returnInvalid, json } = options;
  const returnedFiles = prepared?.returnedFiles ?? [];
  showMonthProblems(world, diagnostics, { returnInvalid, returnedFiles, json });
  if (!prepared) {
    world.tell(`校核没有做完：${problemsText(diagnostics)}，请改正后再校核一次。`);
    return 1;
  }
  if (slips) await placeSlips(world, options, { prepared, slips, problems, version });
  const folder = checkFolder(options.output, prepared.month);
  const written = await writeCheckOutput(world, {
    prepared,
    problems,
    documents,
    formats: options.formats,
    folder,
    printer: standby?.printer,
  });
  await kept.save();
  tellOutcome(world, prepared, { diagnostics, returnInvalid, written, issued });
  return standingErrors(diagnostics, returnedFiles) > 0 ? 1 : 0;
};
