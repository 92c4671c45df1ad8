import { describe, expect, test } from "@jest/globals";
import { titleFaults } from "../../../../src/verify/text/title-shape.ts";

describe("a title's lines", () => {
  test.each([
    ["one line", [14]],
    ["梯形, wider below", [8, 14]],
    ["梯形, narrower below", [14, 8]],
    ["菱形", [8, 14, 9]],
    ["two equal lines", [12, 12]],
    ["three lines, ever wider", [6, 10, 14]],
  ])("%s is right", (_name, widths) => {
    expect(
      titleFaults(
        widths.map(() => "进展情况"),
        widths,
      ),
    ).toEqual([]);
  });

  test.each([
    ["沙漏形", [14, 8, 14]],
    ["长方形", [12, 12, 12]],
    ["two waists", [8, 12, 9, 13]],
  ])("%s is wrong", (_name, widths) => {
    expect(
      titleFaults(
        widths.map(() => "进展情况"),
        widths,
      ),
    ).toHaveLength(1);
  });

  test.each([
    ["的 at a line's start", ["关于重点工作", "的通报"]],
    ["a closing mark at a line's start", ["关于印发《方案", "》的通知"]],
    ["an opening mark at a line's end", ["关于印发《", "方案》的通知"]],
    ["a full stop at the end", ["关于2013年6月份", "进展情况的通报。"]],
  ])("%s is wrong", (_name, lines) => {
    expect(
      titleFaults(
        lines,
        lines.map((line) => line.length),
      ),
    ).toHaveLength(1);
  });
});
