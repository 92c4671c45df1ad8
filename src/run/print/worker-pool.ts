import { Worker } from "node:worker_threads";

/** Why a task was given up. */
export type Excess = "too-slow" | "too-heavy";

/** What one task may take; what takes more is given up, with a result all the same. */
export interface Limits<Task, Result> {
  readonly seconds: number;
  readonly megabytes: number;
  readonly givenUp: (task: Task, excess: Excess) => Result;
}

/** How tasks are given out to worker threads. */
export interface Pool<Task, Result> {
  /** The file that a worker runs: it answers each message, one task, with one message, its result. */
  readonly file: URL;
  /** What a worker is given at its start. */
  readonly start?: unknown;
  /** How many may work at once. */
  readonly workers: number;
  /** Absent where what the tasks take is known. */
  readonly limits?: Limits<Task, Result>;
  /** Large tasks are given out first, so that no worker is left alone with one at the end. */
  readonly sizeOf?: (task: Task) => number;
  readonly showProgress: (done: number, total: number) => void;
}

/** The file of a worker that stands beside the module `url`, in the source tree as in the built one. */
export const workerBeside = (url: string, name: string): URL =>
  new URL(`./${name}${url.endsWith(".ts") ? ".ts" : ".js"}`, url);

const startWorker = <Task, Result>({ file, start, limits }: Pool<Task, Result>): Worker =>
  new Worker(file, {
    workerData: start,
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

/** Has one task done. Rejects with what the worker throws. */
const doneBy = <Task, Result>(
  worker: Worker,
  task: Task,
  limits: Limits<Task, Result> | undefined,
): Promise<Done<Result>> =>
  new Promise((resolve, reject) => {
    const giveUp = (excess: Excess): void => {
      end();
      if (limits) resolve({ result: limits.givenUp(task, excess), isSpent: true });
    };
    const take = (result: Result): void => {
      end();
      resolve({ result, isSpent: false });
    };
    const fail = (problem: NodeJS.ErrnoException): void => {
      if (limits && problem.code === "ERR_WORKER_OUT_OF_MEMORY") return giveUp("too-heavy");
      end();
      reject(problem);
    };
    const timer = limits && setTimeout(() => giveUp("too-slow"), limits.seconds * 1000);
    // Only these two: a worker hears no more messages once all its listeners were taken away.
    const end = (): void => {
      clearTimeout(timer);
      worker.off("message", take).off("error", fail);
    };
    worker.on("message", take).on("error", fail);
    worker.postMessage(task);
  });

/**
 * Has tasks done side by side. The results are in the order of the tasks, whichever worker was first. Rejects when a
 * worker throws: what is wrong with its input is part of its result, so that is a bug of ours.
 */
export const workInPool = async <Task, Result>(
  tasks: readonly Task[],
  pool: Pool<Task, Result>,
): Promise<readonly Result[]> => {
  const { workers, limits, sizeOf = () => 0, showProgress } = pool;
  const results: Result[] = [];
  const queue = tasks
    .map((task, index) => ({ task, index }))
    .toSorted((a, b) => sizeOf(b.task) - sizeOf(a.task))
    .values();
  let done = 0;
  const work = async (): Promise<void> => {
    let worker = startWorker(pool);
    try {
      for (const { task, index } of queue) {
        const { result, isSpent } = await doneBy(worker, task, limits);
        results[index] = result;
        done += 1;
        showProgress(done, tasks.length);
        if (!isSpent) continue;
        await worker.terminate();
        worker = startWorker(pool);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(Math.max(1, workers), tasks.length) }, work));
  return results;
};
