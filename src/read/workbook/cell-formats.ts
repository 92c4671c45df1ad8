import { showsNothing } from "./number-format.ts";
import { isSet } from "./shared-strings.ts";
import type { CellContent, CellStyle, WorkbookFault, WorksheetCell } from "./workbook.ts";
import { tooMany, workbookLimits } from "./workbook.ts";
import { Stopped, readXmlPart } from "./xml-part.ts";

/**
 * Number formats that files name by number only (ECMA-376 part 1, 18.8.30, the list for zh-cn included). Those that
 * do not change what a number is are left out and count as General.
 */
const builtIn: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m-d-yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: "#,##0;-#,##0",
  38: "#,##0;-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;-#,##0.00",
  41: "#,##0",
  42: "#,##0",
  43: "#,##0.00",
  44: "#,##0.00",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The number format that a file names by its number: one of the file's own, else what all have. */
export const formatOf = (id: number, own: ReadonlyMap<number, string>): string =>
  own.get(id) ?? builtIn[id] ?? "General";

/** Whether a colour is white, by itself or as the background of the workbook's theme. */
const isWhite = ({ rgb, theme, indexed, tint }: Readonly<Record<string, string>>): boolean =>
  /^(?:FF)?FFFFFF$/iu.test(rgb ?? "") || (theme === "0" && tint === undefined) || indexed === "9";

/** The cell styles of xl/styles.xml, by their numbers. */
export const readCellStyles = (part: Uint8Array): readonly CellStyle[] | WorkbookFault => {
  const own = new Map<number, string>();
  const fonts: { struck: boolean; white: boolean }[] = [];
  /** Of each fill, whether it leaves cells as they are. */
  const emptyFills: boolean[] = [];
  const used: { readonly format: number; readonly font: number; readonly fill: number }[] = [];
  let inside = "";
  const fault = readXmlPart(part, {
    open: (name, attributes) => {
      if (used.length + own.size + fonts.length + emptyFills.length > workbookLimits.styles)
        throw new Stopped(tooMany(workbookLimits.styles, "styles"));
      const font = inside === "fonts" ? fonts.at(-1) : undefined;
      if (name === "cellXfs" || name === "fonts" || name === "fills") inside = name;
      else if (name === "numFmt") own.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "");
      else if (name === "xf" && inside === "cellXfs")
        used.push({
          format: Number(attributes["numFmtId"] ?? 0),
          font: Number(attributes["fontId"] ?? 0),
          fill: Number(attributes["fillId"] ?? 0),
        });
      else if (name === "font" && inside === "fonts") fonts.push({ struck: false, white: false });
      else if (name === "patternFill" && inside === "fills")
        emptyFills.push((attributes["patternType"] ?? "none") === "none");
      else if (name === "gradientFill" && inside === "fills") emptyFills.push(false);
      else if (name === "strike" && font) font.struck = isSet(attributes);
      else if (name === "color" && font) font.white = isWhite(attributes);
    },
    close: (name) => {
      if (name === inside) inside = "";
    },
  });
  return (
    fault ??
    used.map(({ format, font, fill }) => ({
      format: formatOf(format, own),
      struck: fonts[font]?.struck === true,
      white: fonts[font]?.white === true && emptyFills[fill] === true,
    }))
  );
};

/** How a style shows a cell's content, where it does not show it as it is. */
export const shownAs = (content: CellContent, style: CellStyle | undefined): Pick<WorksheetCell, "shown"> => {
  if (style?.struck) return { shown: "struck" };
  const isHidden = style !== undefined && (style.white || showsNothing(style.format, content));
  return isHidden ? { shown: "not at all" } : {};
};
