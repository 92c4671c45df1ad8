import { beforeAll, describe, expect, test } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { messageOf } from "../../src/diagnostics/diagnostic.ts";
import type { Catalogue } from "../../src/model/catalogue.ts";
import type { InputFile } from "../../src/model/input-file.ts";
import type { MonthSubmissions } from "../../src/model/submission.ts";
import { readCatalogue } from "../../src/read/catalogue/catalogue.ts";
import { readMonth } from "../../src/read/month/month.ts";
import type { SubmissionFormat } from "../support/years/month-in-format.ts";
import { inFormat, monthFiles } from "../support/years/month-in-format.ts";

const project = resolve(__dirname, "..", "..");
const folder = "data/2013-06";
const month = { year: 2013, month: 6 };
let catalogue: Catalogue;
let asReported: { readonly month: object; readonly told: readonly string[] };

/** Places differ with the format; nothing else may. */
const withoutPlaces = (read: MonthSubmissions | undefined): object =>
  JSON.parse(
    JSON.stringify(read ?? {}, (key, value: unknown) => {
      if (/place$|^file$|files$/iu.test(key)) return undefined;
      return typeof value === "bigint" ? String(value) : value;
    }),
  ) as object;

const read = (files: readonly InputFile[]) => {
  const seen: Diagnostic[] = [];
  const submissions = readMonth(
    { files, folder, month, catalogue },
    { returnInvalid: false, draft: false },
    (d) => seen.push(d),
  );
  const told = seen.map(
    (each) => `${each.code} ${messageOf(each).replaceAll(/\.(?:csv|txt|xlsx|xls)/gu, "")}`,
  );
  return { month: withoutPlaces(submissions), told: told.toSorted() };
};

const units = (each: object): readonly string[] =>
  (each as MonthSubmissions).submissions.map(({ unit }) => unit).toSorted();

beforeAll(() => {
  const seeds = "seeds/2013";
  const seedFiles = readdirSync(join(project, seeds)).map((name) => ({
    path: `${seeds}/${name}`,
    bytes: readFileSync(join(project, seeds, name)),
  }));
  const found = readCatalogue(seedFiles, seeds, month.year, () => undefined);
  if (!found) throw new Error("the sample's catalogue cannot be read");
  catalogue = found;
  asReported = read(monthFiles(join(project, folder), folder));
});

describe("June 2013 says the same", () => {
  test.each<SubmissionFormat>(["GBK CSV", "UTF-16 text", "XLSX", "XLS"])("as %s", (format) => {
    const files = monthFiles(join(project, folder), folder, (file) => inFormat(file, format));
    const again = read(files);
    expect(again.told).toEqual(asReported.told);
    expect(again.month).toEqual(asReported.month);
    expect(JSON.stringify(again.month).length).toBeGreaterThan(50_000);
  });

  test("with each office in its own folder and format", () => {
    const formats: readonly SubmissionFormat[] = ["GBK CSV", "UTF-16 text", "XLSX", "XLS"];
    let turn = 0;
    const files = monthFiles(join(project, folder), folder, (file) => {
      turn += 1;
      const { path, bytes } = inFormat(file, formats[turn % formats.length] ?? "XLSX");
      return { path: path.replace("/报送/", `/报送/第${turn % 7}批/`), bytes };
    });
    const lock = { path: `${folder}/报送/第1批/~$市水利局.xlsx`, bytes: Buffer.from("lock") };
    const thumbs = { path: `${folder}/报送/Thumbs.db`, bytes: Buffer.from("thumbs") };
    const again = read([...files, lock, thumbs]);
    expect(again.told.map((each) => each.slice(0, 8))).toEqual(
      asReported.told.map((each) => each.slice(0, 8)),
    );
    expect(units(again.month)).toEqual(units(asReported.month));
    expect((again.month as MonthSubmissions).passedOver).toEqual([thumbs.path, lock.path]);
  });
});
