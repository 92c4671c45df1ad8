import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { chartedYear } from "../support/years/charted-notice.ts";
import { departed, runVerify } from "../support/measured.ts";

/* 附图 in every format, printed by the built program from the small year: what is drawn troubles no clause, and says
   the same words in all of them. */

const project = resolve(__dirname, "..", "..");
const printed = "output/2013-06";

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tongbao-charts-"));
  for (const [path, bytes] of await chartedYear()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const words = ["generate", "2013-06", "--formats", "pdf,docx,ofd", "--units", "市科技局", "--overview"];
  const run = spawnSync(
    "node",
    [join(project, "dist", "main.js"), ...words, "--templates", join(project, "templates")],
    { cwd: folder, encoding: "utf8" },
  );
  if (run.status !== 0) throw new Error(`${run.stdout}${run.stderr}`);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the 通报 with charts keeps to every clause, as PDF, DOCX and OFD", () => {
  const files = ["pdf", "docx", "ofd"].map((format) => `${printed}/通报.${format}`);
  const { documents, problems } = runVerify(folder, files);
  expect(problems).toEqual([]);
  expect(documents.map((each) => [each.file, departed(each)])).toEqual(files.map((file) => [file, []]));
});

/** Holds the 通报 in one format against another. */
const heldAgainst = (against: string, to: string) =>
  spawnSync(
    "node",
    [
      join(project, "dist", "main.js"),
      "verify",
      `${printed}/通报.${against}`,
      "--against",
      `${printed}/通报.${to}`,
    ],
    { cwd: folder, encoding: "utf8" },
  );

test("the three say the same, charts and all", () => {
  expect(heldAgainst("docx", "pdf").stdout).toMatch(/文字一致，\d+ 个字/u);
  expect(heldAgainst("ofd", "pdf").stdout).toMatch(/文字一致，\d+ 个字/u);
});

test("the overview draws the same bars, each with its figures in words", () => {
  const page = readFileSync(join(folder, printed, "总览.html"), "utf8");
  const bars = [...page.matchAll(/<svg class="bar"[^>]* role="img" aria-label="([^"]+)"/gu)].map(
    ([, said]) => said,
  );
  expect(bars).toHaveLength(2 + 3 + 3 + 3);
  expect(bars[1]).toBe("新改建农村公路：累计完成90，年度目标200公里，完成率45.0%，序时进度50.0%");
  expect(page).toContain('<rect x="0" y="2" width="45" height="6" fill="#5c5c5c" /><path d="M50 0v10"');
});

test("the input files that are listed are those of every month of the course", () => {
  const list = readFileSync(join(folder, printed, "清单.json"), "utf8");
  expect(list).toContain("data/2013-03/印发.json");
  expect(list).toContain("data/2013-05/报送/市科技局.csv");
});
