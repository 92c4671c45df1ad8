import { inflateSync } from "node:zlib";
import type { PdfDescription } from "./open-pdf.ts";

/** What a file says of itself that is to be PDF/A (ISO 19005), maybe PDF/UA besides (ISO 14289), and the two facts of it that show without a validator. */
export interface ArchivalClaim {
  /** 2b: part and level; a part that has no levels stands alone. */
  readonly level: string;
  /** The part of PDF/UA; absent where it does not claim that. */
  readonly accessible?: string;
  /** Whether it says by what its colours are meant. */
  readonly outputIntent: boolean;
  /** Whether its text is marked with its structure, as level a promises. */
  readonly tagged: boolean;
}

/** A property of XMP, `pdfaid:part`, written as an element or as an attribute. */
const propertyOf = (packet: string, name: string): string =>
  new RegExp(String.raw`\b${name}\s*(?:=\s*["']|>)\s*(\w+)`, "u").exec(packet)?.[1] ?? "";

/** No object stream of a document unpacks to more; `unpacksTooFar` has looked at the file before. */
const largestObjects = 32 * 1024 * 1024;

const unpacked = (packed: Uint8Array): string => {
  try {
    return inflateSync(packed, { maxOutputLength: largestObjects }).toString("latin1");
  } catch {
    return "";
  }
};

/** The head of a stream of objects that are packed together, as programs do from PDF 1.5 on. */
const packedHead = /\/Type\s{0,9}\/ObjStm\b[^>]{0,400}>>\s{0,9}stream\r?\n/gu;

const archivalIntent = /\/GTS_PDFA1\b/u;

/** Whether the file has an output intent of PDF/A, in the open or packed; one stream is unpacked at a time. */
const hasOutputIntent = (file: string): boolean => {
  if (archivalIntent.test(file)) return true;
  let end = 0;
  for (const { index, 0: head } of file.matchAll(packedHead)) {
    // What looks like a head inside a stream is none; and so no byte is unpacked twice.
    if (index < end) continue;
    const start = index + head.length;
    end = file.indexOf("endstream", start);
    if (end < 0) return false;
    const packed = Buffer.from(file.slice(start, end), "latin1");
    if (archivalIntent.test(unpacked(packed))) return true;
  }
  return false;
};

/** Reads what a PDF claims; undefined when it does not say that it is PDF/A. */
export const archivalClaim = (
  { packet, tagged }: PdfDescription,
  bytes: Uint8Array,
): ArchivalClaim | undefined => {
  const part = propertyOf(packet, "pdfaid:part");
  if (part === "") return undefined;
  const accessible = propertyOf(packet, "pdfuaid:part");
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return {
    level: part + propertyOf(packet, "pdfaid:conformance").toLowerCase(),
    ...(accessible !== "" && { accessible }),
    outputIntent: hasOutputIntent(file),
    tagged,
  };
};
