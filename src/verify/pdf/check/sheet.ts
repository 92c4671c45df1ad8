import { isBlack, isGrey } from "../../colours.ts";
import { isBoldFace } from "../../faces.ts";
import { type Finding, judged, notConcerned } from "../../finding.ts";
import { isNear, shown, shownRange } from "../../lengths.ts";
import { fullPages, sheet, typeArea } from "../../standard.ts";
import { isLandscape, type PdfDocument } from "../find/document.ts";
import { emBottom, emTop, type Line, type LinedPage } from "../find/lines.ts";
import { contentLines } from "../find/page-number-elements.ts";
import { placeOf, wrongLength } from "../find/places.ts";
import type { DrawnRule } from "../read/page.ts";

const sheetFinding = ({ pages }: PdfDocument): Finding => {
  const wrong = pages.flatMap(({ page: { number, sheet: box } }) => {
    const [width, height] = [Math.min(box.width, box.height), Math.max(box.width, box.height)];
    const right =
      isNear(width, sheet.width, sheet.tolerance) && isNear(height, sheet.height, sheet.tolerance);
    return right ? [] : [`第${number}页：${shown(box.width)}×${shown(box.height)}`];
  });
  const box = pages[0]?.page.sheet;
  return judged(
    "sheet",
    `${shown(box?.width ?? 0)}×${shown(box?.height ?? 0)}，共 ${pages.length} 页`,
    wrong,
  );
};

/** How far lines may stand outside the type area. */
const sideTolerance = 0.5;

const sidesFinding = ({ pages, pageNumbers, head }: PdfDocument): Finding => {
  const upright = pages.filter((page) => !isLandscape(page));
  const lines = upright.flatMap(contentLines);
  const edges = upright.flatMap(({ tables }) => tables);
  if (lines.length === 0) return notConcerned("sides", "没有竖排页面");
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right), ...edges.map((table) => table.right));
  const outside = lines.flatMap((line) => [
    ...(line.left < typeArea.left - sideTolerance
      ? [wrongLength(placeOf(line), "左端", line.left, "28 以右")]
      : []),
    ...(line.right > typeArea.right + sideTolerance
      ? [wrongLength(placeOf(line), "右端", line.right, "184 以左")]
      : []),
  ]);
  const wide = edges.flatMap((table) =>
    table.left < typeArea.left - sideTolerance || table.right > typeArea.right + sideTolerance
      ? [`表格左 ${shown(table.left)} 右 ${shown(table.right)}，应在 28～184 之间`]
      : [],
  );
  const narrow = left > typeArea.left + 1 ? [`所有文字的左端都在 ${shown(left)} 以右，订口应为 28±1`] : [];
  // A letter has its mark, and any draft its 草稿, above the text.
  const above = upright.flatMap((page, index) =>
    contentLines(page)
      .filter((line) => emBottom(line) < typeArea.top && !head.markLines.includes(line))
      .filter(() => index > 0 || head.kind !== "信函")
      .map((line) => `${placeOf(line)}：在版心以上`),
  );
  const below = pageNumbers.flatMap(({ page }) =>
    isLandscape(page)
      ? []
      : page.lines
          .filter((line) => !contentLines(page).includes(line) && line.text.length > 9)
          .map((line) => `${placeOf(line)}：在版心以下`),
  );
  return judged("sides", `左 ${shown(left)}，右 ${shown(right)}`, [
    ...narrow,
    ...outside,
    ...wide,
    ...above,
    ...below,
  ]);
};

/** The upper edge of what stands first on a page, when that is text or a table and not something set low. */
const topOf = (page: LinedPage): number | undefined => {
  const [first] = contentLines(page);
  const tops = [...(first ? [emTop(first)] : []), ...page.tables.map(({ top }) => top)];
  return tops.length > 0 ? Math.min(...tops) : undefined;
};

