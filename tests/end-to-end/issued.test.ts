import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { addMonth, baseYear } from "../support/years/base-year.ts";
import { clerkFolder, program, templates } from "../support/years/clerk-folder.ts";
import { docxWords } from "../support/docx/docx-words.ts";

/* A year that keeps its word: what was issued stays, whatever becomes of the seeds; a killed run loses nothing. */

const { open, close, at, put, textOf, wordsOf, change, run } = clerkFolder("issued");
const printing = [...templates, "--formats", "docx"];

const month = (number: number, patents: string): void => {
  const files = new Map<string, Uint8Array>();
  addMonth(files, number, patents);
  put(files);
};

beforeEach(() => {
  open();
  put(baseYear());
});
afterEach(close);

const issue = (name: string): void => {
  expect(run("generate", name, ...printing)).toMatchObject({ status: 0 });
  expect(run("issue", name, ...templates)).toMatchObject({ status: 0 });
};

const register = (): readonly string[] =>
  existsSync(at("data/发文登记.csv")) ? textOf("data/发文登记.csv").trim().split("\n").slice(1) : [];

test("printed grades and runs of months stay when a target is changed and a task dropped", async () => {
  // 25.8 % in March, then 30 % and 35 %, which lag; of 1350 April would have been in time.
  month(3, "412");
  issue("2013-03");
  month(4, "480");
  issue("2013-04");
  month(5, "560");
  issue("2013-05");
  expect(register().map((row) => row.split(",").slice(0, 3).join(" "))).toEqual([
    "平政督〔2013〕3号 通报 2013-03",
    "平政督〔2013〕4号 通报 2013-04",
    "平政督〔2013〕5号 通报 2013-05",
  ]);
  change("seeds/2013/量化指标.csv", "1600", "1350");
  change("seeds/2013/任务清单.csv", /^2,.*\n/mu, "");
  change("seeds/2013/量化指标.csv", /^2,.*\n/mu, "");
  const may = readFileSync(at("output/2013-05/通报.docx"));
  expect(run("generate", "2013-05", ...printing)).toMatchObject({ status: 1 });
  expect(readFileSync(at("output/2013-05/通报.docx"))).toEqual(may);
  month(6, "640");
  expect(run("generate", "2013-06", ...printing)).toMatchObject({
    status: 0,
    stderr: expect.stringContaining("应发 1 份，这次没有写；要发的请运行 tongbao generate 2013-06 --letters"),
  });
  const words = await docxWords(readFileSync(at("output/2013-06/通报.docx")));
  expect(words.join("")).toContain("已连续3个月未达到序时进度");
  for (const name of ["2013-03", "2013-04", "2013-05"]) {
    const { status, stderr } = run("verify", name);
    expect({ name, status, told: /摘要一致 (\d+) 个/u.exec(stderr)?.[1] }).toEqual({
      name,
      status: 0,
      told: /印发的 (\d+) 个/u.exec(stderr)?.[1],
    });
  }
  const { stdout } = run("status", "2013", ...templates);
  expect(stdout.match(/平政督〔2013〕[345]号 已印发/gu)).toHaveLength(3);
  expect(stdout).not.toContain("重新生成");
}, 180_000);

test("a letter is entered once, when its month is issued, and keeps what the clerk adds", () => {
  for (const [number, patents] of [
    [3, "412"],
    [4, "480"],
    [5, "560"],
    [6, "640"],
  ] as const)
    month(number, patents);
  change("data/2013-06/期次.yaml", /$/u, "督办函起始序号: 1\n");
  const book = at("data/督办台账.csv");
  expect(run("generate", "2013-06", ...printing, "--letters")).toMatchObject({ status: 0 });
  expect(existsSync(book)).toBe(false);
  const first = run("issue", "2013-06", ...templates);
  expect(first).toMatchObject({ status: 0 });
  expect(first.stdout).toContain("记入 data/督办台账.csv（1 行）");
  const [row = "", ...more] = textOf("data/督办台账.csv").trim().split("\n").slice(1);
  expect(row).toMatch(
    /^1,督办函,2013-06,市科技局,第1项，关于.*的督办函,平政督函〔2013〕1号,2013-07-10,2013-07-24,,,,$/u,
  );
  expect(more).toEqual([]);
  change("data/督办台账.csv", /,,,,\n$/u, ",2013-07-20,2013-08-12,7月通报达到序时进度,\n");
  const closed = textOf("data/督办台账.csv");
  expect(run("issue", "2013-06", ...templates)).toMatchObject({ status: 0 });
  expect(textOf("data/督办台账.csv")).toBe(closed);
}, 180_000);

