import type { Report } from "../../diagnostics/diagnostic.ts";
import { cellText } from "../text/cell-text.ts";
import { textOfHtml } from "../text/html-text.ts";
import { mapCells } from "../table/map-cells.ts";
import type { Sheet, SheetCell } from "../table/sheet.ts";

/** What a program writes for a cell of its own that has nothing in it. */
const nothing =
  /^[\s(（<[【"“'《〈]*(?:null|none|nil|undefined|nan|nat|n\/a|\\N|空值?|空白|未填写?|blank|true|false|\[\]|\{\})[\s)）>\]】"”'》〉。.,，;；]*$/iu;
/** What spreadsheets of any language write for a formula without a result, with marks of either width. */
const failures =
  "[#＃](?:N[/／]A|REF[!！]|VALUE[!！]|DIV[/／]0[!！]|NAME[?？]|NULL[!！]|NUM[!！]|(?:名称|引用|数?值|数字|空值?|除数为零)[?？!！])|(?:Err|错误)[:：]5\\d\\d";
/** A cell with nothing but such. */
const failed = new RegExp(`^(?:${failures}|#(?:SPILL!|CALC!|FIELD!|BUSY!|GETTING_DATA))[。.，,；;]*$`, "iu");
/** Whether a cell holds nothing but what a spreadsheet writes for a formula without a result. */
export const isFailedFormula = (text: string): boolean => failed.test(text);

/** What a spreadsheet shows for a figure or a day that is wider than its column. */
const tooNarrow = /^#{2,}$/u;
/** What a program or a formula left inside a text in place of what should stand there. */
const remains = new RegExp(
  [
    String.raw`\[object \w+\]`,
    "(?<![A-Za-z])(?:undefined|null|NULL|NaN|None)(?![A-Za-z])",
    failures,
    "#{4,}",
    String.raw`\\u[0-9A-Fa-f]{4}`,
    "[%=]E[3-9](?:[%=][89AB][0-9A-F]){2}",
    String.raw`[$#]\{[^{}]*\}`,
    String.raw`\{\{[^{}]*\}\}`,
  ].join("|"),
  "u",
);

/** A line break as programs write it that cannot have one in a cell. */
const writtenBreak = /_x000[DdAa]_|\\r\\n|(?<![A-Za-z]:\S*)\\[rn](?![A-Za-z])/gu;

/** Without any of these a text has nothing of that in it, nor the code of web pages. Most have none. */
const perhaps = /[A-Za-z#＃\\%=$[{&<]|[空填]|错误/u;

/** Notes something that a file has in many cells, to be told once at the first of them. */
const onceForAll = (): {
  readonly note: (cell: SheetCell, shown: string) => void;
  readonly tell: (tell: (first: SheetCell, shown: string, count: number) => void) => void;
} => {
  let first: { readonly cell: SheetCell; readonly shown: string } | undefined;
  let count = 0;
  return {
    note: (cell, shown) => {
      first ??= { cell, shown };
      count++;
    },
    tell: (tell) => {
      if (first) tell(first.cell, first.shown, count);
    },
  };
};

/**
 * A unit's table without what programs left in it: the code of web pages becomes the text that it stands for (TXT-017),
 * null and the like count as empty (TXT-018). Reports values that were lost before the file was written: those of
 * failed formulas (XLS-011), of columns that were too narrow (TAB-014), and what stands in their place inside a text
 * (TXT-016).
 */
export const withoutRemains = (sheet: Sheet, report: Report): Sheet => {
  const code = onceForAll();
  const empty = onceForAll();
  const remaining = onceForAll();
  const changed = mapCells(sheet, (cell) => {
    if (!perhaps.test(cell.text)) return cell;
    const html = textOfHtml(cell.text.replaceAll(writtenBreak, "\n"));
    if (html.code !== undefined) code.note(cell, html.code);
    const text = html.text === cell.text ? cell.text : cellText(html.text);
    if (nothing.test(text)) {
      empty.note(cell, text);
      return { ...cell, text: "" };
    }
    const isFailed = isFailedFormula(text);
    if (isFailed) report({ code: "XLS-011", place: cell.place, details: { value: text } });
    else if (tooNarrow.test(text)) report({ code: "TAB-014", place: cell.place, details: { shown: text } });
    else {
      const found = remains.exec(text)?.[0];
      if (found !== undefined) remaining.note(cell, found);
      return text === cell.text ? cell : { ...cell, text };
    }
    return { ...cell, text: "" };
  });
  code.tell(({ place }, shown, count) => report({ code: "TXT-017", place, details: { shown, count } }));
  empty.tell(({ place }, shown, count) => report({ code: "TXT-018", place, details: { shown, count } }));
  remaining.tell(({ place }, shown, count) => report({ code: "TXT-016", place, details: { shown, count } }));
  return changed;
};
