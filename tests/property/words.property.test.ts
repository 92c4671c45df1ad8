import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Attachment, Block, OfficialDocument } from "../../src/model/papers/document.ts";
import { writeDocx } from "../../src/write/docx/write-docx.ts";
import { documentWords } from "../support/document-words.ts";
import { docxParts } from "../support/docx/docx-parts.ts";
import { docxWords } from "../support/docx/docx-words.ts";
import { outOfOrder } from "../support/docx/element-order.ts";
import { layout } from "../support/docx/laid-out.ts";
import { hasPartedRow, pagesHold, printedWords } from "../support/pdf/page-words.ts";
import { smallProperties } from "../support/years/small-notice.ts";
import { xmlTree } from "../support/docx/xml-tree.ts";
import { holdsInTime } from "../support/holds.ts";

const characters = Array.from("市政府重点工作，。“”（）——……％%0123456789.AZ az<>&\"'·℃①㎡滍𠮷");
const text = fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: 40 });
const date = fc.record({
  year: fc.integer({ min: 2000, max: 2099 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});

const tone = fc.constantFrom("light" as const, "middle" as const, "dark" as const, "black" as const);

/** A bar of a chart, which says nothing that is printed. */
const bar = fc.record(
  {
    segments: fc.array(fc.record({ share: fc.constantFrom("0", "0.25", "1/3"), tone }), { maxLength: 3 }),
    mark: fc.constantFrom("0", "0.5", "1"),
    alternative: text,
  },
  { requiredKeys: ["segments", "alternative"] },
);

const table: fc.Arbitrary<Block> = fc.integer({ min: 1, max: 8 }).chain((count) =>
  fc.record({
    type: fc.constant("table" as const),
    columns: fc.array(
      fc.record(
        {
          head: text,
          key: tone,
          share: fc.integer({ min: 1, max: 40 }),
          align: fc.constantFrom("left" as const, "center" as const, "right" as const),
        },
        { requiredKeys: ["head", "share", "align"] },
      ),
      { minLength: count, maxLength: count },
    ),
    rows: fc.array(
      fc.oneof(
        fc.record({
          type: fc.constant("section" as const),
          level: fc.constantFrom(1 as const, 2 as const),
          text,
        }),
        fc.record({
          type: fc.constant("cells" as const),
          cells: fc.array(fc.array(text, { maxLength: 3 }), { minLength: count, maxLength: count }),
          bars: fc.array(fc.option(bar, { nil: undefined }), { minLength: count, maxLength: count }),
        }),
      ),
      { maxLength: 5 },
    ),
  }),
);

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant("paragraph" as const), text }),
  fc.record({ type: fc.constant("note" as const), text }),
  fc.record({
    type: fc.constant("heading" as const),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    number: fc.constantFrom("一、", "（一）", "1.", "（1）"),
    text,
  }),
  table,
);
const blocks = fc.array(block, { maxLength: 6 });

const attachment: fc.Arbitrary<Attachment> = fc.record({
  title: text,
  orientation: fc.constantFrom("portrait" as const, "landscape" as const),
  body: blocks,
});

const document: fc.Arbitrary<OfficialDocument> = fc
  .record(
    {
      kind: fc.constant("通报"),
      draft: fc.boolean(),
      head: fc.oneof(
        fc.record({ type: fc.constant("basis" as const), line: text }),
        fc.record(
          { type: fc.constant("issuer" as const), mark: text, number: text, copyNumber: text },
          { requiredKeys: ["type", "mark"] },
        ),
        fc.record(
          { type: fc.constant("letter" as const), mark: text, number: text, secrecy: text, urgency: text },
          { requiredKeys: ["type", "mark"] },
        ),
      ),
      title: text,
      recipients: text,
      body: blocks,
      signature: fc.record({ agency: text, date, sealed: fc.boolean() }),
      note: text,
      attachments: fc.array(attachment, { maxLength: 3 }),
      imprint: fc.record({ copiedTo: text, printedBy: text, printedOn: date }),
    },
    { requiredKeys: ["kind", "draft", "head", "title", "body", "attachments"] },
  )
  .map((generated) => generated as OfficialDocument);

test("both writers are given exactly the words of a document, in their order; the DOCX is well-ordered XML", async () => {
  await holdsInTime(
    [document],
    async (given) => {
      const set = layout(given);
      const words = documentWords(given);
      expect([pagesHold(set, words), words]).toEqual([true, words]);
      const bytes = await writeDocx(set, smallProperties);
      const flowing = await docxWords(bytes);
      if (hasPartedRow(set)) expect(flowing.join("").replaceAll(" ", "")).toBe(printedWords(set));
      else expect(flowing).toEqual(words);
      for (const [name, xml] of await docxParts(bytes)) {
        if (name.startsWith("word/") && name.endsWith(".xml")) expect(outOfOrder(xmlTree(xml))).toEqual([]);
      }
    },
    25,
  );
}, 30_000);
