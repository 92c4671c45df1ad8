import { describe, expect, test } from "@jest/globals";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Rule } from "../src/diagnostics/rule.ts";
import { rules } from "../src/diagnostics/rules.ts";

const readme = resolve(__dirname, "..", "README.md");
const codes = Object.keys(rules);
const marks = {
  open: "<!-- 问题代码：由 GOLDEN=accept npx jest tests/codes.test.ts 写入 -->\n",
  close: "\n<!-- /问题代码 -->",
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
const inTable = (sentence: string): string => sentence.replaceAll("U+2026", "U+…").replaceAll("|", "\\|");

const row = (code: string, rule: Rule<unknown>): string => {
  const sentence = inTable(rule.message(anyDetails));
  const remedy = inTable(rule.remedy(anyDetails));
  return `| ${code} | ${rule.severity === "error" ? "错误" : "提醒"} | ${sentence} | ${remedy} |`;
};

const table = (): string =>
  [
    "| 代码 | 级别 | 问题 | 处理办法 |",
    "|---|---|---|---|",
    ...codes.toSorted().map((code) => row(code, rules[code as keyof typeof rules] as Rule<unknown>)),
  ].join("\n");

describe("the codes", () => {
  test("stand in the README, each with its sentence", () => {
    const text = readFileSync(readme, "utf8");
    const start = text.indexOf(marks.open) + marks.open.length;
    const end = text.indexOf(marks.close);
    if (process.env["GOLDEN"] === "accept") {
      writeFileSync(readme, text.slice(0, start) + table() + text.slice(end));
    }
    expect(readFileSync(readme, "utf8").slice(start, end === -1 ? 0 : undefined)).toContain(table());
  });

  test("show in the output of every case file that is named after one", () => {
    const folder = join(__dirname, "cases");
    const silent = readdirSync(folder).filter((name) => {
      const code = /^[A-Z]+-\d{3}/.exec(name)?.[0];
      return (
        code !== undefined &&
        !new RegExp(`^2> .* ${code} `, "m").test(readFileSync(join(folder, name), "utf8"))
      );
    });
    expect(silent).toEqual([]);
  });

  test("each have a case file, and every case file named after a code names a known one", () => {
    const pages = readdirSync(join(__dirname, "cases")).filter((name) => /^[A-Z]+-\d{3}/.test(name));
    const told = new Set(pages.map((name) => /^[A-Z]+-\d{3}/.exec(name)?.[0] ?? ""));
    expect({
      without: codes.filter((code) => !told.has(code)),
      unknown: [...told].filter((code) => !codes.includes(code)),
    }).toEqual({
      without: [],
      unknown: [],
    });
  });
});
