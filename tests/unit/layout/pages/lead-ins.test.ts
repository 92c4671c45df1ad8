import { describe, expect, test } from "@jest/globals";
import type { Block } from "../../../../src/model/papers/document.ts";
import { documentOf, layout, pageWith, paragraphs, wordsOf } from "../../../support/docx/laid-out.ts";

const table: Block = {
  type: "table",
  columns: [{ head: "板块", share: 1, align: "center" }],
  rows: Array.from({ length: 8 }, (_, index) => ({ type: "cells", cells: [[`第${index + 1}类`]] })),
};
const note: Block = { type: "note", text: "单位：项" };
/** Documents in which text of so many lines leads to a table on every line of a page. */
const documents = (leadIn: string, above: readonly Block[] = []) =>
  Array.from({ length: 24 }, (_, index) =>
    layout(
      documentOf(1, {
        body: [
          ...paragraphs(8 + index),
          { type: "paragraph", text: leadIn },
          ...above,
          table,
          ...paragraphs(3),
        ],
      }),
    ),
  );

describe("text that leads to a table", () => {
  test.each([[[]], [[note]]])("stands on the page of its head and its first two rows", (above) => {
    for (const set of documents("各板块进展情况如下：", above)) {
      const words = wordsOf(pageWith(set, "情况如下："));
      for (const word of ["板块", "第1类", "第2类"]) expect(words).toContain(word);
    }
  });

  test("of many lines goes along with two of them at least, and leaves two", () => {
    const shares = documents(`${"工".repeat(28 * 5 - 5)}如下：`).map(
      (set) => wordsOf(pageWith(set, "如下：")).match(/工+如下/u)?.[0].length ?? 0,
    );
    expect(Math.min(...shares)).toBeGreaterThan(28);
    expect(shares.some((each) => each < 28 * 4)).toBe(true);
    expect(shares.every((each) => each <= 28 * 3 || each >= 28 * 5 - 4)).toBe(true);
  });

  test("is tied for a word processor too", () => {
    const [set] = documents("各板块进展情况如下：");
    const body = set?.body ?? [];
    const place = body.findIndex(({ block }) => block.type === "table");
    expect([body[place - 2]?.tie, body[place - 1]?.tie, body[place]?.tie]).toEqual([
      undefined,
      "lines",
      "head",
    ]);
    const found = body[place];
    expect(found && "rows" in found ? found.rows.map(({ kept }) => kept ?? false).slice(0, 3) : []).toEqual([
      true,
      false,
      false,
    ]);
  });
});
