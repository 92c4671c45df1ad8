import { announcedLetters } from "../assess/escalation.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { monthName } from "../model/month.ts";
import type { NamedDocument } from "../model/papers/named-document.ts";
import { diskRefusal } from "../refusal.ts";
import type { World } from "../world.ts";
import { checkReports } from "./check-reports.ts";
import { returnableText } from "./check-verdict.ts";
import { correctMonth } from "./correct.ts";
import { generateClaim } from "./generate-once.ts";
import type { Collected } from "./load/collected.ts";
import {
  collectDiagnostics,
  problemsText,
  settleProblems,
  showDone,
  standingAmong,
  standingErrors,
} from "./load/collected.ts";
import type { Context } from "./load/context.ts";
import { keptMonths } from "./print/kept-months.ts";
import { isOpen } from "./load/open-month.ts";
import { chosenMonth } from "./load/months.ts";
import type { GenerateOptions } from "./load/options.ts";
import { showMonthProblems } from "./load/month-problems.ts";
import { recordedWorld } from "./print/recorded-world.ts";
import { locked } from "./locked.ts";
import { monthOutcome } from "./month-outcome.ts";
import { draftLetters } from "./papers/draft-letters.ts";
import type { DraftedSlips } from "./papers/draft-slips.ts";
import { draftSlips, slipsText } from "./papers/draft-slips.ts";
import { documentsOf } from "./papers/papers.ts";
import type { PreparedMonth } from "./papers/prepare-month.ts";
import { prepareMonth } from "./papers/prepare-month.ts";
import { overviewFiles } from "./papers/overview-files.ts";
import { sentPapers } from "./papers/sent-papers.ts";
import { slipsBefore } from "./papers/slips-before.ts";
import { enteredText, saveRegister, supervisionWith } from "./papers/registers/supervision-rows.ts";
import { monthFolder } from "./print/output-names.ts";
import type { Placement } from "./print/place-documents.ts";
import { placeDocuments } from "./print/place-documents.ts";
import { readingOnce } from "./print/reading-once.ts";
import type { RecordedWorld } from "./print/recorded-world.ts";
import type { Standby } from "./standby/standby.ts";
import { clearStopped, recordStopped } from "./stopped.ts";
import { askedDigest, printedText } from "./unchanged.ts";

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
  const { returnInvalid, letters, draft, output } = context.options;
  // The slips of a generated month bear its own day: what they say is what its 通报 says.
  const issuedOn = prepared.properties.created;
  const basis = { issuedOn, diagnostics, draft, beforeDeadline: true };
  // Who was answered before is not sent the same once more with the 通报.
  const sentBefore = returnInvalid ? await slipsBefore(context.world, output, prepared, issuedOn) : undefined;
  return {
    ...(sentBefore && { slips: await draftSlips(context, prepared, { ...basis, sentBefore }) }),
    ...(letters && { letters: await draftLetters(context, prepared) }),
  };
};

/** 通报、摘要和83个单位的摘编，督办函 7 份 */
const papersText = ({ documents }: PreparedMonth, { slips, letters }: Companions): string =>
  [
    `通报、摘要和${documentsOf(documents, "摘编").length}个单位的摘编`,
    ...(slips && (slips.documents.length > 0 || slips.before.length > 0) ? [slipsText(slips)] : []),
    ...(letters ? [letters.length > 0 ? `督办函 ${letters.length} 份` : "没有应发的督办函"] : []),
  ].join("，");

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

/** What a later run needs to see that it would print the same; nothing of a run that also writes into registers. */
const answerOf = (
  recorded: RecordedWorld,
  options: GenerateOptions,
  {
    month,
    reminder,
    diagnostics,
  }: {
    readonly month: string;
    readonly reminder: string | undefined;
    readonly diagnostics: readonly Diagnostic[];
  },
): Pick<Placement, "answer"> => {
  const reads = recorded.reads();
  if (!reads || options.returnInvalid) return {};
  return {
    answer: {
      asked: askedDigest(options, month),
      reads,
      said: recorded.said(),
      ...(reminder !== undefined && { reminder }),
      problems: problemsText(diagnostics),
    },
  };
};

/** That nothing is printed, and what of it could be taken as returned. */
const notPrintedText = (
  prepared: PreparedMonth | undefined,
  diagnostics: readonly Diagnostic[],
  { returnInvalid }: GenerateOptions,
): string => {
  const { reportFiles = [] } = prepared?.loaded.submissions ?? {};
  const standing = standingAmong(diagnostics, prepared?.returnedFiles);
  const returnable = returnInvalid ? undefined : returnableText(standing, reportFiles);
  return `${problemsText(diagnostics)}，未生成文件${returnable === undefined ? "" : `；${returnable}`}。`;
};

