import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { placesOfKinds, printEveryKind } from "../support/years/every-kind.ts";
import type { Validated } from "../support/pdf/vera-pdf.ts";
import { fetchVeraPdf, validatedByVeraPdf } from "../support/pdf/vera-pdf.ts";

/* Whether the PDFs are what they claim to be, PDF/A-2a and PDF/UA-1: 通报, 摘要 and some extracts of the month that
   `npm start` has printed, and papers of every kind from the small year of tests/cases/base. All are validated at once:
   starting takes longest. */

const project = resolve(__dirname, "..", "..");
const printed = join(project, "output", "2013-06");
const flavours = ["2a", "ua1"];

/** Of the month: short extracts and long ones, of a bureau, a county and a district. */
const someOfMonth = /\/(?:通报|摘要|\d+-(?:市发改委|市科技局|市教育局|舞钢市|新华区)[^/]*)\.pdf$/u;

let folder: string;
let validated: readonly Validated[];

const pdfsBelow = (path: string): readonly string[] =>
  readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".pdf"))
    .map((name) => join(path, name));

/** A copy of a file, as long as it, whose output intent is none of PDF/A, and which takes back that it is tagged. */
const spoiled = (name: string): string => {
  const bytes = readFileSync(join(folder, name)).toString("latin1");
  const path = join(folder, "spoiled.pdf");
  writeFileSync(
    path,
    bytes.replace("/GTS_PDFA1", "/GTS_PDFX1").replace("/Marked true", "/Marked null"),
    "latin1",
  );
  return path;
};

beforeAll(() => {
  fetchVeraPdf();
  folder = mkdtempSync(join(tmpdir(), "tongbao-archival-"));
  printEveryKind(folder, "pdf");
  validated = validatedByVeraPdf([
    ...pdfsBelow(printed).filter((path) => someOfMonth.test(path)),
    ...pdfsBelow(folder),
    spoiled("output/2013-05/通报.pdf"),
  ]);
}, 900_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const verdicts = (below: string): readonly Validated[] =>
  validated.filter(({ file }) => file.startsWith(below) && !file.endsWith("spoiled.pdf"));

const failed = (files: readonly Validated[]): readonly Validated[] => files.filter(({ passed }) => !passed);

/** Each file with the flavours that it was validated against. */
const flavoursOf = (files: readonly Validated[]): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, readonly string[]>();
  for (const { file, flavour } of files) found.set(file, [...(found.get(file) ?? []), flavour]);
  return found;
};

test("papers of June are PDF/A-2a and PDF/UA-1", () => {
  const files = verdicts(printed);
  const found = flavoursOf(files);
  expect(found.size).toBe(7);
  expect([...found.values()]).toEqual([...found].map(() => flavours));
  expect(failed(files)).toEqual([]);
});

test("so are papers of every kind, drafts, and extracts that are letters", () => {
  const files = verdicts(folder);
  const names = files.map(({ file }) => file.slice(folder.length + 1));
  const missing = Object.entries(placesOfKinds).filter(
    ([, place]) => !names.some((name) => place.test(name)),
  );
  expect(missing.map(([kind]) => kind)).toEqual([]);
  const found = flavoursOf(files);
  expect([...found.values()]).toEqual([...found].map(() => flavours));
  expect(names.filter((name) => name.startsWith("drafts/")).length).toBeGreaterThan(2 * flavours.length);
  expect(names.filter((name) => name.startsWith("letters/2013-05/单位/"))).toHaveLength(flavours.length);
  expect(failed(files)).toEqual([]);
});

test("the validator tells a PDF that is not", () => {
  const copies = validated.filter(({ file }) => file.endsWith("spoiled.pdf"));
  expect(copies.map(({ flavour, passed }) => [flavour, passed])).toEqual([
    ["2a", false],
    ["ua1", false],
  ]);
});
