import { isRed } from "../../colours.ts";
import { type Finding, judged } from "../../finding.ts";
import { pointsToMillimetres, shown } from "../../lengths.ts";
import { firstWords } from "../../text/official-text.ts";
import type { PdfDocument } from "../find/document.ts";
import type { Line, LinedPage } from "../find/lines.ts";
import { otherTitles } from "../../text/title-property.ts";
import { annotationFaults } from "./annotations.ts";
import { placeOf } from "../find/places.ts";
import { middleOf } from "../read/drawn-picture.ts";
import type { Character, DrawnRule, FilledBox } from "../read/page.ts";

/** A line at, through or under text is thinner than this, in mm. */
const thickestLine = 1;

/** Where lines lie against the baseline, in em, downwards: through the characters, and under them. */
const through = { from: -0.6, to: -0.15 } as const;
const under = { from: -0.02, to: 0.3 } as const;

const textOn = ({ lines, cells }: LinedPage): readonly Line[] => [...lines, ...cells];

/** The characters of a line that a rule runs along, at a height between two. */
const along = (
  { characters, baseline, size }: Line,
  rule: DrawnRule,
  { from, to }: { readonly from: number; readonly to: number },
): readonly Character[] => {
  const em = pointsToMillimetres(size);
  const height = (rule.top + rule.bottom) / 2 - baseline;
  if (rule.direction !== "horizontal" || rule.thickness > thickestLine) return [];
  if (height < from * em || height > to * em) return [];
  return characters.filter(
    ({ x, advance }) => rule.left < x + 0.4 * advance && rule.right > x + 0.6 * advance,
  );
};

const textOf = (characters: readonly Character[]): string =>
  firstWords(characters.map(({ text }) => text).join(""), 6);

const struckOn = (page: LinedPage): readonly string[] =>
  textOn(page).flatMap((line) => {
    const struck = page.rules.map((rule) => along(line, rule, through)).find(({ length }) => length > 0);
    return struck ? [`${placeOf(line)}：“${textOf(struck)}”划了删除线`] : [];
  });

/** Text that was drawn and then painted over. */
const coveredOn = ({ page }: LinedPage): readonly string[] =>
  page.fills
    .filter(({ translucent }) => !translucent)
    .flatMap((fill) => {
      const below = page.characters.slice(0, fill.above).filter((character) => {
        const [x, y] = middleOf(character);
        const inside = x > fill.left && x < fill.right && y > fill.top && y < fill.bottom;
        return inside && character.text.trim() !== "";
      });
      const what = `${shown(fill.right - fill.left, 0)}×${shown(fill.bottom - fill.top, 0)} 的方块`;
      return below.length > 0
        ? [`第${page.number}页“${textOf(below)}”等 ${below.length} 个字：被${what}盖住（${fill.colour}）`]
        : [];
    });

/** Text that was drawn and then had a picture put on it. */
const picturedOn = ({ page }: LinedPage): readonly string[] =>
  page.pictures
    .filter(({ hidden }) => hidden.length > 0)
    .map(({ left, top, right, bottom, look, hidden }) => {
      const what = `${shown(right - left, 0)}×${shown(bottom - top, 0)} 的${look === "blank" ? "白色" : ""}图片`;
      return `第${page.number}页“${textOf(hidden)}”等 ${hidden.length} 个字：被${what}盖住`;
    });

const visibleFinding = (document: PdfDocument): Finding => {
  const { pages } = document;
  const wrong = [
    ...pages.flatMap(struckOn),
    ...pages.flatMap(coveredOn),
    ...pages.flatMap(picturedOn),
    ...annotationFaults(document, "visible"),
  ];
  return judged("visible", wrong.length === 0 ? "没有划去、盖住的文字" : `${wrong.length} 处`, wrong);
};

/** Rules that belong where they are, near text as they may be. */
const ownRules = ({ head, imprint }: PdfDocument, { tables }: LinedPage): ReadonlySet<DrawnRule> =>
  new Set([
    ...(head.redRule ? [head.redRule] : []),
    ...head.letterRules,
    ...(imprint?.rules ?? []),
    ...tables.flatMap(({ horizontals }) => horizontals),
  ]);

