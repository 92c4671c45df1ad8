import { describe, expect, test } from "@jest/globals";
import type { ImprintPlace } from "../../../../src/layout/set-document.ts";
import type { OfficialDocument } from "../../../../src/model/papers/document.ts";
import { writeDocx } from "../../../../src/write/docx/write-docx.ts";
import { documentWords } from "../../../support/document-words.ts";
import { docxPart, docxParts } from "../../../support/docx/docx-parts.ts";
import { docxWords } from "../../../support/docx/docx-words.ts";
import { outOfOrder } from "../../../support/docx/element-order.ts";
import { expectGolden } from "../../../support/golden.ts";
import { grownUntil, layout } from "../../../support/docx/laid-out.ts";
import { smallLetter, smallNotice, smallProperties } from "../../../support/years/small-notice.ts";
import { childOf, elementsOf, indentedXml, xmlTree } from "../../../support/docx/xml-tree.ts";

/** A document whose 版记 comes to such a place. */
const write = (document: OfficialDocument, place: Partial<ImprintPlace> = {}) =>
  writeDocx(grownUntil(document, place), smallProperties);

const body = async (bytes: Uint8Array) => {
  const found = childOf(xmlTree(await docxPart(bytes, "word/document.xml")), "w:body");
  if (!found) throw new Error("no body");
  return found;
};

const notice = smallNotice();
/** One whose last page is turned. */
const upToTable: OfficialDocument = { ...notice, attachments: notice.attachments.slice(0, 1) };
const extract: OfficialDocument = {
  kind: "摘编",
  draft: true,
  head: { type: "basis", line: "平政督〔2013〕6号附件" },
  title: "市统计局承担市政府重点工作进展情况摘编",
  body: notice.body,
  attachments: [],
};

