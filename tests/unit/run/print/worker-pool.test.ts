import { describe, expect, test } from "@jest/globals";
import { Worker } from "node:worker_threads";
import type { Limits } from "../../../../src/run/print/worker-pool.ts";
import { workInPool } from "../../../../src/run/print/worker-pool.ts";
import { workman } from "../../../../src/run/print/workman.ts";

/** A worker whose answer to a text is what `answer`, an expression over `text`, says. */
const workerThat = (answer: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(
      `import { parentPort, workerData } from "node:worker_threads";
       parentPort.on("message", (text) => parentPort.postMessage(${answer}));`,
    )}`,
  );

const sizeOf = (task: string): number => task.length;
const quiet = { showProgress: () => undefined };

/** Limits that a worker which never answers is soon beyond. */
const limits: Limits<string, string> = {
  seconds: 2,
  megabytes: 64,
  givenUp: (task, excess) => `${task} ${excess}`,
};

/** What this thread makes of a text where it works along. */
const here = (task: string): Promise<string> => Promise.resolve(`此${task}`);
const failing = (): Promise<string> => Promise.reject(new Error("坏了"));

describe("a pool of workers", () => {
  test("gives results in the order of the tasks, more tasks than workers, and tells how far it is", async () => {
    const seen: string[] = [];
    const results = await workInPool(["甲", "乙乙", "丙丙丙", "丁", "戊"], {
      file: workerThat("workerData + text"),
      start: "第",
      workers: 2,
      sizeOf,
      showProgress: (done, total) => void seen.push(`${done}/${total}`),
    });
    expect(results).toEqual(["第甲", "第乙乙", "第丙丙丙", "第丁", "第戊"]);
    expect(seen).toEqual(["1/5", "2/5", "3/5", "4/5", "5/5"]);
  });

  test("tells a worker that was started before what the others are given at their start, and has it work first", async () => {
    const standby = new Worker(
      new URL(
        `data:text/javascript,${encodeURIComponent(
          `import { parentPort } from "node:worker_threads";
           let told;
           parentPort.on("message", (text) => told ? parentPort.postMessage(\`旧\${told}\${text}\`) : (told = text));`,
        )}`,
      ),
    );
    const file = workerThat("`新${workerData}${text}`");
    const tasks = ["甲", "乙", "丙"];
    const before = { workman: workman<string, string>(standby), begun: new Map() };
    expect(await workInPool(tasks, { file, start: "第", standby: before, workers: 1, ...quiet })).toEqual([
      "旧第甲",
      "旧第乙",
      "旧第丙",
    ]);
  });

  test("takes what a worker was given before, and has it told no second time what it works with", async () => {
    const man = workman<string, string>(new Worker(workerThat('"彼" + text')));
    const begun = new Map([["乙", man.done("早")]]);
    const seen: string[] = [];
    const given = { file: workerThat('"新" + text'), start: "第", standby: { workman: man, begun }, here };
    const showProgress = (done: number, total: number): void => void seen.push(`${done}/${total}`);
    expect(await workInPool(["甲", "乙", "丙"], { ...given, workers: 1, showProgress })).toEqual([
      "彼甲",
      "彼早",
      "彼丙",
    ]);
    expect(seen).toEqual(["1/3", "2/3", "3/3"]);
  });

  test("gives the largest tasks out first", async () => {
    const file = workerThat("`${text} ${(globalThis.count = (globalThis.count ?? 0) + 1)}`");
    expect(await workInPool(["甲", "丙丙丙", "乙乙"], { file, workers: 1, sizeOf, ...quiet })).toEqual([
      "甲 3",
      "丙丙丙 1",
      "乙乙 2",
    ]);
  });

  test("works along in this thread, in place of one of the workers", async () => {
    const tasks = ["甲", "乙", "丙", "丁", "戊", "己"];
    const file = workerThat('"彼" + text');
    expect(await workInPool(tasks, { file, workers: 1, here, ...quiet })).toEqual(
      tasks.map((task) => `此${task}`),
    );
    const both = await workInPool(tasks, { file, workers: 2, here, ...quiet });
    expect(both.map((result) => result.slice(1))).toEqual(tasks);
    expect(new Set(both.map((result) => result.slice(0, 1)))).toEqual(new Set(["此", "彼"]));
    expect(await workInPool([], { file, workers: 2, here, ...quiet })).toEqual([]);
  });

  test("rejects with what is thrown in this thread", async () => {
    const pool = { file: workerThat("text"), workers: 2, here: failing, ...quiet };
    await expect(workInPool(["甲", "乙", "丙"], pool)).rejects.toThrow("坏了");
  });

  test("does nothing without tasks", async () => {
    expect(await workInPool([], { file: workerThat("text"), workers: 4, ...quiet })).toEqual([]);
  });

  test("rejects with what a worker throws", async () => {
    const file = workerThat('(() => { throw new Error("坏了"); })()');
    await expect(workInPool(["甲", "乙"], { file, workers: 2, ...quiet })).rejects.toThrow("坏了");
  });

  test("gives up a task that takes too long, and has the next done by another worker", async () => {
    const file = workerThat('text === "慢" ? (() => { for (;;); })() : text');
    expect(await workInPool(["慢", "快"], { file, workers: 1, limits, ...quiet })).toEqual([
      "慢 too-slow",
      "快",
    ]);
  });

  test("gives up a task that takes too much memory, and has the next done by another worker", async () => {
    const grow = "(() => { const all = []; for (;;) all.push(new Array(1e5).fill(all.length)); })()";
    const file = workerThat(`text === "大" ? ${grow} : text`);
    const roomy = { ...limits, seconds: 60 };
    expect(await workInPool(["大", "小"], { file, workers: 1, limits: roomy, ...quiet })).toEqual([
      "大 too-heavy",
      "小",
    ]);
  });
});
