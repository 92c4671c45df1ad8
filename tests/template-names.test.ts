import { describe, test } from "@jest/globals";
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Names } from "../src/draft/names.ts";
import { text } from "../src/draft/names.ts";
import { phraseNames } from "../src/draft/phrase-names.ts";
import { shippedDigest } from "../src/run/doctor/shipped.ts";
import { papers } from "../src/run/papers/papers.ts";
import { nameLines } from "./support/name-lines.ts";
import { expectBlock } from "./support/written-block.ts";

/** Each phrase with the names that it may use. */
const phraseNamesAsNames: Names = Object.fromEntries(
  Object.entries(phraseNames).map(([phrase, names]) => [
    phrase,
    Object.fromEntries(names.map((name) => [name, text])),
  ]),
);

const folder = resolve(__dirname, "..", "templates");
const templates = [
  ...Object.values(papers).map(({ template, names }) => ({ template, names })),
  { template: "用语.hbs", names: phraseNamesAsNames },
];
const inComment = {
  open: "名称（自动写入，请勿改动）",
  close: "说明\n",
};
const inReadme = {
  open: "<!-- 模板名称：由 GOLDEN=accept npx jest tests/template-names.test.ts 写入 -->",
  close: "<!-- /模板名称 -->",
};

describe("the names of the templates", () => {
  test.each(templates)("stand in the comment at the head of $template", ({ template, names }) => {
    expectBlock(
      join(folder, template),
      inComment,
      nameLines(names).map((line) => `  ${line}`),
    );
  });

  test("stand in templates/README.md", () => {
    const lines = templates.flatMap(({ template, names }) => [
      `### ${template}`,
      "",
      "```text",
      ...nameLines(names),
      "```",
      "",
    ]);
    expectBlock(join(folder, "README.md"), inReadme, lines);
  });
});

const shipped = {
  open: "  // 随附的文件：由 GOLDEN=accept npx jest tests/template-names.test.ts 写入",
  close: "  // /随附的文件",
};
const root = resolve(__dirname, "..");

/** Templates, fonts and the sample year: what an office may change, and an upgrade bring anew. */
const shippedPaths = ["templates", "templates/fonts", "seeds/2013"].flatMap((place) =>
  readdirSync(join(root, place))
    .filter((name) => /\.(?:hbs|otf|csv|yaml)$/u.test(name))
    .map((name) => `${place}/${name}`)
    .sort(),
);

test("what comes with the program is known by its digest, so that doctor can tell what an office has changed", () => {
  const lines = shippedPaths.map(
    (path) => `  "${path}": "${shippedDigest({ path, bytes: readFileSync(join(root, path)) })}",`,
  );
  expectBlock(join(root, "src", "run", "doctor", "shipped-files.ts"), shipped, lines);
});
