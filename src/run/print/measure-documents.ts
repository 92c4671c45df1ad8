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

/** The worker stands beside this file in the built tree; in the source tree there is none. */
const workerFile = import.meta.url.endsWith(".ts")
  ? undefined
  : new URL("./measure-worker.js", import.meta.url);

/**
 * How long a file may take, in seconds, and how much memory, in MB. The 通报 of forty pages takes a second and 150 MB
 * on an office PC; what is beyond these is made to take for ever.
 */
const limits = { seconds: 120, megabytes: 400 } as const;

interface Measuring {
  readonly workers: number;
  readonly report: Report;
  readonly showProgress: (done: number, total: number) => void;
}

const measureHere = async (file: InputFile): Promise<Measurement> => {
  const problems: Diagnostic[] = [];
  return { document: await measureFile(file, (problem) => void problems.push(problem)), problems };
};

/** A file that was given up, and what it took too much of. */
const givenUp = ({ path }: InputFile, reason: "too-slow" | "too-heavy"): Measurement => {
  const place = { file: path };
  const details = { reason };
  const problem: Diagnostic = /\.docx$/iu.test(path)
    ? { code: "VFY-003", place, details }
    : { code: "VFY-002", place, details };
  return { document: undefined, problems: [problem] };
};

const startWorker = (script: URL): Worker =>
  new Worker(script, {
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    // What libraries have to say, pdf.js of a canvas that is not there, is nobody's.
    stdout: true,
    stderr: true,
  });

/** Measures one file in a worker. Rejects with what the worker throws: a bug of ours. */
const measureIn = (worker: Worker, file: InputFile): Promise<Measurement> =>
  new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      worker.removeAllListeners();
      settle();
    };
    const timer = setTimeout(() => end(() => resolve(givenUp(file, "too-slow"))), limits.seconds * 1000);
    worker.on("message", (result: Measurement) => end(() => resolve(result)));
    worker.on("error", (problem: NodeJS.ErrnoException) =>
      end(() =>
        problem.code === "ERR_WORKER_OUT_OF_MEMORY" ? resolve(givenUp(file, "too-heavy")) : reject(problem),
      ),
    );
    worker.postMessage(file);
  });

const isGivenUp = ({ problems }: Measurement): boolean =>
  problems.some(
    (problem) =>
      (problem.code === "VFY-002" || problem.code === "VFY-003") &&
      ["too-slow", "too-heavy"].includes(problem.details.reason),
  );

const measureInWorkers = async (
  files: readonly InputFile[],
  script: URL,
  { workers, showProgress }: Measuring,
): Promise<readonly Measurement[]> => {
  const results: Measurement[] = [];
  // Long files first, so that no worker is left alone with one at the end.
  const order = files
    .map((file, index) => ({ file, index }))
    .toSorted((a, b) => b.file.bytes.length - a.file.bytes.length)
    .values();
  let done = 0;
  const work = async (): Promise<void> => {
    let worker = startWorker(script);
    try {
      for (const { file, index } of order) {
        const result = await measureIn(worker, file);
        results[index] = result;
        done += 1;
        showProgress(done, files.length);
        if (!isGivenUp(result)) continue;
        await worker.terminate();
        worker = startWorker(script);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(Math.max(1, workers), files.length) }, work));
  return results;
};

/**
 * Measures files side by side; the result is in the order of the files, without those that could not be read. Each is
 * measured in a worker of bounded memory and time: what a file makes the libraries do is its author's choice.
 */
export const measureDocuments = async (
  files: readonly InputFile[],
  measuring: Measuring,
): Promise<readonly MeasuredDocument[]> => {
  const results: Measurement[] = [];
  if (workerFile) results.push(...(await measureInWorkers(files, workerFile, measuring)));
  else for (const file of files) results.push(await measureHere(file));
  for (const { problems } of results) for (const problem of problems) measuring.report(problem);
  return results.flatMap(({ document }) => document ?? []);
};
