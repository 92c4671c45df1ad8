import { xml, xmlPart } from "../ooxml/xml.ts";
import type { CellStyle } from "./workbook.ts";
import { spreadsheetNamespace } from "./xml.ts";

const fontName = "宋体";
const usualSize = 10;
/** The first number of a format of one's own; those below are Excel's (18.8.30). */
const firstOwnFormat = 164;
const textFormat = 49;

/** The distinct entries of one list of the styles part, each with its place in it. */
const registry = (...fixed: readonly string[]) => {
  const entries = [...fixed];
  return {
    entries,
    indexOf: (entry: string): number => {
      const found = entries.indexOf(entry);
      return found >= 0 ? found : entries.push(entry) - 1;
    },
  };
};

const font = ({ bold, size, colour }: CellStyle): string =>
  xml(
    "font",
    {},
    bold ? xml("b") : undefined,
    xml("sz", { val: size ?? usualSize }),
    colour === undefined ? undefined : xml("color", { rgb: `FF${colour}` }),
    xml("name", { val: fontName }),
    xml("family", { val: 3 }),
    xml("charset", { val: 134 }),
  );

const solidFill = (colour: string): string =>
  xml(
    "fill",
    {},
    xml(
      "patternFill",
      { patternType: "solid" },
      xml("fgColor", { rgb: `FF${colour}` }),
      xml("bgColor", { indexed: 64 }),
    ),
  );

const side = (name: string): string => xml(name, { style: "thin" }, xml("color", { rgb: "FF808080" }));
const noBorder = xml(
  "border",
  {},
  ...["left", "right", "top", "bottom", "diagonal"].map((name) => xml(name)),
);
const thinBorder = xml("border", {}, ...["left", "right", "top", "bottom"].map(side), xml("diagonal"));

const list = (name: string, entries: readonly string[]): string | undefined =>
  entries.length === 0 ? undefined : xml(name, { count: entries.length }, ...entries);

/** The styles of a workbook: `indexOf` gives the number under which a cell names its style, `part` is xl/styles.xml. */
export interface StyleSheet {
  readonly indexOf: (style: CellStyle) => number;
  readonly part: () => string;
}

/** An empty style sheet; each style is entered when it is first asked for. The plain style is number 0. */
export const styleSheet = (): StyleSheet => {
  const formats = registry();
  const fonts = registry(font({}));
  // The first two fills are fixed by the programs, whatever the file says.
  const fills = registry(
    xml("fill", {}, xml("patternFill", { patternType: "none" })),
    xml("fill", {}, xml("patternFill", { patternType: "gray125" })),
  );
  const borders = registry(noBorder);
  const formatNumber = (format: string | undefined): number => {
    if (format === undefined) return 0;
    return format === "@" ? textFormat : firstOwnFormat + formats.indexOf(format);
  };
  const cellFormat = (style: CellStyle): string => {
    const { horizontal, vertical, wrap } = style;
    return xml(
      "xf",
      {
        numFmtId: formatNumber(style.format),
        fontId: fonts.indexOf(font(style)),
        fillId: style.fill === undefined ? 0 : fills.indexOf(solidFill(style.fill)),
        borderId: style.bordered ? borders.indexOf(thinBorder) : 0,
        xfId: 0,
        applyNumberFormat: style.format === undefined ? undefined : 1,
        applyFont: 1,
        applyFill: style.fill === undefined ? undefined : 1,
        applyBorder: style.bordered ? 1 : undefined,
        applyAlignment: 1,
        applyProtection: style.unlocked ? 1 : undefined,
      },
      xml("alignment", { horizontal, vertical: vertical ?? "center", wrapText: wrap ? 1 : undefined }),
      style.unlocked ? xml("protection", { locked: 0 }) : undefined,
    );
  };
  const cellFormats = registry(cellFormat({}));
  /** By what a style says, because to write it out for each of many thousand cells takes longer than the sheet. */
  const entered = new Map<string, number>();
  const indexOf = (style: CellStyle): number => {
    const key = JSON.stringify(style);
    const index = entered.get(key) ?? cellFormats.indexOf(cellFormat(style));
    entered.set(key, index);
    return index;
  };
  const ownFormats = (): readonly string[] =>
    formats.entries.map((formatCode, index) =>
      xml("numFmt", { numFmtId: firstOwnFormat + index, formatCode }),
    );
  return {
    indexOf,
    part: () =>
      xmlPart(
        xml(
          "styleSheet",
          { xmlns: spreadsheetNamespace },
          list("numFmts", ownFormats()),
          list("fonts", fonts.entries),
          list("fills", fills.entries),
          list("borders", borders.entries),
          list("cellStyleXfs", [xml("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
          list("cellXfs", cellFormats.entries),
          list("cellStyles", [xml("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })]),
        ),
      ),
  };
};
