import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { faceFor, loadFaces, missingCharacters } from "../../../src/layout/faces.ts";
import { faces, fontFiles } from "../../support/faces.ts";

describe("the shipped faces", () => {
  test.each(["仿宋", "黑体", "楷体", "宋体", "小标宋"] as const)("%s sets a 汉字 one em wide", (role) => {
    expect(faces[role].advance("国")).toBe(1);
    expect(faces[role].advance("，")).toBe(1);
  });

  test.each(["仿宋", "黑体", "宋体", "小标宋"] as const)("%s sets digits half an em wide", (role) => {
    expect(Array.from("0123456789").map((digit) => faces[role].advance(digit))).toEqual(Array(10).fill(0.5));
  });

  test("the supplement has what Fandol lacks", () => {
    for (const character of "滍堃喆赟昇镕㎡²³㐂") {
      expect(faces.仿宋.has(character)).toBe(false);
      expect(faceFor("仿宋", faces)(character)).toBe("补字");
    }
  });

  test("a character that the role has stays in its face", () => {
    expect(faceFor("楷体", faces)("湛")).toBe("楷体");
  });
});

test("characters that no face has are named once", () => {
  expect(missingCharacters("完成滍阳镇\u{e001}和\u{e001}\u{1f600}", faces)).toEqual([
    "\u{e001}",
    "\u{1f600}",
  ]);
});

test("a role whose own face lacks a character takes it from the supplement, or from 仿宋", () => {
  const poor = { ...faces.小标宋, has: (character: string) => character === "山" };
  const faceOf = faceFor("小标宋", { ...faces, 小标宋: poor });
  expect(Array.from("山滍国\u{e001}", faceOf)).toEqual(["小标宋", "补字", "仿宋", "小标宋"]);
});

test("files that are no font are reported, every one of them", () => {
  const found: Diagnostic[] = [];
  const broken = { path: "字体/仿宋.ttf", bytes: new TextEncoder().encode("no font") };
  const empty = { path: "字体/空.ttf", bytes: new Uint8Array() };
  const result = loadFaces({ ...fontFiles, 仿宋: broken, 宋体: empty }, (diagnostic) =>
    found.push(diagnostic),
  );
  expect(result).toBeUndefined();
  expect(found.map(({ code, place }) => [code, place.file])).toEqual([
    ["FONT-001", "字体/仿宋.ttf"],
    ["FONT-001", "字体/空.ttf"],
  ]);
});

test("a file that is cut off behind its head is reported, not found out while a document is set", () => {
  const seen: Diagnostic[] = [];
  const cut = { ...fontFiles.宋体, bytes: fontFiles.宋体.bytes.subarray(0, 40_000) };
  expect(loadFaces({ ...fontFiles, 宋体: cut }, (each) => seen.push(each))).toBeUndefined();
  expect(seen.map(({ code }) => code)).toEqual(["FONT-001"]);
});
