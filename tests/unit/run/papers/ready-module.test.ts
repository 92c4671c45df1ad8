import { expect, test } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { runInThisContext } from "node:vm";
import type { ReadyPhrases, ReadyTemplates } from "../../../../src/draft/template/ready-templates.ts";
import { readyKey } from "../../../../src/draft/template/ready-templates.ts";
import { readyModule } from "../../../../src/run/papers/ready-module.ts";

const folder = resolve(__dirname, "..", "..", "..", "..", "templates");
const names = readdirSync(folder).filter((name) => name.endsWith(".hbs"));
const textOf = (name: string): string => readFileSync(join(folder, name), "utf8");
const texts = new Map(names.map((name) => [name, textOf(name)]));

/** What the module exports, as the program has it. */
const exported = (module: string) =>
  runInThisContext(
    `(() => { ${module.replaceAll("export const ", "const ")}; return { readyTemplates, readyPhrases }; })()`,
  ) as { readonly readyTemplates: ReadyTemplates; readonly readyPhrases: ReadyPhrases };

const nameOf = (key: string): string => key.split(" ")[0] ?? "";

test("has every template that comes with the program, and the phrases", () => {
  const { readyTemplates, readyPhrases } = exported(readyModule(texts));
  expect([...readyTemplates.keys(), ...readyPhrases.keys()].map(nameOf).toSorted()).toEqual(names.toSorted());
  const phrases = readyPhrases.get(readyKey("templates/用语.hbs", textOf("用语.hbs"))) ?? {};
  expect(Object.keys(phrases).length).toBeGreaterThan(100);
});

test("knows a template by its name and by every character", () => {
  const text = textOf("通报.hbs");
  const { readyTemplates } = exported(readyModule(texts));
  expect(readyTemplates.has(readyKey("模板/通报.hbs", text))).toBe(true);
  expect(readyTemplates.has(readyKey("模板/通报.hbs", `${text} `))).toBe(false);
  // Under this name it may use other names.
  expect(readyTemplates.has(readyKey("模板/摘要.hbs", text))).toBe(false);
});

test("leaves out what something is wrong with, to be told when it is loaded", () => {
  const faulty = new Map(texts)
    .set("通报.hbs", textOf("通报.hbs").replace("{{", "{{没有的名称}}{{"))
    .set("用语.hbs", textOf("用语.hbs").replace("{{机关}}", "{{没有的名称}}"));
  const { readyTemplates, readyPhrases } = exported(readyModule(faulty));
  expect([...readyTemplates.keys()].map(nameOf)).not.toContain("通报.hbs");
  expect([...readyTemplates.keys()].map(nameOf)).toContain("摘要.hbs");
  expect(readyPhrases.size).toBe(0);
});
