import { describe, expect, test } from "@jest/globals";
import { create } from "fontkit";
import type { Font } from "fontkit";
import { faceRoles } from "../../../../src/layout/face-roles.ts";
import type { FontTables } from "../../../../src/write/pdf/font-descriptors.ts";
import { descriptorOf, fontDescriptor } from "../../../../src/write/pdf/font-descriptors.ts";
import { writePdf } from "../../../../src/write/pdf/write-pdf.ts";
import { embeddableFonts, fontFiles } from "../../../support/faces.ts";
import { layout } from "../../../support/docx/laid-out.ts";
import { sampleDocument } from "../../../support/years/sample-document.ts";

const shipped = (role: (typeof faceRoles)[number]): FontTables =>
  create(Buffer.from(fontFiles[role].bytes)) as Font as unknown as FontTables;

describe("the descriptor of a font", () => {
  test("reaches below the baseline, in the face too whose file has it above", () => {
    expect(faceRoles.map((role) => [role, descriptorOf(shipped(role)).Descent])).toEqual([
      ["小标宋", -120],
      ["仿宋", -120],
      ["黑体", -120],
      ["楷体", -120],
      ["宋体", -200],
      ["补字", -286],
    ]);
  });

  test("has the stem that the maker states, and for the supplement that of its weight", () => {
    expect(faceRoles.map((role) => [role, descriptorOf(shipped(role)).StemV])).toEqual([
      ["小标宋", 99],
      ["仿宋", 70],
      ["黑体", 78],
      ["楷体", 89],
      ["宋体", 69],
      ["补字", 88],
    ]);
  });

  test("is in thousandths of the size, whatever unit the file counts in", () => {
    const trueType = { descent: -256, unitsPerEm: 2048, "OS/2": { usWeightClass: 700 } };
    expect(descriptorOf(trueType)).toEqual({ Descent: -125, StemV: 166 });
    expect(descriptorOf({ descent: -256, unitsPerEm: 2048 }).StemV).toBe(88);
    const stated = { ...trueType, "CFF ": { topDict: { Private: { StdVW: 512 } } } };
    expect(descriptorOf(stated).StemV).toBe(250);
  });
});

const os2 = (family: number) => ({ "OS/2": { usWeightClass: 400, sFamilyClass: family << 8 } });

test("the flags of a font say what its file says of it, and always that its codes are its own", () => {
  const flagsOf = (tables: Partial<FontTables>): unknown =>
    fontDescriptor(
      { ...create(Buffer.from(fontFiles.仿宋.bytes)), unitsPerEm: 1000, bbox: box, ...tables } as Font,
      "A",
    ).Flags;
  const box = { minX: 0, minY: 0, maxX: 1, maxY: 1 };
  expect(flagsOf({})).toBe(4);
  expect(flagsOf({ post: { isFixedPitch: 1 } })).toBe(4 + 1);
  expect(flagsOf(os2(1))).toBe(4 + 2);
  expect(flagsOf(os2(7))).toBe(4 + 2);
  expect(flagsOf(os2(8))).toBe(4);
  expect(flagsOf(os2(10))).toBe(4 + 8);
  expect(flagsOf({ head: { macStyle: { italic: true } } })).toBe(4 + 64);
});

test("a PDF describes every face that it embeds so", async () => {
  const properties = { created: { year: 2013, month: 7, day: 9 }, creator: "平顶山市督查局" };
  const bytes = await writePdf(layout(sampleDocument()), { fonts: embeddableFonts, properties });
  const source = Buffer.from(bytes).toString("latin1");
  const described = Array.from(
    source.matchAll(
      /\/Type \/FontDescriptor\n\/FontName \/[A-Z]{6}\+(\S+)[^>]*?\/Descent (\S+)[^>]*?\/StemV (\S+)/gu,
    ),
    ([, name, descent, stem]) => `${name} ${descent} ${stem}`,
  );
  expect(described.toSorted()).toEqual([
    "FandolFang-Regular -120 70",
    "FandolHei-Regular -120 78",
    "FandolKai-Regular -120 89",
    "FandolSong-Bold -120 99",
    "FandolSong-Regular -200 69",
    "TongbaoSupplement-Regular -286 88",
  ]);
});
