import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { docxParts } from "../support/docx/docx-parts.ts";
import { drawnByPoppler, unmatched } from "../support/pdf/grey-picture.ts";
import type { OfdJs } from "../support/ofd/ofd-js.ts";
import { drawnByOfdJs, openOfdJs, saidByOfdJs } from "../support/ofd/ofd-js.ts";
import { structureBreaches } from "../support/ofd/ofd-structure.ts";
import type { Ofdrw } from "../support/ofd/ofdrw.ts";
import { drawnByOfdrw, fetchOfdrw, saidByOfdrw } from "../support/ofd/ofdrw.ts";

/*
 * Every OFD of a month, read by OFDRW and by ofd.js in a browser, says on each page what poppler reads on that page of its PDF;
 * and pages upright and landscape are drawn alike by all.
 */

const project = resolve(__dirname, "..", "..");
let folder: string;
let output: string;
let ofdrw: Ofdrw;
let ofdJs: OfdJs;
let names: readonly string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tongbao-ofd-"));
  ofdrw = fetchOfdrw(folder);
  ofdJs = await openOfdJs(folder);
  const words = ["generate", "2013-06", "--formats", "pdf,ofd", "--output", folder];
  const main = join(project, "dist", "main.js");
  const { status, stdout, stderr } = spawnSync("node", [main, ...words], { cwd: project, encoding: "utf8" });
  expect({ status, told: stdout + stderr }).toMatchObject({ status: 0 });
  output = join(folder, "2013-06");
  names = readdirSync(output, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ofd"))
    .map((name) => name.replace(/\.ofd$/u, ""));
}, 900_000);

afterAll(async () => {
  await ofdJs.browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What poppler reads on the pages of a PDF, in the order of the file and without blanks. */
const saidByPoppler = (name: string): readonly string[] =>
  execFileSync("pdftotext", ["-raw", join(output, `${name}.pdf`), "-"], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
  })
    .split("\f")
    .slice(0, -1)
    .map((page) => page.replaceAll(/\s/gu, ""));

/** Every page of every paper on which a reader says something else than the PDF does. */
const saidOtherwise = (said: readonly (readonly string[])[]): readonly string[] =>
  names.flatMap((name, index) => {
    const [pages, own] = [saidByPoppler(name), said[index] ?? []];
    const wrong = pages.flatMap((page, at) =>
      own[at] === page ? [] : [`${name} ${at + 1}: ${page} | ${own[at] ?? ""}`],
    );
    return own.length === pages.length ? wrong : [...wrong, `${name}: ${own.length} pages`];
  });

describe("every paper of June says in OFD what it says in PDF, page by page", () => {
  test("as OFDRW reads it", () => {
    expect(names).toHaveLength(85);
    const files = names.map((name) => join(output, `${name}.ofd`));
    expect(saidOtherwise(saidByOfdrw(ofdrw, files))).toEqual([]);
  }, 900_000);

  test("as ofd.js reads it in a browser", async () => {
    const said: (readonly string[])[] = [];
    for (const name of names) said.push(await saidByOfdJs(ofdJs, join(output, `${name}.ofd`)));
    expect(saidOtherwise(said)).toEqual([]);
  }, 900_000);
});

test("the 通报, its summary and an extract hold in every part what the standard lets them hold", async () => {
  const few = names.filter((name) => /^(?:通报|摘要|单位\/01-.*)$/u.test(name));
  expect(few).toHaveLength(3);
  for (const name of few) {
    const parts = await docxParts(readFileSync(join(output, `${name}.ofd`)));
    const breaches = [...parts]
      .filter(([part]) => part.endsWith(".xml"))
      .flatMap(([part, text]) => structureBreaches(text).map((each) => `${name} ${part}: ${each}`));
    expect(breaches).toEqual([]);
  }
}, 300_000);

/** Five dots a millimetre, so that a sheet has whole dots. */
const dotsPerInch = 127;

describe("the 通报", () => {
  test.each([
    ["its first page", 1],
    ["a page of its landscape table", 20],
  ])(
    "is drawn alike in PDF and OFD, %s",
    async (_what, page) => {
      const [file, ofd] = [join(output, "通报.pdf"), join(output, "通报.ofd")];
      const pdf = drawnByPoppler(file, { page, dotsPerInch, folder });
      const next = drawnByPoppler(file, { page: page + 1, dotsPerInch, folder });
      // A browser draws paler what falls between two dots: thin rules.
      const readers = [
        [drawnByOfdrw(ofdrw, { file: ofd, page, dotsPerInch, folder }), 0.001],
        [await drawnByOfdJs(ofdJs, { file: ofd, page, dotsPerInch }), 0.004],
      ] as const;
      for (const [own, allowed] of readers) {
        expect(Math.abs(pdf.width - own.width)).toBeLessThan(2);
        expect(Math.abs(pdf.height - own.height)).toBeLessThan(2);
        expect([unmatched(pdf, own), unmatched(own, pdf)].map((share) => share < allowed)).toEqual([
          true,
          true,
        ]);
        // Another page is not taken for it.
        expect(unmatched(next, own)).toBeGreaterThan(0.1);
      }
    },
    300_000,
  );
});
