import { describe, expect, test } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { FaceRole } from "../../../../src/layout/face-roles.ts";
import { pdfFonts } from "../../../../src/write/pdf/pdf-fonts.ts";
import type { PdfFonts } from "../../../../src/write/pdf/pdf-fonts.ts";
import { writePdf } from "../../../../src/write/pdf/write-pdf.ts";
import { embeddableFonts, faces } from "../../../support/faces.ts";
import { documentOf, layout } from "../../../support/docx/laid-out.ts";

const properties = { created: { year: 2013, month: 7, day: 9 }, creator: "平顶山市督查局" };
const reader = resolve(__dirname, "..", "..", "..", "support", "pdf", "pdf-text.mjs");

interface Run {
  readonly face: FaceRole;
  readonly text: string;
}

/** One page with a line for each run. */
const written = (runs: readonly Run[], fonts: PdfFonts): Promise<Uint8Array> => {
  const items = runs.map(({ face, text }, index) => ({
    type: "text" as const,
    x: 30,
    baseline: 50 + index * 10,
    text,
    face,
    size: 16,
    tracking: 0,
    colour: "black" as const,
  }));
  const set = { ...layout(documentOf(1)), pages: [{ orientation: "portrait" as const, items }] };
  return writePdf(set, { fonts, properties });
};

/** The lines of a page, as pdf.js takes them out of the file. */
const linesOf = async (runs: readonly Run[], fonts = embeddableFonts): Promise<readonly string[]> => {
  const folder = mkdtempSync(join(tmpdir(), "tongbao-pdf-"));
  try {
    const file = join(folder, "页.pdf");
    writeFileSync(file, await written(runs, fonts));
    const told = execFileSync("node", [reader, file], { encoding: "utf8" });
    const { pages } = JSON.parse(told) as { readonly pages: readonly (readonly string[])[] };
    return (pages[0] ?? []).filter((line) => line !== "");
  } finally {
    rmSync(folder, { recursive: true });
  }
};

describe("characters that a font draws with one glyph", () => {
  test("are found as each text has them, whatever the others have", async () => {
    const texts: readonly (readonly [FaceRole, readonly string[]])[] = [
      ["仿宋", ["甲·乙", "甲•乙・丙", "三…四", "三⋯四", "\u51c9\u5140", "\uf979\ufa0c", "土⼟水⽔"]],
      ["楷体", ["⾦融资金", "⼿手", "…⋯…", "・·"]],
      ["补字", ["❶➊", "呂\uf980", "\uf96f\uf9a1", "㖈䎛"]],
    ];
    const runs = texts.flatMap(([face, lines]) => lines.map((text) => ({ face, text })));
    expect(await linesOf(runs)).toEqual(runs.map(({ text }) => text));
  });

  test("are kept apart in a font that serves two roles", async () => {
    const runs = [
      { face: "仿宋", text: "土地" },
      { face: "黑体", text: "⼟地·" },
      { face: "仿宋", text: "⼟地•" },
    ] as const;
    const lines = await linesOf(runs, pdfFonts({ ...faces, 黑体: faces.仿宋 }));
    expect(lines).toEqual(runs.map(({ text }) => text));
  });
});
