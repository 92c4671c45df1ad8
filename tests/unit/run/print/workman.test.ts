import { Worker } from "node:worker_threads";
import { expect, test } from "@jest/globals";
import { workman } from "../../../../src/run/print/workman.ts";

test.each([
  ["throws", `throw new Error("no memory");`, "no memory"],
  ["ends", "", "a worker ended without a result (0)"],
])("a worker that %s before it is asked does not keep the run waiting", async (_, code, problem) => {
  const worker = new Worker(code, { eval: true });
  const { done } = workman<string, string>(worker);
  await new Promise((resolve) => worker.once("exit", resolve));
  await expect(done("task")).rejects.toThrow(problem);
});