describe("a whole document", () => {
  test.each([
    ["notice", notice, {}],
    ["extract", extract, {}],
    [
      "notice with 份号",
      { ...notice, head: { ...notice.head, copyNumber: "000001", secrecy: "秘密★1年", urgency: "特急" } },
      {},
    ],
    ["notice with 版记 on a page of its own", notice, { onOwnPage: true }],
    ["notice with a blank page", upToTable, { blankPages: 1 }],
    ["letter", smallLetter(), { onOwnPage: false }],
    ["draft of a letter", { ...smallLetter(), draft: true }, {}],
    ["notice with 版记 below the text", { ...notice, attachments: [] }, { onOwnPage: false }],
  ])("prints the words of the %s, all of them and in their order", async (_, document, place) => {
    const set = grownUntil(document, place);
    expect(await docxWords(await writeDocx(set, smallProperties))).toEqual(documentWords(set.document));
  });

  test("puts 主送 into 版记 when page 1 has no room for it", async () => {
    const recipients = "各县（市、区）人民政府，市人民政府各部门，".repeat(20);
    const words = await docxWords(await write({ ...notice, recipients }));
    expect(words.indexOf(`主送：${recipients}。`)).toBe(
      words.findIndex((text) => text.startsWith("抄送：")) - 1,
    );
    expect(words).not.toContain(`${recipients}：`);
  });

  test("keeps every part's elements in the order of the schema", async () => {
    const letter = await docxParts(await write({ ...smallLetter(), draft: true }));
    const pair = await docxParts(await write({ ...upToTable, draft: true }, { blankPages: 1 }));
    const parts = new Map([...[...letter].map(([name, xml]) => [`letter/${name}`, xml] as const), ...pair]);
    const trees = [...parts].filter(([name]) => name.includes("word/") && name.endsWith(".xml"));
    expect(trees.map(([name]) => name)).toEqual(
      expect.arrayContaining([
        "letter/word/document.xml",
        "letter/word/header1.xml",
        "word/document.xml",
        "word/footer1.xml",
        "word/settings.xml",
        "word/styles.xml",
      ]),
    );
    expect(
      trees.flatMap(([name, xml]) => outOfOrder(xmlTree(xml)).map((fault) => `${name} ${fault}`)),
    ).toEqual([]);
  });

  test("names only styles that it defines", async () => {
    const bytes = await write({ ...notice, draft: true });
    const styles = elementsOf(xmlTree(await docxPart(bytes, "word/styles.xml")), "w:style");
    const defined = new Set(styles.map(({ attributes }) => attributes["w:styleId"]));
    const parts = await docxParts(bytes);
    const used = [...parts]
      .filter(([name]) => /^word\/[^/]+\.xml$/u.test(name))
      .flatMap(([, xml]) =>
        ["w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next"].flatMap((name) =>
          elementsOf(xmlTree(xml), name),
        ),
      )
      .map(({ attributes }) => attributes["w:val"]);
    expect(used.filter((name) => !defined.has(name))).toEqual([]);
  });

  test("has every part that its relationships and content types name", async () => {
    const parts = await docxParts(await write(notice));
    const named = [...parts].flatMap(([name, xml]) => {
      if (name === "[Content_Types].xml") {
        return elementsOf(xmlTree(xml), "Override").map(({ attributes }) => attributes["PartName"]?.slice(1));
      }
      if (!name.endsWith(".rels")) return [];
      const folder = name.replace(/_rels\/[^/]*$/u, "");
      return elementsOf(xmlTree(xml), "Relationship").map(
        ({ attributes }) => `${folder}${attributes["Target"]}`,
      );
    });
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => name === undefined || !parts.has(name))).toEqual([]);
  });

  test("has no part that the document does not use", async () => {
    const parts = await docxParts(await write({ ...upToTable, draft: true }, { blankPages: 1 }));
    const unused = /footnotes|endnotes|comments|numbering|custom/u;
    const names = [...parts.keys()];
    expect(names.filter((name) => unused.test(name))).toEqual([]);
    const related = names.filter((name) => name.endsWith(".rels"));
    expect(related).toEqual(["_rels/.rels", "word/_rels/document.xml.rels"]);
    const naming = ["[Content_Types].xml", ...related];
    expect(naming.filter((name) => unused.test(parts.get(name) ?? ""))).toEqual([]);
    expect(parts.get("_rels/.rels")).toContain('Target="docProps/app.xml"');
    expect(parts.get("word/_rels/document.xml.rels")).toContain('Target="styles.xml"');
  });

  test("marks every run of text as Chinese, so that quotes and dashes come from the Chinese face", async () => {
    const runs = elementsOf(await body(await write(notice)), "w:r");
    expect(runs.length).toBeGreaterThan(20);
    for (const run of runs) {
      expect(childOf(run, "w:rPr", "w:rFonts")?.attributes).toEqual({ "w:hint": "eastAsia" });
    }
  });

  test("ends every cell and the body with a paragraph, never two tables side by side", async () => {
    const tables = { ...notice, body: [notice.body[4], notice.body[4]] } as OfficialDocument;
    const written = await body(await write(tables, { onOwnPage: true }));
    for (const cell of elementsOf(written, "w:tc")) expect(cell.children.at(-1)?.name).toBe("w:p");
    const names = written.children.map(({ name }) => name);
    expect(names.slice(-2)).toEqual(["w:p", "w:sectPr"]);
    expect(names.filter((name, index) => name === "w:tbl" && names[index + 1] !== "w:p")).toEqual([]);
  });

  test.each([
    ["notice", notice],
    ["extract", extract],
    ["letter", smallLetter()],
  ])("reads as it did when a person last looked: %s", async (name, document) => {
    const parts = await docxParts(await writeDocx(layout(document), smallProperties));
    for (const part of ["document", "footer1", "footer3", "settings", "styles"]) {
      const xml = parts.get(`word/${part}.xml`);
      if (xml && (name === "notice" || part === "document")) {
        expectGolden(`docx-${name}/${part}.txt`, indentedXml(xmlTree(xml)));
      }
    }
    expectGolden(`docx-${name}/parts.txt`, [...parts.keys()].join("\n"));
  });
});

const sections = async (bytes: Uint8Array) =>
  elementsOf(await body(bytes), "w:sectPr").map((section) => ({
    size: childOf(section, "w:pgSz")?.attributes,
    margins: childOf(section, "w:pgMar")?.attributes,
    grid: childOf(section, "w:docGrid")?.attributes,
    footers: section.children.filter(({ name }) => name === "w:footerReference").length,
    start: childOf(section, "w:pgNumType")?.attributes["w:start"],
  }));

/** References to headers or footers of several types. */
const both = (kind: string, types: readonly string[]) => types.map((type) => `w:${kind}Reference ${type}`);

