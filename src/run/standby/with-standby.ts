import { Worker } from "node:worker_threads";
import { monthName } from "../../model/month.ts";
import type { World } from "../../world.ts";
import { chosenMonth } from "../load/months.ts";
import type { MonthOptions } from "../load/options.ts";
import { keptFolder } from "../print/output-names.ts";
import { roomForNew, workerBeside } from "../print/worker-pool.ts";
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
  try {
    return await work({
      ...(mayRead && { read: workman<ReadingOrder, NotedReading>(worker).done }),
      ...(willPrint && { makeReady: () => worker.postMessage("print"), printer: worker }),
    });
  } finally {
    await worker.terminate();
  }
};
