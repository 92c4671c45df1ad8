import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { differences, farthest, pagesThatDiffer, printedPages } from "../support/same-lines.ts";
import type { Difference, PrintedPage, Reason } from "../support/same-lines.ts";

/* One document in two files: our PDF and the DOCX as LibreOffice sets it have the same pages and the same lines on
   them. to-pdf.sh says in LibreOffice's own words what its import drops; for the rest Word comes first. */

const project = resolve(__dirname, "..", "..");
const months = readdirSync(join(project, "data")).filter((name) => /^\d{4}-\d{2}$/u.test(name));
const units = ["市发改委", "湛河区政府", "市统计局"];

/** A document of the test: the pages of our PDF, and those that LibreOffice made of the DOCX. */
interface Printed {
  readonly name: string;
  readonly ours: readonly PrintedPage[];
  readonly theirs: readonly PrintedPage[];
  readonly differences: readonly Difference[];
}

let folder: string;
let printed: readonly Printed[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tongbao-same-pages-"));
  for (const month of months)
    execFileSync(
      "node",
      [join(project, "dist", "main.js"), "generate", month, "--output", folder, "--units", units.join()],
      { cwd: project, stdio: "ignore" },
    );
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".docx"))
    .toSorted()
    .map((name) => name.replace(".docx", ""));
  const fileOf = (name: string, extension: string): string => join(folder, `${name}.${extension}`);
  execFileSync(
    join(project, "tests", "support", "libreoffice", "to-pdf.sh"),
    names.flatMap((name) => [fileOf(name, "docx"), fileOf(name, "LibreOffice.pdf")]),
  );
  const ours = printedPages(names.map((name) => fileOf(name, "pdf")));
  const theirs = printedPages(names.map((name) => fileOf(name, "LibreOffice.pdf")));
  printed = names.map((name, index) => {
    const [one = [], other = []] = [ours[index], theirs[index]];
    return { name, ours: one, theirs: other, differences: differences(one, other) };
  });
}, 600_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** How many lines differ for a reason, in all documents. */
const linesFor = (wanted: Reason): number =>
  printed
    .flatMap((each) => each.differences)
    .filter(({ reason }) => reason === wanted)
    .reduce((sum, { ours, theirs }) => sum + Math.max(ours.length, theirs.length), 0);

describe("PDF and DOCX", () => {
  test("are there for every sample month, 通报, 摘要 and three extracts each", () => {
    expect(printed).toHaveLength(months.length * (2 + units.length));
  });

  test("have the same number of pages", () => {
    const counts = printed.map(({ name, ours, theirs }) => [name, ours.length, theirs.length]);
    expect(counts.filter(([, one, other]) => one !== other)).toEqual([]);
  });

  test("differ in no line for a reason that is not known", () => {
    const unknown = printed.flatMap((each) =>
      each.differences
        .filter(({ reason }) => reason === "unknown")
        .map((difference) => ({ name: each.name, ...difference })),
    );
    expect(unknown).toEqual([]);
  });

  // Word and we take the empty halves from between two marks (compressPunctuation, GB/T 15834 5.1.11); LibreOffice does
  // not. One pair in a line is made up for by the distance between its characters, which then ends it alike in both;
  // with two, as in （第82项，…牵头），…；, there is none that does, Word's is written, and the lines below shift along.
  test("differ for squeezed marks in few lines of a hundred", () => {
    const all = printed.flatMap(({ ours }) => ours).flat().length;
    expect(linesFor("squeezed marks") / all).toBeLessThanOrEqual(0.04);
  });

  // A paragraph that is kept with 署名: Word parts it and takes two lines along, LibreOffice takes all of it.
  test("differ in no more lines than before because they are kept with the next", () => {
    expect(linesFor("kept with next")).toBeLessThanOrEqual(4);
  });

  // Word's type begins 1 mm lower than ours on a page and its tables 2.4 mm higher (GB/T 33476.2); where a row more
  // would fit on its page, rows are given up to 6.3 mm in all so that it does not.
  test("have every line in its place: within a millimetre across and 6.3 mm down", () => {
    const far = printed
      .map(({ name, ours, theirs }) => ({
        name,
        ...farthest(ours, theirs, pagesThatDiffer(ours, theirs)),
      }))
      .filter(({ sideways, down }) => sideways > 1 || down > 6.3);
    expect(far).toEqual([]);
  });
});
