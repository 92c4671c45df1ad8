import { parentPort, workerData } from "node:worker_threads";
import type { InputFile } from "../../model/input-file.ts";
import { type NamedFont, wordPages } from "../../verify/word-pages.ts";

const fonts = workerData as readonly NamedFont[];

parentPort?.on("message", ({ bytes }: InputFile) => {
  // What the package cannot set is no fault of the file's.
  void wordPages(bytes, fonts)
    .catch(() => undefined)
    .then((pages) => parentPort?.postMessage(pages));
});
