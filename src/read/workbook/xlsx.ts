import { readCellStyles } from "./cell-formats.ts";
import { readSharedStrings } from "./shared-strings.ts";
import type { WorkbookContent, WorkbookFault, Worksheet } from "./workbook.ts";
import { isFault, tooMany, workbookLimits } from "./workbook.ts";
import { readWorksheet } from "./worksheet.ts";
import { Stopped, readXmlPart } from "./xml-part.ts";
import type { ZipArchive } from "../../archive/zip-archive.ts";

/** A link from one part to another: its kind is the last word of its type, alike in both dialects of the format. */
interface PartRelation {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

/** The archive's name of what `target` means to a part in `folder`. */
const resolveTarget = (folder: string, target: string): string => {
  const steps = target.startsWith("/") ? [] : folder.split("/").filter((step) => step !== "");
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
};

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);

/** The relations of a part, `""` for the archive itself; none when it has no such file. */
const readRelations = (zip: ZipArchive, path: string): readonly PartRelation[] | WorkbookFault => {
  const folder = folderOf(path);
  const part = zip.read(`${folder}_rels/${path.slice(folder.length)}.rels`);
  if (part === undefined) return [];
  if (isFault(part)) return part;
  const relations: PartRelation[] = [];
  const fault = readXmlPart(part, {
    open: (name, { Id = "", Type = "", Target = "", TargetMode }) => {
      if (name !== "Relationship" || TargetMode === "External") return;
      if (relations.length === workbookLimits.relations)
        throw new Stopped(tooMany(relations.length, "relations"));
      relations.push({
        id: Id,
        kind: Type.slice(Type.lastIndexOf("/") + 1),
        target: resolveTarget(folder, Target),
      });
    },
    close: () => undefined,
  });
  return fault ?? relations;
};

interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly relation: string;
}

interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
}

const readWorkbookPart = (part: Uint8Array): WorkbookPart | WorkbookFault => {
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  const fault = readXmlPart(part, {
    open: (element, attributes) => {
      if (element === "workbookPr") date1904 = ["1", "true"].includes(attributes["date1904"] ?? "");
      if (element !== "sheet") return;
      if (sheets.length === workbookLimits.sheets) throw new Stopped(tooMany(sheets.length, "sheets"));
      const [, relation = ""] = Object.entries(attributes).find(([key]) => key.endsWith(":id")) ?? [];
      const { name = "", state = "visible" } = attributes;
      sheets.push({ name, hidden: state !== "visible", relation });
    },
    close: () => undefined,
  });
  return fault ?? { sheets, date1904 };
};

/** A part that a workbook may do without. */
const readOptional = <Entry>(
  zip: ZipArchive,
  path: string | undefined,
  reader: (part: Uint8Array) => readonly Entry[] | WorkbookFault,
): readonly Entry[] | WorkbookFault => {
  const part = path === undefined ? undefined : zip.read(path);
  if (part === undefined) return [];
  return isFault(part) ? part : reader(part);
};

/** What an archive is that is no .xlsx. */
const foreign = (zip: ZipArchive): WorkbookFault => {
  const known: Readonly<Record<string, string>> = {
    "xl/workbook.bin": "二进制工作簿（.xlsb）",
    "word/document.xml": "Word 文档",
    "ppt/presentation.xml": "演示文稿",
    "content.xml": "OpenDocument 文件（.ods、.odt）",
  };
  const found = Object.keys(known).find((name) => zip.has(name));
  return { fault: "foreign", format: (found === undefined ? undefined : known[found]) ?? "压缩包" };
};

/** Reads an .xlsx workbook (ECMA-376) out of its archive: every worksheet, the strings and formats they use. */
export const readXlsx = (zip: ZipArchive): WorkbookContent | WorkbookFault => {
  const roots = readRelations(zip, "");
  if (isFault(roots)) return roots;
  const path = roots.find(({ kind }) => kind === "officeDocument")?.target ?? "xl/workbook.xml";
  const part = path.endsWith(".xml") && /workbook/iu.test(path) ? zip.read(path) : undefined;
  if (part === undefined) return foreign(zip);
  if (isFault(part)) return part;
  const book = readWorkbookPart(part);
  const relations = readRelations(zip, path);
  if (isFault(book)) return book;
  if (isFault(relations)) return relations;
  const target = (kind: string): string | undefined => relations.find((each) => each.kind === kind)?.target;
  const strings = readOptional(zip, target("sharedStrings"), readSharedStrings);
  const styles = readOptional(zip, target("styles"), readCellStyles);
  if (isFault(strings)) return strings;
  if (isFault(styles)) return styles;

  const sheets: Worksheet[] = [];
  let cells = 0;
  for (const entry of book.sheets) {
    const relation = relations.find(({ id }) => id === entry.relation);
    // Sheets of charts, dialogs and macros hold no cells.
    if (relation !== undefined && relation.kind !== "worksheet") continue;
    const content = relation && zip.read(relation.target);
    if (content === undefined) return { fault: "damaged", reason: "named-sheet-missing", sheet: entry.name };
    if (isFault(content)) return content;
    const sheet = readWorksheet(content, { name: entry.name, hidden: entry.hidden }, { strings, styles });
    if (isFault(sheet)) return sheet;
    cells += sheet.cells.length;
    if (cells > workbookLimits.cells) return tooMany(workbookLimits.cells, "cells");
    sheets.push(sheet);
  }
  return { sheets, date1904: book.date1904 };
};
