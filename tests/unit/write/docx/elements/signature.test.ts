import { describe, expect, test } from "@jest/globals";
import { docxPitch } from "../../../../../src/layout/grid/docx-profile.ts";
import type { Attachment, Signature } from "../../../../../src/model/papers/document.ts";
import { closingParagraphs } from "../../../../../src/write/docx/elements/signature.ts";
import { renderedChildren } from "../../../../support/docx/docx-render.ts";
import { documentOf, growingDocuments, layout, textsOf, wordsOf } from "../../../../support/docx/laid-out.ts";
import { childOf, elementsOf, type XmlElement } from "../../../../support/docx/xml-tree.ts";

const date = { year: 2013, month: 7, day: 9 };
const cell = 315;

/** What stands below a text that is signed so. */
const signed = (signature: Signature) =>
  renderedChildren(closingParagraphs(layout(documentOf(2, { signature }))));
/** Where its lines stand: from which indent, or in the middle of which; in cells from the left edge of 版心. */
const places = async (content: Signature) =>
  (await signed(content)).map((paragraph) => {
    const indent = childOf(paragraph, "w:pPr", "w:ind")?.attributes ?? {};
    const [left, right] = [Number(indent["w:left"] ?? 0), Number(indent["w:right"] ?? 0)];
    const align = childOf(paragraph, "w:pPr", "w:jc")?.attributes["w:val"];
    const x = align === "center" ? (left + 8845 - right) / 2 : left;
    const room = 8845 - left - right;
    return {
      align,
      x: x / (8845 / 28),
      room: room / (8845 / 28),
      before: spacingOf(paragraph)?.["w:before"],
    };
  });
const spacingOf = (paragraph: XmlElement | undefined) => childOf(paragraph, "w:pPr", "w:spacing")?.attributes;

describe("署名 and 成文日期", () => {
  test("under a seal: both centred on one place, whatever the width of the face, the date four characters in", async () => {
    const [agency, day] = await places({ agency: "市督查局", date });
    expect([agency?.align, day?.align]).toEqual(["center", "center"]);
    expect(agency?.x).toBe(day?.x);
    expect(day?.x).toBeCloseTo(28 - 4 - 3, 2);
    expect(agency?.before).toBe("1178");
  });

  test("under a seal: an agency too long for that ends at the edge, and the date stands under its middle", async () => {
    const name = "平顶山市人民政府督查工作领导小组办公室";
    const [agency, day] = await places({ agency: name, date });
    expect(agency?.x).toBeCloseTo(28 - name.length / 2, 2);
    expect(day?.x).toBe(agency?.x);
    expect(agency?.room).toBeGreaterThan(name.length + 1);
  });

  test.each([
    ["a long agency two in, the date's head two to its right", "平顶山市人民政府督查局", 28 - 2 - 11],
    ["a short agency two to the left of the date, which is two in", "市政府", 28 - 2 - 6 - 2],
  ])("without a seal: %s", async (_, agency, start) => {
    const [first, second] = await places({ agency, date, sealed: false });
    expect([first?.align, second?.align]).toEqual(["left", "left"]);
    expect(first?.x).toBeCloseTo(start, 2);
    expect(second?.x).toBeCloseTo(start + 2, 2);
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
  expect(spacingOf(agency)).toMatchObject({ "w:before": `${signatureGap * line}`, "w:line": `${line}` });
  expect(spacingOf(day)).toMatchObject({ "w:line": `${line}` });
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
      [Math.round(6.5 * cell), Math.round(4.5 * cell)],
      [Math.round(6.5 * cell), Math.round(1.5 * cell)],
    ]);
  });

  test("makes room for a number of two figures", async () => {
    expect((await list(10))[9]).toEqual([7 * cell, 2 * cell]);
  });

  test("is not there without attachments", async () => expect(await list(0)).toEqual([]));
});
