import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { checkSupervisionRecords } from "../src/assess/registers/supervision-records.ts";
import type { Diagnostic } from "../src/diagnostics/diagnostic.ts";
import type { InputFile } from "../src/model/input-file.ts";
import { readAgency } from "../src/read/catalogue/agency.ts";
import { readCatalogue } from "../src/read/catalogue/catalogue.ts";
import { readIssue } from "../src/read/month/issue.ts";
import { readRegister } from "../src/read/month/register.ts";
import { readSupervisionRegister } from "../src/read/month/supervision-register.ts";
import { readVerdicts } from "../src/read/month/verdicts.ts";
import { submissionColumns } from "../src/read/submission/columns.ts";
import { readSubmission } from "../src/read/submission/submission.ts";
import { unitNames } from "../src/read/text/unit-names.ts";

const root = resolve(__dirname, "..");
const textOf = (path: string): string => readFileSync(join(root, path), "utf8");

/** The samples of a page under a heading, as files of the name that the heading bears. */
const samplesOf = (page: string, heading: string, kind: string): readonly string[] => {
  const [, section = ""] = textOf(page).split(new RegExp(`^## ${heading}$`, "m"));
  const [own = ""] = section.split(/^## /m);
  return [...own.matchAll(new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map(
    ([, text = ""]) => text,
  );
};
const sampleOf = (page: string, heading: string, kind: string): InputFile => {
  const [text] = samplesOf(page, heading, kind);
  if (text === undefined) throw new Error(`${page}: no ${kind} under ${heading}`);
  return { path: heading, bytes: Buffer.from(text) };
};

const seedNames = ["任务清单.csv", "单位名录.csv", "单位分组.csv", "量化指标.csv", "机关.yaml"];
const seeds = seedNames.map((name) => ({
  path: `seeds/2013/${name}`,
  bytes: readFileSync(join(root, "seeds", "2013", name)),
}));
const catalogue = readCatalogue(seeds, "seeds/2013", 2013, () => undefined);
if (!catalogue) throw new Error("the catalogue of 2013 cannot be read");

const july = { year: 2013, month: 7 };
const june = { year: 2013, month: 6 };

/** What is reported on the way. */
const reported = (read: (report: (diagnostic: Diagnostic) => void) => unknown): readonly string[] => {
  const found: string[] = [];
  expect(
    read((diagnostic) => found.push(`${diagnostic.code} ${JSON.stringify(diagnostic.details)}`)),
  ).toBeDefined();
  return found;
};

describe("the samples in the READMEs", () => {
  test("机关.yaml is read without a word and says what the seed says", () => {
    const file = sampleOf("seeds/README.md", "机关.yaml", "yaml");
    expect(reported((report) => readAgency(file, report))).toEqual([]);
    const { doubtThresholds, ...agency } = readAgency(file, () => undefined) ?? {};
    expect(agency).toEqual(catalogue.agency);
    expect(doubtThresholds).toBeDefined();
  });

  test.each(["任务清单.csv", "单位名录.csv", "单位分组.csv", "量化指标.csv"])(
    "%s has lines of the seed",
    (name) => {
      const lines = textOf(`seeds/2013/${name}`)
        .replace(/^\uFEFF/, "")
        .split(/\r?\n/);
      const sample = Buffer.from(sampleOf("seeds/README.md", name, "csv").bytes)
        .toString()
        .trim()
        .split("\n");
      expect(sample.filter((line) => !lines.includes(line))).toEqual([]);
    },
  );

  test("期次.yaml, 收文登记.csv and 核定.csv are read without a word", () => {
    const page = "data/README.md";
    const context = { month: july, agencyCode: catalogue.agency.code, draft: false, agencies: 1 };
    expect(reported((report) => readIssue(sampleOf(page, "期次.yaml", "yaml"), context, report))).toEqual([]);
    const names = unitNames(catalogue.units, catalogue.groups);
    const register = sampleOf(page, "收文登记.csv", "csv");
    expect(reported((report) => readRegister(register, june, names, report))).toEqual([]);
    const verdicts = sampleOf(page, "核定.csv", "csv");
    expect(reported((report) => readVerdicts(verdicts, { catalogue, month: june }, report))).toEqual([]);
  });

  test("督办台账.csv is read without a word", () => {
    const file = sampleOf("data/README.md", "督办台账.csv", "csv");
    const read = (report: (diagnostic: Diagnostic) => void) => {
      const register = readSupervisionRegister(file, report);
      checkSupervisionRecords(register?.records ?? [], report);
      return register;
    };
    expect(reported(read)).toEqual([]);
  });

  test("a submission is read, only its other tasks are missed; every column is told of", () => {
    const file = sampleOf("data/README.md", "报送", "csv");
    const names = unitNames(catalogue.units, catalogue.groups);
    const found = reported(
      (report) => readSubmission(file, { catalogue, names, month: june }, report).submission,
    );
    expect(found.filter((line) => !line.startsWith("PROG-028"))).toEqual([]);
    const [, section = ""] = textOf("data/README.md").split(/^## 报送$/m);
    expect(Object.keys(submissionColumns).filter((name) => !section.includes(name))).toEqual([]);
  });
});
