import { parentPort } from "node:worker_threads";
import type { InputFile } from "../../model/input-file.ts";
import { measured } from "./measure-documents.ts";

parentPort?.on("message", (file: InputFile) => {
  void measured(file).then((measurement) => parentPort?.postMessage(measurement));
});
