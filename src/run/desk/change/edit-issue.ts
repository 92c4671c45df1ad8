import { severityOf } from "../../../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import { formatDiagnostic } from "../../../diagnostics/format.ts";
import type { Catalogue } from "../../../model/catalogue.ts";
import { catalogueOf } from "../../../model/changes/catalogue-of.ts";
import type { InputFile } from "../../../model/input-file.ts";
import type { ReportingMonth } from "../../../model/month.ts";
import type { IssueKey } from "../../../read/month/issue.ts";
import { issueKeys, readIssue } from "../../../read/month/issue.ts";
import { onOneLine } from "../../../read/text/cell-text.ts";
import { decodeText } from "../../../read/text/decode.ts";
import { saveFile } from "../../../save.ts";
import type { World } from "../../../world.ts";
import type { Setting } from "../../../write/registers/changed-settings.ts";
import { withSettings } from "../../../write/registers/changed-settings.ts";
import { textBytes } from "../../../write/registers/text-bytes.ts";
import { collectDiagnostics } from "../../load/collected.ts";
import { loadCatalogue } from "../../load/load-catalogue.ts";
import { loadIssued } from "../../load/load-issued.ts";
import type { Folders } from "../../load/options.ts";
import type { IssueTexts } from "../issue-texts.ts";
import { correctionKeys, issuePath, paragraphKeys, textsIn } from "../issue-texts.ts";
import type { Changed } from "./in-data.ts";
import { changingData } from "./in-data.ts";

/** What nobody writes into a field. */
const longest = 4000;

/** A file that has nothing in it yet. */
const emptyFile = (path: string): InputFile => ({ path, bytes: new Uint8Array() });

/** What the clerk has typed, as a setting: paragraphs without the empty lines between them. */
const settingOf = (key: IssueKey, typed: string): Setting => {
  const lines = typed.split(/\r\n?|\n/u).map((line) => line.trim());
  const paragraphs = lines.filter((line) => line !== "");
  if (!paragraphKeys.includes(key)) return onOneLine(lines.join(" ").trim());
  return paragraphs.length > 1 ? paragraphs : (paragraphs[0] ?? "");
};

const told = (setting: Setting): string => (typeof setting === "string" ? setting : setting.join("\n"));

const isAlike = (key: IssueKey, one: string, other: string): boolean =>
  told(settingOf(key, one)) === told(settingOf(key, other));

/** What is to say something else than it does; what the clerk has left as the form `shown` it stays as it is by now. */
const changesIn = (
  there: IssueTexts,
  entered: IssueTexts,
  shown: IssueTexts,
): ReadonlyMap<IssueKey, Setting> =>
  new Map(
    issueKeys.flatMap((key) => {
      const typed = entered[key];
      if (typed === undefined || isAlike(key, typed, there[key] ?? "")) return [];
      const isLeft = shown[key] !== undefined && isAlike(key, typed, shown[key]);
      return isLeft ? [] : [[key, settingOf(key, typed)] as const];
    }),
  );

/** The errors that reading 期次.yaml reports. */
const errorsIn = (file: InputFile, month: ReportingMonth, { agency }: Catalogue): readonly Diagnostic[] => {
  const { report, diagnostics } = collectDiagnostics();
  const { code: agencyCode, jointAgencies = [] } = agency;
  readIssue(file, { month, agencyCode, draft: false, agencies: 1 + jointAgencies.length }, report);
  return diagnostics().filter((each) => severityOf(each) === "error");
};

const keyOf = ({ code, details }: Diagnostic): string => JSON.stringify([code, details]);

/** A file with changes, unless reading it finds an error that was not there, or something else than was asked for. */
const changedFile = (
  file: InputFile,
  changes: ReadonlyMap<IssueKey, Setting>,
  { month, catalogue }: { readonly month: ReportingMonth; readonly catalogue: Catalogue },
): Changed<Uint8Array> => {
  const refused = `${file.path} 的写法不能在这里改，请直接改文件。`;
  const text =
    file.bytes.length === 0 ? { text: "", encoding: "UTF-8" as const } : decodeText(file, () => undefined);
  const before = textsIn(file) ?? {};
  const changed = text && withSettings(text.text, changes);
  if (!text || changed === undefined) return { refused };
  const hasMark = new TextDecoder("UTF-8", { ignoreBOM: true }).decode(file.bytes.slice(0, 3)) === "\uFEFF";
  const bytes = textBytes(changed, { encoding: text.encoding, hasMark });
  const written = { path: file.path, bytes };
  const known = new Set(errorsIn(file, month, catalogue).map(keyOf));
  const fresh = errorsIn(written, month, catalogue).filter((each) => !known.has(keyOf(each)));
  if (fresh.length > 0) return { refused: `没有改：\n${fresh.map(formatDiagnostic).join("\n")}` };
  const after = textsIn(written) ?? {};
  const isAsAsked = issueKeys.every((key) => {
    const setting = changes.get(key);
    return (after[key] ?? "") === (setting === undefined ? (before[key] ?? "") : told(setting));
  });
  return isAsAsked ? { done: bytes } : { refused };
};

/**
 * Changes 期次.yaml of a month, whose comments, order and other lines stay as they are, and tells how many of its names
 * say something else. What reading would report as an error is told with its line, and nothing is written; nor is it where
 * a name that is changed says something else by now than the form `shown` has said: another window was quicker.
 */
export const editIssue = (
  world: World,
  folders: Folders,
  month: ReportingMonth,
  { entered, shown = {} }: { readonly entered: IssueTexts; readonly shown?: IssueTexts },
): Promise<Changed<number>> =>
  changingData(world, folders.data, "desk 期次", async () => {
    const path = issuePath(folders.data, month);
    const record = collectDiagnostics();
    const issued = await loadIssued(world, folders.data, month, record.report);
    if (record.diagnostics().length > 0) return { refused: "印发.json 损坏了，请先从备份恢复。" };
    const year = await loadCatalogue({ world, options: folders, report: () => undefined }, month.year);
    if (!year) return { refused: "年度固定资料读不出来，请先在“校核”里看问题。" };
    const file = (await world.readFile(path)) ?? emptyFile(path);
    const there = file.bytes.length === 0 ? {} : textsIn(file);
    if (!there) return { refused: `${path} 有读不出来的地方，请先在“校核”里看问题。` };
    const changes = changesIn(there, entered, shown);
    const overtaken = [...changes.keys()].find(
      (key) => shown[key] !== undefined && !isAlike(key, shown[key], there[key] ?? ""),
    );
    if (overtaken !== undefined)
      return {
        refused: `“${overtaken}”刚才在别的窗口或者文件里改过，现在是“${there[overtaken] ?? ""}”，没有改。请回去再看一遍。`,
      };
    const closed = issued ? [...changes.keys()].filter((key) => !correctionKeys.includes(key)) : [];
    if (closed.length > 0) return { refused: `这一期已经印发，${closed.join("、")}不再改。` };
    if ([...changes.values()].some((setting) => told(setting).length > longest))
      return { refused: "有一项太长，没有改。" };
    if (changes.size === 0) return { done: 0 };
    const changed = changedFile(file, changes, { month, catalogue: catalogueOf(year.catalogue, month) });
    if ("refused" in changed) return changed;
    await saveFile(world.locate(path), changed.done);
    return { done: changes.size };
  });
