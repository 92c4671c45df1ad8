import type { InputFile } from "../../model/input-file.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { monthName } from "../../model/month.ts";
import { compareNames } from "../../model/text/name-order.ts";
import { unifiedText } from "../../model/text/unified-text.ts";
import { readSubmissionSheet } from "../../read/submission/sheet.ts";
import { decodeText } from "../../read/text/decode.ts";
import { extensionOf, isSubmissionName, isWorkbookName } from "../../read/text/file-extension.ts";
import { isUnfinishedFile } from "../../unfinished.ts";
import { dispatchFile } from "../load/load-dispatches.ts";
import { supervisionFile } from "../load/load-supervision.ts";
import type { Examination } from "./examination.ts";
import { orElse } from "./examination.ts";

/** The characters that a year's files are written in, each with the first file in which it stands. */
export interface UsedCharacters {
  readonly firstIn: ReadonlyMap<string, string>;
  /** How many files they stand in. */
  readonly files: number;
}

const nothing = (): void => undefined;

const plainText = (file: InputFile): string => decodeText(file, nothing)?.text ?? "";

/** What of a file may be printed: cells of tables, 机关.yaml without its comments, a template without its code. */
const printableText = (file: InputFile): string => {
  const { path } = file;
  if (isWorkbookName(path)) {
    const rows = readSubmissionSheet(file, nothing)?.rows ?? [];
    return rows.flatMap(({ cells }) => cells.map(({ text }) => text)).join("\n");
  }
  switch (extensionOf(path)) {
    case "yaml":
      return plainText(file).replaceAll(/(?:^|\s)#.*$/gmu, "");
    case "hbs":
      return plainText(file).replaceAll(
        /\{\{!--[\s\S]*?--\}\}|<!--[\s\S]*?-->|\{\{[\s\S]*?\}\}|<[^>]*>/gu,
        "",
      );
    default:
      return plainText(file);
  }
};

/** What nothing is drawn for, and what is reported as the file is read. */
const unseen = /[\s\p{Control}\p{Surrogate}\p{Private_Use}\uFFFD]/u;

const isRead = ({ path }: InputFile): boolean =>
  !isUnfinishedFile(path) && (isSubmissionName(path) || path.endsWith(".yaml") || path.endsWith(".hbs"));

/** Reads all that a year's papers may be made of; what the disk refuses is left out. */
export const usedCharacters = async (
  { world, folders: { data, templates } }: Examination,
  seeds: string,
  months: readonly ReportingMonth[],
): Promise<UsedCharacters> => {
  const folders = [seeds, templates, ...months.map((month) => `${data}/${monthName(month)}`)];
  const inFolders = await Promise.all(folders.map((folder) => orElse(() => world.readFolder(folder), [])));
  const registers = await Promise.all(
    [dispatchFile(data), supervisionFile(data)].map((path) => world.readFile(path)),
  );
  const files = [...inFolders.flat(), ...registers.flatMap((file) => file ?? [])].filter(
    // 任务分解.txt is what the lists were made from, and is not printed.
    (file) => isRead(file) && !(file.path.startsWith(`${seeds}/`) && file.path.endsWith(".txt")),
  );
  const firstIn = new Map<string, string>();
  for (const file of files.toSorted((a, b) => compareNames(a.path, b.path)))
    for (const character of unifiedText(printableText(file)))
      if (!firstIn.has(character) && !unseen.test(character)) firstIn.set(character, file.path);
  return { firstIn, files: files.length };
};
