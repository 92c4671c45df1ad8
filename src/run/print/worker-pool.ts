import { Worker } from "node:worker_threads";
import type { Workman } from "./workman.ts";
import { workman } from "./workman.ts";

/** Why a task was given up. */
export type Excess = "too-slow" | "too-heavy";

/** What one task may take; what takes more is given up, with a result all the same. */
export interface Limits<Task, Result> {
  readonly seconds: number;
  readonly megabytes: number;
  readonly givenUp: (task: Task, excess: Excess) => Result;
}

/** A worker that was started before it was known what it would be given. */
export interface Standby<Task, Result> {
  readonly workman: Workman<Task, Result>;
  /** Tasks that it was given already, along with what workers are given at their start. */
  readonly begun: ReadonlyMap<Task, Promise<Result>>;
}

/** How tasks are given out to worker threads. */
interface Pool<Task, Result> {
  /** The file that a worker runs: it answers each message, one task, with one message, its result. */
  readonly file: URL;
  /** How much a worker's new objects may take until they are gone through, in MB; absent: as Node has it. */
  readonly young?: number;
  /** What a worker is given at its start. */
  readonly start?: unknown;
  /** One that was started before this was known; it is of no use afterwards. */
  readonly standby?: Standby<Task, Result> | undefined;
  /** How many may work at once. */
  readonly workers: number;
  /** Absent where what the tasks take is known. */
  readonly limits?: Limits<Task, Result>;
  /** Does a task in this thread, which then works along instead of one of the workers; for tasks without limits. */
  readonly here?: (task: Task) => Promise<Result>;
  /** Large tasks are given out first, so that no worker is left alone with one at the end. */
  readonly sizeOf?: (task: Task) => number;
  readonly showProgress: (done: number, total: number) => void;
}

/**
 * How much a worker that prints has for new objects, in MB: what is made for a page is of no use after it, and with more
 * room there is less to go through and keep.
 */
export const roomForNew = 24;

/** So many tasks a worker has got at a time. */
const tasksAhead = 2;

/** The file of a worker that stands beside the module `url`, in the source tree as in the built one. */
export const workerBeside = (url: string, name: string): URL =>
  new URL(`./${name}${url.endsWith(".ts") ? ".ts" : ".js"}`, url);

const startWorker = <Task, Result>({ file, start, limits, young }: Pool<Task, Result>): Worker =>
  new Worker(file, {
    workerData: start,
    ...(young !== undefined && { resourceLimits: { maxYoungGenerationSizeMb: young } }),
    // What is bounded works on files of others, and what libraries have to say of these is nobody's.
    ...(limits && {
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
      stdout: true,
      stderr: true,
    }),
  });

/** A task's result, and whether its worker is of no further use. */
interface Done<Result> {
  readonly result: Result;
  readonly isSpent: boolean;
}

/** Has one task done, and gives it up beyond what it may take. Rejects with what the worker throws. */
const doneWithin = async <Task, Result>(
  { done }: Workman<Task, Result>,
  task: Task,
  limits: Limits<Task, Result> | undefined,
): Promise<Done<Result>> => {
  if (!limits) return { result: await done(task), isSpent: false };
  let timer: NodeJS.Timeout | undefined;
  const tooSlow = new Promise<Done<Result>>((resolve) => {
    const giveUp = (): void => resolve({ result: limits.givenUp(task, "too-slow"), isSpent: true });
    timer = setTimeout(giveUp, limits.seconds * 1000);
  });
  const finished = done(task).then(
    (result) => ({ result, isSpent: false }),
    (problem: NodeJS.ErrnoException) => {
      if (problem.code !== "ERR_WORKER_OUT_OF_MEMORY") throw problem;
      return { result: limits.givenUp(task, "too-heavy"), isSpent: true };
    },
  );
  try {
    return await Promise.race([finished, tooSlow]);
  } finally {
    clearTimeout(timer);
    // A worker that is given up ends without a result, which is no news then.
    finished.catch(() => undefined);
  }
};

/**
 * Has tasks done side by side. The results are in the order of the tasks, whichever worker was first. Rejects when a
 * worker throws: what is wrong with its input is part of its result, so that is a bug of ours.
 */
export const workInPool = async <Task, Result>(
  tasks: readonly Task[],
  pool: Pool<Task, Result>,
): Promise<readonly Result[]> => {
  const { workers, limits, here, standby, sizeOf = () => 0, showProgress } = pool;
  if (standby?.begun.size === 0) standby.workman.tell(pool.start);
  const engaged = (): Workman<Task, Result> => workman(startWorker(pool));
  const results: Result[] = [];
  const indexed = tasks.map((task, index) => ({ task, index, begun: standby?.begun.get(task) }));
  const waiting = indexed.filter(({ begun }) => !begun);
  const queue = waiting
    .map(({ task, index }) => ({ task, index, size: sizeOf(task) }))
    .toSorted((a, b) => b.size - a.size)
    .values();
  let done = 0;
  const note = (index: number, result: Result): void => {
    results[index] = result;
    done += 1;
    showProgress(done, tasks.length);
  };
  /** Has a worker do tasks one by one, and takes another for one that is spent. */
  const workWithin = async (): Promise<void> => {
    let worker = engaged();
    try {
      for (const { task, index } of queue) {
        const { result, isSpent } = await doneWithin(worker, task, limits);
        note(index, result);
        if (!isSpent) continue;
        await worker.dismiss();
        worker = engaged();
      }
    } finally {
      await worker.dismiss();
    }
  };
  /** The same without limits, the next task always waiting: this thread, at work itself, may be long in handing it over. */
  const workAhead = async (worker = engaged()): Promise<void> => {
    const work = async (): Promise<void> => {
      for (const { task, index } of queue) note(index, await worker.done(task));
    };
    try {
      await Promise.all(Array.from({ length: tasksAhead }, work));
    } finally {
      await worker.dismiss();
    }
  };
  const workHere = async (doTask: (task: Task) => Promise<Result>): Promise<void> => {
    for (const { task, index } of queue) {
      note(index, await doTask(task));
      // What the workers have to say comes in between.
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const workBegun = async (): Promise<void> => {
    for (const { index, begun } of indexed) if (begun) note(index, await begun);
  };
  const atOnce = Math.min(Math.max(1, workers), waiting.length);
  // One that stands by has loaded what this thread would have to load for a single task.
  const worksHere = atOnce > (standby ? 1 : 0) ? here : undefined;
  const helpers = Array.from({ length: worksHere ? atOnce - 1 : atOnce }, (_, index) =>
    limits ? workWithin() : workAhead(index === 0 ? standby?.workman : undefined),
  );
  await Promise.all([workBegun(), ...helpers, ...(worksHere ? [workHere(worksHere)] : [])]);
  return results;
};
