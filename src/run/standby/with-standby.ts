import { Worker } from "node:worker_threads";
import type { NamedDocument } from "../../model/papers/named-document.ts";
import { monthName } from "../../model/month.ts";
import type { World } from "../../world.ts";
import { chosenMonth } from "../load/months.ts";
import type { MonthOptions } from "../load/options.ts";
import type { PrintedDocument } from "../print/print-document.ts";
import { keptFolder } from "../print/output-names.ts";
import { roomForNew, workerBeside } from "../print/worker-pool.ts";
import type { Workman } from "../print/workman.ts";
import { workman } from "../print/workman.ts";
import type { NotedReading } from "./read-noting.ts";
import type { ReadingOrder, Standby, StandbyTask } from "./standby.ts";

/** A worker runs in the built tree alone. */
const isBuilt = !import.meta.url.endsWith(".ts");

const startWorker = (task: StandbyTask): Worker =>
  new Worker(workerBeside(import.meta.url, "standby-worker"), {
    workerData: task,
    resourceLimits: { maxYoungGenerationSizeMb: roomForNew },
  });

/** The one that prints: what fails of a paper that was begun is told to who asks for it. */
const printing = ({ done, tell, dismiss }: Workman<unknown, unknown>): Pick<Standby, "printer" | "begin"> => {
  const begun = new Map<NamedDocument, Promise<PrintedDocument>>();
  const print = (document: NamedDocument) => done(document) as Promise<PrintedDocument>;
  return {
    printer: { workman: { done: print, tell, dismiss }, begun },
    begin: (document, settings) => {
      if (begun.size === 0) tell(settings);
      const printed = print(document);
      printed.catch(() => undefined);
      begun.set(document, printed);
    },
  };
};

/** What a run does with a month. */
interface Run<Result> {
  /** Whether it takes over what was printed of the month before. */
  readonly takesOver: boolean;
  readonly work: (standby: Standby | undefined) => Promise<Result>;
}

/**
 * Does what a run does with a month with a standby beside it, on another processor, that begins before this thread has
 * loaded its code. Without one where that would not pay: what was printed before is mostly taken over, and of months that
 * were read before it is kept what they were worked out to.
 */
export const withStandby = async <Result>(
  world: World,
  options: Pick<MonthOptions, "month" | "data" | "output" | "formats">,
  { takesOver, work }: Run<Result>,
): Promise<Result> => {
  const { output, formats } = options;
  const month = await chosenMonth({ world, options, report: () => undefined });
  if (!isBuilt || !month || world.processors < 2) return work(undefined);
  const folders = await world.foldersIn(output);
  const willPrint = !takesOver || !folders.includes(monthName(month));
  const mayRead = !folders.includes(keptFolder);
  if (!willPrint && !mayRead) return work(undefined);
  const worker = startWorker({ formats: willPrint ? formats : [] });
  // One for all that it does: it answers in the order of what it is told.
  const man = workman<unknown, unknown>(worker);
  try {
    return await work({
      ...(mayRead && { read: (order: ReadingOrder) => man.done(order) as Promise<NotedReading> }),
      ...(willPrint && { makeReady: () => man.tell("print"), ...printing(man) }),
    });
  } finally {
    await worker.terminate();
  }
};
