import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/* The same data come out the same to the last byte, on whatever machine. */

const project = resolve(__dirname, "..", "..");
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tongbao-bytes-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The digests of what the built program prints in a time zone; 清单.json, which tells its folder, left out. */
const printedIn = (zone: string): readonly string[] => {
  const output = join(folder, zone.replace("/", "-"));
  const { status, stderr } = spawnSync(
    "node",
    [join(project, "dist", "main.js"), "generate", "2013-06", "--units", "市统计局", "--output", output],
    { cwd: project, encoding: "utf8", env: { ...process.env, TZ: zone } },
  );
  if (status !== 0) throw new Error(stderr);
  return readdirSync(output, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:docx|pdf|txt|xlsx)$/u.test(name))
    .toSorted()
    .map((name) => {
      const digest = createHash("sha256").update(readFileSync(join(output, name)));
      return `${name.replace(/^.*2013-06./u, "")} ${digest.digest("hex")}`;
    });
};

test("in Greenwich, in China, and on either side of the date line", () => {
  const expected = printedIn("Asia/Shanghai");
  expect(expected.length).toBeGreaterThan(4);
  for (const zone of ["UTC", "America/Los_Angeles", "Pacific/Kiritimati"]) {
    expect({ zone, printed: printedIn(zone) }).toEqual({ zone, printed: expected });
  }
});
