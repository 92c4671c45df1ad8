import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/* The built program where it has no rights. The administrator has them all: then another user runs it. */

const project = resolve(__dirname, "..", "..");
const nobody = 65_534;
const asAnother = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
let folder: string;

const everything = (): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) =>
    join(entry.parentPath, entry.name),
  );

const run = (...words: readonly string[]) => {
  const { status, stderr } = spawnSync("node", [join(project, "dist", "main.js"), ...words], {
    cwd: folder,
    encoding: "utf8",
    ...asAnother,
  });
  return { status, told: stderr };
};

const generate = (unit: string) => run("generate", "2013-03", "--formats", "docx", "--units", unit);

const digest = (): string => {
  const hash = createHash("sha256");
  const output = join(folder, "output");
  const files = readdirSync(output, { recursive: true, withFileTypes: true });
  for (const path of files.map((entry) => join(entry.parentPath, entry.name)).toSorted()) {
    // Why a run stopped is written down beside what it leaves as it was.
    if (path.includes("-校核")) continue;
    hash.update(path);
    if (/\.\w+$/u.test(path)) hash.update(readFileSync(path));
  }
  return hash.digest("hex");
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tongbao-rights-"));
  cpSync(join(project, "tests", "cases", "base"), folder, { recursive: true });
  cpSync(join(project, "templates"), join(folder, "templates"), { recursive: true });
  mkdirSync(join(folder, "data", "2013-03", "报送", "另存"));
  if (asAnother.uid !== undefined)
    for (const path of [folder, ...everything()]) chownSync(path, nobody, nobody);
  expect(generate("市科技局")).toMatchObject({ status: 0 });
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("without the right to", () => {
  test.each([
    ["read a submission", "data/2013-03/报送/市科技局.csv", 0o000, "TXT-013"],
    ["look into a folder of submissions", "data/2013-03/报送/另存", 0o000, "RUN-020"],
    ["read a template", "templates/通报.hbs", 0o000, "TXT-013"],
    ["read a font", "templates/fonts/FandolFang-Regular.otf", 0o000, "TXT-013"],
    ["read the year's tasks", "seeds/2013/任务清单.csv", 0o000, "TXT-013"],
    ["look into the month's output", "output/2013-03", 0o000, "RUN-020"],
    ["write into the month's output", "output/2013-03", 0o555, "RUN-020"],
    ["write into a folder of it", "output/2013-03/单位", 0o555, "RUN-020"],
    ["read a file of it", "output/2013-03/通报.docx", 0o000, "RUN-020"],
    ["write into the output folder", "output", 0o555, "RUN-020"],
  ])(
    "%s: the place is told and nothing changes",
    (_, path, mode, code) => {
      const before = digest();
      const usual = /\.\w+$/u.test(path) ? 0o644 : 0o755;
      chmodSync(join(folder, path), mode);
      const { status, told } = generate("市财政局");
      chmodSync(join(folder, path), usual);
      expect({ status, told }).toEqual({
        status: 1,
        told: expect.stringContaining(`${path}  错误 ${code} `),
      });
      expect(told).not.toMatch(/程序内部错误|^\s+at /mu);
      expect(digest()).toBe(before);
    },
    60_000,
  );
});

const registers = ["data/发文登记.csv", "data/督办台账.csv", "data/2013-03/印发.json"];
const put = (path: string, text: string): void => {
  writeFileSync(join(folder, path), text);
  if (asAnother.uid !== undefined) chownSync(join(folder, path), nobody, nobody);
};

const written = (): readonly string[] =>
  registers.map((path) => (existsSync(join(folder, path)) ? readFileSync(join(folder, path), "utf8") : ""));

describe("a month is not issued without the right to", () => {
  beforeAll(() => {
    expect(run("generate", "2013-03", "--formats", "docx")).toMatchObject({ status: 0 });
  }, 60_000);

  beforeEach(() => {
    for (const path of registers) rmSync(join(folder, path), { force: true });
    put("data/发文登记.csv", "发文字号,种类,期次,单位,标题,成文日期,印发日期,备注\n");
    put(
      "data/督办台账.csv",
      "编号,种类,期次,单位,事项,发文字号,发出日期,办理期限,反馈日期,办结日期,办结依据,备注\n",
    );
  });

  test.each([
    ["write into the data folder", "data", 0o555, "RUN-020"],
    ["read the register of numbers", "data/发文登记.csv", 0o000, "TXT-013"],
    ["read the register of letters", "data/督办台账.csv", 0o000, "TXT-013"],
    ["read a submission", "data/2013-03/报送/市科技局.csv", 0o000, "ISD-008"],
    ["read a document", "output/2013-03/通报.docx", 0o000, "RUN-020"],
    ["look into the month's output", "output/2013-03", 0o000, "RUN-020"],
    ["write into the output folder", "output", 0o555, "RUN-020"],
  ])(
    "%s: that is told and no register changes",
    (_, path, mode, code) => {
      const before = written();
      chmodSync(join(folder, path), mode);
      const { status, told } = run("issue", "2013-03");
      chmodSync(join(folder, path), /\.\w+$/u.test(path) ? 0o644 : 0o755);
      expect({ status, told }).toEqual({ status: 1, told: expect.stringContaining(`错误 ${code} `) });
      expect(told).not.toMatch(/程序内部错误|^\s+at /mu);
      expect(written()).toEqual(before);
    },
    60_000,
  );

  test("write into the month's folder, and is when it may be, its papers registered once", () => {
    const month = join(folder, "data/2013-03");
    chmodSync(month, 0o555);
    const { status, told } = run("issue", "2013-03");
    chmodSync(month, 0o755);
    expect({ status, told }).toEqual({ status: 1, told: expect.stringContaining("data/2013-03/印发.json") });
    expect(told).not.toMatch(/程序内部错误|^\s+at /mu);
    expect(run("issue", "2013-03")).toMatchObject({ status: 0 });
    const [numbers = "", , record = ""] = written();
    expect(numbers.trim().split("\n")).toHaveLength(2);
    expect(JSON.parse(record)).toMatchObject({ 期次: "2013-03" });
  }, 60_000);
});
