import { isoDate } from "../model/calendar-date.ts";
import { monthName, parseMonth } from "../model/month.ts";
import type { ReportingMonth } from "../model/month.ts";
import type { IssuedMonth, SignedFile } from "../model/output/issued-month.ts";
import { utf8 } from "../model/text/utf8.ts";
import { saveFile } from "../save.ts";
import type { World } from "../world.ts";
import { issuedMonthJson } from "../write/registers/issued-month-json.ts";
import type { NewRegister } from "../write/registers/append-rows.ts";
import { correctionToIssue } from "./issuing/correction-to-issue.ts";
import { registerWith } from "./issuing/dispatch-rows.ts";
import type { IssuedFiles } from "./issuing/issued-files.ts";
import { findIssuedFiles } from "./issuing/issued-files.ts";
import { letterRecords } from "./issuing/letter-records.ts";
import { monthToIssue } from "./issuing/month-to-issue.ts";
import { clearCorrection, placeCorrection } from "./issuing/place-correction.ts";
import type { Collected } from "./load/collected.ts";
import {
  collectDiagnostics,
  problemsText,
  showDiagnostics,
  showDone,
  standingErrors,
} from "./load/collected.ts";
import type { Context } from "./load/context.ts";
import { issuedFile, loadIssued } from "./load/load-issued.ts";
import { loadSupervisionRegister } from "./load/load-supervision.ts";
import type { IssueOptions } from "./load/options.ts";
import { locked } from "./locked.ts";
import { enteredText, saveRegister, supervisionWith } from "./papers/registers/supervision-rows.ts";
import { waitingCorrection } from "./print/waiting-correction.ts";

const giveUp = (world: World, { diagnostics }: Collected, { month, json }: IssueOptions): 1 => {
  const problems = diagnostics();
  showDiagnostics(world, problems, json);
  world.tell(`${problemsText(problems)}，${month} 没有登记印发。`);
  return 1;
};

/** 督办台账.csv with the letters of a month that it does not list yet. */
const lettersEntered = async (context: Context<IssueOptions>, issued: IssuedMonth): Promise<NewRegister> =>
  supervisionWith(context.options.data, await loadSupervisionRegister(context), letterRecords(issued));

/** The registers as they are to be. */
interface Registers {
  /** 发文登记 */
  readonly register: NewRegister;
  /** 督办台账 */
  readonly supervision: NewRegister;
}

/** What was done, or that there was nothing left to do. */
const doneText = (
  { month, number, printedOn, papers, corrections = [] }: IssuedMonth,
  { register: { path, added }, supervision }: Registers,
  { record, files }: { readonly record: string | undefined; readonly files: IssuedFiles | undefined },
): string => {
  const rows = `${added > 0 ? `${path} 添了 ${added} 行` : `${path} 里已有`}${enteredText(supervision)}`;
  const name = monthName(month);
  const correction = corrections.at(-1);
  if (record !== undefined && files && correction)
    return `${name} 由 ${correction.number} 更正 ${correction.figures.length} 处，记入 ${record}；换上 ${correction.papers.length} 份公文，原件留在 ${files.place}/；${rows}。`;
  return record === undefined
    ? `${name} 已于 ${isoDate(printedOn)} 以 ${number} 印发，印发记录没有改动；${rows}。`
    : `${name} 以 ${number} 印发，共 ${papers.length} 份公文，记入 ${record}；${rows}。`;
};

/** So many changes are shown; all of them stand in the record. */
const mostShown = 20;

const tellDifferences = (world: World, { path, differences }: SignedFile): void => {
  if (differences.length === 0) {
    world.tell(`${path} 与生成的 通报.pdf 文字一样。`);
    return;
  }
  world.tell(`${path} 与生成的 通报.pdf 有 ${differences.length} 处不同，记入印发记录：`);
  for (const each of differences.slice(0, mostShown)) world.tell(`    ${each}`);
  if (differences.length > mostShown) world.tell(`    还有 ${differences.length - mostShown} 处见印发记录`);
  world.tell("以后各期仍与生成时的数相比；签发时改了评价或数字的，请改正材料后重新生成，再签发。");
};

/** What a run of the command comes to: the month as it is to be written down, and the files that are to change places. */
interface Due {
  readonly issued: IssuedMonth;
  /** Whether anything of it is not written down yet. */
  readonly isNew: boolean;
  /** The papers that a correction takes the place of; absent where there is none. */
  readonly files?: IssuedFiles;
}

/** What is due of a month: to issue it, to issue its correction, or nothing any more. */
const dueOf = async (
  context: Context<IssueOptions>,
  { month, former }: { readonly month: ReportingMonth; readonly former: IssuedMonth | undefined },
  version: string,
): Promise<Due | undefined> => {
  const { world, options, report } = context;
  if (!former) {
    const issued = await monthToIssue(context, month, version);
    return issued && { issued, isNew: true };
  }
  if ((await waitingCorrection(world, options.output, former)) === undefined)
    return { issued: former, isNew: false };
  if (options.file !== undefined) {
    report({ code: "COR-010", place: { file: options.file }, details: {} });
    return undefined;
  }
  const files = await findIssuedFiles(world, options.output, former, report);
  const issued = files && (await correctionToIssue(context, former, files));
  return issued && { issued, isNew: true, files };
};

const issueMonth = async (world: World, options: IssueOptions, version: string): Promise<0 | 1> => {
  const collected = collectDiagnostics();
  const context = { world, options, report: collected.report };
  const month = parseMonth(options.month);
  const former = month && (await loadIssued(world, options.data, month, collected.report));
  const isReadable = standingErrors(collected.diagnostics()) === 0;
  const due = month && isReadable ? await dueOf(context, { month, former }, version) : undefined;
  const register = due && (await registerWith(context, due.issued));
  const supervision = due && (await lettersEntered(context, due.issued));
  if (!month || !due || !register || !supervision || standingErrors(collected.diagnostics()) > 0)
    return giveUp(world, collected, options);
  showDiagnostics(world, collected.diagnostics(), options.json);
  const { issued, isNew, files } = due;
  const { output } = options;
  if (files) await placeCorrection(world, { output, month, issued: files });
  // The record last: while it is not there the month is not issued, and another run adds what is missing.
  await saveRegister(world, register);
  await saveRegister(world, supervision);
  const record = isNew ? issuedFile(options.data, month) : undefined;
  if (record !== undefined) await saveFile(world.locate(record), utf8(issuedMonthJson(issued)));
  if (issued.corrections) await clearCorrection(world, { output, month });
  if (isNew && !files && issued.signed) tellDifferences(world, issued.signed);
  showDone(world, doneText(issued, { register, supervision }, { record, files }), options.json);
  return 0;
};

/**
 * 登记印发: takes a printed month as final and writes down what its papers said, for later months to compare with, and
 * their numbers in 发文登记.csv; of an issued month the correction that was printed of it. Exit code 1 when it must not be
 * issued as it is: not printed whole, changed since, or against the standard.
 */
export const issue = (world: World, options: IssueOptions, version: string): Promise<0 | 1> => {
  const claim = { output: options.output, others: [options.data], purpose: `issue ${options.month}` };
  return locked(world, { ...claim, json: options.json }, () => issueMonth(world, options, version));
};
