import { Worker } from "node:worker_threads";
import type { ReportingMonth } from "../../model/month.ts";
import { monthName } from "../../model/month.ts";
import type { World } from "../../world.ts";
import type { GenerateOptions } from "../load/options.ts";
import { workerBeside } from "./worker-pool.ts";

/** A worker runs in the built tree alone. */
const isBuilt = !import.meta.url.endsWith(".ts");

/**
 * What prints in a thread of its own. `young` is in MB: what is made for a page is of no use after it, and with more room
 * there is less to go through and keep.
 */
export const printWorker = { file: workerBeside(import.meta.url, "print-worker"), young: 24 };

/** Whether all papers will have to be printed: where the month was printed before, most are taken over. */
const isFirst = async (world: World, output: string, month: ReportingMonth): Promise<boolean> =>
  !(await world.foldersIn(output)).includes(monthName(month));

/**
 * Does work that will print a month, while a worker loads the libraries of printing: on another processor, as long as this
 * one reads. Undefined where that would not pay.
 */
export const withStandby = async <Result>(
  world: World,
  { output, formats }: Pick<GenerateOptions, "output" | "formats">,
  {
    month,
    work,
  }: {
    readonly month: ReportingMonth | undefined;
    readonly work: (standby: Worker | undefined) => Promise<Result>;
  },
): Promise<Result> => {
  const pays = isBuilt && month && world.processors > 1 && (await isFirst(world, output, month));
  if (!pays) return work(undefined);
  const { file, young } = printWorker;
  const resourceLimits = { maxYoungGenerationSizeMb: young };
  const worker = new Worker(file, { workerData: { formats }, resourceLimits });
  try {
    return await work(worker);
  } finally {
    await worker.terminate();
  }
};
