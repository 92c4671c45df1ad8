import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { workInPool } from "../../../../src/run/print/worker-pool.ts";

/* A worker that answers n with n + 1, late where it is asked to, and misbehaves on words. */
const program = `
import { parentPort } from "node:worker_threads";
parentPort.on("message", (task) => {
  if (task === "throws") throw new Error("a bug of ours");
  if (task === "leaves") process.exit(3);
  if (task === "for ever") return;
  if (task === "heavy") { const held = []; for (;;) held.push(new Array(1e5).fill(held.length)); }
  setTimeout(() => parentPort.postMessage(task + 1), task % 7);
});
`;
let folder: string;
let file: URL;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tongbao-pool-"));
  writeFileSync(join(folder, "worker.mjs"), program);
  file = pathToFileURL(join(folder, "worker.mjs"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Task = number | string;
const showProgress = (): void => undefined;
const limits = { seconds: 5, megabytes: 60, givenUp: (_task: Task, excess: string) => excess };
const work = (tasks: readonly Task[], bounded = true): Promise<readonly unknown[]> =>
  workInPool<Task, unknown>(tasks, { file, workers: 2, showProgress, ...(bounded && { limits }) });

describe("workInPool", () => {
  test.each([true, false])("gives the results in the order of the tasks (bounded: %s)", async (bounded) => {
    const tasks = Array.from({ length: 200 }, (_, index) => index);
    expect(await work(tasks, bounded)).toEqual(tasks.map((task) => task + 1));
  });

  test("has nothing to do without tasks", async () => {
    expect(await work([])).toEqual([]);
  });

  test("gives up what takes too long or too much, and does the rest", async () => {
    expect(await work([1, "for ever", 2, "heavy", 3])).toEqual([2, "too-slow", 3, "too-heavy", 4]);
  });

  test.each(["throws", "leaves"])("rejects when a worker %s", async (task) => {
    await expect(work([1, 2, task, 3])).rejects.toThrow(
      task === "throws" ? "a bug of ours" : "ended without",
    );
  });

  test("tells how far it is", async () => {
    const told: string[] = [];
    await workInPool<Task, unknown>([1, 2, 3], {
      file,
      workers: 1,
      showProgress: (done, total) => void told.push(`${done}/${total}`),
    });
    expect(told).toEqual(["1/3", "2/3", "3/3"]);
  });
});
