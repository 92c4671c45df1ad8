import { deflateSync } from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import PdfDocument from "pdfkit";
import type { PdfFile } from "../../../../../src/verify/pdf/read/page.ts";
import { readPdf } from "../../../../../src/verify/pdf/read/read-pdf.ts";

const chunk = (type: string, data: Uint8Array): Uint8Array => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type, "latin1"), data, Buffer.alloc(4)]);
};

/** A PNG of one point; pdfkit looks at no checksum. */
const png = (...channels: readonly number[]): Uint8Array => {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, channels.length === 4 ? 6 : 2, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.from([0, ...channels]))),
    chunk("IEND", new Uint8Array()),
  ]);
};

const written = "市政府重点工作进展情况通报";

/** A page with a line of text, and what is drawn afterwards. */
const pdfWith = (draw: (pdf: PDFKit.PDFDocument) => void, text = written): Promise<Uint8Array> =>
  new Promise((resolve) => {
    const pdf = new PdfDocument({ size: "A4", margin: 0 });
    const pieces: Uint8Array[] = [];
    pdf.on("data", (piece: Uint8Array) => pieces.push(piece));
    pdf.on("end", () => resolve(Buffer.concat(pieces)));
    pdf.font("templates/fonts/FandolFang-Regular.otf").fontSize(16).text(text, 80, 100);
    draw(pdf);
    pdf.end();
  });

const picturesIn = (read: PdfFile | string) =>
  typeof read === "string"
    ? read
    : read.pages[0]?.pictures.map(({ look, hidden }) => [look, hidden.map(({ text }) => text).join("")]);

describe("a picture in a file", () => {
  test("that is white hides the text below it", async () => {
    const bytes = await pdfWith((pdf) =>
      pdf.image(Buffer.from(png(255, 255, 255)), 80, 95, { width: 33, height: 30 }),
    );
    expect(picturesIn(await readPdf(bytes))).toEqual([["blank", "市政"]]);
  });

  test("that is clear, or mixed with what lies below, hides nothing", async () => {
    const clear = await pdfWith((pdf) =>
      pdf.image(Buffer.from(png(255, 0, 0, 0)), 80, 95, { width: 60, height: 30 }),
    );
    expect(picturesIn(await readPdf(clear))).toEqual([["blank", ""]]);
    const faint = await pdfWith((pdf) =>
      pdf.opacity(0.3).image(Buffer.from(png(200, 0, 0)), 80, 95, { width: 60, height: 30 }),
    );
    expect(picturesIn(await readPdf(faint))).toEqual([["red", ""]]);
  });

  test("over all text is a scan with what was read of it below", async () => {
    const bytes = await pdfWith((pdf) =>
      pdf.image(Buffer.from(png(250, 250, 250)), 0, 0, { width: 595, height: 842 }),
    );
    expect(await readPdf(bytes)).toBe("no-text");
  });
});

test("a text of one ideograph over and over was exported without a face that has them", async () => {
  expect(await readPdf(await pdfWith(() => undefined, `2013${"据".repeat(40)}`))).toBe("no-glyphs");
  expect(picturesIn(await readPdf(await pdfWith(() => undefined)))).toEqual([]);
});

/** The entries of an annotation, of which the published types know only some. */
const entriesOf = (entries: object): PDFKit.Mixins.AnnotationOption => entries;

const annotationsIn = async (draw: (pdf: PDFKit.PDFDocument) => void) => {
  const read = await readPdf(await pdfWith(draw));
  return typeof read === "string" ? read : (read.pages[0]?.annotations ?? []);
};

describe("what was put on with a PDF program", () => {
  const em = (16 * 25.4) / 72;

  test("is read with its words and where it lies, from the top of the page", async () => {
    const found = await annotationsIn((pdf) => {
      pdf.textAnnotation(72, 144, 72, 36, "已作废");
      pdf.strike(80, 100, 32, 16);
      pdf.note(200, 300, 20, 20, "请核对");
      pdf.rectAnnotation(72, 400, 72, 36);
    });
    expect(found).toMatchObject([
      { kind: "FreeText", text: "已作废", boxes: [{ left: 25.4, right: 50.8 }] },
      { kind: "StrikeOut", boxes: [{}] },
      { kind: "Text", text: "请核对" },
      { kind: "Square", text: "" },
    ]);
    const [free, strike] = typeof found === "string" ? [] : found;
    expect(free?.boxes[0]?.top).toBeCloseTo(50.8, 3);
    expect(free?.boxes[0]?.bottom).toBeCloseTo(63.5, 3);
    expect((strike?.boxes[0]?.right ?? 0) - (strike?.boxes[0]?.left ?? 0)).toBeCloseTo(2 * em, 3);
  });

  test.each([
    ["a link", { Subtype: "Link" }],
    ["the window of a note", { Subtype: "Popup" }],
    ["an electronic signature", { Subtype: "Widget", FT: "Sig" }],
    ["a field that is empty", { Subtype: "Widget", FT: "Tx" }],
    ["what is hidden", { Subtype: "Square", F: 2 }],
    ["what is neither shown nor printed", { Subtype: "Square", F: 32 }],
  ])("is nothing when it is %s", async (_fact, entries) => {
    expect(await annotationsIn((pdf) => pdf.annotate(72, 144, 72, 36, entriesOf(entries)))).toEqual([]);
  });

  test("is there when it is printed and not shown, and when a field is filled in", async () => {
    const found = await annotationsIn((pdf) => {
      pdf.annotate(72, 144, 72, 36, entriesOf({ Subtype: "Square", F: 36 }));
      pdf.annotate(72, 200, 72, 36, entriesOf({ Subtype: "Widget", FT: "Tx", V: new String("412") }));
    });
    expect(found).toMatchObject([{ kind: "Square" }, { kind: "Widget", text: "412" }]);
  });

  test("marks each line of its words", async () => {
    const quads = [80, 742, 112, 742, 80, 726, 112, 726, 80, 720, 96, 720, 80, 704, 96, 704];
    const found = await annotationsIn((pdf) =>
      pdf.annotate(80, 100, 32, 40, entriesOf({ Subtype: "Highlight", QuadPoints: quads })),
    );
    expect(typeof found === "string" ? found : found[0]?.boxes.map(({ right }) => right)).toEqual([
      expect.closeTo((112 * 25.4) / 72, 3),
      expect.closeTo((96 * 25.4) / 72, 3),
    ]);
  });
});

/** The file with a layer round what is drawn last, which is shown or not. */
const layered = async (shown: boolean): Promise<string> => {
  const bytes = await pdfWith((pdf) => {
    const group = pdf.ref({ Type: "OCG", Name: new String("旧稿") });
    group.end(undefined);
    const page = pdf.page as unknown as { resources: { data: Record<string, unknown> } };
    page.resources.data["Properties"] = { L1: group };
    // pdfkit has no layers of its own; what it calls the catalogue is its own affair.
    const { _root: root } = pdf as unknown as { readonly _root: { readonly data: Record<string, unknown> } };
    root.data["OCProperties"] = { OCGs: [group], D: shown ? { ON: [group] } : { OFF: [group] } };
    pdf.addContent("/OC /L1 BDC");
    pdf.text("已作废", 80, 200);
    pdf.addContent("EMC");
    pdf.text("特此通报", 80, 300);
  });
  const read = await readPdf(bytes);
  return typeof read === "string" ? read : (read.pages[0]?.characters.map(({ text }) => text).join("") ?? "");
};

test("text on a layer that is not printed is not there", async () => {
  expect(await layered(true)).toBe(`${written}已作废特此通报`);
  expect(await layered(false)).toBe(`${written}特此通报`);
});
