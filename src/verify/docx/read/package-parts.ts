import { isArchiveFault, openZip, type ZipArchive } from "../../../archive/zip-archive.ts";
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

/** Why a package could not be opened. */
export type PackageFailure = "not-zip" | "no-document" | "damaged" | "too-large";

const megabyte = 1024 * 1024;
/** The text of a 通报 of forty pages takes about 1 MB unpacked. */
const limits = { entries: 10_000, entry: 32 * megabyte, all: 64 * megabyte } as const;

interface PartRelation {
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

const relationsIn = (root: Element | undefined, folder: string): readonly PartRelation[] =>
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
  "core-properties": "docProps/core.xml",
};

/** Parts are UTF-8 unless their first bytes say otherwise. */
const textOf = (bytes: Uint8Array): string => {
  const [first, second] = bytes;
  const marked =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(marked).decode(bytes);
};

/** Reads the XML parts of an archive as trees, each once. */
const partReader = (zip: ZipArchive): ((name: string) => Element | PackageFailure | undefined) => {
  const known = new Map<string, Element | PackageFailure | undefined>();
  const read = (name: string): Element | PackageFailure | undefined => {
    const bytes = zip.read(name);
    if (bytes === undefined) return undefined;
    if (isArchiveFault(bytes)) return bytes.fault === "too large" ? "too-large" : "damaged";
    const root = parseXml(textOf(bytes));
    return typeof root === "string" ? root : (root ?? "damaged");
  };
  return (name) => {
    if (!known.has(name)) known.set(name, read(name));
    return known.get(name);
  };
};

/**
 * Opens the parts of a DOCX by following its relationships (ECMA-376 part 2), because not every program uses the same
 * names. Returns why not when there is no text, or when it or a part that it refers to is not well formed or too large.
 */
export const openParts = (bytes: Uint8Array): PackageParts | PackageFailure => {
  const zip = openZip(bytes, limits);
  if (isArchiveFault(zip)) return zip.fault === "too large" ? "too-large" : "not-zip";
  const partOf = partReader(zip);
  const treeOf = (name: string): Element | undefined => {
    const part = partOf(name);
    return typeof part === "string" ? undefined : part;
  };
  const named = relationsIn(treeOf("_rels/.rels"), "").find(({ kind }) => kind === "officeDocument");
  const place = named && zip.has(named.target) ? named.target : "word/document.xml";
  const [folder, name] = [place.replace(/\/?[^/]*$/u, ""), place.replace(/^.*\//u, "")];
  const relations = relationsIn(treeOf(absolute(`_rels/${name}.rels`, folder)), folder);
  const main = partOf(place);
  if (main === undefined) return "no-document";
  if (typeof main === "string") return main;
  if (main.name !== "w:document") return "no-document";
  const failure = relations
    .filter(({ target }) => /\.xml$/iu.test(target))
    .map(({ target }) => partOf(target))
    .find((part) => typeof part === "string");
  if (failure !== undefined) return failure;
  const targetOf = (found: PartRelation | undefined): Element | undefined => treeOf(found?.target ?? "");
  return {
    main,
    ofKind: (kind) =>
      targetOf(relations.find((relation) => relation.kind === kind)) ?? treeOf(usualPlaces[kind] ?? ""),
    withId: (id) => targetOf(relations.find((relation) => relation.id === id)),
  };
};
