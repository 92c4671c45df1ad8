import { parentPort, workerData } from "node:worker_threads";
import { loadFaces } from "../../layout/faces.ts";
import type { NamedDocument } from "../../model/named-document.ts";
import type { PrintSettings } from "./print-document.ts";
import { openFaces, printDocument } from "./print-document.ts";

const settings = workerData as PrintSettings;
const faces = loadFaces(settings.fonts, ({ code }) => {
  throw new Error(`print-worker: ${code} after the fonts were checked`);
});
const open = faces && openFaces(faces);
let before = Promise.resolve();
parentPort?.on("message", (document: NamedDocument) => {
  if (!open) throw new Error("print-worker: no faces");
  // The next one may be here before this is done.
  before = before.then(async () => parentPort?.postMessage(await printDocument(document, open, settings)));
});
