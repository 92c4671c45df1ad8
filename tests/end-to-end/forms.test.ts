import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { Catalogue } from "../../src/model/catalogue.ts";
import { tasksLedBy, tasksSharedBy } from "../../src/model/catalogue.ts";
import { readCatalogue } from "../../src/read/catalogue/catalogue.ts";
import { readSubmission } from "../../src/read/submission/submission.ts";
import { unitNames } from "../../src/read/text/unit-names.ts";
import { realWorld } from "../../src/world.ts";
import { fillForm } from "../support/workbooks/fill-form.ts";

const project = resolve(__dirname, "..", "..");
let folder: string;
let output: string;
let catalogue: Catalogue;

const makeForms = () => {
  const words = ["forms", "2013-07", "--number", "5", "--date", "2013-07-25"];
  const program = join(project, "dist", "main.js");
  return spawnSync("node", [program, ...words], { cwd: folder, encoding: "utf8" });
};

const filesIn = (path: string): ReadonlyMap<string, Buffer> =>
  new Map(readdirSync(path).map((name) => [name, readFileSync(join(path, name))]));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tongbao-forms-"));
  for (const name of ["seeds", "templates"]) symlinkSync(join(project, name), join(folder, name));
  // The number of the 通知 is entered there.
  cpSync(join(project, "data"), join(folder, "data"), { recursive: true });
  output = join(folder, "output", "2013-07", "填报表");
  const seeds = await realWorld(project, process).readFolder("seeds/2013");
  const read = readCatalogue(seeds, "seeds/2013", 2013, () => {});
  if (!read) throw new Error("the catalogue of 2013 cannot be read");
  catalogue = read;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the forms of July 2013", () => {
  let files: ReadonlyMap<string, Buffer>;

  test("are made whole beside what the month's folder already holds", () => {
    mkdirSync(join(output, "..", "单位"), { recursive: true });
    mkdirSync(output);
    writeFileSync(join(output, "签收单.txt"), "签收");
    const { status, stdout, stderr } = makeForms();
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout:
        "已生成 83 个单位的填报表（XLSX、CSV）和通知（DOCX、PDF），存入 output/2013-07/填报表/，记入 data/发文登记.csv（1 行），上月数取自 2013-06；未发现问题。\n",
      stderr: "",
    });
    // What no run has written stays where somebody put it.
    expect(filesIn(output).get("签收单.txt")?.toString("utf8")).toBe("签收");
    rmSync(join(output, "签收单.txt"));
    files = filesIn(output);
    expect(existsSync(join(output, "..", "单位"))).toBe(true);
    const names = [...files.keys()];
    expect(names.filter((name) => name.endsWith(".csv"))).toHaveLength(83);
    expect(names.filter((name) => name.endsWith(".xlsx"))).toHaveLength(83);
    expect(names.filter((name) => !/^\d\d-.+\.(?:csv|xlsx)$/u.test(name))).toEqual(["通知.docx", "通知.pdf"]);
  }, 60_000);

  test("are the same bytes each time", () => {
    makeForms();
    const again = filesIn(output);
    expect([...again.keys()]).toEqual([...files.keys()]);
    expect(
      [...files].filter(([name, bytes]) => !again.get(name)?.equals(bytes)).map(([name]) => name),
    ).toEqual([]);
  }, 60_000);

  test("come back without a warning once they are filled in, all tasks and figures of every unit", () => {
    const names = unitNames(catalogue.units, catalogue.groups);
    for (const [name, bytes] of files) {
      if (!name.endsWith(".csv")) continue;
      const seen: Diagnostic[] = [];
      const returned = {
        path: `data/2013-07/报送/${name}`,
        bytes: Buffer.from(fillForm(bytes.toString("utf8"))),
      };
      const { unit, submission } = readSubmission(
        returned,
        { catalogue, names, month: { year: 2013, month: 7 } },
        (each) => seen.push(each),
      );
      expect({ name, seen }).toEqual({ name, seen: [] });
      expect(unit && name.endsWith(`-${unit.name}.csv`)).toBe(true);
      const led = tasksLedBy(catalogue, unit?.name ?? "");
      const shared = tasksSharedBy(catalogue, unit?.name ?? "").filter((task) => !led.includes(task));
      const entries = submission?.entries ?? [];
      expect(entries.map(({ task }) => task)).toEqual([...led, ...shared].map(({ number }) => number));
      expect(entries.flatMap(({ figures }) => figures.map(({ indicator }) => indicator))).toEqual(
        led.flatMap(({ number }) =>
          catalogue.indicators.filter(({ task }) => task === number).map((indicator) => indicator.name),
        ),
      );
    }
  });
});
