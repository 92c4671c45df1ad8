import { parentPort, workerData } from "node:worker_threads";
import type { NamedDocument } from "../../model/papers/named-document.ts";
import type { PrintSettings } from "./print-document.ts";
import { printingThread } from "./printing-thread.ts";
import { workerFaces } from "./worker-faces.ts";

const settings = workerData as PrintSettings;
const ready = printingThread(settings.formats, workerFaces).then(async (print) => {
  await print(settings);
  return print;
});

let before: Promise<unknown> = ready;
parentPort?.on("message", (document: NamedDocument) => {
  // The next one may be here before this is done.
  before = before.then(async () => parentPort?.postMessage(await (await ready)(document)));
});