const plainFaults = (document: PdfDocument, page: LinedPage): readonly string[] => {
  const own = ownRules(document, page);
  const rules = page.rules.filter((rule) => !own.has(rule));
  return textOn(page).flatMap((line) => {
    const underlined = rules.map((rule) => along(line, rule, under)).find(({ length }) => length > 0);
    const slanted = line.characters.filter(({ slanted: leans }) => leans === true);
    // 发文机关标志 of many characters is narrowed (7.2.4 leaves its size to the office).
    const scaled = document.head.markLines.includes(line)
      ? undefined
      : line.characters.find(({ stretch }) => stretch !== undefined);
    return [
      ...(underlined ? [`${placeOf(line)}：“${textOf(underlined)}”加了下划线`] : []),
      ...(slanted.length > 0 ? [`${placeOf(line)}：“${textOf(slanted)}”倾斜`] : []),
      ...(scaled ? [`${placeOf(line)}：缩放为 ${shown(100 * (scaled.stretch ?? 1), 0)}%`] : []),
    ];
  });
};

const plainFinding = (document: PdfDocument): Finding => {
  const wrong = [
    ...document.pages.flatMap((page) => plainFaults(document, page)),
    ...annotationFaults(document, "plain"),
  ];
  return judged("plain", wrong.length === 0 ? "没有倾斜、加线、缩放" : `${wrong.length} 行`, wrong);
};

/** Lighter than this a colour cannot be told from paper. */
const lightest = 0xf8;

const isPaper = (colour: string): boolean =>
  (colour.match(/[\da-f]{2}/giu) ?? []).every((channel) => Number.parseInt(channel, 16) >= lightest);

/** A smaller box is a mark, not a ground, in mm². */
const smallest = 25;

const areaOf = ({ left, top, right, bottom }: FilledBox): number => (right - left) * (bottom - top);

const groundFaults = ({ page, tables, border }: LinedPage): readonly string[] => {
  const shaded = page.fills.filter(
    (fill) =>
      !isPaper(fill.colour) &&
      !isRed(fill.colour) &&
      areaOf(fill) > smallest &&
      // The heads of tables may be shaded.
      !tables.some(
        ({ left, top, right, bottom }) =>
          fill.left > left - 1 && fill.right < right + 1 && fill.top > top - 1 && fill.bottom < bottom + 1,
      ),
  );
  const [first] = shaded.toSorted((a, b) => areaOf(b) - areaOf(a));
  const whole = first && areaOf(first) > 0.8 * page.width * page.height;
  return [
    ...(first
      ? [
          whole
            ? `第${page.number}页整页有底色 ${first.colour}`
            : `第${page.number}页有 ${shaded.length} 块底色，如 ${first.colour}，上缘 ${shown(first.top)}`,
        ]
      : []),
    ...(border.length > 0 ? [`第${page.number}页有页面边框`] : []),
  ];
};

const groundFinding = (document: PdfDocument): Finding => {
  const wrong = [...document.pages.flatMap(groundFaults), ...annotationFaults(document, "ground")];
  return judged("ground", wrong.length === 0 ? "没有底色和边框" : `${wrong.length} 处`, wrong);
};

/** Notes, which some programs print beside the page or as a mark on it, and what else is left in the file. */
const leftFindings = (document: PdfDocument): readonly Finding[] => {
  const { titles, carried, main } = document;
  const notes = annotationFaults(document, "note");
  const wrong = [
    ...notes,
    ...carried.map((each) => `文件里有${each}`),
    ...otherTitles(titles, main.title.map(({ text }) => text).join("")),
  ];
  const only = notes.length === wrong.length ? `有 ${notes.length} 处批注没有删除` : `${wrong.length} 项`;
  return wrong.length === 0 ? [] : [judged("settings", only, wrong)];
};

/** Whether all text is seen, plainly, on white paper (4, 5.2.2, 5.2.4). */
export const checkLooks = (document: PdfDocument): readonly Finding[] => [
  visibleFinding(document),
  plainFinding(document),
  groundFinding(document),
  ...leftFindings(document),
];
