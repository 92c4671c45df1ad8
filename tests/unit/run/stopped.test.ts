import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { StoppedRun } from "../../../src/model/output/stopped-run.ts";
import { readStoppedRun } from "../../../src/read/month/stopped-run.ts";
import { generate } from "../../../src/run/generate.ts";
import { clearStopped, recordStopped } from "../../../src/run/stopped.ts";
import { realWorld } from "../../../src/world.ts";

let root = "";
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), "tongbao-stopped-"))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

const world = () => realWorld(root, process);
const checked = (): string => join(root, "output", "2013-03-校核");
const record = (): string => join(checked(), "未生成.json");

const stopped: StoppedRun = {
  version: "0.0.0",
  month: "2013-03",
  exitCode: 1,
  diagnostics: [
    { code: "RUN-007", place: { file: "data/2013-03/期次.yaml" }, details: { kind: "督办函", letters: 2 } },
    {
      code: "PROG-004",
      place: { file: "data/2013-03/报送/市科技局.csv", at: { line: 4, column: 1 } },
      details: { task: "106", total: 96, nearest: [] },
    },
  ],
};

test("a run that stopped is read as it was written down", async () => {
  await recordStopped(world(), "output", stopped);
  const found = readStoppedRun({ path: "未生成.json", bytes: readFileSync(record()) });
  expect(found).toEqual({
    month: "2013-03",
    exitCode: 1,
    errors: 1,
    warnings: 1,
    first: "data/2013-03/报送/市科技局.csv:4 PROG-004 任务序号“106”不在任务清单中",
  });
});

test.each(["{", "[]", "null", "{}", '{"程序":"tongbao"}', '{"程序":"tongbao","退出码":0}'])(
  "%s is no record",
  (text) => {
    expect(readStoppedRun({ path: "未生成.json", bytes: Buffer.from(text) })).toBeUndefined();
  },
);

test("is forgotten when the month is printed, and nothing else of a check", async () => {
  await recordStopped(world(), "output", stopped);
  await clearStopped(world(), "output", "2013-03");
  expect(existsSync(checked())).toBe(false);
  await clearStopped(world(), "output", "2013-03");
  await recordStopped(world(), "output", stopped);
  writeFileSync(join(checked(), "校核报告.txt"), "");
  await clearStopped(world(), "output", "2013-03");
  expect({ record: existsSync(record()), report: existsSync(join(checked(), "校核报告.txt")) }).toEqual({
    record: false,
    report: true,
  });
});

test("a disk that is in the way does not hide why the run stopped", async () => {
  mkdirSync(join(root, "output"));
  writeFileSync(checked(), "");
  await expect(recordStopped(world(), "output", stopped)).resolves.toBeUndefined();
  await expect(clearStopped(world(), "output", "2013-03")).resolves.toBeUndefined();
});

test("a bug of ours is written down as what stopped the month, and not hidden", async () => {
  const failing = { ...world(), readFile: () => Promise.reject(new TypeError("a bug")) };
  const options = {
    month: "2013-03",
    data: "data",
    output: "output",
    templates: "templates",
    draft: false,
    returnInvalid: false,
    letters: false,
    formats: [],
    json: false,
  };
  await expect(generate(failing, options, "0.0.0")).rejects.toThrow("a bug");
  const found = readStoppedRun({ path: "未生成.json", bytes: readFileSync(record()) });
  expect(found).toEqual({ month: "2013-03", exitCode: 70, errors: 0, warnings: 0, first: "" });
});
