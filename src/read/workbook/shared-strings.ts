import type { WorkbookFault } from "./workbook.ts";
import { tooMany, workbookLimits } from "./workbook.ts";
import { Stopped, readXmlPart } from "./xml-part.ts";

/** Control characters stand in a workbook as _x000D_, and an underscore before such a mark as _x005F_. */
export const unescapeText = (text: string): string =>
  text.replaceAll(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

/** The texts of xl/sharedStrings.xml, which cells refer to by number; pronunciations are left out. */
export const readSharedStrings = (part: Uint8Array): readonly string[] | WorkbookFault => {
  const strings: string[] = [];
  let current: string | undefined;
  let inText = false;
  let pronounced = 0;
  const fault = readXmlPart(part, {
    open: (name) => {
      if (name === "si") current = "";
      if (name === "rPh") pronounced += 1;
      inText = name === "t" && pronounced === 0;
    },
    text: (text) => {
      if (inText && current !== undefined) current += text;
    },
    close: (name) => {
      inText = false;
      if (name === "rPh") pronounced -= 1;
      if (name !== "si" || current === undefined) return;
      if (strings.length === workbookLimits.strings) throw new Stopped(tooMany(strings.length, "strings"));
      strings.push(unescapeText(current));
      current = undefined;
    },
  });
  return fault ?? strings;
};
