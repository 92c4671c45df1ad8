import { describe, expect, test } from "@jest/globals";
import { docxPitch } from "../../../../src/layout/grid/docx-profile.ts";
import type { Attachment, Signature } from "../../../../src/model/document.ts";
import { closingParagraphs } from "../../../../src/write/docx/signature.ts";
import { renderedChildren } from "../../../support/docx-render.ts";
import { documentOf, growingDocuments, layout, textsOf, wordsOf } from "../../../support/laid-out.ts";
import { childOf, elementsOf } from "../../../support/xml-tree.ts";

const date = { year: 2013, month: 7, day: 9 };
const cell = 315;

/** What stands below a text that is signed so. */
const signed = (signature: Signature) =>
  renderedChildren(closingParagraphs(layout(documentOf(2, { signature }))));
const indents = async (content: Signature) =>
  (await signed(content)).map((paragraph) => ({
    right: Number(childOf(paragraph, "w:pPr", "w:ind")?.attributes["w:right"]),
    before: childOf(paragraph, "w:pPr", "w:spacing")?.attributes["w:before"],
  }));

describe("署名 and 成文日期", () => {
  test("under a seal: the date four characters in, the agency centred over it", async () => {
    const [agency, day] = await indents({ agency: "市督查局", date });
    expect(day?.right).toBe(4 * cell);
    expect(agency?.right).toBe(5 * cell);
    expect(agency?.before).toBe("1178");
  });

  test("under a seal: an agency too long for that ends at the edge", async () => {
    const [agency] = await indents({ agency: "平顶山市人民政府督查工作领导小组办公室", date });
    expect(agency?.right).toBe(0);
  });

  test.each([
    ["a long agency two in, the date's head two to its right", "平顶山市人民政府督查局", 2, 11 + 2 - 2 - 6],
    ["a short agency two to the left of the date, which is two in", "市政府", 2 + 6 - 3 + 2, 2],
  ])("without a seal: %s", async (_, agency, agencyCells, dateCells) => {
    const [first, second] = await indents({ agency, date, sealed: false });
    expect([first?.right, second?.right]).toEqual([agencyCells * cell, dateCells * cell]);
  });
});

test("an agency that no line holds stands on several, as in our PDF", async () => {
  const agency = "平顶山市人民政府城市公用事业管理局重点工作督查领导小组联合办公室综合科";
  const { pages } = layout(documentOf(2, { signature: { agency, date } }));
  const printed = wordsOf(pages[0]);
  const lines = (await signed({ agency, date })).map((paragraph) =>
    elementsOf(paragraph, "w:t")
      .map(({ text }) => text)
      .join(""),
  );
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.slice(0, -1).join("")).toBe(agency);
  expect(printed).toContain(agency);
  const items = textsOf(pages[0]).map(({ text }) => text);
  for (const line of lines) expect(items).toContain(line);
});

test("closer lines make closer gaps", async () => {
  const set = growingDocuments.map(layout).find(({ closing }) => closing.line < docxPitch);
  if (!set) throw new Error("no lines are closer");
  const { line, signatureGap } = set.closing;
  const [agency, day] = await renderedChildren(closingParagraphs(set));
  const spacing = (paragraph: typeof agency) => childOf(paragraph, "w:pPr", "w:spacing")?.attributes;
  expect(spacing(agency)).toMatchObject({ "w:before": `${signatureGap * line}`, "w:line": `${line}` });
  expect(spacing(day)).toMatchObject({ "w:line": `${line}` });
});

const attachment = (title: string): Attachment => ({ title, orientation: "portrait", body: [] });

const { signature: _signature, ...unsigned } = documentOf(2);
/** Left and hanging indent of each entry of 附件说明, in twips. */
const list = async (count: number) =>
  (
    await renderedChildren(
      closingParagraphs(
        layout({
          ...unsigned,
          attachments: Array.from({ length: count }, (_, index) => attachment(`表${index}`)),
        }),
      ),
    )
  ).map((paragraph) => {
    const { "w:left": left, "w:hanging": hanging } = childOf(paragraph, "w:pPr", "w:ind")?.attributes ?? {};
    return [Number(left), Number(hanging)];
  });

describe("附件说明", () => {
  test("hangs the only name by its label", async () => expect(await list(1)).toEqual([[5 * cell, 3 * cell]]));

  test("puts numbers under numbers and wrapped lines under names", async () => {
    expect((await list(2)).slice(0, 2)).toEqual([
      [6 * cell, 4 * cell],
      [6 * cell, cell],
    ]);
  });

  test("makes room for a number of two figures", async () => {
    expect((await list(10))[9]).toEqual([Math.round(6.5 * cell), Math.round(1.5 * cell)]);
  });

  test("is not there without attachments", async () => expect(await list(0)).toEqual([]));
});
