import { formatOf } from "../cell-formats.ts";
import type { RichText } from "../shared-strings.ts";
import type { CellStyle, WorkbookFault } from "../workbook.ts";
import { damaged, tooMany, workbookLimits } from "../workbook.ts";
import type { BiffRecord, BiffVersion } from "./biff-records.ts";
import { contentOf, recordTypes } from "./biff-records.ts";
import type { TextEncoding } from "./biff-text.ts";
import type { FontedText } from "./biff-text.ts";
import { sharedTexts, textAt } from "./biff-text.ts";

/** One sheet as the workbook names it. */
export interface BoundSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Charts, dialogs and macros have sheets of their own. */
  readonly isWorksheet: boolean;
  /** Where its BOF stands in the stream. */
  readonly start: number;
}

/** What the workbook itself says, for all its sheets. */
export interface BiffGlobals {
  readonly date1904: boolean;
  readonly encoding: TextEncoding;
  readonly sheets: readonly BoundSheet[];
  readonly strings: readonly RichText[];
  readonly styles: readonly CellStyle[];
}

/** The globals while they are read. */
interface SoFar {
  readonly version: BiffVersion;
  date1904: boolean;
  codePage: number;
  readonly sheets: BoundSheet[];
  strings: readonly FontedText[];
  readonly ownFormats: Map<number, string>;
  readonly fonts: { readonly struck: boolean; readonly white: boolean }[];
  readonly styles: { readonly font: number; readonly format: number; readonly filled: boolean }[];
}

const incomplete = damaged("incomplete-record");

const takeSheet = (soFar: SoFar, { pieces }: BiffRecord, content: Buffer): WorkbookFault | undefined => {
  const start = content.readUInt32LE(0);
  const name = textAt(pieces, 6, soFar, 1);
  if (name === undefined) return incomplete;
  if (soFar.sheets.length === workbookLimits.sheets) return tooMany(workbookLimits.sheets, "sheets");
  if (soFar.sheets.some((sheet) => sheet.start === start)) return damaged("sheets-overlap");
  const isWorksheet = content.readUInt8(5) === 0;
  soFar.sheets.push({ name, hidden: (content.readUInt8(4) & 3) !== 0, isWorksheet, start });
  return undefined;
};

const takeStrings = (soFar: SoFar, { pieces }: BiffRecord, content: Buffer): WorkbookFault | undefined => {
  if (content.readUInt32LE(4) > workbookLimits.strings) return tooMany(workbookLimits.strings, "strings");
  const strings = sharedTexts(pieces, workbookLimits.strings);
  if (strings === undefined) return incomplete;
  soFar.strings = strings;
  return undefined;
};

const takeFormat = (soFar: SoFar, { pieces }: BiffRecord, content: Buffer): WorkbookFault | undefined => {
  const code = textAt(pieces, 2, soFar, soFar.version === 8 ? 2 : 1);
  if (code === undefined) return incomplete;
  soFar.ownFormats.set(content.readUInt16LE(0), code);
  return undefined;
};

/** icv of white, of those that every workbook has. */
const whiteOfPalette = 9;

const take = (soFar: SoFar, record: BiffRecord): WorkbookFault | undefined => {
  const content = contentOf(record);
  if (content === undefined) return incomplete;
  switch (record.type) {
    case recordTypes.codePage:
      soFar.codePage = content.readUInt16LE(0);
      return undefined;
    case recordTypes.date1904:
      soFar.date1904 = content.readUInt16LE(0) === 1;
      return undefined;
    case recordTypes.boundSheet:
      return takeSheet(soFar, record, content);
    case recordTypes.sharedStrings:
      return takeStrings(soFar, record, content);
    case recordTypes.format:
      return takeFormat(soFar, record, content);
    case recordTypes.font:
      soFar.fonts.push({
        struck: (content.readUInt16LE(2) & 8) !== 0,
        white: content.readUInt16LE(4) === whiteOfPalette,
      });
      return undefined;
    case recordTypes.style:
      soFar.styles.push({
        font: content.readUInt16LE(0),
        format: content.readUInt16LE(2),
        // Only records of BIFF 8 are so long; the pattern of the fill stands in the last six bits of this number.
        filled: content.length < 20 || content.readUInt32LE(14) >>> 26 !== 0,
      });
      return undefined;
    default:
      return undefined;
  }
};

/** The fonts are counted without a fifth: 4 is no font's number. */
const fontOf = (fonts: SoFar["fonts"], font: number): SoFar["fonts"][number] | undefined =>
  fonts[font > 4 ? font - 1 : font];
const isStruck = (fonts: SoFar["fonts"], font: number): boolean => fontOf(fonts, font)?.struck === true;

/** A text parted by its fonts into what is crossed out and what is not. */
const richText = ({ text, runs }: FontedText, fonts: SoFar["fonts"]): RichText => {
  if (!runs.some(({ font }) => isStruck(fonts, font))) return { text, struck: "" };
  const parts = { text: text.slice(0, runs[0]?.start), struck: "" };
  for (const [index, { start, font }] of runs.entries()) {
    parts[isStruck(fonts, font) ? "struck" : "text"] += text.slice(start, runs[index + 1]?.start);
  }
  return parts;
};

/** Reads the workbook's own records. Returns why it cannot be read. */
export const readGlobals = (
  records: Iterable<BiffRecord>,
  version: BiffVersion,
): BiffGlobals | WorkbookFault => {
  const soFar: SoFar = {
    version,
    date1904: false,
    codePage: 0,
    sheets: [],
    strings: [],
    ownFormats: new Map(),
    fonts: [],
    styles: [],
  };
  for (const record of records) {
    const fault = take(soFar, record);
    if (fault) return fault;
    if (soFar.styles.length + soFar.fonts.length + soFar.ownFormats.size > workbookLimits.styles)
      return tooMany(workbookLimits.styles, "styles");
  }
  const { date1904, codePage, sheets, strings, ownFormats, fonts, styles } = soFar;
  return {
    date1904,
    encoding: { version, codePage },
    sheets,
    strings: strings.map((text) => richText(text, fonts)),
    styles: styles.map(({ font, format, filled }) => ({
      format: formatOf(format, ownFormats),
      struck: isStruck(fonts, font),
      white: !filled && fontOf(fonts, font)?.white === true,
    })),
  };
};
