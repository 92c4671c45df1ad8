import { describe, expect, test } from "@jest/globals";
import JSZip from "jszip";
import type { DocxFile, DocxParagraph } from "../../../../../src/verify/docx/read/document.ts";
import { readDocx } from "../../../../../src/verify/docx/read/read-docx.ts";
import { wordFile } from "../../../../support/docx/word-file.ts";
import { zipOf as packed } from "../../../../support/zip-of.ts";

const paragraphs = ({ sections }: DocxFile): readonly DocxParagraph[] =>
  sections.flatMap(({ blocks }) => blocks.filter((block) => block.type === "paragraph"));

const zipOf = async (files: Readonly<Record<string, string>>): Promise<Uint8Array> => {
  const zip = new JSZip();
  for (const [name, text] of Object.entries(files)) zip.file(name, text);
  return zip.generateAsync({ type: "uint8array" });
};

const documentXml = (content: string, names: string): string =>
  `<w:document ${names}><w:body>${content}</w:body></w:document>`;

const relations = (target: string, kind: string): string =>
  `<Relationships><Relationship Id="a" Type="http://x/relationships/${kind}" Target="${target}"/></Relationships>`;

describe("the same document in other writing", () => {
  const body =
    '<w:p><w:pPr><w:ind w:firstLine="UNIT"/></w:pPr><w:r><w:rPr><w:sz w:val="32"/></w:rPr><w:t>甲</w:t></w:r></w:p><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>';
  const strict = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"';
  const usual = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

  test.each([
    [
      "another prefix",
      documentXml(body.replace("UNIT", "640"), usual)
        .replaceAll("w:", "ns0:")
        .replace("xmlns:w", "xmlns:ns0"),
    ],
    [
      "no prefix for elements",
      documentXml(body.replace("UNIT", "640"), usual.replace("xmlns:w", 'xmlns:w="x" xmlns'))
        .replaceAll(/(<\/?)w:/g, "$1")
        .replace('xmlns:w="x"', usual),
    ],
    [
      "Strict Open XML with units",
      documentXml(body.replace("UNIT", "32pt"), strict).replace("11906", "210mm"),
    ],
  ])("%s", async (_name, xml) => {
    const file = readDocx(await zipOf({ "word/document.xml": xml }));
    if (typeof file === "string") throw new Error(file);
    expect(paragraphs(file)).toMatchObject([{ text: "甲", firstLine: 640, runs: [{ size: 16 }] }]);
    expect(file.sections[0]?.width).toBeCloseTo(11906, 0);
  });

  test("UTF-16", async () => {
    const zip = new JSZip();
    zip.file(
      "word/document.xml",
      Buffer.from(`\uFEFF${documentXml(body.replace("UNIT", "640"), usual)}`, "utf16le"),
    );
    expect(readDocx(await zip.generateAsync({ type: "uint8array" }))).toMatchObject({
      sections: [{ width: 11906 }],
    });
  });

  test("under another name in the package", async () => {
    const styles = `<w:styles ${usual}><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="正文"/></w:style></w:styles>`;
    const file = readDocx(
      await zipOf({
        "_rels/.rels": relations("/word/document2.xml", "officeDocument"),
        "word/document2.xml": documentXml(body.replace("UNIT", "640"), usual),
        "word/_rels/document2.xml.rels": relations("styles2.xml", "styles"),
        "word/styles2.xml": styles,
      }),
    );
    if (typeof file === "string") throw new Error(file);
    expect(paragraphs(file)).toMatchObject([{ text: "甲", style: "正文" }]);
  });
});

describe("what is no text document is told from what is damaged", () => {
  test("no archive", async () => expect(readDocx(new TextEncoder().encode("PK 不是压缩包"))).toBe("not-zip"));
  test("another office file", async () =>
    expect(readDocx(await zipOf({ "xl/workbook.xml": "<x/>" }))).toBe("no-document"));
  test("a text without a word", async () => expect(readDocx(await wordFile("<w:p/>"))).toBe("no-text"));
  test("XML nested beyond all measure", async () => {
    const deep = `${"<w:sdt><w:sdtContent>".repeat(5000)}<w:p/>${"</w:sdtContent></w:sdt>".repeat(5000)}`;
    expect(readDocx(await wordFile(deep))).toBe("damaged");
  });
  test("a part that the text refers to", async () => {
    const footers = { f1: "<w:p>" };
    expect(readDocx(await wordFile("<w:p><w:r><w:t>甲</w:t></w:r></w:p>", { footers }))).toBe("damaged");
  });
  test("broken XML", async () =>
    expect(readDocx(await zipOf({ "word/document.xml": "<w:document><w:body>" }))).toBe("damaged"));
  test("a part whose packed bytes are broken", () => {
    const content = documentXml("<w:p/>", "");
    expect(readDocx(packed([{ name: "word/document.xml", content, checksum: 1 }]))).toBe("damaged");
  });
});

describe("what unpacks to more than any document has is not unpacked", () => {
  const text = documentXml("<w:p><w:r><w:t>甲</w:t></w:r></w:p>", "xmlns:w='x'");
  const bomb = (name: string): Uint8Array =>
    packed([
      { name: "word/document.xml", content: text },
      { name: "word/_rels/document.xml.rels", content: relations("footer1.xml", "footer") },
      { name, content: Buffer.alloc(40 * 1024 * 1024, "<a/>") },
    ]);

  test("a part that the text refers to", () => expect(readDocx(bomb("word/footer1.xml"))).toBe("too-large"));
  test("but what nothing refers to may be as large as it likes", () =>
    expect(readDocx(bomb("word/media/image1.bin"))).toMatchObject({ sections: [{}] }));
  test("an archive of twenty thousand parts", () =>
    expect(readDocx(packed([], { count: 20_000 }))).toBe("too-large"));
});
