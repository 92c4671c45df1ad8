import { describe, expect, test } from "@jest/globals";
import { signatureLines } from "../../../../src/layout/elements/signature.ts";
import { linePitch } from "../../../../src/layout/standard.ts";
import type { Attachment } from "../../../../src/model/papers/document.ts";
import {
  documentOf,
  findText,
  growingDocuments,
  layout,
  lengthOf,
  pageWith,
  paragraphs,
  sentence,
  textsOf,
  wordsOf,
} from "../../../support/docx/laid-out.ts";

const cell = 156 / 28;
const date = { year: 2013, month: 7, day: 9 };
const printedDate = "2013年7月9日";

describe("署名 and 成文日期", () => {
  test("sealed: the date four characters from the right, the agency centred over it", () => {
    const page = pageWith(layout(documentOf(30)), printedDate);
    const [day, agency] = [findText(page, printedDate), findText(page, "平顶山市督查局")];
    expect(day.x + lengthOf(day)).toBeCloseTo(184 - 4 * cell, 0);
    expect(agency.x + lengthOf(agency) / 2).toBeCloseTo(day.x + lengthOf(day) / 2, 4);
    expect(day.baseline - agency.baseline).toBeCloseTo(linePitch, 6);
  });

  test("sealed: a long name stays inside the type area", () => {
    const agency = "平顶山市人民政府城市公用事业管理局重点工作督查领导小组办公室";
    const page = pageWith(layout(documentOf(30, { signature: { agency, date } })), printedDate);
    const item = findText(page, agency.slice(0, 12));
    expect(item.x).toBeGreaterThanOrEqual(28);
    expect(item.x + lengthOf(item)).toBeLessThanOrEqual(184.1);
  });

  test("sealed: a name longer than what stands right of the date's middle moves the date, not itself off it", () => {
    const agency = "平顶山市重点工作推进督查考核领导小组";
    const page = pageWith(layout(documentOf(30, { signature: { agency, date } })), printedDate);
    const [day, name] = [findText(page, printedDate), findText(page, agency)];
    expect(name.x + lengthOf(name)).toBeCloseTo(184, 0);
    expect(name.x + lengthOf(name) / 2).toBeCloseTo(day.x + lengthOf(day) / 2, 6);
  });

  test.each(["平顶山市人民政府督查局", "督查局"])(
    "not sealed: the date begins two characters after %s",
    (agency) => {
      const signature = { agency, date, sealed: false };
      const laidOut = layout(documentOf(30, { signature }));
      const page = pageWith(laidOut, printedDate);
      const [day, name] = [findText(page, printedDate), findText(page, agency)];
      expect(day.x - name.x).toBeCloseTo(2 * cell, 6);
      expect(laidOut.closing.signatureGap).toBe(1);
      const rightmost = agency.length > 6 ? name : day;
      expect(rightmost.x + lengthOf(rightmost)).toBeCloseTo(184 - 2 * cell, 0);
    },
  );

  test("never stand on a page without text", () => {
    for (const document of growingDocuments) {
      const words = wordsOf(pageWith(layout(document), `平顶山市督查局${printedDate}`));
      expect(words.split(sentence).length - 1).toBeGreaterThanOrEqual(2);
    }
  });

  test("give up some room for the seal when that keeps them on the page", () => {
    const gaps = growingDocuments.map((document) => layout(document).closing.signatureGap);
    expect(new Set(gaps)).toEqual(new Set([1, 2]));
  });
});

const linesOf = (agency: string) =>
  signatureLines({ agency, date }).flatMap(({ type, text }) => (type === "agency" ? [text] : []));

test("a name that no line holds stands on several that leave room at the sides", () => {
  const names = "平顶山市人民政府城市公用事业管理局和平顶山市人民政府重点工作督查领导小组办公室";
  const set = linesOf(names);
  expect(set.join("")).toBe(names);
  expect(Math.max(...set.map(({ length }) => length))).toBeLessThanOrEqual(20);
  expect(linesOf(names.slice(0, 28))).toEqual([names.slice(0, 28)]);
});

test("附注 is on the line after the date, in parentheses, two characters in", () => {
  const page = pageWith(layout(documentOf(30, { note: "此件公开发布" })), "此件公开发布");
  const note = findText(page, "此件公开发布");
  expect(note).toMatchObject({ text: "（此件公开发布）" });
  expect(note.x).toBeCloseTo(28 + 2 * cell, 6);
  expect(note.baseline - findText(page, printedDate).baseline).toBeCloseTo(linePitch, 6);
});

const attachment = (title: string): Attachment => ({ title, orientation: "portrait", body: paragraphs(1) });

describe("附件说明", () => {
  test("of one attachment has no number and wraps under the name", () => {
    const attachments = [attachment("各牵头单位和责任单位报送2013年6月份市政府重点工作进展情况的明细表")];
    const page = pageWith(layout(documentOf(30, { attachments })), "附件：");
    const first = findText(page, "附件：");
    const wrapped = textsOf(page).find((item) => item.baseline > first.baseline);
    expect(first.text).toMatch(/^附件：各牵头单位/u);
    expect(first.x).toBeCloseTo(28 + 2 * cell, 6);
    expect(wrapped?.x).toBeCloseTo(28 + 5 * cell, 6);
  });

  test("of several puts the numbers under each other", () => {
    const attachments = [attachment("甲表"), attachment("乙表")];
    const page = pageWith(layout(documentOf(30, { attachments })), "附件：");
    const [first, second] = [findText(page, "附件：1. "), findText(page, "2. ")];
    expect(second.x - first.x).toBeCloseTo(3 * cell, 6);
    expect(findText(page, "甲表").text).not.toMatch(/[。；，]$/u);
    expect(findText(page, "甲表").x).toBeCloseTo(findText(page, "乙表").x, 6);
  });

  test("of very many goes over several pages", () => {
    const attachments = Array.from({ length: 30 }, (_, index) => attachment(`表${index + 1}`));
    const laidOut = layout(documentOf(30, { attachments }));
    expect(wordsOf(pageWith(laidOut, printedDate))).toContain("30. 表30");
  });
});
