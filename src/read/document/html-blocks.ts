import { textOfHtml } from "../text/html-text.ts";
import { unifiedText } from "../../model/text/unified-text.ts";
import type { SourceBlock, SourceTable, StatedCell } from "./source-blocks.ts";
import { gridOf } from "./source-blocks.ts";
import { assumedColumns } from "./headless-tables.ts";
import { findTaskHeader } from "./table-columns.ts";

/** What stands between these is no text; its line ends stay, so that places are those of the file. */
const unread = /<!--[\s\S]*?-->|<(style|script|head|select|noscript)\b[\s\S]*?<\/\1\s*>/giu;
const lineEndsOnly = (text: string): string => text.replaceAll(/[^\n]/gu, "");
/** A table in which there is no other: those around it only lay the page out. */
const innermost = /<table\b(?:(?!<table\b)[\s\S])*?<\/table\s*>/giu;
const rowForm = /<tr\b[^>]*>([\s\S]*?)(?=<tr\b|<\/tr\s*>|$)/giu;
const cellForm = /<t[dh]\b([^>]*)>([\s\S]*?)(?=<t[dh]\b|<\/t[dh]\s*>|$)/giu;
const breaks = /<(?:br|\/?(?:p|div|li|ul|ol|tr|td|th|table|h[1-6]|section|article))\b[^<>]*>/giu;

const spanOf = (attributes: string, name: string): number =>
  Math.min(
    200,
    Math.max(1, Number(new RegExp(`${name}\\s*=\\s*["']?(\\d+)`, "iu").exec(attributes)?.[1] ?? 1)),
  );

const plain = (html: string): string =>
  textOfHtml(html.replaceAll(/\s*\n\s*/gu, " ").replaceAll(breaks, "\n"))
    .text.replaceAll(/<\/?[a-z][^<>]*>/giu, "")
    .split("\n")
    .map((line) => unifiedText(line).trim())
    .filter((line) => line !== "")
    .join("\n");

const linesBefore = (text: string, index: number): number =>
  (text.slice(0, index).match(/\n/gu)?.length ?? 0) + 1;

const tableOf = (html: string, line: number): SourceTable => {
  const stated = [...html.matchAll(rowForm)].map((row) => ({
    at: { line: line + linesBefore(html, row.index) - 1, column: 1 },
    cells: [...(row[1] ?? "").matchAll(cellForm)].map(([, attributes = "", inner = ""]): StatedCell => ({
      text: plain(inner),
      columns: spanOf(attributes, "colspan"),
      rows: spanOf(attributes, "rowspan"),
    })),
  }));
  return { kind: "table", rows: gridOf(stated) };
};

/** Lines of text outside tables. A tag that is broken over lines is put together first. */
const textsOf = (html: string, line: number): readonly SourceBlock[] =>
  html
    .replaceAll(/<[^<>]*>/gu, (tag) => tag.replaceAll("\n", " ") + lineEndsOnly(tag))
    .split("\n")
    .flatMap((each, index) =>
      plain(each)
        .split("\n")
        .filter((text) => text !== "")
        .map((text): SourceBlock => ({ kind: "text", text, at: { line: line + index, column: 1 } })),
    );

/** What the table above a document names: 索引号, 发文机关. */
const indexNames =
  /^(?:索\s*引\s*号|发文机[关构]|发布机构|主题分类|发文字号|文\s*号|成文日期|发布日期)\s*[:：]?$/u;

/** A table that is not one of tasks: that with 索引号 above a document as a line a row, else its texts. */
const otherTable = (html: string, { rows }: SourceTable, line: number): readonly SourceBlock[] =>
  rows.some(({ cells }) => cells.some(({ text }) => indexNames.test(text)))
    ? rows.map(({ cells, at }): SourceBlock => ({
        kind: "text",
        text: `${cells.map(({ text }) => text.replaceAll("\n", " ")).join(" | ")} |`,
        at,
      }))
    : textsOf(html, line);

/** Whether a text is the source of a web page, or was pasted from one with its tags. */
export const isHtml = (text: string): boolean =>
  /^\s*<(?:!doctype|html|head|body|div|table|p|meta)\b/iu.test(text) ||
  (text.match(/<\/(?:p|div|td|tr|table|span)>/giu)?.length ?? 0) >= 2;

/** The lines and tables of a web page as a browser shows them. */
export const readHtmlBlocks = (page: string): readonly SourceBlock[] => {
  const text = page.replaceAll(/\r\n?/gu, "\n").replaceAll(unread, lineEndsOnly);
  const blocks: SourceBlock[] = [];
  let counted = 0;
  /** How many columns the last table of tasks has: one as wide may go on with it. */
  let width = 0;
  for (const table of text.matchAll(innermost)) {
    blocks.push(...textsOf(text.slice(counted, table.index), linesBefore(text, counted)));
    const line = linesBefore(text, table.index);
    const read = tableOf(table[0], line);
    const own = Math.max(0, ...read.rows.map(({ cells }) => cells.length));
    const isTasks = findTaskHeader(read.rows) !== undefined || assumedColumns(read.rows) !== undefined;
    // Many a page is laid out by tables that hold its text.
    blocks.push(...(isTasks || (width > 0 && own === width) ? [read] : otherTable(table[0], read, line)));
    if (isTasks) width = own;
    counted = table.index + table[0].length;
  }
  return [...blocks, ...textsOf(text.slice(counted), linesBefore(text, counted))];
};
