import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { decodeText } from "../../src/read/text/decode.ts";
import { readSubmission } from "../../src/read/submission/submission.ts";
import { unitNames } from "../../src/read/text/unit-names.ts";
import type { SubmissionFormat } from "../support/years/month-in-format.ts";
import { inFormat } from "../support/years/month-in-format.ts";
import { smallCatalogue } from "../support/years/small-catalogue.ts";
import { workbookFromTable } from "../support/workbooks/workbook-from-table.ts";

/* The same month's submissions in every format, the workbooks among them saved by LibreOffice, print the same 通报. */

const project = resolve(__dirname, "..", "..");
const month = "2013-06";
let folder: string;

const convert = (filter: string, into: string, files: readonly string[]): void => {
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  execFileSync(
    "soffice",
    [profile, "--headless", "--convert-to", filter, "--infilter=CSV:44,34,76,1", "--outdir", into, ...files],
    { stdio: "ignore" },
  );
};

/** A world of its own whose June has the submissions that `write` puts into its 报送. */
const worldWith = (name: string, write: (submissions: string) => void): string => {
  const world = join(folder, name);
  mkdirSync(world);
  for (const shared of ["seeds", "templates"]) symlinkSync(join(project, shared), join(world, shared));
  cpSync(join(project, "data"), join(world, "data"), { recursive: true });
  const submissions = join(world, "data", month, "报送");
  rmSync(submissions, { recursive: true });
  mkdirSync(submissions);
  write(submissions);
  return world;
};

/** The 通报 in both formats, as the built program prints it. */
const generated = (world: string): readonly Buffer[] => {
  const words = ["generate", month, "--units", "市统计局"];
  const run = spawnSync("node", [join(project, "dist", "main.js"), ...words], {
    cwd: world,
    encoding: "utf8",
  });
  expect({ status: run.status, told: run.status === 0 ? "" : run.stderr }).toEqual({ status: 0, told: "" });
  return ["通报.docx", "通报.pdf"].map((name) => readFileSync(join(world, "output", month, name)));
};

const sample = join(project, "data", month, "报送");
const asReported = readdirSync(sample).map((name) => ({
  path: name,
  bytes: readFileSync(join(sample, name)),
}));
let expected: readonly Buffer[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tongbao-formats-"));
  expected = generated(worldWith("as-reported", (to) => cpSync(sample, to, { recursive: true })));
}, 180_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("通报.docx and 通报.pdf come out the same to the last byte from", () => {
  test.each<SubmissionFormat>(["GBK CSV", "UTF-16 text", "XLSX", "XLS"])(
    "%s",
    (format) => {
      const world = worldWith(format.replace(" ", "-"), (to) => {
        for (const file of asReported) {
          const { path, bytes } = inFormat(file, format);
          writeFileSync(join(to, path), bytes);
        }
      });
      expect(
        generated(world).map((bytes, index) => bytes.equals(expected[index] ?? Buffer.alloc(0))),
      ).toEqual([true, true]);
    },
    180_000,
  );

  test.each([
    ["XLSX of LibreOffice", "xlsx:Calc MS Excel 2007 XML"],
    ["XLS of LibreOffice", "xls:MS Excel 97"],
  ])(
    "%s",
    (name, filter) => {
      const texts = join(folder, `${basename(name)}-texts`);
      mkdirSync(texts);
      for (const file of asReported) {
        writeFileSync(join(texts, file.path), decodeText(file, () => undefined)?.text ?? "");
      }
      const world = worldWith(name.replaceAll(" ", "-"), (to) => {
        convert(
          filter,
          to,
          readdirSync(texts).map((each) => join(texts, each)),
        );
      });
      expect(readdirSync(join(world, "data", month, "报送"))).toHaveLength(asReported.length);
      expect(
        generated(world).map((bytes, index) => bytes.equals(expected[index] ?? Buffer.alloc(0))),
      ).toEqual([true, true]);
    },
    180_000,
  );
});

test.each(["xlsx", "xls"])(
  "what LibreOffice hides, merges, computes and formats is read from its .%s",
  (extension) => {
    const table = `2013年3月份进展情况,<,<,<,<,<,<
任务序号,填报单位,进展情况,自评状态,~指标,累计完成,报送日期
2,市科技局,受理申请,达到序时进度,专利申请,=300+100→400,41367|yyyy/m/d
~3,^,开工3个,达到序时进度,集聚区投资,139.6|0,^
^,^,^,^,“两区”建设项目,"6|0""个""",^
填报人：办公室,,,审核人：,,,
`;
    const made = join(folder, "市科技局.xlsx");
    writeFileSync(made, workbookFromTable(table, "xlsx"));
    const into = join(folder, `saved-${extension}`);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const filter = extension === "xls" ? "xls:MS Excel 97" : "xlsx:Calc MS Excel 2007 XML";
    execFileSync("soffice", [profile, "--headless", "--convert-to", filter, "--outdir", into, made], {
      stdio: "ignore",
    });
    const path = `市科技局.${extension}`;
    const seen: Diagnostic[] = [];
    const names = unitNames(smallCatalogue.units, smallCatalogue.groups);
    const file = { path, bytes: readFileSync(join(into, path)) };
    const { submission } = readSubmission(
      file,
      { catalogue: smallCatalogue, names, month: { year: 2013, month: 3 } },
      (each) => seen.push(each),
    );
    expect(seen.map(({ code, place, details }) => [code, place.cell, details])).toEqual([
      ["XLS-012", "F4", { shown: "140", stored: "139.6" }],
      ["XLS-008", undefined, { rows: [4], fields: ["E"] }],
    ]);
    expect(submission?.claimedDate).toEqual({ year: 2013, month: 4, day: 3 });
    expect(
      submission?.entries.map(({ figures }) => figures.map(({ value }) => Number(value.numerator))),
    ).toEqual([[400], [140, 6]]);
  },
  60_000,
);
