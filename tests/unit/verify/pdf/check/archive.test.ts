import { expect, test } from "@jest/globals";
import { checkPdf } from "../../../../../src/verify/pdf/check/check-pdf.ts";
import type { ArchivalClaim } from "../../../../../src/verify/pdf/read/archival-claim.ts";
import { pageOf } from "../../../../support/pdf/pdf-page.ts";

const found = (claim: ArchivalClaim | undefined, embedded = true) => {
  const fonts = [{ name: "仿宋_GB2312", embedded }];
  const findings = checkPdf({ pages: [pageOf(1, [])], fonts, ...(claim ? { claim } : {}) });
  return findings.find(({ clause }) => clause === "archive");
};

const sound: ArchivalClaim = { level: "2b", outputIntent: true, tagged: false };

test("a claim that is borne out is told", () => {
  expect(found(sound)).toMatchObject({ judgement: "符合", measured: "标明 PDF/A-2b" });
});

test("a file that claims nothing is not judged, and the clerk is told what to choose", () => {
  expect(found(undefined, false)).toMatchObject({
    judgement: "未涉及",
    measured: "没有标明 PDF/A；归档的，导出时选“符合 PDF/A”",
  });
});

test("a claim is not borne out without an output intent, with a font left out, at level a without tags", () => {
  expect(found({ ...sound, outputIntent: false })?.departures).toEqual(["没有输出意图（颜色以什么为准）"]);
  expect(found(sound, false)?.departures).toEqual(["仿宋_GB2312 没有嵌入"]);
  expect(found({ ...sound, level: "2a" })?.departures).toEqual(["标明 PDF/A-2a，但文字没有结构标记"]);
  expect(found({ ...sound, level: "2a", tagged: true })?.judgement).toBe("符合");
});

test("what a file promises for reading aloud is told with the level, and is not borne out without tags", () => {
  const claim = { ...sound, level: "2a", accessible: "1", tagged: true };
  expect(found(claim)).toMatchObject({ judgement: "符合", measured: "标明 PDF/A-2a、PDF/UA-1" });
  expect(found({ ...sound, accessible: "1" })?.departures).toEqual([
    "标明 PDF/A-2b、PDF/UA-1，但文字没有结构标记",
  ]);
});
