import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { ImportedCatalogue } from "../../model/imported-catalogue.ts";
import { importedTasks } from "../../model/imported-catalogue.ts";
import { readDocument } from "../../read/document/read-document.ts";
import { importBlocks } from "../../read/import/import-catalogue.ts";
import { taskListOf } from "../../write/reports/task-list-csv.ts";
import type { World } from "../../world.ts";
import {
  collectDiagnostics,
  problemsText,
  showDiagnostics,
  showDone,
  standingErrors,
} from "../load/collected.ts";
import { draftYear } from "./draft-year.ts";
import { holding } from "../locked.ts";
import type { SavedList } from "./merged-list.ts";
import { saveList } from "./merged-list.ts";

export interface ImportOptions {
  /** The 任务分解 document. */
  readonly file: string;
  /** The folder for 任务清单.csv; undefined means seeds/<year of the document>. */
  readonly seeds?: string | undefined;
  /** The first of the responsible units leads where a task names no lead. */
  readonly firstLeads: boolean;
  /** Rows that the list does not have yet are added to it. */
  readonly merge: boolean;
  readonly json: boolean;
}

/** Numbers of lines as ranges: 1—4、7. */
const ranges = (lines: readonly number[]): string => {
  const sorted = [...new Set(lines)].toSorted((a, b) => a - b);
  const found: string[] = [];
  for (let index = 0; index < sorted.length; index++) {
    const first = sorted[index] ?? 0;
    while (sorted[index + 1] === (sorted[index] ?? 0) + 1) index += 1;
    const last = sorted[index] ?? first;
    found.push(first === last ? String(first) : `${first}—${last}`);
  }
  return found.join("、");
};

/** Which lines at the beginning and the end the list does not hold. */
const unlistedText = ({
  head,
  closing,
}: {
  readonly head: readonly number[];
  readonly closing: readonly number[];
}): string => {
  const parts = [
    ...(head.length > 0 ? [`开头第 ${ranges(head)} 行`] : []),
    ...(closing.length > 0 ? [`结尾第 ${ranges(closing)} 行`] : []),
  ];
  return parts.length === 0 ? "" : `${parts.join("、")}是标题、说明和落款，没有列为任务。`;
};

/** What became of the list, as the clerk is told; the last line is for the results' stream. */
const savedText = (
  path: string,
  count: number,
  { outcome, added, differences }: SavedList,
): readonly string[] => {
  const lines = differences.map((difference) => `    ${difference}`);
  switch (outcome) {
    case "written":
      return [`已导入 ${count} 项任务，存入 ${path}`];
    case "same":
      return [`${count} 项任务与现有的 ${path} 一致，没有改动`];
    case "merged":
      return [...lines, `已把 ${added} 项任务补在 ${path} 末尾，原有各行没有改动`];
    case "kept":
      return [
        `${path} 已有内容，与原文不同：`,
        ...lines,
        `${path} 没有改动；要把它没有的各项补进去的，加上 --merge 再运行`,
      ];
  }
};

/** A document that was read: what it says, and what is wrong with it; nothing where an error stands. */
export interface ReadTasks {
  readonly imported?: ImportedCatalogue;
  readonly problems: readonly Diagnostic[];
}

/** Reads a 任务分解 document. */
export const readTasks = async (
  world: World,
  { file: path, firstLeads }: Pick<ImportOptions, "file" | "firstLeads">,
): Promise<ReadTasks> => {
  const collected = collectDiagnostics();
  const file = await world.readFile(path);
  if (!file) collected.report({ code: "TXT-003", place: { file: path }, details: { file: path } });
  const blocks = file && readDocument(file, collected.report);
  const reading = { file: path, report: collected.report };
  const imported = blocks && importBlocks(blocks, reading, { firstLeads });
  const problems = collected.diagnostics();
  return { problems, ...(imported && standingErrors(problems) === 0 && { imported }) };
};

/** Where what was read is put: the year's folder, and whether rows that a list lacks are added to it. */
interface ListsOfYear {
  readonly folder: string;
  readonly year: number;
  readonly merge: boolean;
}

/**
 * Writes 任务清单.csv of what was read, and drafts what the year lacks; a list that is there is not overwritten. Tells the
 * clerk all of it but the last line, which is returned, with whether the list was left as it is since it differs. Only for
 * who holds the lock of the year's folder.
 */
export const saveTasks = async (
  world: World,
  imported: ImportedCatalogue,
  year: ListsOfYear,
): Promise<{ readonly isKept: boolean; readonly last: string }> => {
  const path = `${year.folder}/任务清单.csv`;
  const made = { path, ...taskListOf(imported), key: "任务内容", numbered: "序号" };
  const saved = await saveList(world, made, year.merge);
  const unlisted = unlistedText(imported.unlisted);
  if (unlisted !== "") world.tell(unlisted);
  const drafted = await draftYear(world, imported, year);
  for (const line of drafted) world.tell(line);
  const lines = savedText(path, importedTasks(imported).length, saved);
  for (const line of lines.slice(0, -1)) world.tell(line);
  return { isKept: saved.outcome === "kept", last: lines.at(-1) ?? "" };
};

/**
 * 导入: makes 任务清单.csv of a 任务分解 document. Nothing is written while an error stands, or while another run writes into
 * the year's folder (RUN-010); a list that is there is not overwritten.
 */
export const importTasks = async (world: World, options: ImportOptions): Promise<0 | 1> => {
  const { merge, json } = options;
  const { imported, problems } = await readTasks(world, options);
  const folder = options.seeds ?? (imported?.year === undefined ? undefined : `seeds/${imported.year}`);
  if (!imported || folder === undefined) {
    showDiagnostics(world, problems, json);
    world.tell(
      imported
        ? "文件中没有年份，无法判断年度，请用 --seeds 指定存放的文件夹，未写入文件。"
        : `${problemsText(problems)}，未写入文件。`,
    );
    return 1;
  }
  const named = /(?:^|\/)(\d{4})$/u.exec(folder)?.[1];
  const year = imported.year ?? (named === undefined ? 0 : Number(named));
  return holding(world, { folders: [folder], purpose: "import", json }, async () => {
    showDiagnostics(world, problems, json);
    const { isKept, last } = await saveTasks(world, imported, { folder, year, merge });
    showDone(world, `${last}；${problemsText(problems)}。`, json);
    return isKept ? 1 : 0;
  });
};
