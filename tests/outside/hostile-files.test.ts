import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { heavyFiles } from "../support/hostile/heavy-files.ts";
import { hostileFiles } from "../support/hostile/hostile-files.ts";

/* The built program against files that are meant to do harm: in a process of its own, whose memory and time are
   measured. */

const project = resolve(__dirname, "..", "..");
/** Seconds of the processor, which what else the machine does makes no more. */
const most = { megabytes: 600, seconds: 30 } as const;
let folder: string;
let submissions: string;

interface Run {
  readonly status: number | null;
  readonly told: string;
  readonly megabytes: number;
  readonly seconds: number;
}

/** Runs `tongbao check 2013-03` and says what it took. */
const check = (): Run => {
  // What the system counts as a process's own begins with what its parent had; the peak of its memory does not.
  const measure = `import { readFileSync } from "node:fs";
    process.on("exit", () => {
      const peak = /VmHWM:\\s+(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1];
      const { user, system } = process.cpuUsage();
      console.error("MEASURED", peak, (user + system) / 1e6);
    });`;
  const run = spawnSync(
    "node",
    [
      "--import",
      `data:text/javascript,${encodeURIComponent(measure)}`,
      join(project, "dist", "main.js"),
      "check",
      "2013-03",
    ],
    { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28, timeout: 170_000 },
  );
  const [, kilobytes = "NaN", seconds = "NaN"] = /MEASURED (\d+) ([\d.]+)/.exec(run.stderr) ?? [];
  return {
    status: run.status,
    told: run.stderr,
    megabytes: Number(kilobytes) / 1024,
    seconds: Number(seconds),
  };
};

/** Every file but what each check leaves of itself. */
const filesBelow = (path: string): readonly string[] =>
  readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => !name.startsWith("output/2013-03-校核"))
    .toSorted();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tongbao-hostile-"));
  cpSync(join(project, "tests", "cases", "base"), folder, { recursive: true });
  symlinkSync(join(project, "templates"), join(folder, "templates"));
  mkdirSync(join(folder, "output", "2013-03"), { recursive: true });
  writeFileSync(join(folder, "output", "2013-03", "通报.docx"), "as it was");
  submissions = join(folder, "data", "2013-03", "报送");
  rmSync(join(submissions, "市科技局.csv"));
});

// What one test leaves when it fails is no matter of the next one's.
afterEach(() => {
  for (const name of readdirSync(submissions))
    if (name.startsWith("市科技局")) rmSync(join(submissions, name));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const expectUntouched = (before: readonly string[]): void => {
  expect(filesBelow(folder)).toEqual(before);
  expect(readFileSync(join(folder, "output", "2013-03", "通报.docx"), "utf8")).toBe("as it was");
};

describe("one heavy file", () => {
  test.each(heavyFiles.map((file) => [file.what, file] as const))(
    "%s ends in an error, in time and memory",
    (_, { extension, make }) => {
      writeFileSync(join(submissions, `市科技局.${extension}`), make());
      const before = filesBelow(folder);
      const { status, told, megabytes, seconds } = check();
      expect({ status, told: told.slice(0, 2000) }).toEqual({
        status: 1,
        told: expect.stringMatching(new RegExp(`市科技局\\.${extension}\\S*  错误 `)),
      });
      expect(told).not.toMatch(/^\s+at |程序内部错误/m);
      expect(megabytes).toBeLessThan(most.megabytes);
      expect(seconds).toBeLessThan(most.seconds);
      expectUntouched(before);
    },
    180_000,
  );
});

test("two hundred and fifty malformed files at once each have their error", () => {
  const hostile = hostileFiles();
  const names = hostile.map(({ extension }, index) => `市科技局${index}.${extension}`);
  for (const [index, { bytes }] of hostile.entries())
    writeFileSync(join(submissions, names[index] ?? ""), bytes);
  const before = filesBelow(folder);
  const { status, told, megabytes, seconds } = check();
  expect(status).toBe(1);
  expect(names.filter((name) => !new RegExp(`/${name}\\S*  错误 `).test(told))).toEqual([]);
  expect(told).not.toMatch(/^\s+at |程序内部错误/m);
  expect(megabytes).toBeLessThan(most.megabytes);
  expect(seconds).toBeLessThan(most.seconds * 2);
  expectUntouched(before);
}, 180_000);