/** Reports that rows wait to be checked (CAT-032), with which only a draft is printed (RUN-018). */
const reportUnchecked = ({ diagnostics, report }: Collected): void => {
  const unchecked = diagnostics().find(({ code }) => code === "CAT-032");
  if (unchecked) report({ code: "RUN-018", place: { file: unchecked.place.file }, details: {} });
};

const generateMonth = async (
  world: World,
  options: GenerateOptions,
  { version, standby }: { readonly version: string; readonly standby: Standby | undefined },
): Promise<0 | 1> => {
  const collected = collectDiagnostics();
  const recorded = recordedWorld(readingOnce(world));
  const context = { world: recorded.world, options, report: collected.report };
  const chosen = await chosenMonth(context);
  const open = chosen && (await isOpen(context, chosen)) ? chosen : undefined;
  const kept = keptMonths(world, options.output);
  const prepared = open && (await prepareMonth(context, { kept, standby, begin: standby?.begin }));
  const settled = () => settleProblems(collected.diagnostics(), prepared?.loaded.submissions.confirmations);
  const companions = prepared && (await draftCompanions(context, prepared, settled().open));
  if (!options.draft) reportUnchecked(collected);
  const problems = settled();
  const diagnostics = problems.open;
  const { draft, returnInvalid, letters, units, formats, json } = options;
  const returnedFiles = prepared?.returnedFiles ?? [];
  showMonthProblems(recorded.world, diagnostics, { returnInvalid, returnedFiles, json });
  if (!prepared || !companions || standingErrors(diagnostics, returnedFiles) > 0) {
    world.tell(notPrintedText(prepared, diagnostics, options));
    // What was issued is not printed again, and lacks nothing.
    if (open)
      await recordStopped(world, options.output, {
        version,
        month: monthName(open),
        exitCode: 1,
        diagnostics,
      });
    return 1;
  }
  const month = monthName(prepared.month);
  const folder = monthFolder(options.output, prepared.month);
  const { faces, fonts, properties, inputs } = prepared;
  const { slips, letters: drawn = [] } = companions;
  const documents = [...prepared.documents, ...(slips?.documents ?? []), ...drawn];
  const comparison = comparisonText(prepared);
  if (comparison !== undefined) recorded.world.tell(comparison);
  recorded.world.tell(`正在生成 ${month}：${papersText(prepared, companions)}……`);
  const reminder = unwrittenText(prepared, options);
  const placed = await placeDocuments(world, {
    folder,
    version,
    month,
    options: { draft, returnInvalid, ...(letters && { letters: true }), units },
    outcome: monthOutcome(prepared, diagnostics),
    documents,
    reports: [...(await checkReports(prepared, problems)), ...(await overviewFiles(context, prepared))],
    faces,
    standby: standby?.printer,
    settings: { fonts, properties, formats },
    inputs,
    archiving: sentPapers(prepared.facts),
    ...answerOf(recorded, options, { month, reminder, diagnostics }),
  });
  await clearStopped(world, options.output, month);
  await kept.save();
  // Nothing of a draft goes out.
  const records = draft ? [] : (slips?.records ?? []);
  const register = supervisionWith(options.data, prepared.supervision, records);
  await saveRegister(world, register);
  if (reminder !== undefined) world.tell(reminder);
  const done = printedText(
    { folder, entered: enteredText(register), problems: problemsText(diagnostics) },
    { documents: documents.length, pages: placed.pages, formats, seconds: world.secondsRunning() },
  );
  showDone(world, done, json);
  return 0;
};

/** Prints a month; a bug of ours on the way is written down as what stopped it. */
const generateOrRecord: typeof generateMonth = async (world, options, { version, standby }) => {
  const month = await chosenMonth({ world, options, report: () => undefined });
  try {
    return await generateMonth(world, options, { version, standby });
  } catch (problem) {
    if (month && !diskRefusal(problem)) {
      const stopped = { version, month: monthName(month), exitCode: 70, diagnostics: [] } as const;
      await recordStopped(world, options.output, stopped);
    }
    throw problem;
  }
};

/** The same as `generate`, or the 更正通报 of an issued month, for who holds the locks of what it writes into. */
export const generateHeld = (
  world: World,
  options: GenerateOptions,
  version: string,
  standby?: Standby,
): Promise<0 | 1> =>
  options.correction === undefined
    ? generateOrRecord(world, options, { version, standby })
    : correctMonth(world, options, version);

/**
 * 生成: prints the 通报, its 摘要 and the extracts of a month, with --return-invalid also the slips to the units whose reports
 * are returned or missing, with --letters the 督办函; with --correction the 更正通报 of a month that was issued. Nothing is
 * written while an error stands. Returns the exit code: 0 done, 1 problems in the input, or another run at work.
 */
export const generate = (world: World, options: GenerateOptions, version: string): Promise<0 | 1> =>
  locked(world, generateClaim(options), () => generateHeld(world, options, version));
