import type JSZip from "jszip";
import { childrenOf, type Element, parseXml } from "./xml-tree.ts";

/** The parts of a DOCX that are XML, as trees. */
export interface PackageParts {
  /** The text itself. */
  readonly main: Element;
  /** A part that the text refers to by its kind: styles, settings, theme, numbering. */
  readonly ofKind: (kind: string) => Element | undefined;
  /** A part that the text refers to by its id. */
  readonly withId: (id: string) => Element | undefined;
}

/** A part larger than this, unpacked, is no office document. */
const largestPart = 200 * 1024 * 1024;

interface Relation {
  readonly id: string;
  /** The last word of its type: footer of http://…/relationships/footer. */
  readonly kind: string;
  readonly target: string;
}

/** A target is named from the folder of the part that refers to it, or from the root when it begins with a slash. */
const absolute = (target: string, folder: string): string => {
  const path: string[] = [];
  for (const step of (target.startsWith("/") ? target : `${folder}/${target}`).split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
};

const relationsIn = (root: Element | undefined, folder: string): readonly Relation[] =>
  childrenOf(root).map(({ attributes }) => ({
    id: attributes["Id"] ?? "",
    kind: /[^/]*$/u.exec(attributes["Type"] ?? "")?.[0] ?? "",
    target: absolute(attributes["Target"] ?? "", folder),
  }));

/** Where nearly every program puts these parts, should the relationships not say so. */
const usualPlaces: Readonly<Record<string, string>> = {
  styles: "word/styles.xml",
  settings: "word/settings.xml",
  numbering: "word/numbering.xml",
  theme: "word/theme/theme1.xml",
};

/** Parts are UTF-8 unless their first bytes say otherwise. */
const textOf = (bytes: Uint8Array): string => {
  const [first, second] = bytes;
  const marked =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(marked).decode(bytes);
};

/**
 * Opens the parts of a DOCX by following its relationships (ECMA-376 part 2), because not every program uses the same
 * names. Returns why not when there is no text, or when it or a part that it refers to is not well formed.
 */
export const openParts = async (zip: JSZip): Promise<PackageParts | "no-document" | "damaged"> => {
  const parts = new Map<string, Element | undefined>();
  for (const [name, file] of Object.entries(zip.files)) {
    if (!/\.(?:xml|rels)$/iu.test(name)) continue;
    const bytes = await file.async("uint8array");
    parts.set(name.replace(/^\//u, ""), bytes.length < largestPart ? parseXml(textOf(bytes)) : undefined);
  }
  const named = relationsIn(parts.get("_rels/.rels"), "").find(({ kind }) => kind === "officeDocument");
  const place = named && parts.has(named.target) ? named.target : "word/document.xml";
  const [folder, name] = [place.replace(/\/?[^/]*$/u, ""), place.replace(/^.*\//u, "")];
  const relations = relationsIn(parts.get(absolute(`_rels/${name}.rels`, folder)), folder);
  const targetOf = (found: Relation | undefined): Element | undefined => parts.get(found?.target ?? "");
  const main = parts.get(place);
  if (!parts.has(place) || (main && main.name !== "w:document")) return "no-document";
  const isBroken = (target: string): boolean => parts.has(target) && parts.get(target) === undefined;
  if (!main || relations.some(({ target }) => isBroken(target))) return "damaged";
  return {
    main,
    ofKind: (kind) =>
      targetOf(relations.find((relation) => relation.kind === kind)) ?? parts.get(usualPlaces[kind] ?? ""),
    withId: (id) => targetOf(relations.find((relation) => relation.id === id)),
  };
};
