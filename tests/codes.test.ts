import { describe, expect, test } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Rule } from "../src/diagnostics/rule.ts";
import { rules } from "../src/diagnostics/rules.ts";
import { expectBlock } from "./support/written-block.ts";

const folder = join(__dirname, "cases");
const codes = Object.keys(rules);
const pages = readdirSync(folder).filter((name) => name !== "README.md" && name.endsWith(".md"));
const codeOf = (page: string): string | undefined => /^[A-Z]+-\d{3}/.exec(page)?.[0];
const marks = {
  open: "<!-- 问题代码：由 GOLDEN=accept npx jest tests/codes.test.ts 写入 -->",
  close: "<!-- /问题代码 -->",
};

/** What the codes of a kind are about, in the order in which a month comes upon them. */
const kinds: Readonly<Record<string, string>> = {
  RUN: "命令和文件夹",
  OFF: "多个机关",
  TXT: "文件的编码和文字",
  XLS: "Excel 和 WPS 工作簿",
  TAB: "表格",
  CAT: "年度固定资料",
  ADJ: "目录调整",
  IMP: "任务分解文件的导入",
  ISS: "期次.yaml",
  REG: "收文登记和报送文件夹",
  PROG: "报送文件",
  VER: "核定",
  CFM: "已核实",
  DSP: "发文登记",
  SUP: "督办台账",
  ISD: "印发",
  DST: "分发清单",
  COR: "更正",
  ASM: "评价",
  PLA: "校核提醒",
  SLIP: "退回和催报",
  TPL: "模板",
  FONT: "字体",
  VFY: "版式核对",
};

/** A detail that reads as “…”, whether a sentence takes it for a word, a number or a list of either. */
const anyDetail = Object.assign(new String("…"), {
  map: (toText: (item: string) => string): readonly string[] => [toText("…")],
  join: () => "…",
  slice: () => ["…"],
});

/** Stands in for the details of a problem. */
const anyDetails = new Proxy({}, { get: () => anyDetail });

/** As it stands in a table; U+2026 is what a rule makes of the stand-in's own character. */
const inTable = (sentence: string): string =>
  sentence.replaceAll("U+2026", "U+…").replaceAll("|", "\\|").replaceAll("<", "&lt;");

const row = (code: string): string => {
  const rule = rules[code as keyof typeof rules] as Rule<unknown>;
  const [first, ...others] = pages.filter((page) => codeOf(page) === code).toSorted();
  const links = [`[${code}](${first})`, ...others.map((page, index) => `[例${index + 2}](${page})`)].join(
    " ",
  );
  const severity = rule.severity === "error" ? "错误" : "提醒";
  return `| ${links} | ${severity} | ${inTable(rule.message(anyDetails))} | ${inTable(rule.remedy(anyDetails))} |`;
};

const kindLines = ([prefix, title]: readonly [string, string]): readonly string[] => {
  const own = codes.filter((code) => code.startsWith(`${prefix}-`)).toSorted();
  const head = ["| 代码 | 级别 | 问题 | 处理办法 |", "|---|---|---|---|"];
  return [`## ${prefix}　${title}`, "", ...head, ...own.map(row), ""];
};

const titleOf = (page: string): string =>
  /^# (.+)$/m.exec(readFileSync(join(folder, page), "utf8"))?.[1] ?? page;

const storyLines = (): readonly string[] => {
  const stories = pages.filter((page) => codeOf(page) === undefined).toSorted();
  return ["## 几件事合起来讲的案例", "", ...stories.map((page) => `- [${titleOf(page)}](${page})`)];
};

describe("the codes", () => {
  test("stand in cases/README.md, each with its sentence, its remedy and its case", () => {
    const index = Object.entries(kinds).map(([prefix, title]) => `${prefix} ${title}`);
    const lines = [
      `代码开头的字母：${index.join("，")}。`,
      "",
      ...Object.entries(kinds).flatMap(kindLines),
      ...storyLines(),
    ];
    expectBlock(join(folder, "README.md"), marks, lines);
  });

  test("are each of a kind that has a title", () => {
    expect(codes.filter((code) => !((code.split("-")[0] ?? "") in kinds))).toEqual([]);
  });

  test("show in the output of every case file that is named after one", () => {
    const silent = pages.filter((name) => {
      const code = codeOf(name);
      return (
        code !== undefined &&
        !new RegExp(`^2> .* ${code} `, "m").test(readFileSync(join(folder, name), "utf8"))
      );
    });
    expect(silent).toEqual([]);
  });

  test("each have a case file, and every case file named after a code names a known one", () => {
    const told = new Set(pages.flatMap((name) => codeOf(name) ?? []));
    expect({
      without: codes.filter((code) => !told.has(code)),
      unknown: [...told].filter((code) => !codes.includes(code)),
    }).toEqual({
      without: [],
      unknown: [],
    });
  });
});
