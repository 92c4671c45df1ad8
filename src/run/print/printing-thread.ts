import type { FaceFiles, Faces } from "../../layout/faces.ts";
import type { NamedDocument } from "../../model/papers/named-document.ts";
import type { Format } from "../load/options.ts";
import type { OpenFaces, PrintedDocument, PrintSettings } from "./print-document.ts";
import { loadWriters, openFaces, printDocument } from "./print-document.ts";

/** What a worker that prints is told: first with what, then each document. */
export type PrintingOrder = PrintSettings | NamedDocument;

/** Does what a worker is told: prints a document; of the settings there is nothing to answer. */
type PrintingThread = (order: PrintingOrder) => Promise<PrintedDocument | undefined>;

/** Loads the code of formats in a worker, and has it ready to be told what to print. `facesOf` opens the faces. */
export const printingThread = async (
  formats: readonly Format[],
  facesOf: (fonts: FaceFiles) => Faces,
): Promise<PrintingThread> => {
  await loadWriters(formats);
  let ready: { readonly settings: PrintSettings; readonly open: OpenFaces } | undefined;
  return async (order) => {
    if ("fonts" in order) {
      ready = { settings: order, open: openFaces(facesOf(order.fonts)) };
      return undefined;
    }
    if (!ready) throw new Error("a worker: a document before the settings");
    return printDocument(order, ready.open, ready.settings);
  };
};
