import { ofKind } from "./papers/of-kind.ts";
import { sep } from "node:path";
import { severityOf } from "../diagnostics/diagnostic.ts";
import { diagnosticJson } from "../diagnostics/format.ts";
import type { InputFile } from "../model/input-file.ts";
import { parseMonth } from "../model/month.ts";
import type { Manifest } from "../model/output/manifest.ts";
import { isWrittenIn, readManifest } from "../read/month/manifest.ts";
import { readSupervisionRegister } from "../read/month/supervision-register.ts";
import { reportUnreadable } from "../read/text/decode.ts";
import { checkInputs, checkOutputs } from "../verify/digests.ts";
import { breaksTheStandard, documentJson, type MeasuredDocument } from "../verify/measured-document.ts";
import { documentText, summaryText } from "../verify/result-text.ts";
import type { World } from "../world.ts";
import { type Collected, collectDiagnostics, problemsText, showDiagnostics } from "./load/collected.ts";
import { loadDispatchRegister } from "./load/load-dispatches.ts";
import { loadIssued } from "./load/load-issued.ts";
import { isSupervisionFile } from "./load/load-supervision.ts";
import { supervisionBasis } from "./load/in-year/supervised.ts";
import { reportUnrecorded } from "./issuing/report-unrecorded.ts";
import type { PrintedFolder } from "./issuing/check-sent-out.ts";
import { recogniseIssued } from "./issuing/recognise-issued.ts";
import { checkReplaced, checkSentOut } from "./issuing/check-sent-out.ts";
import { settledFirst, settledIfAllowed } from "./locked.ts";
import { measureDocuments } from "./print/measure-documents.ts";
import { manifestName } from "./print/output-names.ts";
import { withWordPages } from "./with-word-pages.ts";
import { verifyAgainst } from "./verify-against.ts";

export interface VerifyOptions {
  /** Files, folders, or months such as 2013-06. */
  readonly targets: readonly string[];
  /** Where the months' papers are. */
  readonly output: string;
  /** Where the months' own files are, and what was written down of those that were issued. */
  readonly data: string;
  /** What the files are held against word by word: a file, or a month. */
  readonly against?: string;
  readonly json: boolean;
}

const isDocument = ({ path }: InputFile): boolean => /\.(?:pdf|ofd|docx)$/iu.test(path);

/** An input of a month as it is now; of 督办台账.csv the part that the month rests on. */
const inputNow = async (
  world: World,
  path: string,
  { month: name, documents }: Manifest,
): Promise<InputFile | undefined> => {
  const file = await world.readFile(path);
  const month = parseMonth(name);
  const signedOn = documents.find(ofKind("通报"))?.signedOn;
  if (!file || !isSupervisionFile(path) || !month || !signedOn) return file;
  const register = readSupervisionRegister(file, () => undefined);
  return register && supervisionBasis(path, register.records, { month, signedOn });
};

/** The documents of a month, its manifest held against them, and what was written down of it when it was issued. */
const monthFiles = async (
  world: World,
  { folder, issued }: PrintedFolder,
  collected: Collected,
): Promise<readonly InputFile[]> => {
  const all = await world.readFolder(folder);
  reportUnreadable(all, collected.report);
  const files = all.filter(({ unreadable }) => unreadable === undefined);
  const sentOut = issued && checkSentOut(world, folder, { issued, files }, collected.report);
  if (issued) await checkReplaced(world, folder, issued, collected.report);
  const place = { file: `${folder}/${manifestName}` };
  const manifestFile = files.find(({ path }) => path.endsWith(`/${manifestName}`));
  const manifest = manifestFile && readManifest(manifestFile);
  if (!manifest || manifest.outputs.length === 0) {
    collected.report({ code: "VFY-004", place, details: {} });
    return files.filter(isDocument);
  }
  if (isWrittenIn(manifestFile)) collected.report({ code: "VFY-016", place, details: {} });
  const shownFolder = manifestFile.path.slice(0, -`/${manifestName}`.length);
  const unread = new Set(all.filter((file) => !files.includes(file)).map(({ path }) => path));
  const isToCheck = (path: string): boolean => !unread.has(path) && sentOut?.has(path) !== true;
  const outputs = manifest.outputs.filter(({ path }) => isToCheck(`${shownFolder}/${path}`));
  const others = files.filter(({ path }) => sentOut?.has(path.normalize("NFC")) !== true);
  const agreeing = checkOutputs({ ...manifest, outputs }, shownFolder, others, collected.report);
  // What an issued month was printed from may change; the month does not change with it.
  if (issued) return files.filter(isDocument);
  world.tell(`${shownFolder}：清单所列 ${manifest.outputs.length} 个文件，摘要一致 ${agreeing} 个`);
  const inputs = await Promise.all(manifest.inputs.map(({ path }) => inputNow(world, path, manifest)));
  checkInputs(manifest, manifestFile.path, inputs, collected.report);
  return files.filter(isDocument);
};

