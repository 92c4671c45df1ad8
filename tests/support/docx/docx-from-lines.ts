import { zipOf } from "../zip-of.ts";

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const paragraph = (text: string): string =>
  `<w:p><w:r><w:rPr><w:sz w:val="${text.startsWith("关于") ? 44 : 32}"/></w:rPr><w:t>${escaped(text)}</w:t></w:r></w:p>`;

/** A line is a paragraph; cells of a row are parted by |, and rows that follow each other are one table. */
const blocksOf = (lines: readonly string[]): string =>
  lines
    .map((line) => {
      if (!line.includes("|")) return paragraph(line);
      const cells = line.split("|").map((text) => `<w:tc>${paragraph(text)}</w:tc>`);
      return `<w:tbl><w:tblPr><w:tblBorders><w:insideV w:val="single" w:sz="4"/></w:tblBorders></w:tblPr><w:tr>${cells.join("")}</w:tr></w:tbl>`;
    })
    .join("")
    .replaceAll(/<\/w:tbl><w:tbl><w:tblPr>.*?<\/w:tblPr>/gu, "");

/** A DOCX of plain paragraphs and tables, the same bytes every time; a paragraph that begins with 关于 is as large as a title. */
export const docxFromLines = (text: string): Uint8Array =>
  zipOf([
    {
      name: "word/document.xml",
      stored: true,
      content: `<?xml version="1.0"?><w:document xmlns:w="${word}"><w:body>${blocksOf(text.trimEnd().split("\n"))}</w:body></w:document>`,
    },
    { name: "word/_rels/document.xml.rels", stored: true, content: "<Relationships/>" },
  ]);
