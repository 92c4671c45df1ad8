import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { PaperKind } from "../../src/run/papers/papers.ts";
import type { Files } from "../support/base-year.ts";
import { addMonth, baseYear, rewrite } from "../support/base-year.ts";
import type { Validated } from "../support/vera-pdf.ts";
import { fetchVeraPdf, validatedByVeraPdf } from "../support/vera-pdf.ts";

/* Whether the PDFs are what they claim to be, PDF/A-2a and PDF/UA-1: 通报, 摘要 and some extracts of the month that
   `npm start` has printed, and papers of every kind from the small year of tests/cases/base. All are validated at once:
   starting takes longest. */

const project = resolve(__dirname, "..", "..");
const printed = join(project, "output", "2013-06");
const flavours = ["2a", "ua1"];

/** Of the month: short extracts and long ones, of a bureau, a county and a district. */
const someOfMonth = /\/(?:通报|摘要|\d+-(?:市发改委|市科技局|市教育局|舞钢市|新华区)[^/]*)\.pdf$/u;

/** Where a paper of each kind lies below the folder of the small year. */
const places: Readonly<Record<PaperKind, RegExp>> = {
  通报: /^output\/2013-05\/通报/u,
  摘要: /^output\/2013-05\/摘要/u,
  摘编: /^output\/2013-05\/单位\//u,
  更正通报: /^output\/2013-03-更正\/更正通报/u,
  督办函: /^output\/2013-05\/督办函\//u,
  催报: /^output\/2013-05\/催报\//u,
  退回: /^output\/2013-05\/退回\//u,
  校核小结: /^output\/2013-05-校核\/校核小结/u,
  填报通知: /^output\/2013-06\/填报表\/通知/u,
};

let folder: string;
let validated: readonly Validated[];

const tongbao = (...words: readonly string[]): void => {
  const main = join(project, "dist", "main.js");
  const { status, stdout, stderr } = spawnSync(
    "node",
    [main, ...words, "--templates", join(project, "templates")],
    { cwd: folder, encoding: "utf8" },
  );
  expect({ words, status, told: stdout + stderr }).toMatchObject({ words, status: 0 });
};

const put = (files: Files): void => {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
};

const pdfsBelow = (path: string): readonly string[] =>
  readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".pdf"))
    .map((name) => join(path, name));

/** Three months in which a task lags, so that a letter is due; in the last one a report is to go back. */
const smallYear = (): Files => {
  const files = baseYear();
  for (const month of [3, 4, 5]) addMonth(files, month, "10", "1");
  rewrite(files, "data/2013-05/报送/市交通运输局.csv", ",1,资金", ",许多,资金");
  return files;
};

/** Issues March and corrects a figure of it. */
const correctMarch = (): void => {
  const printing = ["--formats", "pdf"];
  tongbao("generate", "2013-03", ...printing);
  tongbao("issue", "2013-03");
  const march = smallYear();
  rewrite(march, "data/2013-03/报送/市科技局.csv", ",10,", ",12,");
  const numbered =
    "印发日期: 2013-04-11\n更正发文字号: 9\n更正成文日期: 2013-04-22\n更正印发日期: 2013-04-22";
  rewrite(march, "data/2013-03/期次.yaml", "印发日期: 2013-04-11", numbered);
  put(march);
  tongbao("generate", "2013-03", ...printing, "--correction", "市科技局补报专利申请2件");
};

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
  put(smallYear());
  correctMarch();
  const printing = ["--formats", "pdf", "--return-invalid"];
  tongbao("generate", "2013-05", ...printing, "--letters");
  tongbao("check", "2013-05", "--return-invalid");
  tongbao("forms", "2013-06", "--number", "6", "--date", "2013-06-25");
  const units = ["--units", "市科技局"];
  tongbao("generate", "2013-05", ...printing, ...units, "--draft", "--output", "drafts");
  const office = join("seeds", "2013", "机关.yaml");
  writeFileSync(join(folder, office), `${readFileSync(join(folder, office), "utf8")}\n摘编格式: 信函\n`);
  tongbao("generate", "2013-05", ...printing, ...units, "--output", "letters");
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
  const missing = Object.entries(places).filter(([, place]) => !names.some((name) => place.test(name)));
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
