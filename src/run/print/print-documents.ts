import type { NamedDocument } from "../../model/papers/named-document.ts";
import type { Faces } from "../../layout/faces.ts";
import type { PrintedDocument, PrintSettings } from "./print-document.ts";
import type { Standby } from "./worker-pool.ts";
import { roomForNew, workerBeside, workInPool } from "./worker-pool.ts";

/** So many documents take as long to print as another worker takes to load the libraries and the fonts. */
const worthAWorker = 12;

/** A worker that prints from before it is known that all will be printed. */
export type StandbyPrinter = Standby<NamedDocument, PrintedDocument>;

interface Printing {
  readonly settings: PrintSettings;
  /** The same faces as those of the settings, opened. */
  readonly faces: Faces;
  /** How many processors may work at once. */
  readonly workers: number;
  /** A worker that has loaded the libraries already. */
  readonly standby?: StandbyPrinter | undefined;
  readonly showProgress: (done: number, total: number) => void;
}

/** About how long a document takes. */
const sizeOf = ({ document }: NamedDocument): number => JSON.stringify(document).length;

/**
 * Prints documents side by side, in this thread too. The result is in the order of the documents.
 * Rejects when a worker fails: every problem of the input was reported before, so that is a bug of ours.
 */
export const printDocuments = async (
  documents: readonly NamedDocument[],
  { settings, faces, workers, standby, showProgress }: Printing,
): Promise<readonly PrintedDocument[]> => {
  if (documents.length === 0) return [];
  const printer = async () => {
    const { openFaces, printDocument } = await import("./print-document.ts");
    const open = openFaces(faces);
    return (document: NamedDocument) => printDocument(document, open, settings);
  };
  let printing: ReturnType<typeof printer> | undefined;
  return workInPool(documents, {
    file: workerBeside(import.meta.url, "print-worker"),
    young: roomForNew,
    start: settings,
    standby,
    workers: Math.min(workers, Math.max(standby ? 2 : 1, Math.ceil(documents.length / worthAWorker))),
    // What a worker prints alone needs no libraries here.
    here: async (document) => (await (printing ??= printer()))(document),
    sizeOf,
    showProgress,
  });
};
