import type { Damage } from "../../diagnostics/rules/spreadsheet-reasons.ts";
import { SaxesParser } from "saxes";
import type { WorkbookFault } from "./workbook.ts";

/** What happens while a part is read. Elements' names come without their namespace prefix, attributes' with it. */
export interface XmlHandlers {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Workbooks nest about ten deep and give an element some dozen attributes. */
const xmlLimits = { depth: 100, attributes: 200 } as const;
const chunk = 64 * 1024;

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

const encodingOf = (bytes: Uint8Array): string =>
  bytes[0] === 0xff && bytes[1] === 0xfe
    ? "utf-16le"
    : bytes[0] === 0xfe && bytes[1] === 0xff
      ? "utf-16be"
      : "utf-8";

/** Stops the parser from inside a handler; the fault is what `readXmlPart` then returns. */
export class Stopped extends Error {
  readonly fault: WorkbookFault;
  constructor(fault: WorkbookFault) {
    super(fault.fault);
    this.fault = fault;
  }
}

const stop = (reason: Damage): never => {
  throw new Stopped({ fault: "damaged", reason });
};

/**
 * Reads one XML part of a workbook piece by piece, so that it is never in memory as a whole tree. Entities are not
 * expanded: a part that declares any is not what a spreadsheet program writes. Returns why the part cannot be read.
 */
export const readXmlPart = (bytes: Uint8Array, handlers: XmlHandlers): WorkbookFault | undefined => {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let attributes = 0;
  parser.on("error", () => stop("bad-markup"));
  parser.on("doctype", () => stop("entities-declared"));
  parser.on("attribute", () => {
    attributes += 1;
    if (attributes > xmlLimits.attributes) stop("bad-markup");
  });
  parser.on("opentag", ({ name, attributes: given }) => {
    depth += 1;
    attributes = 0;
    if (depth > xmlLimits.depth) stop("nested-too-deep");
    handlers.open(localName(name), given);
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    handlers.close(localName(name));
  });
  if (handlers.text) {
    parser.on("text", handlers.text);
    parser.on("cdata", handlers.text);
  }
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  const decode = (piece: Uint8Array, stream: boolean): string => {
    try {
      return decoder.decode(piece, { stream });
    } catch {
      return stop("bad-bytes");
    }
  };
  try {
    for (let at = 0; at < bytes.length; at += chunk)
      parser.write(decode(bytes.subarray(at, at + chunk), true));
    parser.write(decode(new Uint8Array(), false));
    parser.close();
    return undefined;
  } catch (error) {
    if (error instanceof Stopped) return error.fault;
    throw error;
  }
};