describe("sections", () => {
  test.each([
    [0, "evenPage", 0],
    [1, "oddPage", 1],
  ])(
    "put 版记 behind %d blank pages on an even page whatever the pages before",
    async (blank, start, breaks) => {
      const written = await body(await write(upToTable, { onOwnPage: true, blankPages: blank }));
      const types = elementsOf(written, "w:type").map(({ attributes }) => attributes["w:val"]);
      expect(types).toEqual(["nextPage", "nextPage", start]);
      expect(elementsOf(written, "w:pageBreakBefore")).toHaveLength(breaks);
    },
  );

  test("end the page of 版记 where 版心 ends, its footer reaching up to it", async () => {
    const bytes = await write(notice, { onOwnPage: true });
    const margins = (await sections(bytes)).at(-1)?.margins;
    const footer =
      [...(await docxParts(bytes))].findLast(([name]) => name.startsWith("word/footer"))?.[1] ?? "";
    const heights = elementsOf(xmlTree(footer), "w:spacing").map(({ attributes }) =>
      Number(attributes["w:line"] ?? 0),
    );
    expect(margins).toMatchObject({ "w:bottom": "1984", "w:footer": "1447" });
    // The line of 页码 has the height of its style.
    expect(heights.reduce((sum, height) => sum + height, 280)).toBe(1984 - 1447);
  });

  test("give text the page of GB/T 33476.2, a landscape table the sheet turned clockwise", async () => {
    const [text, landscape] = await sections(await write(notice));
    expect(text).toEqual({
      size: { "w:w": "11906", "w:h": "16838", "w:orient": "portrait" },
      margins: {
        "w:top": "1960",
        "w:bottom": "1847",
        "w:left": "1587",
        "w:right": "1474",
        "w:header": "851",
        "w:footer": "1447",
        "w:gutter": "0",
      },
      grid: { "w:type": "lines", "w:linePitch": "592" },
      footers: 2,
      start: undefined,
    });
    expect(landscape?.size).toEqual({ "w:w": "16838", "w:h": "11906", "w:orient": "landscape" });
    expect(landscape?.margins).toMatchObject({
      "w:top": "1587",
      "w:bottom": "1474",
      "w:left": "1984",
      "w:right": "2098",
    });
  });

  test("never begin the page numbers anew, and name their footers only where they change", async () => {
    const found = await sections(await write(upToTable, { blankPages: 1 }));
    expect(found.map(({ footers, start }) => ({ footers, start }))).toEqual([
      { footers: 2, start: undefined },
      { footers: 2, start: undefined },
      { footers: 2, start: undefined },
    ]);
    const plain = await sections(
      await write({ ...notice, attachments: notice.attachments.slice(1) }, { onOwnPage: true }),
    );
    expect(plain.map(({ footers }) => footers)).toEqual([2, 0, 2]);
  });

  test("give a letter a first page of its own, and those behind it the usual one again", async () => {
    const attachments = [{ title: "进展表", orientation: "landscape", body: [] }] as const;
    const bytes = await write({ ...smallLetter(), attachments }, { onOwnPage: true });
    const [letter, landscape, imprint] = elementsOf(await body(bytes), "w:sectPr").map((section) =>
      section.children
        .map(({ name, attributes }) => [name, attributes["w:type"] ?? attributes["w:val"] ?? ""].join(" "))
        .filter((text) => /Reference|titlePg|w:type/u.test(text)),
    );
    expect(letter).toEqual([
      ...both("header", ["default", "first", "even"]),
      ...both("footer", ["default", "first", "even"]),
      "w:type nextPage",
      "w:titlePg ",
    ]);
    expect(landscape).toEqual([
      ...both("header", ["default", "even"]),
      ...both("footer", ["default", "even"]),
      "w:type nextPage",
    ]);
    expect(imprint).toEqual([...both("footer", ["default", "even"]), "w:type nextPage"]);
    const [first, ...others] = await sections(bytes);
    expect(first?.margins).toMatchObject({ "w:top": "964", "w:bottom": "1271", "w:footer": "1134" });
    expect(others.map(({ margins }) => margins?.["w:footer"])).toEqual(["851", "1447"]);
  });

  test("hold the text of a letter's later pages where it usually is, by empty lines", async () => {
    const parts = await docxParts(await write(smallLetter(), { onOwnPage: false }));
    const heights = [...parts]
      .filter(([name]) => /^word\/(header|footer)\d/u.test(name))
      .map(([, xml]) =>
        elementsOf(xmlTree(xml), "w:p").map((line) =>
          Number(childOf(line, "w:pPr", "w:spacing")?.attributes["w:line"] ?? 280),
        ),
      );
    const sums = heights.map((lines) => lines.reduce((sum, line) => sum + line, 0));
    const [upper, lower] = [1960 - 851, 1847 - 1134];
    expect(sums.toSorted((a, b) => a - b)).toEqual([20, 20, lower, lower, upper, upper]);
  });
});
