import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Block, Cell, Column, Heading, Row, Table } from "../../model/papers/document.ts";
import { barIn, keyOf } from "../charts/bars.ts";
import { choiceOf } from "../markup/child-elements.ts";
import type { MarkupElement } from "../markup/markup.ts";
import { headingCounter } from "./numbering.ts";
import { reportEndingMark, reportTypedMark } from "./typed-marks.ts";
import { toFullWidthPunctuation } from "../../model/text/punctuation.ts";
import { yesOrNo } from "../../model/text/yes-or-no.ts";

const levels: Readonly<Record<string, Heading["level"]>> = { 一级: 1, 二级: 2, 三级: 3, 四级: 4 };
const alignments: Readonly<Record<string, Column["align"]>> = { 左: "left", 中: "center", 右: "right" };

const toColumn = (element: MarkupElement, report: Report): Column => {
  const share = Number(element.attributes["宽"] ?? "1");
  if (!(share > 0)) {
    const details = { element: "栏", attribute: "宽", allowed: "大于零的数" };
    report({ code: "TPL-008", place: element.place, details });
  }
  const align = alignments[element.attributes["对齐"] ?? "左"];
  if (!align) {
    const details = { element: "栏", attribute: "对齐", allowed: "左、中、右" };
    report({ code: "TPL-008", place: element.place, details });
  }
  const key = keyOf(element, report);
  const column = { head: element.text, share: share > 0 ? share : 1, align: align ?? ("left" as const) };
  return { ...column, ...(key && { key }) };
};

const toCell = (element: MarkupElement): Cell => {
  const paragraphs = element.children.map((paragraph) => paragraph.text);
  return [element.text, ...paragraphs].filter((text) => text !== "");
};

const toRow = (element: MarkupElement, report: Report): Row => {
  if (element.name === "行") {
    const choice = { attribute: "印章", meanings: yesOrNo, usual: false };
    const sealed = choiceOf<boolean>(element, choice, report);
    const bars = element.children.map((cell) => barIn(cell, report));
    return {
      type: "cells",
      cells: element.children.map(toCell),
      ...(bars.some((bar) => bar) && { bars }),
      ...(sealed && { sealed }),
    };
  }
  return { type: "section", level: element.name === "板块行" ? 1 : 2, text: element.text };
};

const toTable = (element: MarkupElement, report: Report): Table => {
  const columns = element.children.filter(({ name }) => name === "栏");
  const rows = element.children.filter(({ name }) => name !== "栏");
  for (const row of rows) {
    if (row.name === "行" && row.children.length !== columns.length) {
      const details = { cells: row.children.length, columns: columns.length };
      report({ code: "TPL-010", place: row.place, details });
    }
  }
  return {
    type: "table",
    columns: columns.map((column) => toColumn(column, report)),
    rows: rows.map((row) => toRow(row, report)),
  };
};

/** An attribute that must say something; where it does not, that is reported (TPL-008). */
const wordsOf = (
  element: MarkupElement,
  { attribute, allowed }: { readonly attribute: string; readonly allowed: string },
  report: Report,
): string => {
  const words = toFullWidthPunctuation(element.attributes[attribute] ?? "");
  if (words === "") {
    report({ code: "TPL-008", place: element.place, details: { element: element.name, attribute, allowed } });
  }
  return words;
};

/** 图: its rows with their bars, and below them 图题 with its number. */
const toChart = (element: MarkupElement, number: number, report: Report): readonly Block[] => {
  const title = wordsOf(element, { attribute: "题", allowed: "图的标题" }, report);
  const alternative = wordsOf(element, { attribute: "说明", allowed: "怎样看图" }, report);
  return [
    { ...toTable(element, report), alternative },
    { type: "note", text: `图${number}　${title}`, caption: true },
  ];
};

const levelOf = ({ name }: MarkupElement): number => levels[name] ?? 5;

/** Whether a heading below the first level has no other beside it under the one above them. */
const isAlone = (elements: readonly MarkupElement[], index: number, level: number): boolean => {
  const before = elements.slice(0, index).map(levelOf);
  const after = elements.slice(index + 1).map(levelOf);
  const start = before.findLastIndex((each) => each < level);
  const end = after.findIndex((each) => each < level);
  const beside = [...before.slice(start + 1), ...(end < 0 ? after : after.slice(0, end))];
  return level > 1 && !beside.includes(level);
};

/**
 * Turns the elements of 正文 or 附件 into blocks; headings and charts get their printed numbers here. Empty paragraphs
 * vanish. A sub-heading that has its text on its own line and no other beside it has nothing to be told from: it is a
 * paragraph.
 */
export const toBlocks = (elements: readonly MarkupElement[], report: Report): readonly Block[] => {
  const numberOf = headingCounter();
  let charts = 0;
  return elements.flatMap((element, index): readonly Block[] => {
    const level = levels[element.name];
    if (level) {
      reportTypedMark("heading", element, report);
      const runIn = element.children[0]?.text;
      if (level <= 2 && !runIn) reportEndingMark(element, report);
      if (runIn && isAlone(elements, index, level)) {
        return [{ type: "paragraph", text: `${element.text}${runIn}` }];
      }
      const heading: Heading = { type: "heading", level, number: numberOf(level), text: element.text };
      return [{ ...heading, ...(runIn && { runIn }) }];
    }
    if (element.name === "表") return [toTable(element, report)];
    if (element.name === "图") return toChart(element, (charts += 1), report);
    if (element.text === "") return [];
    return [{ type: element.name === "注" ? "note" : "paragraph", text: element.text }];
  });
};
