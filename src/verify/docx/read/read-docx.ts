import type { DocxBlock, DocxFile, FooterReference, DocxSection } from "./document.ts";
import { alternativesIn, leftIn } from "./leftovers.ts";
import { readLists } from "./numbering.ts";
import { openParts, type PackageFailure, type PackageParts } from "./package-parts.ts";
import { BlockReader, type BlockContext } from "./read-blocks.ts";
import { readStyles, readTheme } from "./styles.ts";
import { contentOf } from "./wrappers.ts";
import {
  childOf,
  childrenOf,
  descendantsOf,
  type Element,
  numberIn,
  switchOf,
  textOf,
  twipsIn,
  valueOf,
} from "./xml-tree.ts";

/** Why a DOCX could not be read. */
type DocxFailure = PackageFailure | "no-text";

/** The sheet that Word takes when the file names none, in twips: US Letter. */
const unsaid = { width: 12_240, height: 15_840 } as const;

const readSection = (
  properties: Element | undefined,
  blocks: readonly DocxBlock[],
  before: DocxSection | undefined,
  partOf: (id: string) => readonly DocxBlock[] | undefined,
): DocxSection => {
  const size = childOf(properties, "w:pgSz")?.attributes ?? {};
  const margins = childOf(properties, "w:pgMar")?.attributes ?? {};
  const grid = childOf(properties, "w:docGrid")?.attributes ?? {};
  const own = childrenOf(properties, "w:footerReference").flatMap(({ attributes }) => {
    const footer = partOf(attributes["r:id"] ?? "");
    return footer ? [[attributes["w:type"] as FooterReference, footer] as const] : [];
  });
  const headers = childrenOf(properties, "w:headerReference").flatMap(
    ({ attributes }) => partOf(attributes["r:id"] ?? "") ?? [],
  );
  const start = numberIn(valueOf(properties, "w:pgNumType", "w:start"));
  const format = valueOf(properties, "w:pgNumType", "w:fmt");
  return {
    blocks,
    headers,
    continuous: valueOf(properties, "w:type") === "continuous",
    width: twipsIn(size["w:w"]) ?? unsaid.width,
    height: twipsIn(size["w:h"]) ?? unsaid.height,
    margins: {
      top: twipsIn(margins["w:top"]) ?? 0,
      bottom: twipsIn(margins["w:bottom"]) ?? 0,
      left: twipsIn(margins["w:left"]) ?? 0,
      right: twipsIn(margins["w:right"]) ?? 0,
      footer: twipsIn(margins["w:footer"]) ?? 0,
      gutter: twipsIn(margins["w:gutter"]) ?? 0,
    },
    grid: {
      type: grid["w:type"] ?? "default",
      linePitch: twipsIn(grid["w:linePitch"]) ?? 0,
      charSpace: numberIn(grid["w:charSpace"]) ?? 0,
    },
    titlePage: switchOf(properties, "w:titlePg") ?? false,
    columns: numberIn(valueOf(properties, "w:cols", "w:num")) ?? 1,
    framed: childrenOf(childOf(properties, "w:pgBorders")).some(
      ({ attributes }) => !["none", "nil"].includes(attributes["w:val"] ?? "none"),
    ),
    ...(childOf(properties, "w:lnNumType") ? { lineNumbers: true } : {}),
    ...(format === undefined ? {} : { numberFormat: format }),
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
  for (const element of contentOf(body)) {
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

const nothing: Element = { name: "", attributes: {}, children: [] };

/** The notes that a text refers to, in the order of their part. */
const notesOf = (
  root: Element,
  ofKind: PackageParts["ofKind"],
  context: BlockContext,
): readonly DocxBlock[] =>
  (["footnote", "endnote"] as const).flatMap((kind) => {
    const cited = new Set(
      descendantsOf(root).flatMap(({ name, attributes }) =>
        name === `w:${kind}Reference` ? (attributes["w:id"] ?? []) : [],
      ),
    );
    return childrenOf(ofKind(`${kind}s`), `w:${kind}`)
      .filter(({ attributes }) => cited.has(attributes["w:id"] ?? ""))
      .flatMap((note) => new BlockReader(context).read(contentOf(note)));
  });

const documentOf = ({ main: root, ofKind, withId }: PackageParts): DocxFile => {
  const theme = readTheme(ofKind("theme"));
  const styles = readStyles(ofKind("styles"), theme);
  const context: BlockContext = { styles, theme, lists: readLists(ofKind("numbering")) };
  const partOf = (id: string): readonly DocxBlock[] | undefined => {
    const part = withId(id);
    return part && new BlockReader(context).read(contentOf(part));
  };
  const body = new BlockReader(context);
  const sections: DocxSection[] = [];
  for (const { elements, properties } of sectionElements(childOf(root, "w:body"))) {
    sections.push(readSection(properties, body.read(elements), sections.at(-1), partOf));
  }
  const settings = ofKind("settings");
  const besides = descendantsOf(root).flatMap(({ name, attributes }) =>
    /^w:(?:header|footer)Reference$/u.test(name) ? (withId(attributes["r:id"] ?? "") ?? []) : [],
  );
  const title = textOf(childOf(ofKind("core-properties"), "dc:title") ?? nothing).trim();
  const ground = valueOf(root, "w:background", "w:color");
  return {
    sections,
    evenAndOddFooters: switchOf(settings, "w:evenAndOddHeaders") ?? false,
    mirrorMargins: switchOf(settings, "w:mirrorMargins") ?? false,
    ...(ground === undefined ? {} : { ground }),
    ...leftIn([root, ...besides], settings),
    noteBlocks: notesOf(root, ofKind, context),
    alternatives: alternativesIn(root),
    ...(title === "" ? {} : { titleProperty: title }),
    normalSize: styles.normal.run.size ?? styles.defaults.run.size ?? 10,
  };
};

/** Reads a DOCX of any word processor, styles resolved. Returns why not when it cannot be read. */
export const readDocx = (bytes: Uint8Array): DocxFile | DocxFailure => {
  const parts = openParts(bytes);
  if (typeof parts === "string") return parts;
  return textOf(parts.main).trim() === "" ? "no-text" : documentOf(parts);
};
