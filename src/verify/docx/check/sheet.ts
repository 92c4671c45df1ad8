import { type Finding, judged, notConcerned } from "../../finding.ts";
import { isNear, shown, shownRange, twipsToMillimetres } from "../../lengths.ts";
import { firstWords, withoutBlanks } from "../../text/official-text.ts";
import { closerPitch, emBox, fullPages, grid, sheet, sizes, typeArea } from "../../standard.ts";
import { pointsToMillimetres } from "../../lengths.ts";
import {
  type DocxFile,
  paragraphsIn,
  type DocxRun,
  type DocxSection,
  type DocxTable,
} from "../read/document.ts";
import type { DocxDocument } from "../find/document.ts";
import {
  cellsOf,
  cellWidth,
  lineBox,
  placeOf,
  plainText,
  type PlacedParagraph,
  sizeOf,
  textArea,
} from "../find/measure.ts";
import { checkColourAndBold } from "./colour-and-bold.ts";

const nameOf = (_: DocxSection, index: number): string => `第${index + 1}节`;
const isLandscape = ({ width, height }: DocxSection): boolean => width > height;

const sheetFinding = ({ file }: DocxDocument): Finding => {
  const sizesOf = file.sections.map((section) => [
    twipsToMillimetres(Math.min(section.width, section.height)),
    twipsToMillimetres(Math.max(section.width, section.height)),
  ]);
  const wrong = file.sections.flatMap((section, index) => {
    const [width = 0, height = 0] = sizesOf[index] ?? [];
    return isNear(width, sheet.width, sheet.tolerance) && isNear(height, sheet.height, sheet.tolerance)
      ? []
      : [`${nameOf(section, index)}：${shown(width)}×${shown(height)}`];
  });
  const [width = 0, height = 0] = sizesOf[0] ?? [];
  return judged("sheet", `${shown(width)}×${shown(height)}，${file.sections.length} 节`, wrong);
};

/** Word lets the cells of a table reach over the margins by their own, 1.9 mm on each side. */
const widestOverlap = 4.5;

/** Margins of a section on the upright sheet. */
const marginsOf = (section: DocxSection) => {
  const area = textArea(section);
  return isLandscape(section)
    ? { left: area.top, width: area.bottom - area.top }
    : { left: area.left, width: area.right - area.left };
};

const columnFaults = ({ sections }: DocxFile): readonly string[] =>
  sections.flatMap((section, index) =>
    section.columns > 1 ? [`${nameOf(section, index)}：分 ${section.columns} 栏，应为通栏`] : [],
  );

/** Only 发文机关标志 and the mark of a draft may stand in a header. */
const headerFaults = ({ file, markAside }: DocxDocument): readonly string[] =>
  paragraphsIn(
    file.sections.flatMap(({ headers }) => headers),
    true,
  ).flatMap((paragraph) => {
    const text = withoutBlanks(paragraph.text);
    return text === "" || text === "草稿" || paragraph === markAside
      ? []
      : [`页眉有文字“${firstWords(text)}”，在版心以外`];
  });

const sidesFinding = (document: DocxDocument): Finding => {
  const { file } = document;
  const wrong = file.sections.flatMap((section, index) => {
    const { left, width } = marginsOf(section);
    const name = nameOf(section, index);
    return [
      ...(isNear(left, typeArea.left, 1) ? [] : [`${name}：订口 ${shown(left)}，应为 28±1`]),
      ...(isNear(width, typeArea.width, 1) ? [] : [`${name}：版心宽 ${shown(width)}，应为 156±1`]),
    ];
  });
  const wide = file.sections.flatMap(tableFaults);
  const measured = file.sections.map(marginsOf);
  const lefts = shownRange(
    measured.map(({ left }) => left),
    "",
  );
  const widths = shownRange(
    measured.map(({ width }) => width),
    "",
  );
  return judged("sides", `订口 ${lefts}，版心宽 ${widths}${file.mirrorMargins ? "，对称页边距" : ""}`, [
    ...wrong,
    ...wide,
    ...columnFaults(file),
    ...headerFaults(document),
  ]);
};

const isBody = (placed: PlacedParagraph): boolean => Math.abs(sizeOf(placed) - sizes.三号) < 1;

/** The commonest of some values. */
const usual = (values: readonly number[]): number | undefined => {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
};

const bodyOf = ({ flow, body, attachments, recipients, attachmentList, agency, date, note }: DocxDocument) =>
  [
    recipients,
    ...body,
    ...attachmentList,
    agency,
    date,
    note,
    ...attachments.flatMap((each) => each.body),
  ].flatMap((index) => (index !== undefined && flow[index] ? [flow[index]] : []));

/** Whether all paragraphs from the first of `others` to 成文日期 or 附注 have lines as close as they, which brings it onto their page (7.3.5.5). */
const areSetCloser = ({ flow, date, note }: DocxDocument, others: readonly PlacedParagraph[]): boolean => {
  const [first] = others;
  if (!first || date === undefined) return false;
  const run = flow.slice(flow.indexOf(first), (note ?? date) + 1).filter(isBody);
  const points = (lineBox(first).height / 25.4) * 72;
  const { least, most } = closerPitch;
  const isAlike = (each: PlacedParagraph): boolean =>
    Math.abs(lineBox(each).height - lineBox(first).height) < 0.001;
  return (
    points >= least && points <= most && run.every(isAlike) && others.every((each) => run.includes(each))
  );
};

