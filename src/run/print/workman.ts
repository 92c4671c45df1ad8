import type { Worker } from "node:worker_threads";

/** A worker that has one task after the other done, and may be given the next before it has done one. */
export interface Workman<Task, Result> {
  /** Rejects with what the worker throws, and when it ends without a result. */
  readonly done: (task: Task) => Promise<Result>;
  /** Tells it something that it does not answer. */
  readonly tell: (message: unknown) => void;
  readonly dismiss: () => Promise<void>;
}

interface Pending<Result> {
  readonly resolve: (result: Result) => void;
  readonly reject: (problem: Error) => void;
}

/**
 * Takes a worker into work. Its listeners stay: what a worker says while nobody listens is lost. One that has ended says no
 * more: who asked it then would wait for ever, and with nothing else to do Node.js ends the run as if it had succeeded.
 */
export const workman = <Task, Result>(worker: Worker): Workman<Task, Result> => {
  const waiting: Pending<Result>[] = [];
  let ended: Error | undefined;
  const rejectAll = (problem: Error): void => {
    // What it threw says more than that it ended.
    ended ??= problem;
    for (const { reject } of waiting.splice(0)) reject(problem);
  };
  worker.on("message", (result: Result) => waiting.shift()?.resolve(result));
  worker.on("error", rejectAll);
  worker.on("exit", (code) => rejectAll(new Error(`a worker ended without a result (${code})`)));
  return {
    done: (task) =>
      new Promise<Result>((resolve, reject) => {
        if (ended) {
          reject(ended);
          return;
        }
        waiting.push({ resolve, reject });
        worker.postMessage(task);
      }),
    tell: (message) => worker.postMessage(message),
    dismiss: async () => void (await worker.terminate()),
  };
};
