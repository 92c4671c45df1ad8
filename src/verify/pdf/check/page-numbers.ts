import { roleOf } from "../../faces.ts";
import { type Finding, judged, notConcerned } from "../../finding.ts";
import { isNear, pointsToMillimetres, shown, shownRange } from "../../lengths.ts";
import { pageNumber as wanted, sizes } from "../../standard.ts";
import { loosePageNumber, strictPageNumber } from "../../text/official-text.ts";
import type { PageNumber, PdfDocument } from "../find/document.ts";
import type { Line } from "../find/lines.ts";
import { cellEnd, cellStart } from "../find/places.ts";

/** Without outlines the middle of a dash is taken to lie this far above the baseline, in em. */
const dashHeight = 0.33;

/** The middle of the dashes. */
const dashCentre = (line: Line): number => {
  const dash = line.characters.find(({ text }) => text === "—") ?? line.characters[0];
  if (dash?.ink) return (dash.ink.top + dash.ink.bottom) / 2;
  return line.baseline - dashHeight * pointsToMillimetres(line.size);
};

const valueOf = (line: Line): number => Number(loosePageNumber.exec(line.text)?.[1] ?? Number.NaN);

type Numbered = PageNumber & { readonly line: Line };

const formFinding = (numbered: readonly Numbered[]): Finding => {
  const wrong = numbered.flatMap(({ page, line }) =>
    strictPageNumber.test(line.text)
      ? []
      : [`第${page.page.number}页“${line.text}”：应为“— ${page.page.number} —”`],
  );
  return judged("pageNumberForm", numbered[0]?.line.text ?? "", wrong);
};

const faceFinding = (numbered: readonly Numbered[]): Finding => {
  const wrong = numbered.flatMap(({ page, line }) => {
    const other = line.characters.find(
      ({ font, size }) => roleOf(font) !== "宋体" || !isNear(size, sizes.四号, 0.25),
    );
    return other
      ? [
          `第${page.page.number}页：“${other.text}”用 ${other.font} ${shown(other.size, 1)} 磅，应为宋体 14 磅`,
        ]
      : [];
  });
  const fonts = [...new Set(numbered.flatMap(({ line }) => line.characters.map(({ font }) => font)))];
  return judged("pageNumberFace", `${fonts.join("、")}，${shown(numbered[0]?.line.size ?? 0, 1)} 磅`, wrong);
};

const range = (values: readonly number[]): string => (values.length > 0 ? shownRange(values, "") : "无");

const placeFinding = (numbered: readonly Numbered[]): Finding => {
  const inPlace = numbered.filter(({ misplaced }) => !misplaced);
  const centres = inPlace.map(({ line }) => dashCentre(line));
  const odd = inPlace.filter(({ page }) => page.page.number % 2 === 1);
  const even = inPlace.filter(({ page }) => page.page.number % 2 === 0);
  const wrong = numbered.flatMap(({ page, line, misplaced }) => {
    const { number } = page.page;
    if (misplaced) return [`第${number}页：页码随横排页改了位置`];
    const side =
      number % 2 === 1
        ? isNear(cellEnd(line), wanted.oddRight, 0.5)
          ? []
          : [`第${number}页：右端 ${shown(cellEnd(line))}，单页码应为 ${shown(wanted.oddRight)}`]
        : isNear(cellStart(line), wanted.evenLeft, 0.5)
          ? []
          : [`第${number}页：左端 ${shown(cellStart(line))}，双页码应为 ${shown(wanted.evenLeft)}`];
    const height = dashCentre(line);
    return [
      ...side,
      ...(isNear(height, wanted.centre, 1) ? [] : [`第${number}页：一字线高 ${shown(height)}，应为 269±1`]),
    ];
  });
  return judged(
    "pageNumberPlace",
    `线高 ${range(centres)}，单右 ${range(odd.map(({ line }) => cellEnd(line)))}，双左 ${range(
      even.map(({ line }) => cellStart(line)),
    )}`,
    wrong,
  );
};

/** Pages that must not have a number: a blank one before 版记, and the page of 版记 after it. */
const unnumbered = ({ pages, imprint, head }: PdfDocument): ReadonlySet<number> => {
  const index = imprint ? pages.indexOf(imprint.page) : -1;
  const before = pages[index - 1];
  const blank = before !== undefined && before.lines.length <= 1 && before.tables.length === 0;
  const hasText = before?.lines.some(({ text }) => !loosePageNumber.test(text)) ?? false;
  const letter = head.kind === "信函" ? [1] : [];
  return imprint?.alone && before && blank && !hasText && before.turned.length === 0
    ? new Set([...letter, before.page.number, imprint.page.page.number])
    : new Set(letter);
};

const orderFinding = (document: PdfDocument): Finding => {
  const without = unnumbered(document);
  const numbers = document.pageNumbers;
  const start = numbers.flatMap(({ line, page }) => (line ? [valueOf(line) - page.page.number] : []))[0] ?? 0;
  const wrong = numbers.flatMap(({ page: { page }, line }) => {
    if (without.has(page.number)) {
      return line ? [`第${page.number}页：不应编页码，这里有“${line.text}”`] : [];
    }
    if (!line) return [`第${page.number}页：没有页码`];
    const value = valueOf(line);
    return value === page.number + start ? [] : [`第${page.number}页：页码是 ${line.text}`];
  });
  const values = numbers.flatMap(({ line }) => (line ? [valueOf(line)] : [])).filter(Number.isFinite);
  const gap = without.size > 0 ? `，第 ${[...without].join("、")} 页不编` : "";
  return judged("pageNumberOrder", `${range(values)}${gap}`, wrong);
};

/** 页码 (7.5). */
export const checkPageNumbers = (document: PdfDocument): readonly Finding[] => {
  const numbered = document.pageNumbers.filter((each): each is Numbered => each.line !== undefined);
  if (numbered.length === 0) {
    return [
      judged("pageNumberForm", "没有页码", ["各页都没有页码"]),
      notConcerned("pageNumberFace", "没有页码"),
      notConcerned("pageNumberPlace", "没有页码"),
      notConcerned("pageNumberOrder", "没有页码"),
    ];
  }
  return [formFinding(numbered), faceFinding(numbered), placeFinding(numbered), orderFinding(document)];
};
