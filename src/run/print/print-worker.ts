import { parentPort, workerData } from "node:worker_threads";
import { loadFaces } from "../../layout/faces.ts";
import type { NamedDocument } from "../../model/papers/named-document.ts";
import type { OpenFaces, PrintSettings } from "./print-document.ts";
import { loadWriters, openFaces, printDocument } from "./print-document.ts";

/** What this worker prints with, as it was told, and the faces opened. */
interface Ready {
  readonly settings: PrintSettings;
  readonly open: OpenFaces;
}

const readyWith = (settings: PrintSettings): Ready => {
  const faces = loadFaces(settings.fonts, ({ code }) => {
    throw new Error(`print-worker: ${code} after the fonts were checked`);
  });
  if (!faces) throw new Error("print-worker: no faces");
  return { settings, open: openFaces(faces) };
};

// Who stands by knows the formats alone; the settings are the first that it is sent.
const told = workerData as PrintSettings | Pick<PrintSettings, "formats">;
let ready = "fonts" in told ? readyWith(told) : undefined;
let before = ready ? Promise.resolve() : loadWriters(told.formats);

parentPort?.on("message", (message: PrintSettings | NamedDocument) => {
  // The next one may be here before this is done.
  before = before.then(async () => {
    if ("fonts" in message) ready = readyWith(message);
    else if (!ready) throw new Error("print-worker: a document before the settings");
    else parentPort?.postMessage(await printDocument(message, ready.open, ready.settings));
  });
});
