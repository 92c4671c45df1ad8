import { parentPort, workerData } from "node:worker_threads";
import { loadFaces } from "../../layout/faces.ts";
import type { NamedDocument } from "../../model/named-document.ts";
import type { PrintSettings } from "./print-document.ts";
import { printDocument } from "./print-document.ts";

const settings = workerData as PrintSettings;
const faces = loadFaces(settings.fonts, ({ code }) => {
  throw new Error(`print-worker: ${code} after the fonts were checked`);
});
parentPort?.on("message", (document: NamedDocument) => {
  if (!faces) throw new Error("print-worker: no faces");
  void printDocument(document, faces, settings).then((printed) => parentPort?.postMessage(printed));
});
