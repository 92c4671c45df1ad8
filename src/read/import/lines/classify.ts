import type { LabelledPart } from "../../duties/labels.ts";
import { roleOf } from "../../duties/label-roles.ts";
import { partsOfLine } from "../../duties/labels.ts";
import { isDutiesLine } from "../../duties/take-duties.ts";
import { parseChineseNumeral } from "../../../model/text/chinese-numeral.ts";
import type { SourceLine } from "./source-lines.ts";

/**
 * What stands before an item, from the outside in: 第一章, 一、, 第一条, （一）, 1., 1.1, （1）, ①; `paragraph` is an item
 * without a number.
 */
const levels = [
  "part",
  "section",
  "article",
  "subsection",
  "number",
  "decimal",
  "parenthesis",
  "circle",
  "paragraph",
] as const;
export type Level = (typeof levels)[number];

/** How deep a level stands, from 0. */
export const depthOf = (level: Level): number => levels.indexOf(level);

export interface ItemLine extends SourceLine {
  readonly kind: "item";
  readonly level: Level;
  readonly number: number;
  /** The whole number before the last: 2 in 2.1; only of `decimal`. */
  readonly major?: number;
  /** The number as the document writes it: （一）, 1, 1.1, ①, 第一条. */
  readonly mark: string;
  /** The same with what parts it from the words: （一）, 1．, ①、 */
  readonly prefix: string;
  readonly content: string;
  /** The line may as well continue a sentence: 8.9万亩, 1 建成. */
  readonly doubtful: boolean;
}

/** What one line is by its own form, before its surroundings are looked at. */
export type ClassifiedLine =
  | ItemLine
  | (SourceLine & { readonly kind: "labels"; readonly parts: readonly LabelledPart[] })
  | (SourceLine & { readonly kind: "pageNumber" })
  | (SourceLine & { readonly kind: "plain" });

const numeral = "([一二三四五六七八九十]{1,3})";
const forms: readonly (readonly [Level, RegExp])[] = [
  ["part", new RegExp(`^第\\s*${numeral}\\s*(?:部分|章|篇|编)\\s*[、．.：:]?\\s*(\\S.*)$`, "u")],
  ["article", new RegExp(`^第\\s*(?:${numeral}|\\d{1,3})\\s*(?:条|项|件)\\s*[、．.：:]?\\s*(\\S.*)$`, "u")],
  [
    "article",
    new RegExp(
      `^(?:整改|重点|主要|工作|督办|反馈|具体|攻坚)?(?:任务|目标|事项|项目|工程|实事|问题|工作|应用|场景|专项|行动|议题|课题|提案|建议)\\s*(?:${numeral}|\\d{1,3})\\s*[、．.：:]\\s*(\\S.*)$`,
      "u",
    ),
  ],
  ["section", new RegExp(`^${numeral}\\s*[、．.]\\s*(\\S.*)$`, "u")],
  ["section", new RegExp(`^第\\s*${numeral}\\s*节\\s*[、．.：:]?\\s*(\\S.*)$`, "u")],
  ["subsection", new RegExp(`^[（(]\\s*${numeral}\\s*[)）]\\s*[、．.]?\\s*(\\S.*)$`, "u")],
];
const parenthesisForm = /^[（(]?\s*([0-9０-９]{1,3})\s*[)）]\s*[、．.]?\s*(.*)$/u;
const circleForm = /^([①-⑳])\s*[、．.]?\s*(.*)$/u;
/** 1.1 and 1-1; what is no row of such numbers (1-3月) is settled later. */
const decimalForm = /^([0-9]{1,2})[.．-]([0-9]{1,2})(?:[.．、]\s*|\s+|(?=[\p{Script=Han}“《]))(\S.*)$/u;
const numberForm = /^([0-9０-９]{1,4})\s*([.．、])\s*(.*)$/u;
const recordForm = /^(?:序号|编号)\s*[:：]\s*([0-9０-９]{1,3})[\s、．.]*(.*)$/u;
const bareForm = /^([0-9０-９]{1,3})[\s　]+(?=[\p{Script=Han}“《])(\S.*)$/u;
const pageNumberForm = /^(?:[—－–-]+\s*\d{1,4}\s*[—－–-]+|第\s*\d{1,4}\s*页(?:\s*共\s*\d{1,4}\s*页)?)$/u;
/** What counts rather than names: 8.9万亩 is a figure. */
const measures = /^(?:[万亿千百%％倍亩吨米元个户人家件次处座公平立辆台套]|公里|平方|百分)/u;
/** ⒈, ⑴ and ㈠ are numbers with their marks in one character. */
const joinedMarks = /^[⑴-⒛㈠-㈩]/u;

