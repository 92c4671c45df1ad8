import { describe, expect, test } from "@jest/globals";
import { writeDocx } from "../../../src/write/docx/write-docx.ts";
import { documentWords } from "../../support/document-words.ts";
import { docxParts } from "../../support/docx/docx-parts.ts";
import { docxWords } from "../../support/docx/docx-words.ts";
import { outOfOrder } from "../../support/docx/element-order.ts";
import { expectGolden } from "../../support/golden.ts";
import { isText, layout } from "../../support/docx/laid-out.ts";
import { smallProperties } from "../../support/years/small-notice.ts";
import { specialDocuments } from "../../support/years/special-documents.ts";
import { xmlTree } from "../../support/docx/xml-tree.ts";

describe.each(Object.entries(specialDocuments))("%s", (name, document) => {
  const set = layout(document);

  test("stands on its pages as it was looked at in print", () => {
    const lines = set.pages.flatMap(({ items }, page) => [
      `第${page + 1}页`,
      ...items.map((item) =>
        isText(item)
          ? [
              item.x.toFixed(2),
              item.baseline.toFixed(2),
              item.face,
              item.size,
              ...(item.scale === undefined ? [] : [`${item.scale}%`]),
              item.text,
            ].join(" ")
          : item.type === "bar"
            ? `条 ${item.tone}`
            : `线 ${[item.x1, item.x2, item.y1, item.thickness].map((each) => each.toFixed(2)).join(" ")} ${item.colour}`,
      ),
    ]);
    expectGolden(`elements/${name}.txt`, lines.join("\n"));
  });

  test("has the same words in the DOCX, which keeps to the schema", async () => {
    const docx = await writeDocx(set, smallProperties);
    expect(await docxWords(docx)).toEqual(documentWords(document));
    const parts = await docxParts(docx);
    const written = parts.get("word/document.xml") ?? "";
    expect(outOfOrder(xmlTree(written))).toEqual([]);
    // Space above or below that is less than none is none to Word, and everything below would stand lower.
    expect(written).not.toMatch(/w:(?:before|after|line)="-/u);
  });
});