/** A file, or every document in a folder. */
const namedFiles = async (
  world: World,
  path: string,
  collected: Collected,
): Promise<readonly InputFile[]> => {
  const inFolder = (await world.readFolder(path.replace(/[\\/]+$/u, ""))).filter(isDocument);
  if (inFolder.length > 0) return inFolder;
  const file = await world.readFile(path);
  if (!file) collected.report({ code: "TXT-003", place: { file: path }, details: { file: path } });
  return file ? [file] : [];
};

/** So many documents in one folder are shown one by one, more in one table. */
const mostShownApart = 4;

const folderOf = ({ file }: MeasuredDocument): string => file.split("/").slice(0, -1).join("/");

/** Each document of a small folder, and one table for each format of a large one. */
const resultLines = (documents: readonly MeasuredDocument[]): readonly string[] =>
  [...new Set(documents.map(folderOf))].flatMap((folder) => {
    const inFolder = documents.filter((document) => folderOf(document) === folder);
    if (inFolder.length <= mostShownApart) {
      return inFolder.flatMap((document) => [...documentText(document), ""]);
    }
    return (["PDF", "OFD", "DOCX"] as const).flatMap((format) => {
      const some = inFolder.filter((document) => document.format === format);
      return some.length > 0 ? [...summaryText(`${folder}/ 中的 ${format}`, some), ""] : [];
    });
  });

/** Tells of files that were named which issue they are and whether they are as issued. */
const recogniseNamed = async (
  world: World,
  {
    named,
    documents,
  }: {
    readonly named: readonly InputFile[];
    readonly documents: readonly MeasuredDocument[];
  },
  { data, output }: VerifyOptions,
  { report }: Collected,
): Promise<void> => {
  const register = named.length > 0 ? await loadDispatchRegister(world, data, report) : undefined;
  if (!register) return;
  const papers = { data, output, dispatches: register.dispatches };
  for (const file of named) {
    const number = documents
      .find((each) => each.file === file.path)
      ?.findings.find(({ clause, judgement }) => clause === "number" && judgement !== "未涉及")?.measured;
    if (number !== undefined) await recogniseIssued(world, { file, number }, papers, report);
  }
};

const verdictText = (count: number, broken: number, world: World): string => {
  if (count === 0) return "没有可核对的文件";
  const verdict = broken > 0 ? `${broken} 份有不符合“应”的条款` : "没有不符合“应”的条款";
  return `已核对 ${count} 份文件，用时 ${world.secondsRunning().toFixed(1)} 秒：${verdict}`;
};

/** Finishes or undoes what a killed run left where a month is asked for, or a file that lies in the output folder. */
const settleAsked = async (world: World, { targets, against, output }: VerifyOptions): Promise<void> => {
  const asked = against === undefined ? targets : [...targets, against];
  if (asked.some((target) => parseMonth(target))) await settledFirst(world, output, "verify");
  const folder = world.locate(output);
  const isInside = (target: string): boolean => `${world.locate(target)}${sep}`.startsWith(`${folder}${sep}`);
  if (asked.some(isInside)) await settledIfAllowed(world, output, "verify");
};

/**
 * 版式核对: measures finished files against GB/T 9704 and a month's files against its manifest. Exit code 1 when a
 * clause that leaves no choice is broken, or a file is missing or cannot be read.
 */
export const verify = async (world: World, options: VerifyOptions): Promise<0 | 1> => {
  const { against } = options;
  await settleAsked(world, options);
  if (against !== undefined) return verifyAgainst(world, { ...options, against });
  const collected = collectDiagnostics();
  const files: InputFile[] = [];
  const named: InputFile[] = [];
  for (const target of options.targets) {
    const month = parseMonth(target);
    const issued = month && (await loadIssued(world, options.data, month, collected.report));
    if (month && !issued) await reportUnrecorded(world, options.data, month, collected.report);
    const found = month
      ? await monthFiles(world, { folder: `${options.output}/${target}`, issued }, collected)
      : await namedFiles(world, target, collected);
    files.push(...found);
    if (!month) named.push(...found);
  }
  reportUnreadable(files, collected.report);
  const readable = files.filter(({ unreadable }) => unreadable === undefined);
  const measured = await measureDocuments(readable, {
    workers: world.processors,
    report: collected.report,
    showProgress: (done, total) => world.showProgress(`正在核对 ${done}/${total}`),
  });
  const documents = await withWordPages(world, readable, measured);
  world.showProgress("");
  await recogniseNamed(world, { named, documents }, options, collected);
  const diagnostics = collected.diagnostics();
  const broken = documents.filter(breaksTheStandard);
  if (options.json) {
    const result = { documents: documents.map(documentJson), problems: diagnostics.map(diagnosticJson) };
    world.print(JSON.stringify(result, undefined, 2));
  } else {
    for (const line of resultLines(documents)) world.print(line);
    showDiagnostics(world, diagnostics, false);
  }
  world.tell(`${verdictText(documents.length, broken.length, world)}；${problemsText(diagnostics)}。`);
  return broken.length > 0 || diagnostics.some((each) => severityOf(each) === "error") ? 1 : 0;
};
