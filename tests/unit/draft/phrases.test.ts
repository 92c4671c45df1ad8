import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { compilePhrases } from "../../../src/draft/phrases.ts";

const shipped = readFileSync("templates/用语.hbs", "utf8");
const lineOf = (text: string): number => shipped.slice(0, shipped.indexOf(text)).split("\n").length;

const compile = (source: string) => {
  const seen: Diagnostic[] = [];
  const say = compilePhrases(
    source,
    { file: "用语.hbs", office: "临江县政府督查室", area: "全县" },
    (found) => seen.push(found),
  );
  return { say, seen, found: seen.map(({ code, place: { at } }) => `${code} ${at?.line}`).join(", ") };
};

const cause = "<未说明原因>{{单位}}未说明原因</未说明原因>";
const line = lineOf(cause);
const last = lineOf("</用语>");

describe("the phrases", () => {
  test("print what a clerk has changed, with the office's own name", () => {
    const { say, found } = compile(
      shipped.replace(cause, "<未说明原因>经{{机关}}催问,{{单位}}仍\n    未说明原因</未说明原因>"),
    );
    expect(found).toBe("");
    expect(say?.未说明原因({ 单位: "<市水利局> & {{年}}" })).toBe(
      "经临江县政府督查室催问，<市水利局> & {{年}}仍未说明原因",
    );
  });

  test.each([
    [
      "a name that the phrase does not have",
      "<未说明原因>{{牵头}}未说明原因</未说明原因>",
      `TPL-002 ${line}`,
    ],
    ["an unknown helper", "<未说明原因>{{译 单位}}</未说明原因>", `TPL-003 ${line}`],
    [
      "a misspelt phrase, and not that it is missing",
      cause.replaceAll("未说明", "末说明"),
      `TPL-004 ${line}`,
    ],
    ["a phrase that nobody asks for", `${cause}<寒暄>你好</寒暄>`, `TPL-004 ${line}`],
    ["a phrase twice", `${cause}\n${cause}`, `TPL-013 ${line + 1}`],
    ["an empty phrase", "<未说明原因></未说明原因>", `TPL-007 ${line}`],
    ["a missing phrase", "", `TPL-007 ${last}`],
    ["a phrase that is not closed", "<未说明原因>{{单位}}未说明原因", `TPL-006 ${line}`],
    ["a phrase with another end", "<未说明原因>{{单位}}</未说明>", `TPL-006 ${line}`],
    ["words between phrases", `甲${cause}`, `TPL-006 ${line}`],
    ["an element in a phrase", "<未说明原因><段>{{单位}}</段></未说明原因>", `TPL-006 ${line}`],
    ["full-width braces", "<未说明原因>｛｛单位｝｝</未说明原因>", `TPL-015 ${line}`],
    ["single braces", "<未说明原因>{单位}</未说明原因>", `TPL-015 ${line}`],
    ["three braces", "<未说明原因>{{{单位}}}</未说明原因>", `TPL-012 ${line}`],
    ["an unclosed condition", "<未说明原因>{{#if 单位}}甲</未说明原因>", `TPL-001 ${line}`],
    [
      "a comparison of two values with #if",
      "<未说明原因>{{#if 单位 1}}甲{{/if}}</未说明原因>",
      `TPL-016 ${line}`,
    ],
  ])("are refused with %s", (_, written, expected) => {
    const { say, found } = compile(shipped.replace(cause, written));
    expect(found).toBe(expected);
    expect(say).toBeUndefined();
  });

  test.each([
    ["", "TPL-006 1"],
    ["<用语>", "TPL-006 1"],
    ["<话语></话语>", "TPL-006 1"],
    [`${shipped}甲`, "TPL-006 1"],
  ])("%# are refused where the file is no list of phrases", (source, expected) => {
    expect(compile(source).found).toBe(expected);
  });

  test("report a comparison with what is no number when it comes up", () => {
    const changed = shipped.replace(cause, "<未说明原因>{{#if (大于 单位 1)}}甲{{/if}}乙</未说明原因>");
    const column = (changed.split("\n")[line - 1] ?? "").indexOf("(大于") + 1;
    const { say, seen } = compile(changed);
    expect(seen).toEqual([]);
    expect(say?.未说明原因({ 单位: "市水利局" })).toBe("乙");
    expect(seen).toEqual([
      {
        code: "TPL-017",
        place: { file: "用语.hbs", at: { line, column } },
        details: { helper: "大于", written: "市水利局" },
      },
    ]);
  });
});
