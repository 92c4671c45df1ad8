import { describe, expect, test } from "@jest/globals";
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

/*
 * What an office, its units and the place that it looks after are called comes from 机关.yaml: no template that is
 * shipped and no text in the program says it.
 */

const root = resolve(__dirname, "..");
/** Names of offices and places, and words that hold at one level of government only. */
const names =
  /平顶山|汝州|舞钢|宝丰|[郏叶]县|督查局|督查室|[全本我][省市州县区乡镇]|[省市州县区乡镇](?:直(?!管)|政府|委(?!员)|级|长)|县（市|市（州）|乡镇（|县区(?![州旗乡\]])/u;

/** Files that may, each for a reason. */
const allowed: Readonly<Record<string, string>> = {
  "model/unit.ts": "the usual classes of units, which an office may replace by its own",
  "read/": "what documents and units of any level write is read",
  "layout/elements/title-words.ts": "words between which any office's title may be broken",
  "write/registers/new-office.ts": "examples in the files that an office fills in itself",
  "write/registers/agency-draft.ts": "the same examples for the level of an imported document",
};

const isAllowed = (name: string): boolean => Object.keys(allowed).some((start) => name.startsWith(start));

/** Lines without comments that name somebody. */
const naming = (text: string): readonly string[] =>
  text
    .replaceAll(/\/\*[\s\S]*?\*\//gu, (comment) => comment.replaceAll(/[^\n]/gu, ""))
    .replaceAll(/(?<=^|\s)\/\/.*$/gmu, "")
    .split("\n")
    .flatMap((line, index) => {
      const found = names.exec(line)?.[0];
      return found === undefined ? [] : [`${index + 1} ${found}`];
    });

const filesIn = (folder: string, end: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(end));

test("no shipped template names an office or a level", () => {
  const found = filesIn("templates", ".hbs").flatMap((name) => {
    const text = readFileSync(join(root, "templates", name), "utf8");
    // What 全域 is for is told by examples.
    return naming(text.replace("“全域称谓”（全市、全县）", "")).map((each) => `${name}:${each}`);
  });
  expect(found).toEqual([]);
});

describe("the program", () => {
  const sources = [...filesIn("src", ".ts"), ...filesIn("src", ".hbs")].map(
    (name) => [name, naming(readFileSync(join(root, "src", name), "utf8"))] as const,
  );

  test("names neither, but where there is a reason", () => {
    const found = sources
      .filter(([name]) => !isAllowed(name))
      .flatMap(([name, lines]) => lines.map((line) => `${name}:${line}`));
    expect(found).toEqual([]);
  });

  test("needs every exception", () => {
    const used = Object.keys(allowed).filter((start) =>
      sources.some(([name, lines]) => name.startsWith(start) && lines.length > 0),
    );
    expect(used).toEqual(Object.keys(allowed));
  });

  test("names no place anywhere", () => {
    const place = /平顶山|汝州|舞钢|宝丰|[郏叶]县|市督查局/u;
    const found = sources.filter(([name]) =>
      readFileSync(join(root, "src", name), "utf8")
        .replaceAll(/\/\*[\s\S]*?\*\//gu, "")
        .replaceAll(/(?<=^|\s)\/\/.*$/gmu, "")
        .match(place),
    );
    expect(found.map(([name]) => name)).toEqual([]);
  });
});
