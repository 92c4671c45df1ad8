import { expect, test } from "@jest/globals";
import { linePitch, pointsToMillimetres } from "../../../../src/layout/standard.ts";
import { faces } from "../../../support/faces.ts";
import {
  documentOf,
  findText,
  layout,
  lengthOf,
  rulesOf,
  sentence,
  textsOf,
  wordsOf,
} from "../../../support/docx/laid-out.ts";

const em = pointsToMillimetres(16);
const [page] = layout(documentOf(30)).pages;
const mark = findText(page, "督查局文件");
const number = findText(page, "〔2013〕");

test("the mark's ink begins 35 mm below the type area's edge, red and centred", () => {
  const ink = Math.max(...Array.from(mark.text).map((one) => faces.小标宋.ink(one).top));
  expect(mark.baseline - ink * pointsToMillimetres(mark.size)).toBeCloseTo(72, 6);
  expect(mark.colour).toBe("red");
  expect(mark.x + lengthOf(mark) / 2).toBeCloseTo(106, 6);
});

test.each(["平顶山市人民政府办公室督查室文件", "市督查局文件"])("the mark of %s fits the line", (text) => {
  const [other] = layout(documentOf(30, { head: { type: "issuer", mark: text } })).pages;
  const item = findText(other, text);
  expect(lengthOf(item)).toBeLessThanOrEqual(156);
  expect(pointsToMillimetres(item.size)).toBeLessThan(22);
});

test("a red rule as wide as the type area stands 4 mm below 发文字号", () => {
  const rule = rulesOf(page).find((item) => item.colour === "red");
  const foot = number.baseline + 0.141 * em;
  expect((rule?.y1 ?? 0) - (rule?.thickness ?? 0) / 2 - foot).toBeCloseTo(4, 6);
  expect([rule?.x1, rule?.x2]).toEqual([28, 184]);
});

test("the two empty lines stay within what the standard leaves open", () => {
  const lowest = Math.min(...Array.from(mark.text).map((one) => faces.小标宋.ink(one).bottom));
  const gap = number.baseline - 0.859 * em - (mark.baseline - lowest * pointsToMillimetres(mark.size));
  expect(gap).toBeGreaterThan(20.7);
  expect(gap).toBeLessThan(26.1);
});

test("the text below is on the grid, and some of it on the page", () => {
  const line = (findText(page, "各县").baseline - 0.859 * em - 37) / linePitch;
  expect(line).toBeCloseTo(Math.round(line), 6);
  expect(wordsOf(page)).toContain(sentence);
});

test("份号, 密级 and 紧急程度 stand above without moving the mark", () => {
  const head = {
    type: "issuer",
    copyNumber: "000001",
    secrecy: "秘密★1年",
    urgency: "特急",
    mark: "平顶山市督查局文件",
    number: "平政督〔2013〕4号",
  } as const;
  const [other] = layout(documentOf(30, { head })).pages;
  expect(findText(other, "督查局文件")).toEqual(mark);
  expect(
    textsOf(other)
      .slice(0, 3)
      .map((item) => [item.text, item.face, item.x]),
  ).toEqual([
    ["000001", "仿宋", 28],
    ["秘密★1年", "黑体", 28],
    ["特急", "黑体", 28],
  ]);
});

test("a draft says so and leaves the number's place empty", () => {
  const head = { type: "issuer", mark: "平顶山市督查局文件" } as const;
  const [draft] = layout(documentOf(30, { draft: true, head })).pages;
  expect(wordsOf(draft)).toContain("草稿");
  expect(wordsOf(draft)).not.toContain("〔");
  expect(findText(draft, "督查局文件")).toEqual(mark);
});
