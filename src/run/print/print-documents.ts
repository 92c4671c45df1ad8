import type { NamedDocument } from "../../model/named-document.ts";
import type { PrintedDocument, PrintSettings } from "./print-document.ts";
import { workerBeside, workInPool } from "./worker-pool.ts";

/** So many documents take as long to print as another worker takes to load the libraries and the fonts. */
const worthAWorker = 12;

interface Printing {
  readonly settings: PrintSettings;
  /** How many processors may work at once. */
  readonly workers: number;
  readonly showProgress: (done: number, total: number) => void;
}

/**
 * Prints documents side by side. The result is in the order of the documents.
 * Rejects when a worker fails: every problem of the input was reported before, so that is a bug of ours.
 */
export const printDocuments = (
  documents: readonly NamedDocument[],
  { settings, workers, showProgress }: Printing,
): Promise<readonly PrintedDocument[]> =>
  workInPool(documents, {
    file: workerBeside(import.meta.url, "print-worker"),
    start: settings,
    workers: Math.min(workers, Math.ceil(documents.length / worthAWorker)),
    showProgress,
  });
