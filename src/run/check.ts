import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { severityOf } from "../diagnostics/diagnostic.ts";
import { monthName } from "../model/month.ts";
import type { World } from "../world.ts";
import { checkReports } from "./check-reports.ts";
import {
  collectDiagnostics,
  problemsText,
  showDiagnostics,
  showDone,
  standingErrors,
} from "./load/collected.ts";
import type { DraftedSlips } from "./papers/draft-slips.ts";
import { draftSlips, noSlips, slipsText, slipTemplates } from "./papers/draft-slips.ts";
import type { CheckOptions } from "./load/options.ts";
import { locked } from "./locked.ts";
import { placeDocuments } from "./print/place-documents.ts";
import type { PreparedMonth } from "./papers/prepare-month.ts";
import { prepareMonth } from "./papers/prepare-month.ts";

/** A number that is not there yet, or stands twice, keeps nobody from answering the units: slips have none. */
const concernsNumbers = (each: Diagnostic): boolean =>
  each.code === "RUN-009" ||
  each.code === "ISS-003" ||
  each.code === "ISS-004" ||
  (each.code === "ISS-001" && each.details.key === "发文字号");

/** Errors in what the slips themselves rest on: 收文登记, the days of 期次.yaml and their own templates. */
const errorsUnder = (
  folder: string,
  templates: string,
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] => {
  const basis = new Set([
    `${folder}/收文登记.csv`,
    `${folder}/期次.yaml`,
    ...Object.values(slipTemplates).map((name) => `${templates}/${name}`),
  ]);
  return diagnostics.filter(
    (each) => severityOf(each) === "error" && basis.has(each.place.file) && !concernsNumbers(each),
  );
};

/**
 * Writes the slips and 校核报告 into a folder beside the month's own, which stays as it is. Nothing is written while
 * what they rest on has an error: a unit must not be reminded of what it has sent.
 */
const placeSlips = async (
  world: World,
  options: CheckOptions,
  version: string,
  prepared: PreparedMonth,
  slips: DraftedSlips,
  diagnostics: readonly Diagnostic[],
): Promise<void> => {
  const month = monthName(prepared.month);
  const wrong = errorsUnder(`${options.data}/${month}`, options.templates, diagnostics);
  if (wrong.length > 0) {
    world.tell(`收文登记、期次或通知模板有 ${wrong.length} 处错误，改正以前不发通知。`);
    return;
  }
  const folder = `${options.output}/${month}-退件`;
  const { fonts, issue, inputs } = prepared;
  await placeDocuments(world, {
    folder,
    version,
    month,
    options: { draft: false, returnInvalid: options.returnInvalid },
    documents: slips.documents,
    reports: await checkReports(prepared, diagnostics),
    fonts,
    issue,
    formats: options.formats,
    inputs,
  });
  const done = `已写${slipsText(slips)}和校核报告，存入 ${folder}/。`;
  showDone(world, done, options.json);
};

const checkMonth = async (world: World, options: CheckOptions, version: string): Promise<0 | 1> => {
  const collected = collectDiagnostics();
  const prepared = await prepareMonth(world, options, collected.report);
  const { slips: wanted } = options;
  const slips =
    prepared && wanted
      ? await draftSlips(
          world,
          { ...options, draft: false },
          prepared,
          undefined,
          collected.diagnostics(),
          collected.report,
        )
      : noSlips;
  const diagnostics = collected.diagnostics();
  showDiagnostics(world, diagnostics, options.json);
  if (!prepared) {
    world.tell(`校核没有做完：${problemsText(diagnostics)}，请改正后再校核一次。`);
    return 1;
  }
  if (wanted) await placeSlips(world, options, version, prepared, slips, diagnostics);
  const errors = standingErrors(diagnostics, prepared.returnedFiles);
  const passed = diagnostics.some((each) => severityOf(each) === "error")
    ? "错误都在按退回处理的文件里，可以生成"
    : "可以生成";
  const verdict = errors > 0 ? "请改正错误后再生成" : passed;
  world.tell(`${monthName(prepared.month)} 校核完毕：${problemsText(diagnostics)}，${verdict}。`);
  return errors > 0 ? 1 : 0;
};

/**
 * 校核: does everything that generating does, short of printing; with --slips also answers the units. Exit code 1 when
 * an error stands.
 */
export const check = (world: World, options: CheckOptions, version: string): Promise<0 | 1> => {
  const work = () => checkMonth(world, options, version);
  const purpose = `check ${options.month ?? ""} --slips`.replace("  ", " ");
  return options.slips
    ? locked(world, { output: options.output, purpose, json: options.json }, work)
    : work();
};
