import { inflateSync } from "node:zlib";
import type { OpenPdf } from "./open-pdf.ts";

/** What a file says of itself that is to be PDF/A (ISO 19005), and the two facts of it that show without a validator. */
export interface ArchivalClaim {
  /** 2b: part and level; a part that has no levels stands alone. */
  readonly level: string;
  /** Whether it says by what its colours are meant. */
  readonly outputIntent: boolean;
  /** Whether its text is marked with its structure, as level a promises. */
  readonly tagged: boolean;
}

/** A property of XMP, written as an element or as an attribute. */
const propertyOf = (packet: string, name: string): string =>
  new RegExp(String.raw`\bpdfaid:${name}\s*(?:=\s*["']|>)\s*(\w+)`, "u").exec(packet)?.[1] ?? "";

/** No object stream of a document unpacks to more; `unpacksTooFar` has looked at the file before. */
const largestObjects = 32 * 1024 * 1024;

const unpacked = (packed: Uint8Array): string => {
  try {
    return inflateSync(packed, { maxOutputLength: largestObjects }).toString("latin1");
  } catch {
    return "";
  }
};

/** The objects of a file that are packed together, as programs do from PDF 1.5 on. */
const packedObjects = (file: string): readonly string[] =>
  Array.from(file.matchAll(/\/Type\s*\/ObjStm\b[^>]*>>\s*stream\r?\n/gu), ({ index, 0: head }) => {
    const start = index + head.length;
    const end = file.indexOf("endstream", start);
    return unpacked(Buffer.from(file.slice(start, end < 0 ? undefined : end), "latin1"));
  });

const archivalIntent = /\/GTS_PDFA1\b/u;

/** Reads what a PDF claims; undefined when it does not say that it is PDF/A. */
export const archivalClaim = async (pdf: OpenPdf, bytes: Uint8Array): Promise<ArchivalClaim | undefined> => {
  const { packet, tagged } = await pdf.describedAs();
  const part = propertyOf(packet, "part");
  if (part === "") return undefined;
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return {
    level: part + propertyOf(packet, "conformance").toLowerCase(),
    outputIntent: archivalIntent.test(file) || packedObjects(file).some((each) => archivalIntent.test(each)),
    tagged,
  };
};
