import { describe, expect, test } from "@jest/globals";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Names } from "../src/draft/names.ts";
import { extractNames } from "../src/draft/view/extract-names.ts";
import { formsNoticeNames } from "../src/draft/view/forms-notice-names.ts";
import { noticeNames } from "../src/draft/view/notice-names.ts";
import { reminderNames, returnSlipNames } from "../src/draft/view/slip-names.ts";
import { supervisionLetterNames } from "../src/draft/view/supervision-letter-names.ts";
import { nameLines } from "./support/name-lines.ts";
import { expectBlock } from "./support/written-block.ts";

const folder = resolve(__dirname, "..", "templates");
const namesOf: Readonly<Record<string, Names>> = {
  "通报.hbs": noticeNames,
  "单位摘编.hbs": extractNames,
  "督办函.hbs": supervisionLetterNames,
  "填报通知.hbs": formsNoticeNames,
  "退回修改通知.hbs": returnSlipNames,
  "催报通知.hbs": reminderNames,
};
const inComment = {
  open: "名称（自动写入，请勿改动）",
  close: "说明\n",
};
const inReadme = {
  open: "<!-- 模板名称：由 GOLDEN=accept npx jest tests/template-names.test.ts 写入 -->",
  close: "<!-- /模板名称 -->",
};

describe("the names of the templates", () => {
  test("are told of every template", () => {
    expect(Object.keys(namesOf).toSorted()).toEqual(
      readdirSync(folder)
        .filter((name) => name.endsWith(".hbs"))
        .toSorted(),
    );
  });

  test.each(Object.entries(namesOf))("stand in the comment at the head of %s", (name, names) => {
    expectBlock(
      join(folder, name),
      inComment,
      nameLines(names).map((line) => `  ${line}`),
    );
  });

  test("stand in templates/README.md", () => {
    const lines = Object.entries(namesOf).flatMap(([name, names]) => [
      `### ${name}`,
      "",
      "```text",
      ...nameLines(names),
      "```",
      "",
    ]);
    expectBlock(join(folder, "README.md"), inReadme, lines);
  });
});
