import { expect, test } from "@jest/globals";
import { worded } from "../../../src/diagnostics/worded.ts";

const words = { open: "“{{#{name}}}”没有结束", many: "有 {count} 处" };

test("a key is said in its words, with what it is about", () => {
  expect(worded(words, "open", { name: "if" })).toBe("“{{#if}}”没有结束");
  expect(worded(words, "many", { count: 3 })).toBe("有 3 处");
});

test("what is filled in is no template of its own", () => {
  expect(worded({ shown: "“{shown}”不对" }, "shown", { shown: "{name}$&", name: "甲" })).toBe(
    "“{name}$&”不对",
  );
});

test("a word that is no key stands for itself", () => {
  expect(worded(words, "图片")).toBe("图片");
});