const opened = (line: SourceLine): string => line.text.replace(joinedMarks, (mark) => mark.normalize("NFKC"));

const item = (line: SourceLine): ItemLine | undefined => {
  const text = opened(line);
  const make = (level: Level, number: number, content: string, doubtful = false): ItemLine => ({
    ...line,
    kind: "item",
    level,
    number,
    content,
    doubtful,
    prefix: text.slice(0, text.length - content.length),
    mark: text.slice(0, text.length - content.length).replace(/[\s、．.：:]+$/u, ""),
  });
  for (const [level, form] of forms) {
    const [, written = "", content = ""] = form.exec(text) ?? [];
    const number =
      parseChineseNumeral(written) ?? (level === "article" ? Number(/\d+/u.exec(text)?.[0]) : undefined);
    if (number !== undefined && content !== "") return make(level, number, content);
  }
  const circle = circleForm.exec(text);
  if (circle) return make("circle", (circle[1] ?? "①").charCodeAt(0) - 0x245f, circle[2] ?? "");
  const parenthesis = parenthesisForm.exec(text);
  if (parenthesis)
    return make("parenthesis", Number((parenthesis[1] ?? "").normalize("NFKC")), parenthesis[2] ?? "");
  const decimal = decimalForm.exec(text);
  if (decimal && !measures.test(decimal[3] ?? "")) {
    const made = make("decimal", Number(decimal[2]), decimal[3] ?? "", true);
    return { ...made, major: Number(decimal[1]) };
  }
  return numbered(text, make);
};

const numbered = (
  text: string,
  make: (level: Level, number: number, content: string, doubtful?: boolean) => ItemLine,
): ItemLine | undefined => {
  const record = recordForm.exec(text);
  if (record) return make("number", Number((record[1] ?? "").normalize("NFKC")), record[2] ?? "");
  const found = numberForm.exec(text);
  if (found) {
    const [, number = "", mark = "", content = ""] = found;
    const startsWithYear = /^(?:19|20)\d{2}年/u.test(content);
    const doubtful = mark !== "、" && /^[0-9０-９]/u.test(content) && !startsWithYear;
    return make("number", Number(number.normalize("NFKC")), content, doubtful);
  }
  const bare = bareForm.exec(text);
  if (!bare || measures.test(bare[2] ?? "")) return undefined;
  return make("number", Number((bare[1] ?? "").normalize("NFKC")), bare[2] ?? "", true);
};

/** Blanks inside a label at the beginning of a line: 牵 头 单 位： */
const withoutBlanksInLabel = (text: string): string =>
  text.replace(/^(?:\p{Script=Han}[ \u3000]+){2,7}\p{Script=Han}(?=\s*[:：])/u, (label) =>
    label.replaceAll(/\s/gu, ""),
  );

/** What some documents begin a line of units with: ——市经信局牵头, ● 责任单位：…… */
const bullets = /^(?:[—–―─]{1,4}|[-*•·●○◆◇■□★☆▲△※])\s*(?=\p{Script=Han}|[【〔［[])/u;

/** A line without what stands before its units for show; any other line is left as it is. */
const withoutBullet = (line: SourceLine): SourceLine => {
  const text = line.text.replace(bullets, "");
  return text !== line.text && (partsOfLine(text, false) !== undefined || isDutiesLine(text))
    ? { ...line, text }
    : line;
};

const sameForm =
  /^[（(【〔［[]?\s*(?<labels>(?:\p{Script=Han}{2,4}(?:单位|部门)[、和及]?)*)\s*[：:]?\s*(?<same>(?:均|都)?同(?:上|前)(?:一?(?:项|条|款))?)\s*[)）】〕］\]]?[。；;]?$/u;

/** 责任单位同上 as a line of its own, as the label that it is; undefined for any other line. */
const sameParts = (text: string): readonly LabelledPart[] | undefined => {
  const { labels, same = "" } = sameForm.exec(text)?.groups ?? {};
  if (labels === undefined) return undefined;
  const names = labels === "" ? ["责任单位"] : labels.split(/[、和及]/u).filter((label) => label !== "");
  return names.map((label) => ({ role: roleOf(label) ?? "responsible", label, text: same, offset: 0 }));
};

/** Says what a line looks like; `any` says that labels of every kind may stand here, behind a task that has some. */
export const classify = (written: SourceLine, any = false): ClassifiedLine => {
  if (pageNumberForm.test(written.text)) return { ...written, kind: "pageNumber" };
  const line = withoutBullet(written);
  const parts = sameParts(line.text) ?? partsOfLine(withoutBlanksInLabel(line.text), any);
  if (parts) return { ...line, kind: "labels", parts };
  return item(line) ?? { ...line, kind: "plain" };
};