const gridFindings = (document: DocxDocument): readonly Finding[] => {
  const paragraphs = bodyOf(document).filter(isBody);
  const height = usual(paragraphs.map((each) => Number(lineBox(each).height.toFixed(3))));
  const [first] = paragraphs;
  if (height === undefined || !first || document.kind === "信函") {
    // A letter's first page begins above the type area, and one section has but one margin.
    const reason = document.kind === "信函" ? "信函格式，须看 PDF" : "没有正文";
    return (["top", "lines", "fill"] as const).map((id) => notConcerned(id, reason));
  }
  const typical = paragraphs.find((each) => Math.abs(lineBox(each).height - height) < 0.001) ?? first;
  const area = textArea(typical.section);
  const em = pointsToMillimetres(sizes.三号);
  const rows = Math.floor((area.bottom - area.top + 0.02) / height);
  const { baseline, exact } = lineBox(typical);
  const top = area.top + baseline - emBox.above * em;
  const bottom = area.top + (grid.lines - 1) * height + baseline + emBox.below * em;
  const points = (height / 25.4) * 72;
  const others = paragraphs.filter((each) => Math.abs(lineBox(each).height - height) > 0.02);
  // 37 mm is what everyone sets as the margin; where the first line then begins depends on the line spacing.
  const tops = isNear(area.top, typeArea.top, 1) || fullPages.some((page) => isNear(top, page.first, 1.1));
  const fills = fullPages.some((page) => isNear(top, page.first, 1.1) && isNear(bottom, page.last, 1.1));
  const rule = exact ? "固定值" : "不是固定值";
  return [
    judged(
      "top",
      `页边距 ${shown(area.top)}，首行上缘 ${shown(top)}`,
      tops ? [] : [`首行上缘 ${shown(top)}（页边距 ${shown(area.top)}），应为 37±1`],
    ),
    judged("lines", `${rows} 行，行距 ${shown(points)} 磅，${rule}`, [
      ...(rows === grid.lines ? [] : [`行距 ${shown(points)} 磅，每面 ${rows} 行，应为 22 行`]),
      ...(areSetCloser(document, others) ? [] : others).map(
        (each) =>
          `${placeOf(each)}：行距 ${shown((lineBox(each).height / 25.4) * 72)} 磅，别处 ${shown(points)} 磅`,
      ),
    ]),
    judged(
      "fill",
      `${shown(top)}～${shown(bottom)}（22 行）`,
      fills
        ? []
        : [`行距 ${shown(points)} 磅，22 行从 ${shown(top)} 到 ${shown(bottom)}，应为 37～262（±1）`],
    ),
  ];
};

/** Characters that fill a line of a paragraph, if all were spaced like those of one run. */
const cellsInLine = ({ paragraph, section }: PlacedParagraph, run: DocxRun): number => {
  const { left, right } = textArea(section);
  const onGrid = /chars/iu.test(section.grid.type) && paragraph.snapToGrid !== false;
  const extra = onGrid ? pointsToMillimetres(section.grid.charSpace / 4096) : 0;
  return Math.floor((right - left + 0.02) / (cellWidth(run) + extra));
};

/**
 * 每行字数. Single lines may be spaced otherwise, so that a number or a mark keeps its place; a paragraph departs when
 * none of its text is spaced for 28 characters, or for 29 where the document has 28 otherwise.
 */
const cellsFinding = (document: DocxDocument): Finding => {
  const paragraphs = bodyOf(document).filter(isBody);
  const runs = paragraphs.flatMap(({ paragraph }) => paragraph.runs);
  const [run] = runs;
  const [first] = paragraphs;
  if (!first || !run) return notConcerned("cells", "没有正文");
  const tracking = usual(runs.flatMap((each) => Array.from(each.text, () => each.tracking ?? 0))) ?? 0;
  const common = cellsInLine(first, { ...run, tracking });
  const most = common === grid.cells ? grid.cells + 1 : grid.cells;
  const wrong = paragraphs.filter((each) => {
    const { left, right } = textArea(each.section);
    const isUpright = right - left < typeArea.width + 2;
    const isLong = cellsOf(plainText(each)) > grid.cells;
    const fits = each.paragraph.runs.some((part) => {
      const cells = cellsInLine(each, part);
      return cells >= grid.cells && cells <= most;
    });
    return isUpright && !fits && (isLong || paragraphs.length === 1);
  });
  return judged(
    "cells",
    `${common} 字，字距 ${shown(tracking / 20)} 磅`,
    wrong.map(
      (each) => `${placeOf(each)}：每行 ${cellsInLine(each, each.paragraph.runs[0] ?? run)} 字，应为 28 字`,
    ),
  );
};

/** Tables wider than the type area. */
const tableFaults = (section: DocxSection, index: number): readonly string[] => {
  const area = textArea(section);
  return section.blocks.flatMap((block) =>
    block.type === "table" &&
    !block.relative &&
    twipsToMillimetres(block.width) > area.right - area.left + widestOverlap
      ? [
          `${nameOf(section, index)}的表格“${firstWords(tableText(block))}”宽 ${shown(twipsToMillimetres(block.width))}，超出版心 ${shown(area.right - area.left)}`,
        ]
      : [],
  );
};

const tableText = (table: DocxTable): string =>
  withoutBlanks(
    paragraphsIn([table], true)
      .map(({ text }) => text)
      .join(""),
  );

/** 用纸、版心、每面行数、每行字数、颜色 (5.1–5.2), by what the file tells a word processor. */
export const checkSheet = (document: DocxDocument): readonly Finding[] => [
  sheetFinding(document),
  sidesFinding(document),
  ...gridFindings(document),
  cellsFinding(document),
  ...checkColourAndBold(document),
];
