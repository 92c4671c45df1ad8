import { chineseNumeral } from "../../model/text/chinese-numeral.ts";
import type { ZipArchive } from "../../archive/zip-archive.ts";
import { readXmlPart } from "../workbook/xml-part.ts";

/** How the numbers of one level of a list look: 一、 is chineseCounting with the text %1、 */
interface NumberingLevel {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

/** Makes the number that Word shows before a paragraph of a list, and counts on. */
type NextNumber = (list: string, level: number) => string;

/** How numbers of lists are stated, and which lists the styles of paragraphs belong to. */
export interface Numbering {
  readonly next: NextNumber;
  readonly listOfStyle: ReadonlyMap<string, { readonly list: string; readonly level: number }>;
}

const mostLevels = 9;
const chinese = /chinese|japanese|taiwanese|ideograph/iu;

const shown = (value: number, format: string): string => {
  if (chinese.test(format)) return value >= 1 && value <= 99 ? chineseNumeral(value) : String(value);
  if (format === "decimalEnclosedCircle")
    return value <= 20 ? String.fromCodePoint(0x245f + value) : String(value);
  if (format === "none" || format === "bullet") return "";
  return String(value);
};

interface Definitions {
  readonly abstract: Map<string, NumberingLevel[]>;
  readonly lists: Map<string, string>;
}

const readDefinitions = (zip: ZipArchive): Definitions => {
  const found: Definitions = { abstract: new Map(), lists: new Map() };
  const part = zip.read("word/numbering.xml");
  if (part === undefined || !(part instanceof Uint8Array)) return found;
  let levels: NumberingLevel[] = [];
  let level = 0;
  let list = "";
  readXmlPart(part, {
    open: (name, attributes) => {
      const value = attributes["w:val"] ?? "";
      if (name === "abstractNum") found.abstract.set(attributes["w:abstractNumId"] ?? "", (levels = []));
      if (name === "num") list = attributes["w:numId"] ?? "";
      if (name === "abstractNumId" && list !== "") found.lists.set(list, value);
      if (name === "lvl") level = Number(attributes["w:ilvl"] ?? 0);
      const current = levels[level] ?? { format: "decimal", text: "", start: 1 };
      if (level >= mostLevels) return;
      if (name === "numFmt") levels[level] = { ...current, format: value };
      if (name === "lvlText") levels[level] = { ...current, text: value };
      if (name === "start") levels[level] = { ...current, start: Number(value) };
    },
    close: () => undefined,
  });
  return found;
};

const readStyles = (zip: ZipArchive): Numbering["listOfStyle"] => {
  const found = new Map<string, { list: string; level: number }>();
  const part = zip.read("word/styles.xml");
  if (part === undefined || !(part instanceof Uint8Array)) return found;
  let style = "";
  let level = 0;
  readXmlPart(part, {
    open: (name, attributes) => {
      if (name === "style") [style, level] = [attributes["w:styleId"] ?? "", 0];
      if (name === "ilvl") level = Number(attributes["w:val"] ?? 0);
      if (name === "numId") found.set(style, { list: attributes["w:val"] ?? "", level });
    },
    close: () => undefined,
  });
  return found;
};

/** Reads how a Word document numbers its paragraphs: 一、 and 1. are often not in the text but made by Word. */
export const readNumbering = (zip: ZipArchive): Numbering => {
  const { abstract, lists } = readDefinitions(zip);
  const counters = new Map<string, number[]>();
  const next: NextNumber = (list, level) => {
    const id = lists.get(list) ?? "";
    const levels = abstract.get(id);
    const own = levels?.[level];
    if (list === "0" || !levels || !own) return "";
    const counts = counters.get(id) ?? [];
    counters.set(id, counts);
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    counts.length = level + 1;
    return own.text.replaceAll(/%(\d)/gu, (_, place: string) => {
      const index = Number(place) - 1;
      const { format = "decimal", start = 1 } = levels[index] ?? {};
      return shown(counts[index] ?? start, format);
    });
  };
  return { next, listOfStyle: readStyles(zip) };
};
