import type JSZip from "jszip";
import { childrenOf, type Element, parseXml } from "./xml-tree.ts";

/** The parts of a DOCX that are XML, as trees. */
export interface PackageParts {
  /** The text itself; undefined when there is none or it is not well formed. */
  readonly main: Element | undefined;
  /** Whether the package names a text at all. */
  readonly hasMain: boolean;
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

/** Opens the parts of a DOCX by following its relationships (ECMA-376 part 2), because not every program uses the same names. */
export const openParts = async (zip: JSZip): Promise<PackageParts> => {
  const parts = new Map<string, Element | undefined>();
  for (const [name, file] of Object.entries(zip.files)) {
    if (!/\.(?:xml|rels)$/iu.test(name)) continue;
    const text = await file.async("string");
    if (text.length < largestPart) parts.set(name.replace(/^\//u, ""), parseXml(text));
  }
  const named = relationsIn(parts.get("_rels/.rels"), "").find(({ kind }) => kind === "officeDocument");
  const place = named && parts.has(named.target) ? named.target : "word/document.xml";
  const [folder, name] = [place.replace(/\/?[^/]*$/u, ""), place.replace(/^.*\//u, "")];
  const relations = relationsIn(parts.get(absolute(`_rels/${name}.rels`, folder)), folder);
  const targetOf = (found: Relation | undefined): Element | undefined => parts.get(found?.target ?? "");
  return {
    main: parts.get(place),
    hasMain: parts.has(place),
    ofKind: (kind) =>
      targetOf(relations.find((relation) => relation.kind === kind)) ?? parts.get(usualPlaces[kind] ?? ""),
    withId: (id) => targetOf(relations.find((relation) => relation.id === id)),
  };
};
