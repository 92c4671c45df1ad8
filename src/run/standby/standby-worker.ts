import { parentPort, workerData } from "node:worker_threads";
import type { FaceFiles, Faces } from "../../layout/faces.ts";
import type { PrintingOrder } from "../print/printing-thread.ts";
import { workerFaces } from "../print/worker-faces.ts";
import type { ReadingOrder, StandbyTask } from "./standby.ts";
import { readNoting } from "./read-noting.ts";

const { formats } = workerData as StandbyTask;

let opened: Faces | undefined;
/** One set of fonts is all that a run has. */
const facesOf = (fonts: FaceFiles): Faces => (opened ??= workerFaces(fonts));

/** Loaded once the reading is done, or there is none to do: until then it would keep the reading waiting. */
const printing = async () => {
  const { printingThread } = await import("../print/printing-thread.ts");
  return printingThread(formats, facesOf);
};
let thread: ReturnType<typeof printing> | undefined;

const answerTo = async (order: ReadingOrder | "print" | PrintingOrder): Promise<unknown> => {
  if (order === "print") {
    thread ??= printing();
    await thread;
    return undefined;
  }
  if ("source" in order) return readNoting(order.source, order.options, facesOf(order.fonts));
  return (await (thread ??= printing()))(order);
};

let before: Promise<unknown> = Promise.resolve();
parentPort?.on("message", (order: ReadingOrder | "print" | PrintingOrder) => {
  // The next one may be here before this is done.
  before = before.then(async () => {
    const answer = await answerTo(order);
    if (answer !== undefined) parentPort?.postMessage(answer);
  });
});
