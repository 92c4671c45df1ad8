import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { deflatedZeros, longPiece, manyPieces, nestedForms } from "../support/hostile/hostile-pdfs.ts";

/* The built program against PDFs that are made to take for ever, in a process of its own whose memory is measured. */

const main = resolve(__dirname, "..", "..", "dist", "main.js");
const megabyte = 1024 * 1024;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tongbao-pdfs-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Says at the end how much memory the process had at most; the optional native package is not there. */
const conditions = `import Module from "node:module";
  import { readFileSync } from "node:fs";
  const load = Module._load;
  Module._load = (name, ...others) => {
    if (name.startsWith("@napi-rs/")) throw new Error("not installed");
    return load(name, ...others);
  };
  process.on("exit", () => console.error(/VmHWM:.*/.exec(readFileSync("/proc/self/status", "utf8"))[0]));`;

const verify = (bytes: Uint8Array) => {
  const path = join(folder, "附件.pdf");
  writeFileSync(path, bytes);
  const words = ["--import", `data:text/javascript,${encodeURIComponent(conditions)}`, main, "verify", path];
  const { status, stdout, stderr } = spawnSync("node", [...words, "--json"], {
    encoding: "utf8",
    timeout: 400_000,
  });
  const megabytes = Number(/VmHWM:\s+(\d+)/u.exec(stderr)?.[1] ?? Number.NaN) / 1024;
  return { status, megabytes, result: JSON.parse(stdout) as { documents: object[]; problems: object[] } };
};

describe("verify gives up", () => {
  test.each([
    ["forms that draw a form 10^8 times", () => nestedForms(8), /文字或图形多得不像公文/u],
    ["500 MB of zeros, deflated twice", () => deflatedZeros(500 * megabyte, 2), /解压以后大得不像公文/u],
    ["a page of a million pieces of text", () => manyPieces(1_000_000), /文字或图形多得不像公文/u],
    ["a text of half a million letters", () => longPiece(500_001), /文字或图形多得不像公文/u],
  ])(
    "%s",
    (_, make, message) => {
      const { status, megabytes, result } = verify(make());
      expect(status).toBe(1);
      expect(result.documents).toEqual([]);
      expect(result.problems).toMatchObject([{ code: "VFY-002", message: expect.stringMatching(message) }]);
      expect(megabytes).toBeLessThan(1024);
    },
    420_000,
  );
});

test.each([
  ["a text longer than a call takes arguments", () => longPiece(200_000)],
  ["forms inside forms", () => nestedForms(2)],
])(
  "verify measures %s, without anything to draw with",
  (_, make) => {
    const { result } = verify(make());
    expect(result.problems).toEqual([]);
    expect(result.documents).toHaveLength(1);
  },
  60_000,
);
