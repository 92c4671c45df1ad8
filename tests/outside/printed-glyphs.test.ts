import { beforeAll, describe, expect, test } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Faces } from "../../src/layout/faces.ts";
import { layoutDocument } from "../../src/layout/layout-document.ts";
import type { Page, TextItem } from "../../src/layout/page.ts";
import type { SetDocument } from "../../src/layout/set-document.ts";
import type { Block, OfficialDocument } from "../../src/model/papers/document.ts";
import { writePdf } from "../../src/write/pdf/write-pdf.ts";
import { embeddableFonts, faces } from "../support/faces.ts";
import { isText } from "../support/docx/laid-out.ts";
import { smallNotice, smallProperties } from "../support/years/small-notice.ts";

/*
 * What a reader sees of characters that Fandol draws wrong, as poppler draws the pages: in every face that a document has,
 * the picture is the one that the supplement's glyph alone gives, and another than the face's own glyph would give.
 */

const words = "王誠稱懲騁、鬱幹捨餘￥12";

const heading = (level: 1 | 2 | 3 | 4, number: string): Block => ({
  type: "heading",
  level,
  number,
  text: words,
});

const document: OfficialDocument = {
  ...smallNotice(),
  title: `关于${words}的通报`,
  attachments: [],
  body: [
    heading(1, "一、"),
    heading(2, "（一）"),
    heading(3, "1."),
    heading(4, "（1）"),
    { type: "paragraph", text: words },
    {
      type: "table",
      columns: [
        { head: words, share: 1, align: "left" },
        { head: "数", share: 1, align: "left" },
      ],
      rows: [{ type: "cells", cells: [[words], [words]] }],
    },
  ],
};

/** Faces that take a font's word for what it draws. */
const credulous: Faces = {
  ...faces,
  ...Object.fromEntries(
    (["小标宋", "仿宋", "黑体", "楷体", "宋体"] as const).map((role) => [
      role,
      { ...faces[role], has: () => true },
    ]),
  ),
};

interface Picture {
  readonly width: number;
  readonly pixels: Uint8Array;
}

const dotsPerInch = 120;
const dots = (millimetres: number): number => (millimetres / 25.4) * dotsPerInch;

/** The pages of a set document as poppler draws them, in shades of grey. */
const pictures = async (set: SetDocument): Promise<readonly Picture[]> => {
  const folder = mkdtempSync(join(tmpdir(), "tongbao-pixels-"));
  try {
    const file = join(folder, "页.pdf");
    writeFileSync(file, await writePdf(set, { fonts: embeddableFonts, properties: smallProperties }));
    execFileSync("pdftoppm", ["-gray", "-r", String(dotsPerInch), file, join(folder, "p")]);
    return readdirSync(folder)
      .filter((name) => name.endsWith(".pgm"))
      .toSorted()
      .map((name) => {
        const bytes = readFileSync(join(folder, name));
        const [head = "", width = "0"] =
          /^P5\s+(\d+)\s+\d+\s+\d+\s/u.exec(bytes.toString("latin1", 0, 60)) ?? [];
        return { width: Number(width), pixels: bytes.subarray(head.length) };
      });
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** The part of a picture that an item of the page takes, without its outermost dots, where its neighbours may reach in. */
const cut = ({ width, pixels }: Picture, { x, baseline, text, size }: TextItem): Buffer => {
  const em = (size * 25.4) / 72;
  const [left, right] = [Math.ceil(dots(x)) + 1, Math.floor(dots(x + Array.from(text).length * em)) - 1];
  const [top, bottom] = [Math.ceil(dots(baseline - 0.85 * em)), Math.floor(dots(baseline + 0.12 * em))];
  const rows = Array.from({ length: bottom - top }, (_, row) =>
    pixels.subarray((top + row) * width + left, (top + row) * width + right),
  );
  return Buffer.concat(rows);
};

const lent = (page: Page): readonly TextItem[] =>
  page.items.filter(isText).filter(({ face }) => face === "补字");

describe("characters that Fandol draws wrong", () => {
  const set = layoutDocument(document, faces);
  const lentAlone = { ...set, pages: set.pages.map((page) => ({ ...page, items: lent(page) })) };
  let [printed, alone, trusting]: readonly (readonly Picture[])[] = [];
  beforeAll(async () => {
    printed = await pictures(set);
    alone = await pictures(lentAlone);
    trusting = await pictures(layoutDocument(document, credulous));
  });

  test("are lent by the supplement in the title, every heading, the text and the table", () => {
    const texts = set.pages.flatMap(lent).map(({ text }) => text);
    expect(texts.filter((text) => text.includes("￥"))).toHaveLength(9);
    expect(texts.filter((text) => text.includes("誠稱懲騁"))).toHaveLength(3);
  });

  test("look like the supplement's, and not like those of the face", () => {
    const seen = set.pages.flatMap((page, index) =>
      lent(page).map((item) => {
        const [a, b, c] = [printed, alone, trusting].map((each) => {
          const picture = each?.[index];
          return picture ? cut(picture, item) : Buffer.alloc(0);
        });
        if (!a || !b || !c) throw new Error("no picture");
        return [
          item.text,
          { blank: a.every((dot) => dot === 255), same: a.equals(b), trusted: a.equals(c) },
        ] as const;
      }),
    );
    expect(seen).toHaveLength(12);
    expect(seen.filter(([, { blank, same, trusted }]) => blank || !same || trusted)).toEqual([]);
  });
});
