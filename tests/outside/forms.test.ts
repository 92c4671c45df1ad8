import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { ProgressForm } from "../../src/model/papers/progress-form.ts";
import { readCatalogue } from "../../src/read/catalogue/catalogue.ts";
import { readSubmission } from "../../src/read/submission/submission.ts";
import { unitNames } from "../../src/read/text/unit-names.ts";
import { prepareForms } from "../../src/run/papers/prepare-forms.ts";
import { realWorld } from "../../src/world.ts";
import { formColumns } from "../../src/write/forms/columns.ts";
import { formWorkbook } from "../../src/write/forms/workbook.ts";
import { writeXlsx } from "../../src/write/xlsx/write-xlsx.ts";
import type { CellValue, Workbook } from "../../src/write/xlsx/workbook.ts";
import { rational } from "../../src/model/rational.ts";
import { docxPart } from "../support/docx/docx-parts.ts";
import { answerTo } from "../support/workbooks/fill-form.ts";
import { elementsOf, xmlTree } from "../support/docx/xml-tree.ts";

/* A unit's way with a form: LibreOffice opens the .xlsx, saves it again, and saves it as CSV. Without a window it
   drops frozen panes from any workbook, so these are not asked after. */

const project = resolve(__dirname, "..", "..");
/** A bureau with many figures, one with a milestone and a county. */
const chosen = new Set(["市发改委", "市林业局", "叶县政府"]);
let folder: string;
let forms: readonly ProgressForm[];

const answer = (column: string, line: number): CellValue => {
  const text = answerTo(column, line);
  if (column === "累计完成") return { type: "number", number: rational(line * 20 + 1, 2) };
  if (column === "报送日期") return { type: "date", date: { year: 2013, month: 8, day: 2 } };
  return { type: "text", text };
};

/** The form's workbook with something in every open cell. */
const filledIn = (form: ProgressForm): Workbook => {
  const workbook = formWorkbook(form);
  const sheets = workbook.sheets.map((sheet, index) => ({
    ...sheet,
    rows: sheet.rows.map((row, line) => ({
      ...row,
      cells: row.cells.map((cell, field) =>
        index === 0 && cell.style.unlocked
          ? { ...cell, value: answer(formColumns[field]?.name ?? "", line + 1) }
          : cell,
      ),
    })),
  }));
  return { ...workbook, sheets };
};

/** Comma, double quotes, UTF-8, as shown, the first sheet: the filter options of LibreOffice's CSV. */
const csvFilter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true";

const convert = (to: string, into: string, files: readonly string[]): void => {
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  execFileSync(
    "soffice",
    [profile, "--headless", "--convert-to", to, "--outdir", join(folder, into), ...files],
    {
      stdio: "ignore",
    },
  );
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tongbao-forms-"));
  const prepared = await prepareForms({
    world: realWorld(project, process),
    options: { month: "2013-07", data: "data", output: "output", templates: "templates", json: false },
    report: () => undefined,
  });
  if (!prepared) throw new Error("the forms of July 2013 cannot be made");
  forms = prepared.forms.filter(({ unit }) => chosen.has(unit));
  mkdirSync(join(folder, "filled"));
  for (const form of forms) {
    writeFileSync(
      join(folder, "filled", `${form.unit}.xlsx`),
      await writeXlsx(filledIn(form), { creator: "", created: form.deadline }),
    );
  }
  const named = (into: string) => forms.map(({ unit }) => join(folder, into, `${unit}.xlsx`));
  convert("xlsx:Calc MS Excel 2007 XML", "saved", named("filled"));
  convert(csvFilter, "csv", named("saved"));
  convert("xls:MS Excel 97", "xls", named("saved"));
  convert("pdf", "pdf", named("filled"));
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a form that went through LibreOffice", () => {
  test("is still protected, checked and set up for print", async () => {
    for (const { unit } of forms) {
      const sheet = xmlTree(
        await docxPart(readFileSync(join(folder, "saved", `${unit}.xlsx`)), "xl/worksheets/sheet1.xml"),
      );
      const attributesOf = (name: string) => elementsOf(sheet, name).map(({ attributes }) => attributes);
      expect(attributesOf("sheetProtection")[0]?.["sheet"]).toMatch(/^(?:1|true)$/u);
      expect(attributesOf("dataValidation").map(({ type }) => type)).toEqual(
        expect.arrayContaining(["list", "date", ...(unit === "叶县政府" ? [] : ["decimal"])]),
      );
      expect(attributesOf("pageSetup")[0]).toMatchObject({
        paperSize: "9",
        orientation: "landscape",
        fitToWidth: "1",
      });
    }
  });

  test.each([
    ["as it was filled in", "filled", "xlsx"],
    ["as LibreOffice saves it", "saved", "xlsx"],
    ["saved as an old workbook", "xls", "xls"],
    ["saved as CSV", "csv", "csv"],
  ])("is read without a warning, every figure as it was entered: %s", async (_, into, extension) => {
    const seeds = await realWorld(project, process).readFolder("seeds/2013");
    const catalogue = readCatalogue(seeds, "seeds/2013", 2013, () => {});
    if (!catalogue) throw new Error("the catalogue of 2013 cannot be read");
    const names = unitNames(catalogue.units, catalogue.groups);
    for (const form of forms) {
      const seen: Diagnostic[] = [];
      const file = {
        path: `data/2013-07/报送/${form.unit}.${extension}`,
        bytes: readFileSync(join(folder, into, `${form.unit}.${extension}`)),
      };
      const { submission } = readSubmission(
        file,
        { catalogue, names, month: { year: 2013, month: 7 } },
        (each) => seen.push(each),
      );
      expect({ unit: form.unit, seen }).toEqual({ unit: form.unit, seen: [] });
      expect(submission?.claimedDate).toEqual({ year: 2013, month: 8, day: 2 });
      expect(submission?.entries.flatMap(({ figures }) => figures.map(({ value }) => value))).toEqual(
        form.rows.flatMap(({ indicator }, index) => (indicator ? [rational((index + 3) * 20 + 1, 2)] : [])),
      );
    }
  });

  test("is printed as wide as a landscape page of A4", () => {
    for (const { unit } of forms) {
      const info = execFileSync("pdfinfo", [join(folder, "pdf", `${unit}.pdf`)], { encoding: "utf8" });
      expect(info).toMatch(/Page size:\s+841\.\d+ x 595\.\d+ pts/u);
    }
  });
});
