import { type Finding, judged, notConcerned } from "../../finding.ts";
import { shown } from "../../lengths.ts";
import { grid } from "../../standard.ts";
import type { DocxDocument } from "../find/document.ts";
import type { Alignment } from "../read/document.ts";
import {
  cellsOf,
  lineBox,
  placeOf,
  plainText,
  type PlacedParagraph,
  spaceAfter,
  spaceBefore,
} from "../find/measure.ts";

/** Lower than this a paragraph is there to part tables, not to be seen, in mm. */
const leastRow = 3;

/** Distances that nobody sees, in mm. */
const leastSpace = 0.5;

const isEmptyRow = ({ paragraph, besideTable }: PlacedParagraph): boolean =>
  paragraph.text.trim() === "" &&
  besideTable !== true &&
  !paragraph.breaksPage &&
  paragraph.hiddenText === undefined &&
  paragraph.pictured !== true &&
  paragraph.framed !== true &&
  paragraph.boxes.length + paragraph.lines.length === 0;

/** What stands between two paragraphs of a text that follow each other: empty rows, and whether a page begins. */
const faultsBetween = (
  { flow }: DocxDocument,
  [upper, lower]: readonly [number, number],
): readonly string[] => {
  const [above, below] = [flow[upper], flow[lower]];
  if (!above || !below || above.section !== below.section) return [];
  const between = flow.slice(upper + 1, lower);
  const rows = between.filter((each) => isEmptyRow(each) && lineBox(each).height > leastRow).length;
  // With a note at the table between them too: the text below it comes back to the grid.
  const byTable = [above, ...between, below].some(({ besideTable }) => besideTable === true);
  const space = byTable ? 0 : Math.max(spaceAfter(above), spaceBefore(below));
  const breaks = [...between, below].some(({ paragraph }) => paragraph.breaksPage);
  return [
    ...(rows > 0 ? [`${placeOf(below)}：前面空了 ${rows} 行`] : []),
    ...(space > leastSpace ? [`${placeOf(below)}：与上一段之间加了 ${shown(space)} 毫米`] : []),
    ...(breaks ? [`${placeOf(below)}：前面有分页`] : []),
  ];
};

/** An address or the like: a line that it leaves short cannot end at the edge without being torn apart. */
const longWord = /[!-~]{16}/u;

/** What parts a paragraph in itself: a break of the page or of the line, or a frame that it stands in. */
const partedFaults = (paragraphs: readonly PlacedParagraph[]): readonly string[] =>
  paragraphs.flatMap((each) => {
    const { breakInside, text, framed } = each.paragraph;
    return [
      ...(breakInside === true ? [`${placeOf(each)}：段中有分页`] : []),
      ...(text.trim().includes("\n") ? [`${placeOf(each)}：段中有换行符`] : []),
      ...(framed === true ? [`${placeOf(each)}：放在图文框里，或者首字下沉`] : []),
    ];
  });

const raggedAlignments: Readonly<Partial<Record<Alignment, string>>> = {
  left: "左对齐",
  right: "右对齐",
  center: "居中",
};

/** Paragraphs of more than a line must fill their lines to the edge. */
const raggedFaults = (paragraphs: readonly PlacedParagraph[]): readonly string[] =>
  paragraphs.flatMap((each) => {
    const { alignment = "left" } = each.paragraph;
    const ragged = raggedAlignments[alignment];
    return ragged && cellsOf(plainText(each)) > grid.cells && !longWord.test(each.paragraph.text)
      ? [`${placeOf(each)}：${ragged}，行末参差，应两端对齐`]
      : [];
  });

/** 正文 goes on from line to line and page to page (5.2.3): nothing in it parts it. */
export const checkRunningText = (document: DocxDocument): readonly Finding[] => {
  const { flow, body, attachments } = document;
  const parts = [body, ...attachments.map((each) => each.body)];
  const paragraphs = parts.flat().flatMap((index) => flow[index] ?? []);
  if (paragraphs.length === 0) return [notConcerned("runningText", "没有正文")];
  const wrong = [
    ...parts.flatMap((part) =>
      part.slice(1).flatMap((lower, nth) => faultsBetween(document, [part[nth] ?? lower, lower])),
    ),
    ...partedFaults(paragraphs),
    ...raggedFaults(paragraphs),
  ];
  return [
    judged("runningText", wrong.length === 0 ? `${paragraphs.length} 段连排` : `${wrong.length} 处`, wrong),
  ];
};
