import { Worker } from "node:worker_threads";
import type { FaceFiles } from "../../layout/faces.ts";
import type { NamedDocument } from "../../model/named-document.ts";
import type { Format } from "../load/options.ts";
import type { Issue, PrintedDocument } from "./print-document.ts";
import type { WorkerStart } from "./print-worker.ts";

/** The worker stands beside this file, in the source tree as in the built one. */
const workerFile = new URL(
  import.meta.url.endsWith(".ts") ? "./print-worker.ts" : "./print-worker.js",
  import.meta.url,
);

/** So many documents take as long to print as another worker takes to load the libraries and the fonts. */
const worthAWorker = 12;

interface Printing {
  readonly fonts: FaceFiles;
  readonly issue: Issue;
  readonly formats: readonly Format[];
  /** How many processors may work at once. */
  readonly workers: number;
  readonly showProgress: (done: number, total: number) => void;
}

/**
 * Prints documents side by side. The result is in the order of the documents, whichever worker was first.
 * Rejects when a worker fails: every problem of the input was reported before, so that is a bug of ours.
 */
export const printDocuments = async (
  documents: readonly NamedDocument[],
  { fonts, issue, formats, workers, showProgress }: Printing,
): Promise<readonly PrintedDocument[]> => {
  const printed: PrintedDocument[] = [];
  let next = 0;
  let done = 0;
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const start: WorkerStart = { fonts, issue, formats };
      const worker = new Worker(workerFile, { workerData: start });
      let current = -1;
      const give = (): void => {
        current = next;
        next += 1;
        const document = documents[current];
        if (document) worker.postMessage(document);
        else void worker.terminate().then(() => resolve());
      };
      worker.on("error", reject);
      worker.on("message", (result: PrintedDocument) => {
        printed[current] = result;
        done += 1;
        showProgress(done, documents.length);
        give();
      });
      give();
    });
  const wanted = Math.min(workers, Math.ceil(documents.length / worthAWorker));
  const count = Math.min(Math.max(1, wanted), documents.length);
  await Promise.all(Array.from({ length: count }, work));
  return printed;
};
