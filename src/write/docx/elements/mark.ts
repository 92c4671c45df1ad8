import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HeightRule,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { jointWidth } from "../../../layout/elements/mark-setting.ts";
import { docxBaseline, markInk } from "../../../layout/grid/docx-profile.ts";
import { twipsOfMillimetres, twipsOfPoints } from "../../../layout/grid/twips.ts";
import type { MarkSetting } from "../../../layout/set-document.ts";
import { pointsToMillimetres, practice } from "../../../layout/standard.ts";
import { tableStyle } from "../styles.ts";
import { paragraph } from "../text.ts";
import { halfPoints } from "../units.ts";

/** The lines of 发文机关标志, for one paragraph. */
export const markRuns = ({ lines, size, scale }: MarkSetting): readonly TextRun[] =>
  lines.map(
    (text, index) =>
      new TextRun({
        text,
        font: { hint: "eastAsia" },
        size: halfPoints(size),
        ...(scale < 100 ? { scale } : {}),
        ...(index === 0 ? {} : { break: 1 }),
      }),
  );

/** Where the paragraph of 发文机关标志 stands. */
interface MarkPlace {
  /** Its upper edge from that of the sheet, its lines' height and the height of all of them; twips. */
  readonly top: number;
  readonly line: number;
  readonly height: number;
  /** Where its ink ends, in mm. */
  readonly inkBottom: number;
}

/** The place of 发文机关标志 whose ink is to begin at `top` (mm). */
export const markPlace = ({ lines, size }: MarkSetting, top: number): MarkPlace => {
  const em = pointsToMillimetres(size);
  const line = twipsOfPoints(size * practice.mark.leading);
  const baseline = top + em * markInk.above;
  return {
    top: twipsOfMillimetres(baseline) - Math.round(line * docxBaseline),
    line,
    height: lines.length * line,
    inkBottom: baseline + em * ((lines.length - 1) * practice.mark.leading + markInk.below),
  };
};

const none = { style: BorderStyle.NONE } as const;
const noBorders = { top: none, bottom: none, left: none, right: none };
const noMargins = { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA };

/**
 * 发文机关标志 of several agencies (7.2.4) as a table without rules, in which they are spread to one width and 文件 stands
 * at half their height; a paragraph `before` twips high above it.
 */
const jointMark = (
  { lines, size, scale, joint }: MarkSetting,
  { before, line }: { readonly before: number; readonly line: number },
): readonly FileChild[] => {
  if (!joint) return [];
  const em = (twipsOfPoints(size) * scale) / 100;
  const columns = [
    { texts: lines, cells: joint.cells, alignment: AlignmentType.DISTRIBUTE },
    ...(joint.word === ""
      ? []
      : [{ texts: [joint.word], cells: jointWidth(joint) - joint.cells, alignment: AlignmentType.RIGHT }]),
  ].map(({ cells, ...column }) => ({ ...column, width: Math.ceil(cells * em) }));
  const cellOf = ({ texts, width, alignment }: (typeof columns)[number]): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      borders: noBorders,
      margins: noMargins,
      verticalAlign: VerticalAlignTable.CENTER,
      children: texts.map((text) =>
        paragraph("IssuerMark", markRuns({ lines: [text], size, scale }), { alignment, spacing: { line } }),
      ),
    });
  return [
    paragraph("AfterTable", "", { spacing: { line: before } }),
    new Table({
      style: tableStyle.id,
      alignment: AlignmentType.CENTER,
      layout: TableLayoutType.FIXED,
      width: { size: columns.reduce((sum, { width }) => sum + width, 0), type: WidthType.DXA },
      columnWidths: columns.map(({ width }) => width),
      rows: [
        new TableRow({
          height: { value: lines.length * line, rule: HeightRule.EXACT },
          children: columns.map(cellOf),
        }),
      ],
    }),
  ];
};

/** 发文机关标志 of one agency or of several, `before` twips below what stands above it. */
export const markParagraphs = (
  setting: MarkSetting,
  { before, line }: { readonly before: number; readonly line: number },
): readonly FileChild[] =>
  setting.joint
    ? jointMark(setting, { before, line })
    : [paragraph("IssuerMark", markRuns(setting), { spacing: { before, line } })];
