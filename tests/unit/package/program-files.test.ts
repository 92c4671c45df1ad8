import { expect, test } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { entries } from "../../../src/package/bundle-program.ts";
import { programFiles, sampleFiles } from "../../../src/package/program-files.ts";

const root = resolve(__dirname, "..", "..", "..");
const source = resolve(root, "src");
const sources = readdirSync(source, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts") && !path.startsWith("package/"));
const textOf = (path: string): string => readFileSync(join(source, path), "utf8");

/** What is found by where the program's files lie, the bundle has to have in the same place. */
test("no other file of the program looks for its own folder", () => {
  const looking = sources.filter((path) => /import\.meta\.url|__dirname/u.test(textOf(path)));
  expect(looking.toSorted()).toEqual([
    // Its data, of the library beside the bundle.
    "assess/reporting/deadline.ts",
    // The bundle of dist/, of which a package has one of its own.
    "code-cache.ts",
    // The pages.
    "desk-host.ts",
    // The sample.
    "launch.ts",
    // package.json and the templates.
    "program.ts",
    // The workers.
    "run/print/count-word-pages.ts",
    "run/print/measure-documents.ts",
    "run/print/print-documents.ts",
    "run/standby/with-standby.ts",
    // pdf.js, with its tables and faces.
    "verify/pdf/read/open-pdf.ts",
    // All that is part of the program, for its digest.
    "world.ts",
    // The same.
    "write-code-cache.ts",
  ]);
});

test("every worker that the program starts is bundled", () => {
  const workers = sources.flatMap((path) =>
    [...textOf(path).matchAll(/workerBeside\(import\.meta\.url, "([^"]+)"\)/gu)].map(([, name = ""]) =>
      join(dirname(path), `${name}.js`),
    ),
  );
  expect(workers).toHaveLength(4);
  expect(entries.toSorted()).toEqual(["launch.js", "main.js", ...workers].toSorted());
});

const paths = (files: readonly { readonly path: string }[]) => files.map(({ path }) => path);

test("the program's folder has what is read beside the bundle, and nothing that only builds it", () => {
  const found = paths(programFiles(root, [{ path: "dist/main.js", content: Buffer.from("") }]));
  for (const path of [
    "dist/main.js",
    "dist/desk/desk.css",
    "dist/desk/pages/layout.hbs",
    "dist/desk/browser/page.js",
    "dist/data/sRGB_IEC61966_2_1.icc",
    "node_modules/pdfjs-dist/legacy/build/pdf.mjs",
    "node_modules/pdfjs-dist/legacy/build/pdf.worker.mjs",
    "node_modules/pdfjs-dist/cmaps/GBK-EUC-H.bcmap",
    "node_modules/chinese-days/dist/chinese-days.json",
    "templates/通报.hbs",
    "templates/fonts/FandolFang-Regular.otf",
    "templates/fonts/Fandol-COPYING.txt",
    "package.json",
    "package-lock.json",
  ]) {
    expect(found).toContain(path);
  }
  expect(found.filter((path) => /esbuild|\.map$|\.d\.m?ts$|^dist\/desk\/.*app\.js$/u.test(path))).toEqual([]);
  expect(new Set(found).size).toBe(found.length);
});

test("the sample is whole, in folders of ASCII names", () => {
  const found = paths(sampleFiles(root));
  expect(found).toContain("seeds/2013/任务清单.csv");
  expect(found).toContain("data/2013-06/收文登记.csv");
  expect(found).toContain("data/2013-06/reports/市科技局.csv");
  expect(found.map((path) => dirname(path)).filter((folder) => /[^\x20-\x7e]/u.test(folder))).toEqual([]);
});
