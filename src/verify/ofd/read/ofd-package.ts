import { isArchiveFault, openZip } from "../../../archive/zip-archive.ts";
import { type Element, parseXml } from "../../docx/read/xml-tree.ts";

/** Why an OFD could not be read. */
export type OfdFailure = "password" | "damaged" | "no-text" | "too-large" | "too-much";

/** The parts of an OFD by their places in the package. */
export interface OfdPackage {
  /** A part that is XML, as a tree; undefined where there is none of this name. */
  readonly tree: (path: string) => Element | OfdFailure | undefined;
  readonly bytes: (path: string) => Uint8Array | undefined;
}

const megabyte = 1024 * 1024;

/** A 通报 of sixty pages takes 3 MB unpacked, most of it fonts. */
const limits = { entries: 20_000, entry: 64 * megabyte, all: 256 * megabyte } as const;

export const entryPart = "OFD.xml";

/** A place in the package as another part names it: from its own folder, or from the root when it begins with a slash. */
export const placeFrom = (part: string, target: string): string => {
  const folder = part.replace(/[^/]*$/u, "");
  const path: string[] = [];
  for (const step of (target.startsWith("/") ? target : `${folder}${target}`).split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
};

/** Whether a ZIP archive is an OFD: it has the entry that every OFD has (GB/T 33190-2016 7.1). */
export const isOfd = (bytes: Uint8Array): boolean => {
  const zip = openZip(bytes, limits);
  return !isArchiveFault(zip) && zip.has(entryPart);
};

/** Opens an OFD within bounds. Returns why not when its archive is damaged or holds more than any document does. */
export const openOfd = (file: Uint8Array): OfdPackage | OfdFailure => {
  const zip = openZip(file, limits);
  if (isArchiveFault(zip)) return zip.fault === "too large" ? "too-large" : "damaged";
  const tree = (path: string): Element | OfdFailure | undefined => {
    const part = zip.read(path);
    if (part === undefined) return undefined;
    if (isArchiveFault(part))
      return part.fault === "too large" ? "too-large" : part.fault === "protected" ? "password" : "damaged";
    return parseXml(new TextDecoder().decode(part)) ?? "damaged";
  };
  const bytes = (path: string): Uint8Array | undefined => {
    const part = zip.read(path);
    return part && !isArchiveFault(part) ? part : undefined;
  };
  return { tree, bytes };
};
