import { type Finding, judged, notConcerned } from "../../finding.ts";
import { shown } from "../../lengths.ts";
import { landscapeArea } from "../../standard.ts";
import { isLandscape, type PdfDocument, type PageNumber } from "../find/document.ts";
import { contentLines } from "../find/page-number-elements.ts";

const tolerance = 0.5;

const faultsOf = ({ page, misplaced }: PageNumber): readonly string[] => {
  const { number, sheet, rotate, characters } = page.page;
  const place = `第${number}页`;
  const lines = contentLines(page);
  const turned = characters.filter(({ turns }) => turns !== 0).length;
  const edges = [
    ...lines.map((line) => ({ left: line.left, right: line.right })),
    ...page.tables.map(({ left, right }) => ({ left, right })),
  ];
  const left = Math.min(...edges.map((edge) => edge.left));
  const right = Math.max(...edges.map((edge) => edge.right));
  const top = Math.min(...page.tables.map((table) => table.top));
  const bottom = Math.max(...page.tables.map((table) => table.bottom));
  const { left: least, right: most, top: highest, bottom: lowest } = landscapeArea;
  return [
    // Turned the other way for reading, the head would lie at the right edge of the sheet.
    ...(sheet.width < sheet.height && rotate === 270 ? [`${place}：表头在纸的右边缘`] : []),
    ...(misplaced ? [`${place}：页码在表格下方，不在竖版原位`] : []),
    ...(turned > characters.length / 2 ? [`${place}：屏幕上看文字是横倒的`] : []),
    ...(left < least - tolerance || right > most + tolerance
      ? [`${place}：左 ${shown(left)} 右 ${shown(right)}，应在 35～260 之间（横看）`]
      : []),
    ...(page.tables.length > 0 && (top < highest - tolerance || bottom > lowest + tolerance)
      ? [`${place}：上 ${shown(top)} 下 ${shown(bottom)}，应在 28～184 之间（横看）`]
      : []),
  ];
};

/** Landscape tables (8): as it is read, the head at the top; on the upright sheet, at the left edge. */
export const checkLandscape = ({ pageNumbers, pages }: PdfDocument): readonly Finding[] => {
  const landscape = pageNumbers.filter(({ page }) => isLandscape(page));
  const first = landscape[0]?.page.page;
  if (!first) {
    const wide = pages.filter(({ page }) => page.characters.filter(({ turns }) => turns === 3).length > 20);
    return [
      wide.length > 0
        ? judged("landscape", `${wide.length} 页文字转了 90°`, [])
        : notConcerned("landscape", "没有横排页"),
    ];
  }
  const how = first.rotate === 0 ? "横向纸" : `竖版纸加旋转 ${first.rotate}°`;
  return [judged("landscape", `${landscape.length} 页，${how}，页码在竖版原位`, landscape.flatMap(faultsOf))];
};
