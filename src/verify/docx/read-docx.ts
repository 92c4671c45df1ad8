import JSZip from "jszip";
import type { Block, DocxFile, FooterKind, Section } from "./document.ts";
import { readLists } from "./numbering.ts";
import { blockReader, type Context } from "./read-blocks.ts";
import { readStyles, readTheme } from "./styles.ts";
import {
  childOf,
  childrenOf,
  descendantsOf,
  type Element,
  numberIn,
  parseXml,
  switchOf,
  valueOf,
} from "./xml-tree.ts";

/** Why a DOCX could not be read. */
export type DocxFailure = "not-zip" | "no-document" | "damaged";

/** A part larger than this, unpacked, is no office document. */
const largestPart = 200 * 1024 * 1024;

type Parts = (name: string) => Element | undefined;

const openParts = async (zip: JSZip): Promise<Parts> => {
  const parts = new Map<string, Element | undefined>();
  for (const [name, file] of Object.entries(zip.files)) {
    if (!/\.(?:xml|rels)$/u.test(name)) continue;
    const text = await file.async("string");
    if (text.length < largestPart) parts.set(name, parseXml(text));
  }
  return (name) => parts.get(name);
};

const readSection = (
  properties: Element | undefined,
  blocks: readonly Block[],
  before: Section | undefined,
  footerOf: (id: string) => readonly Block[] | undefined,
): Section => {
  const size = childOf(properties, "w:pgSz")?.attributes ?? {};
  const margins = childOf(properties, "w:pgMar")?.attributes ?? {};
  const grid = childOf(properties, "w:docGrid")?.attributes ?? {};
  const own = childrenOf(properties, "w:footerReference").flatMap(({ attributes }) => {
    const footer = footerOf(attributes["r:id"] ?? "");
    return footer ? [[attributes["w:type"] as FooterKind, footer] as const] : [];
  });
  const start = numberIn(valueOf(properties, "w:pgNumType", "w:start"));
  return {
    blocks,
    width: numberIn(size["w:w"]) ?? 0,
    height: numberIn(size["w:h"]) ?? 0,
    margins: {
      top: numberIn(margins["w:top"]) ?? 0,
      bottom: numberIn(margins["w:bottom"]) ?? 0,
      left: numberIn(margins["w:left"]) ?? 0,
      right: numberIn(margins["w:right"]) ?? 0,
      footer: numberIn(margins["w:footer"]) ?? 0,
      gutter: numberIn(margins["w:gutter"]) ?? 0,
    },
    grid: {
      type: grid["w:type"] ?? "default",
      linePitch: numberIn(grid["w:linePitch"]) ?? 0,
      charSpace: numberIn(grid["w:charSpace"]) ?? 0,
    },
    titlePage: switchOf(properties, "w:titlePg") ?? false,
    ...(start === undefined ? {} : { numberStart: start }),
    // A section without a footer of a kind takes that of the section before it.
    footers: { ...before?.footers, ...Object.fromEntries(own) },
  };
};

/** The bodies of the sections: each ends with a paragraph that carries its properties, the last with the text. */
const sectionElements = (body: Element | undefined) => {
  const parts: { elements: Element[]; properties: Element | undefined }[] = [
    { elements: [], properties: undefined },
  ];
  for (const element of childrenOf(body)) {
    const part = parts.at(-1);
    if (element.name === "w:sectPr") {
      if (part) part.properties = element;
      continue;
    }
    part?.elements.push(element);
    const properties = childOf(childOf(element, "w:pPr"), "w:sectPr");
    if (!part || !properties) continue;
    part.properties = properties;
    parts.push({ elements: [], properties: undefined });
  }
  return parts.filter(({ elements, properties }) => elements.length > 0 || properties);
};

const documentOf = (root: Element, part: Parts): DocxFile => {
  const theme = readTheme(part("word/theme/theme1.xml"));
  const styles = readStyles(part("word/styles.xml"), theme);
  const context: Context = { styles, theme, lists: readLists(part("word/numbering.xml")) };
  const relations = new Map(
    childrenOf(part("word/_rels/document.xml.rels")).map(({ attributes }) => [
      attributes["Id"] ?? "",
      `word/${(attributes["Target"] ?? "").replace(/^\/?(?:word\/)?/u, "")}`,
    ]),
  );
  const footerOf = (id: string): readonly Block[] | undefined => {
    const footer = part(relations.get(id) ?? "");
    return footer && blockReader(context).read(childrenOf(footer));
  };
  const body = blockReader(context);
  const sections: Section[] = [];
  for (const { elements, properties } of sectionElements(childOf(root, "w:body"))) {
    sections.push(readSection(properties, body.read(elements), sections.at(-1), footerOf));
  }
  const settings = part("word/settings.xml");
  const revised = new Set(["w:ins", "w:del", "w:moveTo", "w:moveFrom"]);
  return {
    sections,
    evenAndOddFooters: switchOf(settings, "w:evenAndOddHeaders") ?? false,
    mirrorMargins: switchOf(settings, "w:mirrorMargins") ?? false,
    revisions: descendantsOf(root).filter(({ name }) => revised.has(name)).length,
    normalSize: styles.normal.run.size ?? styles.defaults.run.size ?? 10,
  };
};

/** Reads a DOCX of any word processor, styles resolved. Returns why not when it cannot be read. */
export const readDocx = async (bytes: Uint8Array): Promise<DocxFile | DocxFailure> => {
  let zip: JSZip;
  try {
    zip = await JSZip.loadAsync(bytes);
  } catch {
    return "not-zip";
  }
  if (!zip.file("word/document.xml")) return "no-document";
  try {
    const part = await openParts(zip);
    const root = part("word/document.xml");
    return root ? documentOf(root, part) : "damaged";
  } catch (problem) {
    // A broken deflate stream inside; anything else is a bug of ours.
    if (problem instanceof Error && /corrupt|compress|inflate|invalid|CRC/iu.test(problem.message))
      return "damaged";
    throw problem;
  }
};
