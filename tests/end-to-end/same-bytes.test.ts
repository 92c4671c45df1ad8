import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { linuxRuntime } from "../../src/package/packages.ts";
import { npmPackage } from "../support/npm-package.ts";

/* The same data come out the same to the last byte, on whatever machine. */

const project = resolve(__dirname, "..", "..");
const words = ["generate", "2013-06", "--units", "市统计局", "--formats", "docx,pdf,ofd", "--overview"];
let folder: string;
let expected: readonly string[];
let runs = 0;

interface Machine {
  readonly zone?: string;
  readonly language?: string;
  /** Node.js, and what else stands before the program on the command line. */
  readonly node?: readonly string[];
}

/** The digests of what the built program prints on a machine; 清单.json, which tells its folder and Node.js, left out. */
const printedOn = ({ zone = "Asia/Shanghai", language = "zh_CN.UTF-8", node = ["node"] }: Machine) => {
  runs += 1;
  const output = join(folder, `output-${runs}`);
  const [command = "", ...before] = node;
  const { status, stderr } = spawnSync(
    command,
    [...before, join(project, "dist", "main.js"), ...words, "--output", output],
    { cwd: project, encoding: "utf8", env: { ...process.env, TZ: zone, LANG: language, LC_ALL: language } },
  );
  if (status !== 0) throw new Error(stderr);
  const month = join(output, "2013-06");
  return readdirSync(month, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.\w+$/u.test(name) && name !== "清单.json")
    .toSorted()
    .map((name) => {
      const digest = createHash("sha256").update(readFileSync(join(month, name)));
      return `${name} ${digest.digest("hex")}`;
    });
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tongbao-bytes-"));
  expected = printedOn({});
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("there is something of every kind to compare", () => {
  const kinds = new Set(expected.map((line) => /\.(\w+) /u.exec(line)?.[1]));
  expect([...kinds].toSorted()).toEqual(["docx", "html", "json", "ofd", "pdf", "txt", "xlsx"]);
});

// Languages whose letters, digits and order of names are others: Turkish has two kinds of i, Arabic digits of its own.
test.each([
  ["UTC", "ar_EG.UTF-8"],
  ["America/New_York", "en_US.UTF-8"],
  ["Pacific/Apia", "tr_TR.UTF-8"],
])("in the zone %s, in the language %s", (zone, language) => {
  expect(printedOn({ zone, language })).toEqual(expected);
});

test("with one processor as with several, in no language", () => {
  expect(printedOn({ language: "C", node: ["taskset", "-c", "0", "node"] })).toEqual(expected);
});

describe("on Node.js", () => {
  /** The oldest that is supported, and the newest with long-term support; 22 prints in tests/outside/package.test.ts. */
  const versions = [
    ["20.19.0", "HzVYgEgabV/n3nP2F9mcxS0Nxgg99jynX9CMovakLmSYTuTdQRbbtw0yadY8+qKcqXfiDAtb2hmtR7nDPzclGA=="],
    ["24.22.3", "KHsob+Fv9YerATvYujMbiyJqnRCvLtrcr/eTNqRqiOSGp97EOiRP1yP47+knGgQ/xnc3XY8xzkW587dlZzNqRA=="],
  ] as const;

  test.each(versions)("%s", (version, digest) => {
    const place = join(folder, version);
    mkdirSync(place);
    const purpose = `the same bytes on Node.js ${version}`;
    const runtime = npmPackage({ name: linuxRuntime.name, version, digest }, { folder: place, purpose });
    const node = join(runtime, linuxRuntime.file);
    expect(spawnSync(node, ["--version"], { encoding: "utf8" }).stdout).toBe(`v${version}\n`);
    expect(printedOn({ node: [node] })).toEqual(expected);
  });
});
