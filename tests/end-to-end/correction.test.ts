import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { spawn } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { addMonth, baseYear } from "../support/years/base-year.ts";
import { clerkFolder, program, templates } from "../support/years/clerk-folder.ts";

/* An issued month is corrected: the papers of then stay, and later months know the corrected figures and say so. */

const { open, close, at, put, textOf, wordsOf, change, run } = clerkFolder("correction");
const printing = [...templates, "--formats", "docx"];

const month = (number: number, patents: string): void => {
  const files = new Map<string, Uint8Array>();
  addMonth(files, number, patents);
  put(files);
};

/** 市科技局 writes again on a day, with another figure. */
const revise = (name: string, [from, to]: readonly [string, string], on: string): void => {
  change(`data/${name}/报送/市科技局.csv`, new RegExp(from, "gu"), to);
  change(`data/${name}/收文登记.csv`, /$/u, `市科技局,${on},,0,,更正\n`);
};

const number = (name: string, serial: number, day: string): void =>
  change(
    `data/${name}/期次.yaml`,
    /(?:更正[^\n]*\n)*$/u,
    `更正发文字号: ${serial}\n更正成文日期: ${day}\n更正印发日期: ${day}\n`,
  );

const register = (): readonly string[] =>
  textOf("data/发文登记.csv")
    .trim()
    .split("\n")
    .slice(1)
    .map((row) => row.split(",").slice(0, 3).join(" "));

beforeEach(() => {
  open();
  put(baseYear());
  // 25.8 % in March, 30 % in April, which lags.
  month(3, "412");
  month(4, "480");
  for (const name of ["2013-03", "2013-04"]) {
    expect(run("generate", name, ...printing)).toMatchObject({ status: 0 });
    expect(run("issue", name, ...templates)).toMatchObject({ status: 0 });
  }
}, 120_000);
afterEach(close);

test("a unit corrects its data, the office its verdict, and later months are told", async () => {
  const then = readFileSync(at("output/2013-04/通报.docx"));
  const extracts = readdirSync(at("output/2013-04/单位"));
  const untouched = extracts.find((file) => file.includes("市林业局")) ?? "";
  const before = readFileSync(at(`output/2013-04/单位/${untouched}`));
  // 34.4 %: in time after all.
  revise("2013-04", ["480", "550"], "2013-05-20");
  number("2013-04", 5, "2013-05-22");
  const correction = ["generate", "2013-04", "--correction", "市科技局补报专利申请<70>件", ...printing];
  const first = run(...correction);
  expect(first).toMatchObject({ status: 0 });
  expect(first.stderr).toContain("第1项 专利申请 累计完成：480件 → 550件（市科技局更正）");
  // What was issued is not touched before the correction is.
  expect(readFileSync(at("output/2013-04/通报.docx"))).toEqual(then);
  expect(run("status", "2013", ...templates).stdout).toContain("2013-04 生成了更正通报，还没有登记");
  const notice = await wordsOf("output/2013-04-更正/更正通报-5号.docx");
  expect(notice).toContain("更正原因：市科技局补报专利申请<70>件。");
  expect(notice).toMatch(/专利申请累计完成480件550件市科技局/u);
  expect(notice).toMatch(/评价推进缓慢达到序时进度市科技局/u);
  const issued = run("issue", "2013-04", ...templates);
  expect(issued).toMatchObject({ status: 0 });
  expect(run("issue", "2013-04", ...templates)).toMatchObject({ status: 0 });
  expect(register()).toEqual([
    "平政督〔2013〕3号 通报 2013-03",
    "平政督〔2013〕4号 通报 2013-04",
    "平政督〔2013〕5号 更正通报 2013-04",
  ]);
  // The papers of then, and what is not corrected, as they were.
  expect(readFileSync(at("output/2013-04-2013-05-11/通报.docx"))).toEqual(then);
  expect(readFileSync(at(`output/2013-04/单位/${untouched}`))).toEqual(before);
  expect(await wordsOf("output/2013-04/通报.docx")).toContain("（本通报已按平政督〔2013〕5号更正）");
  expect(existsSync(at("output/2013-04-更正"))).toBe(false);
  expect(run("verify", "2013-04")).toMatchObject({ status: 0 });
  expect(run("status", "2013", ...templates).stdout).toContain("2013-04 的通报已由 平政督〔2013〕5号 更正");
  // May lags again: the first month, since April does not any more.
  month(5, "600");
  change("data/2013-05/期次.yaml", "发文字号: 5", "发文字号: 6");
  expect(run("generate", "2013-05", ...printing)).toMatchObject({ status: 0 });
  const may = await wordsOf("output/2013-05/通报.docx");
  expect(may).toContain("上月累计550件（按平政督〔2013〕5号更正），本月增加50件");
  expect(may).toContain("4月份数据已更正（平政督〔2013〕5号）");
  expect(may).not.toContain("已连续2个月");
  // A correction of the correction.
  revise("2013-04", ["550", "540"], "2013-06-01");
  expect(run(...correction)).toMatchObject({ status: 1 });
  number("2013-04", 7, "2013-06-03");
  expect(run(...correction).stderr).toContain("550件 → 540件（市科技局更正）");
  expect(run("issue", "2013-04", ...templates)).toMatchObject({ status: 0 });
  expect(run("verify", "2013-04")).toMatchObject({ status: 0 });
  expect(register().at(-1)).toBe("平政督〔2013〕7号 更正通报 2013-04");
  const record = JSON.parse(textOf("data/2013-04/印发.json")) as {
    readonly 更正: readonly {
      readonly 发文字号: string;
      readonly 各项: readonly { readonly 原: string }[];
    }[];
  };
  expect(record.更正.map((each) => each.发文字号)).toEqual(["平政督〔2013〕5号", "平政督〔2013〕7号"]);
  expect(record.更正[1]?.各项.map((each) => each.原)).toContain("550件");
  const kept = await wordsOf("output/2013-04-2013-05-22/通报.docx");
  expect(kept).toContain("已按平政督〔2013〕5号更正");
  expect(existsSync(at("output/2013-04/更正通报-5号.docx"))).toBe(true);
}, 300_000);

test("a run killed at any moment leaves the correction issued or not, and another one ends it", async () => {
  const then = readFileSync(at("output/2013-03/通报.docx"));
  revise("2013-03", ["412", "390"], "2013-05-20");
  number("2013-03", 5, "2013-05-22");
  expect(run("generate", "2013-03", "--correction", "核减", ...printing)).toMatchObject({ status: 0 });
  for (const wait of [400, 900, 1300, 1700, 2100, 2600]) {
    const child = spawn("node", [program, "issue", "2013-03", ...templates], { cwd: at("") });
    const over = new Promise((settle) => child.on("close", settle));
    await new Promise((settle) => setTimeout(settle, wait));
    child.kill("SIGKILL");
    await over;
    const rows = register().filter((row) => row.includes("更正通报")).length;
    expect(rows).toBeLessThanOrEqual(1);
    const isCorrected = textOf("data/2013-03/印发.json").includes('"更正"');
    if (isCorrected) expect({ wait, rows }).toEqual({ wait, rows: 1 });
  }
  expect(run("issue", "2013-03", ...templates)).toMatchObject({ status: 0 });
  expect(register().filter((row) => row.includes("更正通报"))).toHaveLength(1);
  expect(readFileSync(at("output/2013-03-2013-04-11/通报.docx"))).toEqual(then);
  expect(run("verify", "2013-03")).toMatchObject({ status: 0 });
  expect(existsSync(at("output/2013-03-更正"))).toBe(false);
}, 300_000);
