import { expect, test } from "@jest/globals";
import { pageNumberItems } from "../../../../src/layout/elements/page-number.ts";
import { pointsToMillimetres } from "../../../../src/layout/standard.ts";
import { faces } from "../../../support/faces.ts";
import { lengthOf } from "../../../support/docx/laid-out.ts";

const em = pointsToMillimetres(14);
const numberOf = (page: number, orientation: "portrait" | "landscape") => {
  const [item] = pageNumberItems({ number: page, orientation }, faces);
  if (!item) throw new Error("no page number");
  return item;
};

test("the dashes are 7 mm below the type area, in 四号宋体", () => {
  const item = numberOf(1, "portrait");
  const dash = faces.宋体.ink("—");
  expect(item).toMatchObject({ text: "— 1 —", face: "宋体", size: 14 });
  expect(item.baseline - ((dash.top + dash.bottom) / 2) * em).toBeCloseTo(269, 6);
});

test("odd pages have it one character in at the right, even pages at the left", () => {
  const odd = numberOf(13, "portrait");
  expect(odd.x + lengthOf(odd)).toBeCloseTo(184 - em, 6);
  expect(numberOf(2, "portrait").x).toBeCloseTo(28 + em, 6);
});

test.each([7, 8])("on a landscape page %i keeps its place on the upright sheet", (page) => {
  const upright = numberOf(page, "portrait");
  const turned = numberOf(page, "landscape");
  expect(turned.turned).toBe(true);
  expect([turned.baseline, 297 - turned.x]).toEqual([upright.x, upright.baseline]);
});
