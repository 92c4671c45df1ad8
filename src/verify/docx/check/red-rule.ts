import { isRed } from "../../colours.ts";
import { type Finding, judged, notConcerned } from "../../finding.ts";
import { isNear, pointsToMillimetres, shown } from "../../lengths.ts";
import { emBox, typeArea } from "../../standard.ts";
import type { Border, DrawnLine } from "../read/document.ts";
import type { DocxDocument } from "../find/document.ts";
import {
  heightOf,
  leadBelow,
  leftIndent,
  lineBox,
  type PlacedParagraph,
  rightIndent,
  sizeOf,
  spaceAfter,
  spaceBefore,
  textArea,
  topOf,
} from "../find/measure.ts";

/** How near a distance must come to 4 mm; where the font has its say in it, it is only a near one. */
const tolerance = { exact: 0.5, near: 2 } as const;

/** A shorter line is drawn for something else, in mm. */
const shortest = 100;

const distanceFaults = (distance: number, exact: boolean): readonly string[] =>
  isNear(distance, 4, exact ? tolerance.exact : tolerance.near)
    ? []
    : [`${exact ? "" : "约"}距发文字号 ${shown(distance)}，应为 4±0.5`];

const colourFaults = (colour: string | undefined): readonly string[] =>
  colour === undefined || isRed(colour) ? [] : [`颜色 ${colour}，应为红色`];

const widthFaults = (width: number | undefined): readonly string[] =>
  width === undefined || isNear(width, typeArea.width, 1) ? [] : [`长 ${shown(width)}，应为 156±1`];

/** A drawn line, as most offices put under 发文字号; `holder` is the paragraph that it is anchored in. */
const drawnFinding = (
  { flow }: DocxDocument,
  line: DrawnLine,
  { holder, number }: { readonly holder: number; readonly number: number | undefined },
): Finding => {
  const above = flow[number ?? -1];
  // What a line is measured from is sure only in a paragraph that leaves no white before it.
  const isSure = (flow[holder]?.paragraph.before ?? 0) === 0;
  const y = line.below === undefined ? line.y : isSure ? topOf(flow, holder) + line.below : undefined;
  const distance =
    above && number !== undefined && y !== undefined
      ? y - topOf(flow, number) - lineBox(above).baseline - emBox.below * pointsToMillimetres(sizeOf(above))
      : undefined;
  const wrong = [
    ...(distance === undefined ? [] : distanceFaults(distance, false)),
    ...widthFaults(line.width),
    ...colourFaults(line.colour),
  ];
  const parts = [
    distance === undefined ? "位置须看 PDF" : `约距文号 ${shown(distance, 1)}`,
    ...(line.width === undefined ? [] : [`长 ${shown(line.width)}`]),
    line.colour ?? "颜色须看 PDF",
  ];
  const isMeasured = distance !== undefined && line.width !== undefined && line.colour !== undefined;
  return wrong.length > 0 || isMeasured
    ? judged("redRule", `图形线，${parts.join("，")}`, wrong)
    : notConcerned("redRule", `图形线，${parts.join("，")}`);
};

/** From the lower edge of 发文字号 to the border of its own paragraph, or of an empty one below it. */
const toBorder = (
  flow: readonly PlacedParagraph[],
  number: number,
  holder: number,
  border: Border,
): number => {
  const [above, below] = [flow[number], flow[holder]];
  const space = pointsToMillimetres(border.space);
  if (!above || !below || number === holder) return (below ? leadBelow(below) : 0) + space;
  const between = flow.slice(number + 1, holder).reduce((sum, each) => sum + heightOf(each), 0);
  const own = spaceBefore(below) + lineBox(below).height;
  return leadBelow(above) + spaceAfter(above) + between + own + space;
};

/** 版头中的分隔线 (7.2.7): a border of a paragraph or a drawn line. `without` says why a document has none. */
export const redRuleFinding = (document: DocxDocument, without: string): Finding => {
  const { flow, number, mark, kind } = document;
  if (kind !== "文件") return notConcerned("redRule", without);
  const holder = document.rule ?? -1;
  const any = flow[holder];
  const start = number ?? mark ?? 0;
  const border = any?.paragraph.bottomBorder;
  if (!any || !border) {
    const found = flow
      .slice(0, start + 4)
      .flatMap(({ paragraph }, index) => paragraph.lines.map((line) => ({ line, holder: index })))
      .find(({ line: { width } }) => width === undefined || width > shortest);
    return found
      ? drawnFinding(document, found.line, { holder: found.holder, number })
      : judged("redRule", "没有找到", ["发文字号下没有红色分隔线"]);
  }
  const distance = toBorder(flow, number ?? holder, holder, border);
  const exact = lineBox(any).exact && (number === undefined || lineBox(flow[number] ?? any).exact);
  const { left, right } = textArea(any.section);
  const width = right - left - leftIndent(any) - rightIndent(any);
  const thickness = shown(pointsToMillimetres(border.thickness));
  return judged(
    "redRule",
    `${exact ? "" : "约"}距文号 ${shown(distance)}，长 ${shown(width)}，粗 ${thickness}，${border.colour ?? ""}`,
    [...distanceFaults(distance, exact), ...widthFaults(width), ...colourFaults(border.colour ?? "#000000")],
  );
};