/** Lines that go on with the text or begin it: nothing keeps them from the head of a page. */
const runningLines = ({ main, attachments, head }: PdfDocument): ReadonlySet<Line> =>
  new Set([
    ...main.paragraphs.flatMap(({ lines }) => lines),
    ...attachments.flatMap(({ label, paragraphs }) => [label, ...paragraphs.flatMap(({ lines }) => lines)]),
    ...(head.basis ? [head.basis] : []),
  ]);

const topFinding = (document: PdfDocument): Finding => {
  const { pages, head } = document;
  const running = runningLines(document);
  const tops = pages.flatMap((page, index) => {
    const top = topOf(page);
    const [first] = contentLines(page);
    const isText = first !== undefined && running.has(first) && Math.abs(emTop(first) - (top ?? 0)) < 0.01;
    const counts = !isLandscape(page) && (index > 0 || head.mark === undefined);
    return counts && top !== undefined && top < typeArea.top + 20
      ? [{ number: page.page.number, top, isText }]
      : [];
  });
  if (tops.length === 0) return notConcerned("top", "没有从页首起排的页");
  const [usual, common] = fullPages;
  const heights = tops.map(({ top }) => top);
  const inWord = Math.min(...heights) > usual.first + 1.1 && Math.min(...heights) < common.first + 1;
  const wanted = inWord ? common.first : usual.first;
  const wrong = tops
    .filter(({ top, isText }) => top < wanted - 1.1 || (isText && top > wanted + 1.1))
    .map(({ number, top }) => `第${number}页首行上缘 ${shown(top)}`);
  const low =
    wrong.length === 0 && Math.min(...heights) > common.first + 1
      ? [`各页首行上缘都在 ${shown(Math.min(...heights))} 以下`]
      : [];
  const remark = inWord ? `（${common.name}）` : "";
  return judged("top", `首行上缘 ${shownRange(heights, "")}${remark}`, [...wrong, ...low]);
};

/** A grey box shorter than a line of text is high (mm) is a bar of a chart whose figure is small, not a line. */
const tallestBar = 5;

const isPartOfBar = ({ left, top, right, bottom, colour }: DrawnRule): boolean =>
  isGrey(colour) && Math.max(right - left, bottom - top) <= tallestBar;

const colourFinding = ({ pages, head }: PdfDocument): Finding => {
  const lines = pages.flatMap((page) => [...page.lines, ...page.cells, ...page.turned]);
  const wrong = lines
    .filter((line) => !head.markLines.includes(line))
    .flatMap((line) => {
      const coloured = line.characters.find(({ colour }) => !isBlack(colour));
      return coloured ? [`${placeOf(line)}：颜色 ${coloured.colour}`] : [];
    });
  const rules = pages.flatMap(({ page, rules: all }) =>
    all
      .filter((rule) => rule !== head.redRule && !head.letterRules.includes(rule))
      .filter((rule) => !isBlack(rule.colour) && !isPartOfBar(rule))
      .map((rule) => `第${page.number}页的线：颜色 ${rule.colour}`),
  );
  return judged("colour", wrong.length + rules.length === 0 ? "都是黑色" : "有别的颜色", [
    ...wrong,
    ...rules,
  ]);
};

const boldFinding = ({ pages }: PdfDocument): Finding => {
  const lines = pages.flatMap((page) => [...page.lines, ...page.cells, ...page.turned]);
  const wrong = lines.flatMap((line) => {
    const bold = line.characters.find(({ font, thickened }) => thickened || isBoldFace(font));
    return bold ? [`${placeOf(line)}：${bold.thickened ? "描边加粗" : bold.font}`] : [];
  });
  return judged("bold", wrong.length === 0 ? "没有加粗" : `${wrong.length} 行加粗`, wrong);
};

/** 用纸、版心、颜色 (5.1–5.2). */
export const checkSheet = (document: PdfDocument): readonly Finding[] => [
  sheetFinding(document),
  judged("wordPages", `${document.pages.length} 页`),
  sidesFinding(document),
  topFinding(document),
  colourFinding(document),
  boldFinding(document),
];
