import { parentPort, workerData } from "node:worker_threads";
import type { FaceFiles } from "../../layout/faces.ts";
import { loadFaces } from "../../layout/faces.ts";
import type { NamedDocument } from "../../model/named-document.ts";
import type { Format } from "../load/options.ts";
import type { Issue } from "./print-document.ts";
import { printDocument } from "./print-document.ts";

/** What a worker is given at its start. */
export interface WorkerStart {
  readonly fonts: FaceFiles;
  readonly issue: Issue;
  readonly formats: readonly Format[];
}

const { fonts, issue, formats } = workerData as WorkerStart;
const faces = loadFaces(fonts, ({ code }) => {
  throw new Error(`print-worker: ${code} after the fonts were checked`);
});
parentPort?.on("message", (document: NamedDocument) => {
  if (!faces) throw new Error("print-worker: no faces");
  void printDocument(document, faces, fonts, issue, formats).then((printed) =>
    parentPort?.postMessage(printed),
  );
});
