import { announcedLetters } from "../assess/escalation.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { isoDate } from "../model/calendar-date.ts";
import { monthName } from "../model/month.ts";
import type { NamedDocument } from "../model/named-document.ts";
import type { World } from "../world.ts";
import { checkReports } from "./check-reports.ts";
import { correctMonth } from "./correct.ts";
import {
  collectDiagnostics,
  problemsText,
  settleProblems,
  showDone,
  standingErrors,
} from "./load/collected.ts";
import type { Context } from "./load/context.ts";
import { issuedFile, loadIssued } from "./load/load-issued.ts";
import { chosenMonth } from "./load/months.ts";
import type { GenerateOptions } from "./load/options.ts";
import { showMonthProblems } from "./load/month-problems.ts";
import { locked } from "./locked.ts";
import { draftLetters } from "./papers/draft-letters.ts";
import type { DraftedSlips } from "./papers/draft-slips.ts";
import { draftSlips, slipsText } from "./papers/draft-slips.ts";
import { documentsOf } from "./papers/papers.ts";
import type { PreparedMonth } from "./papers/prepare-month.ts";
import { prepareMonth } from "./papers/prepare-month.ts";
import { sentPapers } from "./papers/sent-papers.ts";
import { enteredText, saveRegister, supervisionWith } from "./papers/supervision-rows.ts";
import { monthFolder } from "./print/output-names.ts";
import { placeDocuments } from "./print/place-documents.ts";

/** What goes along with the papers of every month where it is asked for. */
interface Companions {
  /** Undefined without --return-invalid. */
  readonly slips?: DraftedSlips;
  /** Undefined when no 督办函 were asked for. */
  readonly letters?: readonly NamedDocument[];
}

const draftCompanions = async (
  context: Context<GenerateOptions>,
  prepared: PreparedMonth,
  diagnostics: readonly Diagnostic[],
): Promise<Companions> => {
  const { returnInvalid, letters, draft } = context.options;
  // The slips of a generated month bear its own day: what they say is what its 通报 says.
  const issuedOn = prepared.properties.created;
  return {
    ...(returnInvalid && {
      slips: await draftSlips(context, prepared, { issuedOn, diagnostics, draft, beforeDeadline: true }),
    }),
    ...(letters && { letters: await draftLetters(context, prepared) }),
  };
};

/** 通报、摘要和83个单位的摘编，督办函 7 份 */
const papersText = ({ documents }: PreparedMonth, { slips, letters }: Companions): string =>
  [
    `通报、摘要和${documentsOf(documents, "摘编").length}个单位的摘编`,
    ...(slips && slips.documents.length > 0 ? [slipsText(slips)] : []),
    ...(letters ? [letters.length > 0 ? `督办函 ${letters.length} 份` : "没有应发的督办函"] : []),
  ].join("，");

/** Whether a month is not issued yet; one that is may not be printed again (RUN-014). */
const isOpen = async (context: Context<GenerateOptions>): Promise<boolean> => {
  const { world, options, report } = context;
  const month = await chosenMonth(context);
  const issued = month && (await loadIssued(world, options.data, month, report));
  if (!issued) return true;
  const details = {
    month: monthName(month),
    number: issued.number,
    printed: isoDate(issued.printedOn),
  };
  report({ code: "RUN-014", place: { file: issuedFile(options.data, month) }, details });
  return false;
};

/** What the comparison rests on while the office issues no months: files that may still change. */
const comparisonText = ({ loaded: { previous } }: PreparedMonth): string | undefined =>
  previous && !previous.hasBegun
    ? `环比和连续月数按 ${previous.unissued.map(monthName).join("、")} 现在的文件计算；印发以后用 tongbao issue 登记的，就不再变动。`
    : undefined;

/** That the 通报 says of letters that they go out, and this run writes none. */
const unwrittenText = (
  { facts, month }: PreparedMonth,
  { letters, draft }: GenerateOptions,
): string | undefined => {
  const announced = announcedLetters(facts.assessment).length;
  return announced > 0 && !letters && !draft
    ? `通报写明另发督办函，应发 ${announced} 份，这次没有写；要发的请运行 tongbao generate ${monthName(month)} --letters，登记印发以前写好。`
    : undefined;
};

const generateMonth = async (world: World, options: GenerateOptions, version: string): Promise<0 | 1> => {
  const collected = collectDiagnostics();
  const context = { world, options, report: collected.report };
  const prepared = (await isOpen(context)) ? await prepareMonth(context) : undefined;
  const settled = () => settleProblems(collected.diagnostics(), prepared?.loaded.submissions.confirmations);
  const companions = prepared && (await draftCompanions(context, prepared, settled().open));
  const problems = settled();
  const diagnostics = problems.open;
  const { draft, returnInvalid, letters, units, formats, json } = options;
  const returnedFiles = prepared?.returnedFiles ?? [];
  showMonthProblems(world, diagnostics, { returnInvalid, returnedFiles, json });
  if (!prepared || !companions || standingErrors(diagnostics, returnedFiles) > 0) {
    world.tell(`${problemsText(diagnostics)}，未生成文件。`);
    return 1;
  }
  const month = monthName(prepared.month);
  const folder = monthFolder(options.output, prepared.month);
  const { fonts, properties, inputs } = prepared;
  const { slips, letters: drawn = [] } = companions;
  const documents = [...prepared.documents, ...(slips?.documents ?? []), ...drawn];
  const comparison = comparisonText(prepared);
  if (comparison !== undefined) world.tell(comparison);
  world.tell(`正在生成 ${month}：${papersText(prepared, companions)}……`);
  const placed = await placeDocuments(world, {
    folder,
    version,
    month,
    options: { draft, returnInvalid, ...(letters && { letters: true }), units },
    documents,
    reports: await checkReports(prepared, problems),
    settings: { fonts, properties, formats },
    inputs,
    archiving: sentPapers(prepared.facts),
  });
  // Nothing of a draft goes out.
  const records = draft ? [] : (slips?.records ?? []);
  const register = supervisionWith(options.data, prepared.supervision, records);
  await saveRegister(world, register);
  const unwritten = unwrittenText(prepared, options);
  if (unwritten !== undefined) world.tell(unwritten);
  const perFormat = formats.map((format) => format.toUpperCase()).join("、");
  showDone(
    world,
    `已生成 ${documents.length} 份公文（${perFormat}），共 ${placed.pages} 页，存入 ${folder}/${enteredText(register)}，用时 ${world.secondsRunning().toFixed(1)} 秒；${problemsText(diagnostics)}。`,
    options.json,
  );
  return 0;
};

/**
 * 生成: prints the 通报, its 摘要 and the extracts of a month, with --return-invalid also the slips to the units whose reports
 * are returned or missing, with --letters the 督办函; with --correction the 更正通报 of a month that was issued. Nothing is
 * written while an error stands. Returns the exit code: 0 done, 1 problems in the input, or another run at work.
 */
export const generate = (world: World, options: GenerateOptions, version: string): Promise<0 | 1> => {
  const purpose = `generate ${options.month ?? ""}`.trimEnd();
  const { output, data, returnInvalid, draft, json } = options;
  const others = returnInvalid && !draft && options.correction === undefined ? [data] : [];
  const command = options.correction === undefined ? generateMonth : correctMonth;
  return locked(world, { output, others, purpose, json }, () => command(world, options, version));
};
