import { describe, expect, test } from "@jest/globals";
import type { ClauseId } from "../../../../../src/verify/clauses.ts";
import { measuredNotice, pageNumber } from "../../../../support/years/typed-notice.ts";

const judgementIn = async (
  clause: ClauseId,
  settings: Parameters<typeof measuredNotice>[1],
): Promise<string> => {
  const { judgement, departures } = (await measuredNotice({}, settings))(clause);
  return [judgement, ...departures].join("；");
};

/** 页码 in a frame of its own, as Word puts it. */
const framed = (align: string): string =>
  pageNumber("left").replace("<w:pPr>", `<w:pPr><w:framePr w:xAlign="${align}" w:y="1"/>`);

/** 页码 moved from the edge by a blank. */
const blank = (side: string): string =>
  pageNumber(side)
    .replace(/<w:ind [^>]*>/, '<w:wordWrap w:val="0"/>')
    .replace(side === "left" ? "— <" : " —<", side === "left" ? "\u3000— <" : " —\u3000<");

describe("页码", () => {
  test("in the footer's own line stands where its indent and its blanks put it", async () => {
    expect(await judgementIn("pageNumberPlace", {})).toBe("符合");
    expect(await judgementIn("pageNumberPlace", { footer: blank })).toBe("符合");
  });

  test("in a frame or behind a tab is not judged, unless the frame puts it to the wrong side", async () => {
    expect(await judgementIn("pageNumberPlace", { footer: () => framed("outside") })).toBe("未涉及");
    expect(await judgementIn("pageNumberPlace", { footer: () => framed("center") })).toContain("不符合");
    const tabbed = pageNumber("left").replace("</w:pPr>", "</w:pPr><w:r><w:tab/></w:r>");
    expect(await judgementIn("pageNumberPlace", { footer: () => tabbed })).toBe("未涉及");
  });

  test("written by the word processor in another form is found", async () => {
    const numbering = '<w:pgNumType w:fmt="numberInDash"/>';
    expect(await judgementIn("pageNumberOrder", { numbering })).toContain("阿拉伯数字");
  });
});
