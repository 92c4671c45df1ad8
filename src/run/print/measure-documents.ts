import { Worker } from "node:worker_threads";
import type { Diagnostic, Report } from "../../diagnostics/diagnostic.ts";
import type { InputFile } from "../../model/input-file.ts";
import { measureFile } from "../../verify/measure-file.ts";
import type { MeasuredDocument } from "../../verify/measured-document.ts";

/** What a worker hands back for one file. */
export interface Measurement {
  readonly document: MeasuredDocument | undefined;
  readonly problems: readonly Diagnostic[];
}

/** The worker stands beside this file in the built tree. */
const workerFile = new URL("./measure-worker.js", import.meta.url);

/** So few files are measured before a worker would have started. */
const fewFiles = 2;

interface Measuring {
  readonly workers: number;
  readonly report: Report;
  readonly showProgress: (done: number, total: number) => void;
}

const measureHere = async (files: readonly InputFile[]): Promise<readonly Measurement[]> => {
  const results: Measurement[] = [];
  for (const file of files) {
    const problems: Diagnostic[] = [];
    results.push({ document: await measureFile(file, (problem) => void problems.push(problem)), problems });
  }
  return results;
};

const measureInWorkers = async (
  files: readonly InputFile[],
  { workers, showProgress }: Measuring,
): Promise<readonly Measurement[]> => {
  const results: Measurement[] = [];
  // Long files first, so that no worker is left alone with one at the end.
  const order = files
    .map((_, index) => index)
    .toSorted((a, b) => (files[b]?.bytes.length ?? 0) - (files[a]?.bytes.length ?? 0));
  let next = 0;
  let done = 0;
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(workerFile);
      let current = -1;
      const give = (): void => {
        current = order[next] ?? -1;
        next += 1;
        const file = files[current];
        if (file) worker.postMessage(file);
        else void worker.terminate().then(() => resolve());
      };
      worker.on("error", reject);
      worker.on("message", (result: Measurement) => {
        results[current] = result;
        done += 1;
        showProgress(done, files.length);
        give();
      });
      give();
    });
  await Promise.all(Array.from({ length: Math.max(1, Math.min(workers, files.length)) }, work));
  return results;
};

/** Measures files side by side; the result is in the order of the files, without those that could not be read. */
export const measureDocuments = async (
  files: readonly InputFile[],
  measuring: Measuring,
): Promise<readonly MeasuredDocument[]> => {
  const results =
    files.length <= fewFiles ? await measureHere(files) : await measureInWorkers(files, measuring);
  for (const { problems } of results) for (const problem of problems) measuring.report(problem);
  return results.flatMap(({ document }) => document ?? []);
};
