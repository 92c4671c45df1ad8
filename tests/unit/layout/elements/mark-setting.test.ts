import { describe, expect, test } from "@jest/globals";
import { fitMark, isMarkTooLong } from "../../../../src/layout/elements/mark-setting.ts";
import { portraitArea } from "../../../../src/layout/grid/page-area.ts";
import { faces } from "../../../support/faces.ts";
import { documentOf, layout, lengthOf, textsOf } from "../../../support/docx/laid-out.ts";

const ground = { area: portraitArea, faces };
const office = "平顶山市重点工作推进督查考核领导小组办公室";
const joined = "平顶山市重点工作和民生实事推进督查考核评价领导小组办公室文件";

describe("发文机关标志", () => {
  test.each([
    ["督查通报", 62, 100],
    ["平顶山市督查局文件", 47, 100],
    ["平顶山市人民政府督查考核办公室文件", 26, 96],
    [`${office}文件`, 26, 70],
  ])("%s stands on one line, of %d pt and %d %% of its width", (mark, size, scale) => {
    expect(fitMark(mark, ground)).toEqual({ lines: [mark], size, scale });
  });

  test("too long for a line even with narrow characters stands on two, parted between words", () => {
    expect(fitMark(joined, ground)).toEqual({
      lines: ["平顶山市重点工作和民生实事推进", "督查考核评价领导小组办公室文件"],
      size: 28,
      scale: 100,
    });
  });

  test("too long even for two lines is known to be so", () => {
    expect(isMarkTooLong({ mark: office.repeat(2) }, ground)).toBe(false);
    expect(isMarkTooLong({ mark: office.repeat(3) }, ground)).toBe(true);
  });
});

test.each([`${office}文件`, joined, office.repeat(2)])(
  "%s stays in 版心, centred, above the title",
  (mark) => {
    const [page] = layout(documentOf(20, { head: { type: "issuer", mark } })).pages;
    const lines = textsOf(page).filter(({ colour }) => colour === "red");
    for (const line of lines) {
      expect(line.x).toBeGreaterThanOrEqual(28);
      expect(line.x + lengthOf(line) / 2).toBeCloseTo(106, 6);
      expect(line.size).toBeGreaterThan(22);
    }
    expect(lines.map(({ text }) => text).join("")).toBe(mark);
  },
);
