import type { StandardFace } from "../../faces.ts";
import { type Finding, judged, notConcerned } from "../../finding.ts";
import { shown } from "../../lengths.ts";
import { headingOrderFaults } from "../../text/heading-order.ts";
import { type HeadingLevel, headingLength, headingLevel } from "../../text/official-text.ts";
import { cell, landscapeArea, sizes, typeArea } from "../../standard.ts";
import { isLandscape, type PdfParagraph, type PdfDocument } from "../find/document.ts";
import type { Line } from "../find/lines.ts";
import type { Character } from "../read/page.ts";
import { placeOf, startsAt, wrongLength } from "../find/places.ts";
import { faceFaults, fontsOf } from "../find/set-face.ts";

const faceOfLevel: Readonly<Record<HeadingLevel, StandardFace>> = {
  1: "黑体",
  2: "楷体",
  3: "仿宋",
  4: "仿宋",
};

const firstPageFinding = ({ main }: PdfDocument): Finding => {
  const first = main.paragraphs[0]?.lines[0];
  if (!first) return notConcerned("firstPage", "没有正文");
  return judged(
    "firstPage",
    first.page === 1 ? `首页有正文“${first.text.slice(0, 8)}…”` : `正文从第 ${first.page} 页开始`,
    first.page === 1 ? [] : ["首页没有正文"],
  );
};

const indentTolerance = 0.6;

const indentFinding = ({ pages }: PdfDocument, paragraphs: readonly PdfParagraph[]): Finding => {
  if (paragraphs.length === 0) return notConcerned("indent", "没有正文");
  const edgeOf = (line: Line): number => {
    const page = pages[line.page - 1];
    return page && isLandscape(page) ? landscapeArea.left : typeArea.left;
  };
  const wrong = paragraphs.flatMap(({ lines: [first, ...rest] }) => {
    const indent = first && edgeOf(first) + 2 * cell;
    return [
      ...(first && indent !== undefined && !startsAt(first, indent, indentTolerance)
        ? [wrongLength(placeOf(first), "首行左端", first.left, `${shown(indent)}（左空二字）`)]
        : []),
      ...rest.flatMap((line) =>
        startsAt(line, edgeOf(line), indentTolerance)
          ? []
          : [wrongLength(placeOf(line), "回行左端", line.left, `${edgeOf(line)}（顶格）`)],
      ),
    ];
  });
  const { left } = typeArea;
  return judged("indent", `${paragraphs.length} 段，首行 ${shown(left + 2 * cell)}，回行 ${left}`, wrong);
};

/** The characters of a line that are heading, and those that are not. */
interface Parts {
  readonly line: Line;
  readonly level: HeadingLevel | undefined;
  readonly heading: readonly Character[];
  readonly plain: readonly Character[];
}

/** A paragraph that only counts things (…；) is no heading. */
const isEnumeration = (text: string): boolean => !text.includes("。") && /[；，]$/u.test(text);

const partsOf = ({ lines, text }: PdfParagraph): readonly Parts[] => {
  const level = isEnumeration(text) ? undefined : headingLevel(text);
  let left = level === undefined ? 0 : headingLength(text);
  return lines.map((line) => {
    const heading = line.characters.slice(0, left);
    left = Math.max(0, left - line.characters.length);
    return { line, level, heading, plain: line.characters.slice(heading.length) };
  });
};

const headingFaceFinding = (paragraphs: readonly PdfParagraph[]): Finding => {
  const parts = paragraphs.flatMap(partsOf).filter(({ heading }) => heading.length > 0);
  if (parts.length === 0) return notConcerned("headingFaces", "没有层次标题");
  const wrong = parts.flatMap(({ line, level, heading }) =>
    level === undefined ? [] : faceFaults(line, heading, { role: faceOfLevel[level], size: sizes.三号 }),
  );
  const counts = ([1, 2, 3, 4] as const).flatMap((level) => {
    const found = parts.filter((part) => part.level === level);
    const lines = found.map(({ line, heading }) => ({ ...line, characters: heading }));
    return found.length > 0 ? [`${"一二三四".charAt(level - 1)}层 ${fontsOf(lines)}`] : [];
  });
  return judged("headingFaces", counts.join("，"), wrong);
};

const faceFinding = ({ head, main, attachments }: PdfDocument): Finding => {
  const paragraphs = [...main.paragraphs, ...attachments.flatMap((each) => each.paragraphs)];
  const single = [head.number, ...main.recipients, ...main.attachmentList, main.agency, main.date, main.note];
  const parts: readonly Pick<Parts, "line" | "plain">[] = [
    ...single.flatMap((line) => (line ? [{ line, plain: line.characters }] : [])),
    ...paragraphs.flatMap(partsOf),
  ];
  if (parts.length === 0) return notConcerned("face", "没有正文");
  const wrong = parts.flatMap(({ line, plain }) =>
    faceFaults(line, plain, { role: "仿宋", size: sizes.三号 }),
  );
  const wide = parts.flatMap(({ line }) => {
    const digit = line.characters.find(
      ({ text, advance, size }) =>
        /^\d$/u.test(text) && Math.abs(advance / ((size * 25.4) / 72) - 0.5) > 0.06,
    );
    return digit ? [`${placeOf(line)}：数字用 ${digit.font}，不占半字`] : [];
  });
  const fonts = fontsOf(parts.map(({ line, plain }) => ({ ...line, characters: plain })));
  return judged("face", `${fonts}，${parts.length} 行`, [...wrong, ...wide]);
};

/** 正文 (5.2.2, 7.3.3). */
export const checkBody = (document: PdfDocument): readonly Finding[] => {
  const { main, attachments } = document;
  const paragraphs = [...main.paragraphs, ...attachments.flatMap((each) => each.paragraphs)];
  const order = [main.paragraphs, ...attachments.map((each) => each.paragraphs)].flatMap((part) =>
    headingOrderFaults(part.map(({ text }) => text)),
  );
  const headings = paragraphs.filter(({ text }) => headingLevel(text) !== undefined).length;
  return [
    faceFinding(document),
    firstPageFinding(document),
    indentFinding(document, paragraphs),
    headings === 0
      ? notConcerned("headingOrder", "没有层次标题")
      : judged("headingOrder", `${headings} 个标题`, order),
    headingFaceFinding(paragraphs),
  ];
};
