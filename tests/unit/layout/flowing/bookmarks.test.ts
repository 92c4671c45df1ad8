import { expect, test } from "@jest/globals";
import type { Block, Heading } from "../../../../src/model/papers/document.ts";
import { documentOf, layout, sentence, textsOf } from "../../../support/docx/laid-out.ts";

const heading = (level: Heading["level"], number: string, text: string, runIn?: string): Block => ({
  type: "heading",
  level,
  number,
  text,
  ...(runIn === undefined ? {} : { runIn }),
});
const paragraph: Block = { type: "paragraph", text: sentence };

/** Level, text, page (1-based) and the words that stand at the place of each bookmark, in reading order. */
const bookmarks = (body: readonly Block[], attachments: Parameters<typeof documentOf>[1] = {}) =>
  layout(documentOf(0, { body, ...attachments })).pages.flatMap((page, index) =>
    textsOf(page).flatMap(({ bookmark, text }) =>
      bookmark ? [[bookmark.level, bookmark.text, index + 1, text]] : [],
    ),
  );

test("headings of the first two levels are leafed by, without a stop before text that runs in", () => {
  const found = bookmarks([
    heading(1, "一、", "总体进展情况"),
    paragraph,
    heading(2, "（一）", "主攻项目建设"),
    paragraph,
    heading(2, "（二）", "统筹城乡发展。", sentence),
    heading(3, "1.", "农村公路"),
    paragraph,
    heading(1, "二、", "报送情况。", sentence),
  ]);
  expect(found).toEqual([
    [1, "一、总体进展情况", 1, "一、总体进展情况"],
    [2, "（一）主攻项目建设", 1, "（一）主攻项目建设"],
    [2, "（二）统筹城乡发展", 1, "（二）统筹城乡发展。"],
    [1, "二、报送情况", 2, "二、报送情况。"],
  ]);
});

test("a heading of two lines is one bookmark with all its text, at its first line", () => {
  const long = "关于进一步加快推进中心城区基础设施和农村公路建设有关工作的进展情况";
  const found = bookmarks([heading(1, "一、", long), paragraph]);
  expect(found).toHaveLength(1);
  expect(found[0]?.slice(0, 3)).toEqual([1, `一、${long}`, 1]);
  expect(`一、${long}`.startsWith(String(found[0]?.[3]))).toBe(true);
});

test("a heading that goes to the next page with its text takes its bookmark along", () => {
  const before = Array.from({ length: 200 }, (): readonly Block[] => [
    heading(1, "一、", "总体进展情况"),
    paragraph,
  ]).flat();
  const { pages } = layout(documentOf(0, { body: before }));
  for (const page of pages) {
    const texts = textsOf(page);
    expect(texts.filter(({ bookmark }) => bookmark)).toHaveLength(
      texts.filter(({ text }) => text === "一、总体进展情况").length,
    );
  }
});

test.each([
  ["附件", 1],
  ["附件1", 2],
])("an attachment is leafed by its label and whole title: %s of %i", (label, count) => {
  const title = "2013年6月份市政府重点工作任务进展情况一览表";
  const attachments = Array.from({ length: count }, () => ({
    title,
    orientation: "portrait" as const,
    body: [heading(1, "一、", "总体进展情况"), heading(2, "（一）", "主攻项目建设"), paragraph],
  }));
  const found = bookmarks([paragraph], { attachments });
  expect(found.slice(0, 3)).toEqual([
    [1, `${label} ${title}`, 2, label],
    [2, "一、总体进展情况", 2, "一、总体进展情况"],
    [3, "（一）主攻项目建设", 2, "（一）主攻项目建设"],
  ]);
});