/** 清单.json of July without what lets a run be left out: that is told from all that was read, whether it bears on July or not. */
const listOfJuly = (): object => {
  const { 未变时: _read, ...list } = JSON.parse(textOf("output/2013-07/清单.json")) as Record<
    string,
    unknown
  >;
  return list;
};

const wordsOfJuly = async (): Promise<string> => wordsOf("output/2013-07/通报.docx");

test("the next month tells what became of the letters, whatever is entered meanwhile", async () => {
  for (const [number, patents] of [
    [3, "412"],
    [4, "480"],
    [5, "560"],
    [6, "640"],
    [7, "720"],
  ] as const)
    month(number, patents);
  change("data/2013-06/期次.yaml", /$/u, "督办函起始序号: 1\n");
  change("data/2013-07/期次.yaml", /$/u, "督办函起始序号: 2\n");
  expect(run("generate", "2013-06", ...printing, "--letters")).toMatchObject({ status: 0 });
  expect(run("issue", "2013-06", ...templates)).toMatchObject({ status: 0 });
  const july = ["generate", "2013-07", ...printing, "--letters"];
  expect(run(...july)).toMatchObject({ status: 0 });
  expect(await wordsOfJuly()).toContain(
    "2013年以来，随以前各期通报发出督办函1件。截至2013年8月10日，已过办理期限、仍未反馈：第1项（市科技局）。本月另发督办函1件。",
  );
  const first = listOfJuly();
  // Slips of July, its own letter, and what happens after its day bear on nothing that it prints.
  change("data/督办台账.csv", /,,,,\n$/u, ",2013-08-12,2013-08-20,市科技局来文,\n");
  change(
    "data/督办台账.csv",
    /$/u,
    "2,督办函,2013-07,市科技局,第1项，关于加快推进专利申请工作的督办函,平政督函〔2013〕2号,2013-08-10,2013-08-24,,,,\n3,催报通知,2013-07,市工商局,未报送7月份进展情况,,2013-08-06,2013-08-08,,,,\n",
  );
  expect(run("verify", "2013-07").stderr).not.toContain("VFY-008");
  expect(run(...july)).toMatchObject({ status: 0 });
  expect(listOfJuly()).toEqual(first);
  expect(run("status", "2013", ...templates).stdout).not.toContain("输入有变");
  // What the clerk enters of earlier days does.
  change("data/督办台账.csv", ",2013-08-12,2013-08-20,", ",2013-07-22,2013-08-09,");
  expect(run("verify", "2013-07").stderr).toContain("VFY-008");
  expect(run("status", "2013", ...templates).stdout).toContain("输入有变");
  expect(run(...july)).toMatchObject({ status: 0 });
  expect(await wordsOfJuly()).toContain("已办结销号。上期通报以后办结的1件：第1项（市科技局）。");
}, 180_000);

const bookLines = (): readonly string[] => textOf("data/督办台账.csv").replace("\uFEFF", "").split("\n");

/** Kills a command at moments all along the time that it takes undisturbed, and looks at what is left each time. */
const killedAllAlong = async (words: readonly string[], look: (wait: number) => void): Promise<void> => {
  const begun = performance.now();
  expect(run(...words)).toMatchObject({ status: 0 });
  const whole = performance.now() - begun;
  for (const share of [0.3, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1]) {
    const child = spawn("node", [program, ...words], { cwd: at("") });
    const over = new Promise((settle) => child.on("close", settle));
    await new Promise((settle) => setTimeout(settle, whole * share));
    child.kill("SIGKILL");
    await over;
    look(share);
  }
};

const clerksRow =
  "1,催报通知,2013-02,市工商局,未报送2月份进展情况,,2013-03-06,2013-03-08,2013-03-08,,,电话催过";

