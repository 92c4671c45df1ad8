import { describe, expect, test } from "@jest/globals";
import { drawnRules } from "../../../../../src/verify/pdf/read/drawn-rules.ts";
import { identity } from "../../../../../src/verify/pdf/read/matrix.ts";
import { boxAround, outlinePoints } from "../../../../../src/verify/pdf/read/outline-box.ts";
import { wholeRules } from "../../../../../src/verify/pdf/find/whole-rules.ts";
import { ruleOf } from "../../../../support/pdf/pdf-page.ts";

const [move, line, curve, close] = [0, 1, 2, 4];
const stroke = {
  fills: false,
  strokes: true,
  fillColour: "#000000",
  strokeColour: "#ff0000",
  lineWidth: 0.5,
};
const fill = { ...stroke, fills: true, strokes: false };
// prettier-ignore
const rectangle = (x: number, y: number, width: number, height: number): readonly number[] => [
  move, x, y,
  line, x + width, y,
  line, x + width, y + height,
  line, x, y + height,
  close,
];

describe("an outline", () => {
  test("reaches as far as its curves, not as their handles", () => {
    const box = boxAround(outlinePoints([move, 0, 0, curve, 0, 4, 4, 4, 4, 0]));
    expect([box?.left, box?.right, box?.top, box?.bottom]).toEqual([0, 4, 0, 3]);
  });

  test("does not reach to where the pen only passed", () => {
    const box = boxAround(outlinePoints([move, 0, 0, line, 0, 0, move, 5, 5, line, 6, 7]));
    expect(box).toEqual({ left: 5, top: 5, right: 6, bottom: 7 });
  });
});

describe("a rule", () => {
  test("may be a stroke, as thick as the pen", () => {
    const [rule] = drawnRules([move, 28, 100, line, 184, 100], stroke, identity);
    expect(rule).toEqual({
      left: 28,
      right: 184,
      top: 99.75,
      bottom: 100.25,
      thickness: 0.5,
      direction: "horizontal",
      colour: "#ff0000",
    });
  });

  test("may be a thin filled box", () => {
    const [rule] = drawnRules(rectangle(28, 261.65, 156, 0.35), fill, identity);
    expect(rule).toMatchObject({ direction: "horizontal", colour: "#000000" });
    expect(rule?.thickness).toBeCloseTo(0.35, 9);
  });

  test("is four times in the outline of a box, and not in a filled one", () => {
    expect(drawnRules(rectangle(30, 40, 20, 10), stroke, identity)).toHaveLength(4);
    expect(drawnRules(rectangle(30, 40, 20, 10), fill, identity)).toEqual([]);
  });

  test("is neither slanted nor white", () => {
    expect(drawnRules([move, 0, 0, line, 50, 50], stroke, identity)).toEqual([]);
    expect(drawnRules(rectangle(0, 0, 100, 1), { ...fill, fillColour: "#FFFFFF" }, identity)).toEqual([]);
  });
});

describe("the pieces of a rule", () => {
  test("become one when they touch on one line", () => {
    const pieces = [
      ruleOf(28, 100, 80, 100.35),
      ruleOf(80.2, 100, 140, 100.35),
      ruleOf(139, 100, 184, 100.35),
    ];
    expect(wholeRules(pieces)).toEqual([ruleOf(28, 100, 184, 100.35)]);
  });

  test("stay apart when there is a gap, another colour or another thickness", () => {
    const [first, second] = [ruleOf(28, 100, 80, 100.35), ruleOf(81, 100, 140, 100.35)];
    expect(wholeRules([first, second])).toHaveLength(2);
    expect(wholeRules([first, ruleOf(80, 100, 140, 100.35, "#ff0000")])).toHaveLength(2);
    expect(wholeRules([first, ruleOf(28, 101, 80, 101.25)])).toHaveLength(2);
  });
});
