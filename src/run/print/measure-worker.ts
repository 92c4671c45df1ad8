import { parentPort } from "node:worker_threads";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { InputFile } from "../../model/input-file.ts";
import { measureFile } from "../../verify/measure-file.ts";
import type { Measurement } from "./measure-documents.ts";

parentPort?.on("message", (file: InputFile) => {
  const problems: Diagnostic[] = [];
  void measureFile(file, (problem) => void problems.push(problem)).then((document) => {
    const result: Measurement = { document, problems };
    parentPort?.postMessage(result);
  });
});
