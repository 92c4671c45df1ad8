import { describe, expect, test } from "@jest/globals";
import type { OfficialDocument } from "../../../../src/model/papers/document.ts";
import { documentOf, growingDocuments, layout, lengthOf, textsOf } from "../../../support/docx/laid-out.ts";
import { sampleDocument } from "../../../support/years/sample-document.ts";

const letter: OfficialDocument = {
  ...documentOf(60),
  head: { type: "letter", mark: "平顶山市督查局", number: "平政督函〔2013〕4号" },
};
/** One whose 版记 stands behind a blank page. */
const withBlankPage = growingDocuments.find((document) => layout(document).imprint?.blankPages === 1);

describe.each([
  ["通报 with landscape pages", sampleDocument()],
  ["letter", letter],
  ["通报 with a blank page", withBlankPage as OfficialDocument],
])("the draft of a %s", (_, document) => {
  const { pages } = layout({ ...document, draft: true });

  test("is marked on every page, above 版心 at its right edge, in black", () => {
    for (const page of pages) {
      const marks = textsOf(page).filter(({ text }) => text === "草稿");
      const [mark] = marks;
      if (!mark) throw new Error("no mark");
      const area = page.orientation === "portrait" ? { top: 37, right: 184 } : { top: 28, right: 260 };
      expect(marks).toHaveLength(1);
      expect(mark.colour).toBe("black");
      expect(mark.baseline + 0.141 * mark.size * (25.4 / 72)).toBeLessThan(area.top);
      expect(mark.x + lengthOf(mark)).toBeCloseTo(area.right, 6);
    }
  });

  test("is set like the final paper", () => {
    const unmarked = pages.map((page) => ({
      ...page,
      items: page.items.filter((item) => item.type !== "text" || item.text !== "草稿"),
    }));
    expect(unmarked).toEqual(layout(document).pages);
  });
});

test("a final paper has no mark", () => {
  for (const page of layout(sampleDocument()).pages) {
    expect(textsOf(page).filter(({ text }) => text === "草稿")).toEqual([]);
  }
});
