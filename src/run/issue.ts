import { lettersDue } from "../assess/letters-due.ts";
import { isoDate } from "../model/calendar-date.ts";
import type { InputFile } from "../model/input-file.ts";
import type { ReportingMonth } from "../model/month.ts";
import { monthName, parseMonth } from "../model/month.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { FormerLetter } from "../model/supervision-letter.ts";
import type { IssuedMonth, IssuedPaper } from "../model/output/issued-month.ts";
import { saveFile } from "../save.ts";
import { breaksTheStandard } from "../verify/measured-document.ts";
import type { World } from "../world.ts";
import { issuedMonthJson } from "../write/registers/issued-month-json.ts";
import type { Collected } from "./load/collected.ts";
import {
  collectDiagnostics,
  problemsText,
  showDiagnostics,
  showDone,
  standingErrors,
} from "./load/collected.ts";
import type { Context } from "./load/context.ts";
import type { NewRegister } from "./issuing/dispatch-rows.ts";
import { registerWith } from "./issuing/dispatch-rows.ts";
import { printedFacts } from "./issuing/printed-facts.ts";
import { printedMonth } from "./issuing/printed-month.ts";
import { loadCatalogue } from "./load/load-catalogue.ts";
import { issuedFile, loadIssued } from "./load/load-issued.ts";
import type { LoadedMonth } from "./load/load-month.ts";
import type { Folders } from "./load/options.ts";
import { locked } from "./locked.ts";
import { letterFileName } from "./papers/file-names.ts";
import { readFormerOutput } from "./print/former-output.ts";
import { measureDocuments } from "./print/measure-documents.ts";
import { monthFolder } from "./print/output-names.ts";

export interface IssueOptions extends Folders {
  /** 2013-06 */
  readonly month: string;
  readonly json: boolean;
}

/** The 督办函 that were printed with a month, by what they are about. */
const lettersIn = (
  { agency, tasks }: Catalogue,
  { assessment }: Pick<LoadedMonth, "assessment">,
  papers: readonly IssuedPaper[],
): readonly FormerLetter[] =>
  lettersDue(assessment, agency.letterMonths).flatMap((due) => {
    const name = `督办函/${letterFileName(tasks, due)}`;
    const paper = papers.find((each) => each.name === name);
    if (!paper) return [];
    const { number } = paper;
    const letter = { task: due.assessed.task.number, unit: due.unit, month: assessment.month.month };
    return [{ ...letter, ...(number !== undefined && { number }) }];
  });

/** Reports papers that break a clause of the standard that leaves no choice (ISD-007). */
const reportBroken = async (
  { world, report }: Context<unknown>,
  files: readonly InputFile[],
  folder: string,
): Promise<void> => {
  const documents = await measureDocuments(files, {
    workers: world.processors,
    report,
    showProgress: (done, total) => world.showProgress(`正在核对 ${done}/${total}`),
  });
  world.showProgress("");
  const broken = documents.filter(breaksTheStandard).map(({ file }) => file);
  if (broken.length > 0)
    report({ code: "ISD-007", place: { file: folder }, details: { files: broken, count: broken.length } });
};

const otherProgram = "注意：生成这一期的是另一个版本的程序，登记的评价按现在的程序计算，请与印出的通报核对。";

/** What is to be written down of a printed month; undefined when it must not be issued, which is reported. */
const toIssue = async (
  context: Context<IssueOptions>,
  month: ReportingMonth,
  version: string,
): Promise<IssuedMonth | undefined> => {
  const { world, options, report } = context;
  const folder = monthFolder(options.output, month);
  const year = await loadCatalogue(context, month.year);
  const output = await readFormerOutput(world, folder);
  if (!year) return undefined;
  const { agency } = year.catalogue;
  const terms = { month: monthName(month), folder, agency };
  const printed = printedMonth(output, terms, report);
  if (!printed) return undefined;
  const { manifest, papers, number } = printed;
  const paths = papers.flatMap(({ files }) => files.map(({ path }) => path));
  const files = paths.flatMap((path) => output.intact.get(path) ?? []);
  await reportBroken(
    context,
    files.map(({ path, bytes }) => ({ path: `${folder}/${path}`, bytes })),
    folder,
  );
  const facts = await printedFacts(context, { month, year, manifest });
  if (!facts) return undefined;
  if (manifest.program !== (await world.programDigest())) world.tell(otherProgram);
  const { signedOn, printedOn } = facts.submissions.issue;
  const letters = lettersIn(year.catalogue, facts, papers);
  return { ...facts.assessment, version, number, signedOn, printedOn, papers, letters };
};

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const giveUp = (world: World, { diagnostics }: Collected, { month, json }: IssueOptions): 1 => {
  const problems = diagnostics();
  showDiagnostics(world, problems, json);
  world.tell(`${problemsText(problems)}，${month} 没有登记印发。`);
  return 1;
};

/** What was done, or that there was nothing left to do. */
const doneText = (
  { month, number, printedOn, papers }: IssuedMonth,
  { path, added }: NewRegister,
  record: string | undefined,
): string => {
  const rows = added > 0 ? `${path} 添了 ${added} 行` : `${path} 里已有`;
  const name = monthName(month);
  return record === undefined
    ? `${name} 已于 ${isoDate(printedOn)} 以 ${number} 印发，印发记录没有改动；${rows}。`
    : `${name} 以 ${number} 印发，共 ${papers.length} 份公文，记入 ${record}；${rows}。`;
};

const issueMonth = async (world: World, options: IssueOptions, version: string): Promise<0 | 1> => {
  const collected = collectDiagnostics();
  const context = { world, options, report: collected.report };
  const month = parseMonth(options.month);
  const former = month && (await loadIssued(world, options.data, month, collected.report));
  if (!month || standingErrors(collected.diagnostics()) > 0) return giveUp(world, collected, options);
  const issued = former ?? (await toIssue(context, month, version));
  const register = issued && (await registerWith(context, issued));
  if (!register || standingErrors(collected.diagnostics()) > 0) return giveUp(world, collected, options);
  showDiagnostics(world, collected.diagnostics(), options.json);
  // The record last: while it is not there the month is not issued, and another run adds what is missing.
  if (register.added > 0) await saveFile(world.locate(register.path), encode(register.text));
  const record = former ? undefined : issuedFile(options.data, month);
  if (record !== undefined) await saveFile(world.locate(record), encode(issuedMonthJson(issued)));
  showDone(world, doneText(issued, register, record), options.json);
  return 0;
};

/**
 * 登记印发: takes a printed month as final and writes down what its papers said, for later months to compare with, and
 * their numbers in 发文登记.csv. Exit code 1 when it must not be issued as it is: not printed whole, changed since, or
 * against the standard.
 */
export const issue = (world: World, options: IssueOptions, version: string): Promise<0 | 1> => {
  const claim = { output: options.output, others: [options.data], purpose: `issue ${options.month}` };
  return locked(world, { ...claim, json: options.json }, () => issueMonth(world, options, version));
};
