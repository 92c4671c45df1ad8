import { beforeAll, describe, expect, test } from "@jest/globals";
import { writePdf } from "../../../../src/write/pdf/write-pdf.ts";
import { embeddableFonts } from "../../../support/faces.ts";
import { documentOf, layout } from "../../../support/docx/laid-out.ts";
import { sampleDocument } from "../../../support/years/sample-document.ts";

const properties = { created: { year: 2013, month: 7, day: 9 }, creator: "平顶山市督查局" };
const write = async (document = sampleDocument()): Promise<Buffer> =>
  Buffer.from(await writePdf(layout(document), { fonts: embeddableFonts, properties }));
const count = (source: string, part: RegExp): number => source.match(part)?.length ?? 0;

describe("the sample as PDF", () => {
  let bytes: Buffer = Buffer.alloc(0);
  let source = "";
  beforeAll(async () => {
    bytes = await write();
    source = bytes.toString("latin1");
  });

  test("has the pages that layout made, each on the upright sheet", () => {
    const { pages } = layout(sampleDocument());
    const upright = /\/MediaBox \[0 0 595\.27\d* 841\.88\d*\]/gu;
    expect(count(source, /\/Type \/Page\b(?!s)/gu)).toBe(pages.length);
    expect(count(source, upright)).toBe(pages.length);
  });

  test("turns the landscape pages for the screen", () => {
    const landscape = layout(sampleDocument()).pages.filter((page) => page.orientation === "landscape");
    expect(count(source, /\/Rotate 90\b/gu)).toBe(landscape.length);
  });

  test("embeds every face it uses, each once", () => {
    expect(count(source, /\/FontFile3 /gu)).toBe(6);
  });

  test("is tagged, every page, and goes by its tags from part to part", () => {
    const { pages } = layout(sampleDocument());
    expect(source).toMatch(/\/MarkInfo \d+ 0 R/u);
    expect(source).toContain("/Marked true");
    expect(count(source, /\/Tabs \/S\b/gu)).toBe(pages.length);
    expect(count(source, /\/StructParents \d+/gu)).toBe(pages.length);
  });

  test("says its language, its title and its day", () => {
    expect(source).toMatch(/\/Lang \(zh-CN\)/u);
    expect(source).toContain("/DisplayDocTitle true");
    expect(count(source, /\(D:20130709000000Z\)/gu)).toBe(2);
    const title = Buffer.from("市政府", "utf16le").swap16();
    expect(bytes.includes(title)).toBe(true);
  });

  test("comes out byte for byte the same again", async () => {
    expect(bytes.equals(await write())).toBe(true);
  });
});

const identifierOf = (bytes: Buffer): string | undefined =>
  /\/ID \[<([0-9a-f]{32})> <\1>\]/u.exec(bytes.toString("latin1"))?.[1];

describe("the identifier of a file", () => {
  const [one, other] = ["市科技局", "市财政局"].map((recipients) => documentOf(3, { recipients }));

  test("tells papers of one title and one day from each other", async () => {
    const [first, second] = [identifierOf(await write(one)), identifierOf(await write(other))];
    expect(first).toMatch(/^[0-9a-f]{32}$/u);
    expect(second).toMatch(/^[0-9a-f]{32}$/u);
    expect(first).not.toBe(second);
  });
});

test("documents written at the same time do not mix", async () => {
  const [one, other] = [documentOf(3), documentOf(40)];
  const alone = [await write(one), await write(other)];
  const together = await Promise.all([write(one), write(other)]);
  expect(together.map((bytes, index) => alone[index]?.equals(bytes))).toEqual([true, true]);
});
