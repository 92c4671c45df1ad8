import { beforeAll, describe, expect, test } from "@jest/globals";
import { writePdf } from "../../../../src/write/pdf/write-pdf.ts";
import { embeddableFonts } from "../../../support/faces.ts";
import { layout } from "../../../support/docx/laid-out.ts";
import { pdfObjects } from "../../../support/pdf/pdf-objects.ts";
import { sampleDocument } from "../../../support/years/sample-document.ts";

const properties = { created: { year: 2013, month: 7, day: 9 }, creator: "平顶山市督查局" };

describe("a file with so many elements that one stream does not hold them", () => {
  let objects: ReadonlyMap<number, string> = new Map();
  beforeAll(async () => {
    objects = pdfObjects(await writePdf(layout(sampleDocument()), { fonts: embeddableFonts, properties }));
  });
  const elements = () => [...objects].filter(([, text]) => /^<<\n\/S \/\w+\n\/P /u.test(text));

  test("finds every object where it says, the elements in packs of at most 500", () => {
    const packs = [...objects.values()].filter((text) => text.includes("/Type /ObjStm"));
    const counts = packs.map((text) => Number(/\/N (\d+)/u.exec(text)?.[1]));
    expect(counts.length).toBeGreaterThan(1);
    expect(Math.max(...counts)).toBe(500);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(elements().length + 1);
    expect([...objects.keys()]).toHaveLength(Math.max(...objects.keys()));
  });

  test("leads from the root of the tree to every element, and from each to the one above", () => {
    const parentOf = new Map(elements().map(([id, text]) => [id, Number(/\/P (\d+) 0 R/u.exec(text)?.[1])]));
    const [root] = [...objects].find(([, text]) => text.includes("/Type /StructTreeRoot")) ?? [];
    const down = new Map<number, number>();
    for (const [id, text] of [...elements(), [root ?? 0, objects.get(root ?? 0) ?? ""] as const]) {
      const [, children = ""] = /\/K (\[.*?\]\n|\d+ 0 R)/su.exec(text) ?? [];
      for (const [, child] of children.replaceAll(/\/Pg \d+ 0 R/gu, "").matchAll(/(\d+) 0 R/gu))
        down.set(Number(child), id);
    }
    expect(down).toEqual(parentOf);
  });

  test("tells of every marked content whose it is", () => {
    const [, tree = ""] = [...objects].find(([, text]) => text.startsWith("<<\n/Nums ")) ?? [];
    const pages = [...tree.matchAll(/(\d+) \[([^[\]]*)\]/gu)];
    expect(pages.map(([, key]) => Number(key))).toEqual(
      layout(sampleDocument()).pages.map((_, index) => index),
    );
    const owners = pages.flatMap(([, , refs = ""]) =>
      [...refs.matchAll(/(\d+) 0 R/gu)].map(([, id]) => Number(id)),
    );
    const known = new Set(elements().map(([id]) => id));
    expect(owners.length).toBeGreaterThan(700);
    expect(owners.filter((id) => !known.has(id))).toEqual([]);
  });
});
