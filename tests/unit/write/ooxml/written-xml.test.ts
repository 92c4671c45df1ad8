import { expect, test } from "@jest/globals";
import { Document, Packer, Paragraph } from "docx";
import JSZip from "jszip";
import { withWrittenXml, writtenXml } from "../../../../src/write/ooxml/written-xml.ts";

/** The text part of a document of these children, as the docx package makes it, with ours in their places. */
const partOf = async (children: readonly ReturnType<typeof writtenXml>[]): Promise<string> => {
  const packed = await Packer.toBuffer(new Document({ sections: [{ children: [...children] }] }));
  const part = await (await JSZip.loadAsync(packed)).file("word/document.xml")?.async("string");
  return withWrittenXml(part ?? "");
};

test("what is written already comes into its places as it is", async () => {
  const [one, other] = ['<w:p><w:t xml:space="preserve">“甲”&amp;乙</w:t></w:p>', "<w:p/>"];
  const part = await partOf([writtenXml(one), new Paragraph("之间"), writtenXml(other)]);
  expect(part).toContain(`<w:body>${one}<w:p>`);
  expect(part).toMatch(/之间<\/w:t><\/w:r><\/w:p><w:p\/><w:sectPr>/u);
});

test("a table of thousands of rows is written, too", async () => {
  const rows = "<w:tr><w:tc>六项</w:tc></w:tr>".repeat(300_000);
  // Beside Chinese text: strings of two bytes a character are searched with more stack.
  expect((await partOf([new Paragraph("之前"), writtenXml(rows)])).includes(rows)).toBe(true);
});
