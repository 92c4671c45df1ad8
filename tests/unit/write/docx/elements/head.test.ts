import { describe, expect, test } from "@jest/globals";
import type { IssuerHead } from "../../../../../src/model/papers/document.ts";
import { fitMark } from "../../../../../src/layout/elements/mark-setting.ts";
import { portraitArea } from "../../../../../src/layout/grid/page-area.ts";
import { head } from "../../../../../src/write/docx/elements/head.ts";
import { faces } from "../../../../support/faces.ts";
import { renderedChildren } from "../../../../support/docx/docx-render.ts";
import { childOf, elementsOf } from "../../../../support/docx/xml-tree.ts";

const issuer: IssuerHead = { type: "issuer", mark: "平顶山市督查局文件", number: "平政督〔2013〕6号" };
const millimetresPerTwip = 25.4 / 1440;
const topMargin = 1960;

/** Where the boxes of 版头 lie on the page, read from the XML as a word processor reads it; all in twips. */
const measured = async (content: IssuerHead) => {
  const setting = fitMark(content.mark, { area: portraitArea, faces });
  const { paragraphs, titleBefore } = head({ ...content, setting });
  let y = topMargin;
  const lines = (await renderedChildren(paragraphs)).map((paragraph) => {
    const spacing = childOf(paragraph, "w:pPr", "w:spacing")?.attributes ?? {};
    const line = Number(spacing["w:line"] ?? 589);
    const top = y + Number(spacing["w:before"] ?? 0);
    const border = childOf(paragraph, "w:pPr", "w:pBdr", "w:bottom")?.attributes;
    const space = Number(border?.["w:space"] ?? 0) * 20;
    y =
      top +
      line * (1 + elementsOf(paragraph, "w:br").length) +
      space +
      (Number(border?.["w:sz"] ?? 0) / 8) * 20;
    const size = Number(elementsOf(paragraph, "w:sz")[0]?.attributes["w:val"] ?? 32) / 2;
    const scale = elementsOf(paragraph, "w:w")[0]?.attributes["w:val"];
    return { top, baseline: top + line * 0.8, rule: top + line + space, size, border, line, scale };
  });
  return { lines, titleTop: y + titleBefore };
};

describe("发文机关标志", () => {
  test.each([
    ["short", "督查通报"],
    ["usual", "平顶山市督查局文件"],
    ["long", "平顶山市人民政府办公室市人民政府督查局文件"],
  ])("has its ink's upper edge at 72 mm when it is %s", async (_, mark) => {
    const { lines } = await measured({ ...issuer, mark });
    const [first] = lines;
    const ink = ((first?.baseline ?? 0) - 0.79 * (first?.size ?? 0) * 20) * millimetresPerTwip;
    expect(Math.abs(ink - 72)).toBeLessThan(0.1);
  });

  test("keeps to one line: at most 62 pt, less when it is long", async () => {
    const sizes = await Promise.all(
      ["督查通报", "平顶山市督查局文件"].map(
        async (mark) => (await measured({ ...issuer, mark })).lines[0]?.size,
      ),
    );
    expect(sizes).toEqual([62, 47]);
  });

  test("is drawn narrower before it is as small as the title, and stands on two lines before it is too narrow", async () => {
    const long = await measured({
      ...issuer,
      mark: "平顶山市重点工作推进督查考核领导小组办公室文件",
    });
    const longer = await measured({
      ...issuer,
      mark: "平顶山市重点工作和民生实事推进督查考核评价领导小组办公室文件",
    });
    const [one, two] = [long.lines[0], longer.lines[0]];
    expect([one?.size, one?.scale]).toEqual([26, "70"]);
    expect([(two?.size ?? 0) > 22, two?.scale]).toEqual([true, undefined]);
    const inkFoot = (two?.baseline ?? 0) + (two?.line ?? 0) + 0.15 * (two?.size ?? 0) * 20;
    const gap = ((longer.lines[1]?.baseline ?? 0) - 0.859 * 320 - inkFoot) * millimetresPerTwip;
    expect(gap).toBeGreaterThanOrEqual(20.8);
    expect(gap).toBeLessThanOrEqual(26.2);
  });

  test("is not moved by 份号, 密级 and 紧急程度", async () => {
    const plain = await measured(issuer);
    const full = await measured({ ...issuer, copyNumber: "000001", secrecy: "秘密★1年", urgency: "特急" });
    expect(full.lines[3]).toEqual(plain.lines[0]);
    expect(full.titleTop).toBe(plain.titleTop);
  });
});

describe("发文字号 and its rule", () => {
  test("lie 4 mm apart, the rule red and half a millimetre thick", async () => {
    const [, number] = (await measured(issuer)).lines;
    const foot = (number?.baseline ?? 0) + 0.141 * 320;
    expect(((number?.rule ?? 0) - foot) * millimetresPerTwip).toBeCloseTo(4, 0);
    expect(number?.border).toMatchObject({ "w:val": "single", "w:color": "FF0000", "w:sz": "11" });
  });

  test("leave two empty lines on either side, and the title on a line of the grid", async () => {
    const { lines, titleTop } = await measured(issuer);
    const [mark, number] = lines;
    const inkFoot = (mark?.baseline ?? 0) + 0.15 * (mark?.size ?? 0) * 20;
    const gap = ((number?.baseline ?? 0) - 0.859 * 320 - inkFoot) * millimetresPerTwip;
    expect(gap).toBeGreaterThanOrEqual(20.8);
    expect(gap).toBeLessThanOrEqual(26.2);
    const line = (titleTop - topMargin) / 589;
    expect(Math.abs(line - Math.round(line)) * 589).toBeLessThan(1);
  });

  test("stay in place while a draft has no number yet", async () => {
    const { number: _, ...draft } = issuer;
    expect((await measured(draft)).titleTop).toBe((await measured(issuer)).titleTop);
  });
});

test("a paper that is part of another has its basis on line 1 and its title on line 3", async () => {
  const { paragraphs, titleBefore } = head({ type: "basis", line: "平政督〔2013〕6号附件" });
  const [line] = await renderedChildren(paragraphs);
  expect(childOf(line, "w:pPr", "w:pStyle")?.attributes["w:val"]).toBe("AttachmentLabel");
  expect(titleBefore).toBe(589);
});
