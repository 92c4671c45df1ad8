import { createRequire } from "node:module";
import { dirname } from "node:path";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";

/** Why a PDF could not be read. */
export type PdfFailure = "password" | "damaged" | "no-text" | "no-glyphs" | "too-large" | "too-much";

/** What a PDF says of itself beside its pages. */
export interface PdfDescription {
  /** Its XMP packet, empty when it has none that can be read. */
  readonly packet: string;
  /** Whether it says that its text is tagged. */
  readonly tagged: boolean;
  /** 标题 of its properties, as its two places for it have it. */
  readonly titles: readonly string[];
  /** What it brings along and nobody prints: scripts, the names of attached files. */
  readonly carried: readonly string[];
}

/** A PDF that pdf.js has opened. */
export interface OpenPdf {
  readonly pageCount: number;
  /** A page with its content as pdf.js has it; undefined when it is damaged. */
  readonly page: (number: number) => Promise<OpenPage | undefined>;
  readonly describedAs: () => Promise<PdfDescription>;
  readonly close: () => Promise<void>;
}

export interface OpenPage {
  readonly page: PDFPageProxy;
  /** The steps of its content by their names, with what they are given. */
  readonly steps: readonly { readonly name: string; readonly values: ArrayLike<unknown> }[] | "too-much";
}

/** Pictures of more points than an A3 page at 400 dpi are left out; nothing of them but their place is measured. */
const largestPicture = 32_000_000;

/** Steps of one page; a page full of a table's small type has some ten thousand. */
const mostSteps = 200_000;

/** pdf.js wants these three to be there when it is loaded. They serve for drawing, and nothing is drawn. */
const standIns = ["DOMMatrix", "ImageData", "Path2D"] as const;

/** Can be called and made an object of, and does nothing. */
const standIn = function (): void {};

const loadPdfJs = async () => {
  for (const name of standIns) {
    if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: standIn, writable: true });
  }
  return import("pdfjs-dist/legacy/build/pdf.mjs");
};

/** pdf.js, loaded when the first PDF comes: a DOCX does not need it. */
type PdfJs = Awaited<ReturnType<typeof loadPdfJs>>;

/** What pdf.js's page takes its steps with, piece by piece as they are worked out. */
interface StepTaker {
  _renderPageChunk: (piece: { readonly length: number }, state: unknown) => void;
}

/**
 * Comes when a page has more steps than it may, and drops what follows. Forms that draw forms make 10^8 of a few
 * lines; a list that grows so far ends the process, not only its worker (nodejs/node issue 47224).
 */
const tooManySteps = (page: PDFPageProxy): Promise<"too-much"> =>
  new Promise((resolve) => {
    const taker = page as unknown as StepTaker;
    const take = taker._renderPageChunk.bind(page);
    let steps = 0;
    taker._renderPageChunk = (piece, state) => {
      steps += piece.length;
      if (steps > mostSteps) resolve("too-much");
      else take(piece, state);
    };
  });

/** The layers of a file: pdf.js tells of each whether it is printed. */
interface Layers {
  isVisible(layer: unknown): boolean;
}

type Step = Exclude<OpenPage["steps"], string>[number];

const draws = /^(?:showText|constructPath|paint.*(?:Image|Mask).*)$/u;

/** The steps without those that draw on a layer that is not printed. */
const printedSteps = (steps: readonly Step[], layers: Layers): readonly Step[] => {
  const open: boolean[] = [];
  return steps.filter(({ name, values }) => {
    if (name === "beginMarkedContent" || name === "beginMarkedContentProps") {
      open.push(values[0] !== "OC" || layers.isVisible(values[1]));
    } else if (name === "endMarkedContent") open.pop();
    return !draws.test(name) || !open.includes(false);
  });
};

const openPage = async (
  { AnnotationMode, OPS }: PdfJs,
  document: PDFDocumentProxy,
  number: number,
): Promise<OpenPage | undefined> => {
  const names = new Map(Object.entries(OPS).map(([name, code]) => [code, name]));
  let page: PDFPageProxy;
  let list: Awaited<ReturnType<PDFPageProxy["getOperatorList"]>> | "too-much";
  let layers: Layers;
  try {
    layers = await document.getOptionalContentConfig({ intent: "print" });
    page = await document.getPage(number);
    const whole = page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
    list = await Promise.race([whole, tooManySteps(page)]);
  } catch {
    return undefined;
  }
  if (list === "too-much") return { page, steps: list };
  const { fnArray, argsArray } = list;
  const steps = fnArray.map((code, index) => {
    const values = Array.from((argsArray[index] ?? []) as ArrayLike<unknown>);
    const name = names.get(code) ?? "";
    return {
      name,
      values: name === "constructPath" ? [names.get(values[0] as number), ...values.slice(1)] : values,
    };
  });
  return { page, steps: printedSteps(steps, layers) };
};

/** What pdf.js tells of a file's properties; the published types leave it open. */
interface LoadedProperties {
  readonly info: { readonly Title?: unknown };
  readonly metadata: { getRaw(): unknown; get(name: string): unknown } | null;
}

const carriedBy = async (document: PDFDocumentProxy): Promise<readonly string[]> => {
  const attached = (await document.getAttachments()) as Readonly<Record<string, unknown>> | null;
  return [
    ...((await document.hasJSActions()) ? ["脚本"] : []),
    ...Object.keys(attached ?? {}).map((name) => `附带的文件“${name}”`),
  ];
};

const describedAs = async (document: PDFDocumentProxy): Promise<PdfDescription> => {
  try {
    const { info, metadata } = (await document.getMetadata()) as unknown as LoadedProperties;
    const packet = metadata?.getRaw();
    const marks = (await document.getMarkInfo()) as { readonly Marked?: boolean } | null;
    return {
      packet: typeof packet === "string" ? packet : "",
      tagged: marks?.Marked === true,
      titles: [info.Title, metadata?.get("dc:title")].flatMap((title) =>
        typeof title === "string" && title.trim() !== "" ? [title.trim()] : [],
      ),
      carried: await carriedBy(document),
    };
  } catch {
    return { packet: "", tagged: false, titles: [], carried: [] };
  }
};

/** Opens a PDF with pdf.js. What pdf.js throws at a file is the file's fault; nothing of ours stands in its way. */
export const openPdf = async (bytes: Uint8Array): Promise<OpenPdf | "password" | "damaged"> => {
  const pdfJs = await loadPdfJs();
  const packageFolder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const loading = pdfJs.getDocument({
    // Encodings such as GBK-EUC-H, which a file names without bringing them along.
    cMapUrl: `${packageFolder}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${packageFolder}/standard_fonts/`,
    // pdf.js takes the bytes away from who gives them.
    data: Uint8Array.from(bytes),
    verbosity: 0,
    maxImageSize: largestPicture,
    fontExtraProperties: true,
    isEvalSupported: false,
  });
  let document: PDFDocumentProxy;
  try {
    document = await loading.promise;
  } catch (problem) {
    await loading.destroy();
    return problem instanceof Error && problem.name === "PasswordException" ? "password" : "damaged";
  }
  return {
    pageCount: document.numPages,
    page: (number) => openPage(pdfJs, document, number),
    describedAs: () => describedAs(document),
    close: () => loading.destroy(),
  };
};