test("a run killed at any moment leaves a month issued or not, and each of its papers registered once", async () => {
  month(3, "380");
  change("seeds/2013/机关.yaml", /$/u, "督办函连续月数: 1\n");
  change("data/2013-03/期次.yaml", /$/u, "督办函起始序号: 1\n");
  const head = "编号,种类,期次,单位,事项,发文字号,发出日期,办理期限,反馈日期,办结日期,办结依据,备注";
  const begin = (): void => {
    put(new Map([["data/督办台账.csv", new TextEncoder().encode(`${head}\n${clerksRow}\n`)]]));
    for (const path of ["data/发文登记.csv", "data/2013-03/印发.json"]) rmSync(at(path), { force: true });
  };
  begin();
  expect(run("generate", "2013-03", ...printing, "--letters")).toMatchObject({ status: 0 });
  const record = at("data/2013-03/印发.json");
  await killedAllAlong(["issue", "2013-03", ...templates], (share) => {
    const numbers = register().map((row) => row.split(",").slice(0, 2).join(" "));
    const [, first, ...letters] = bookLines();
    const isIssued = existsSync(record);
    const all = ["平政督〔2013〕3号 通报", "平政督函〔2013〕1号 督办函"];
    expect([[], all]).toContainEqual(numbers);
    expect(first).toBe(clerksRow);
    expect(letters.join("\n")).toMatch(
      /^(?:2,督办函,2013-03,市科技局,第1项，[^\n]+,平政督函〔2013〕1号,2013-04-10,2013-04-24,,,,\n)?$/u,
    );
    if (isIssued)
      expect({ share, numbers, letters: letters.length }).toEqual({ share, numbers: all, letters: 2 });
    begin();
  });
  expect(run("issue", "2013-03", ...templates)).toMatchObject({ status: 0 });
  expect(run("issue", "2013-03", ...templates)).toMatchObject({ status: 0 });
  expect([register().length, bookLines().length]).toEqual([2, 4]);
  expect(JSON.parse(textOf("data/2013-03/印发.json"))).toMatchObject({ 期次: "2013-03" });
}, 600_000);

test("a run of slips killed at any moment has entered all of them or none", async () => {
  month(3, "380");
  const slips = ["check", "2013-03", "--slips", "--before-deadline", ...templates];
  const book = at("data/督办台账.csv");
  let all = "";
  await killedAllAlong(slips, () => {
    if (all === "") {
      expect(run(...slips)).toMatchObject({ status: 0 });
      all = textOf("data/督办台账.csv");
      expect(all.split("\n").length).toBeGreaterThan(5);
    } else if (existsSync(book)) expect(textOf("data/督办台账.csv")).toBe(all);
    rmSync(book, { force: true });
  });
  expect(run(...slips)).toMatchObject({ status: 0 });
  expect(textOf("data/督办台账.csv")).toBe(all);
}, 600_000);

test("of a PDF that was changed before it was signed the differences are told and kept", () => {
  month(3, "412");
  const both = [...templates, "--formats", "docx,pdf"];
  expect(run("generate", "2013-03", ...both)).toMatchObject({ status: 0 });
  const issueFile = "data/2013-03/期次.yaml";
  const particulars = textOf(issueFile);
  writeFileSync(at(issueFile), `${particulars}总体评价: 各项工作进展总体较好\n`);
  expect(run("generate", "2013-03", ...both, "--units", "市科技局", "--output", "other")).toMatchObject({
    status: 0,
  });
  writeFileSync(at(issueFile), particulars);
  writeFileSync(at("output/2013-03/通报.docx"), "在 Word 里改过");
  expect(run("issue", "2013-03", ...templates)).toMatchObject({ status: 1 });
  expect(existsSync(at("data/2013-03/印发.json"))).toBe(false);
  const { status, stderr } = run("issue", "2013-03", ...templates, "--file", "other/2013-03/通报.pdf");
  expect({ status, told: /有 (\d+) 处不同/u.exec(stderr)?.[1] }).toEqual({ status: 0, told: "1" });
  const record = JSON.parse(textOf("data/2013-03/印发.json")) as {
    readonly 签发稿: { readonly 文件: string; readonly 改动: readonly string[] };
  };
  expect(record.签发稿.文件).toBe("other/2013-03/通报.pdf");
  expect(record.签发稿.改动.join("")).toMatch(/改为“从报送情况看，截至3月底，各项工作进展总体较好。”/u);
}, 180_000);
