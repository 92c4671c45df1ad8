import { expect, test } from "@jest/globals";
import { deflateSync } from "node:zlib";
import { archivalClaim } from "../../../../../src/verify/pdf/read/archival-claim.ts";
import type { PdfDescription } from "../../../../../src/verify/pdf/read/open-pdf.ts";

/** What a PDF says of itself with such a packet. */
const pdfWith = (packet: string, tagged = false): PdfDescription => ({
  packet,
  tagged,
  titles: [],
  carried: [],
});

const elements = "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>";
const intent = "<< /Type /OutputIntent /S /GTS_PDFA1 >>";
const plain = Buffer.from(`1 0 obj\n${intent}\nendobj`, "latin1");

const packed = (text: string): Uint8Array => {
  const head = "7 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\n";
  return Buffer.concat([
    Buffer.from(head),
    deflateSync(Buffer.from(text)),
    Buffer.from("\nendstream\nendobj"),
  ]);
};

test("the level is read from elements, and from attributes as some programs write it", () => {
  expect(archivalClaim(pdfWith(elements), plain)).toEqual({
    level: "2b",
    outputIntent: true,
    tagged: false,
  });
  const attributes = '<rdf:Description pdfaid:part="1" pdfaid:conformance="A"/>';
  expect(archivalClaim(pdfWith(attributes, true), plain)).toMatchObject({ level: "1a", tagged: true });
  expect(archivalClaim(pdfWith("<pdfaid:part>4</pdfaid:part>"), plain)).toMatchObject({ level: "4" });
});

test("the output intent is found among objects that are packed together", () => {
  expect(archivalClaim(pdfWith(elements), packed(`8 0 ${intent}`))).toMatchObject({
    outputIntent: true,
  });
  expect(archivalClaim(pdfWith(elements), packed("8 0 << /S /GTS_PDFX >>"))).toMatchObject({
    outputIntent: false,
  });
});

test("a file that does not say so claims nothing, whatever it holds", () => {
  expect(archivalClaim(pdfWith(""), plain)).toBeUndefined();
  expect(archivalClaim(pdfWith("<pdf:Producer>Word</pdf:Producer>"), plain)).toBeUndefined();
});
