import type { Diagnostic, Report } from "../../diagnostics/diagnostic.ts";
import type { InputFile } from "../../model/input-file.ts";
import { measureFile } from "../../verify/measure-file.ts";
import type { MeasuredDocument } from "../../verify/measured-document.ts";
import type { Excess, Limits } from "./worker-pool.ts";
import { workerBeside, workInPool } from "./worker-pool.ts";

/** What is found out about one file. */
interface Measurement {
  readonly document: MeasuredDocument | undefined;
  readonly problems: readonly Diagnostic[];
}

/** A worker runs in the built tree alone. */
const isBuilt = !import.meta.url.endsWith(".ts");

/** A file that was given up, and what it took too much of. */
const givenUp = ({ path }: InputFile, reason: Excess): Measurement => {
  const place = { file: path };
  const details = { reason };
  const [ending = ""] = /\.\w+$/u.exec(path.toLowerCase()) ?? [];
  const code = ({ ".docx": "VFY-003", ".ofd": "VFY-015" } as const)[ending] ?? "VFY-002";
  const problem: Diagnostic = { code, place, details };
  return { document: undefined, problems: [problem] };
};

/**
 * How long a file may take, and how much memory. The 通报 of forty pages takes a second and 150 MB on an office PC; what
 * is beyond these is made to take for ever.
 */
const limits: Limits<InputFile, Measurement> = { seconds: 120, megabytes: 400, givenUp };

interface Measuring {
  readonly workers: number;
  readonly report: Report;
  readonly showProgress: (done: number, total: number) => void;
}

/** Measures one file; its problems come along instead of being reported, since they have to leave a worker. */
export const measured = async (file: InputFile): Promise<Measurement> => {
  const problems: Diagnostic[] = [];
  return { document: await measureFile(file, (problem) => void problems.push(problem)), problems };
};

const measureHere = async (files: readonly InputFile[]): Promise<readonly Measurement[]> => {
  const results: Measurement[] = [];
  for (const file of files) results.push(await measured(file));
  return results;
};

/**
 * Measures files side by side; the result is in the order of the files, without those that could not be read. Each is
 * measured in a worker of bounded memory and time: what a file makes the libraries do is its author's choice.
 */
export const measureDocuments = async (
  files: readonly InputFile[],
  { workers, report, showProgress }: Measuring,
): Promise<readonly MeasuredDocument[]> => {
  const results = isBuilt
    ? await workInPool(files, {
        file: workerBeside(import.meta.url, "measure-worker"),
        workers,
        limits,
        sizeOf: ({ bytes }) => bytes.length,
        showProgress,
      })
    : await measureHere(files);
  for (const { problems } of results) for (const problem of problems) report(problem);
  return results.flatMap(({ document }) => document ?? []);
};
