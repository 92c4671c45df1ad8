import { describe, expect, test } from "@jest/globals";
import type { DocxFile, DocxParagraph, DocxTable } from "../../../../../src/verify/docx/read/document.ts";
import { readDocx } from "../../../../../src/verify/docx/read/read-docx.ts";
import { wordFile } from "../../../../support/docx/word-file.ts";

const read = async (...input: Parameters<typeof wordFile>): Promise<DocxFile> => {
  const file = readDocx(await wordFile(...input));
  if (typeof file === "string") throw new Error(file);
  return file;
};

const paragraphs = ({ sections }: DocxFile): readonly DocxParagraph[] =>
  sections.flatMap(({ blocks }) => blocks.filter((block) => block.type === "paragraph"));

const run = (text: string, properties = ""): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

describe("a paragraph has what its styles say, the nearest first", () => {
  const styles = `
    <w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>
    <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/>
      <w:pPr><w:spacing w:line="589" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr>
      <w:rPr><w:rFonts w:eastAsia="仿宋_GB2312" w:ascii="仿宋_GB2312"/><w:sz w:val="32"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="b"><w:name w:val="标题"/><w:basedOn w:val="a"/>
      <w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:rFonts w:eastAsia="黑体"/><w:b/></w:rPr></w:style>
    <w:style w:type="character" w:styleId="c"><w:name w:val="字"/><w:rPr><w:sz w:val="28"/></w:rPr></w:style>`;

  test("from the defaults through the style it is based on to its own", async () => {
    const body = `<w:p>${run("甲")}</w:p><w:p><w:pPr><w:pStyle w:val="b"/></w:pPr>${run("乙")}${run("丙", '<w:rStyle w:val="c"/><w:b w:val="0"/>')}</w:p>`;
    const [plain, heading] = paragraphs(await read(body, { styles }));
    expect(plain).toMatchObject({ alignment: "both", line: 589, lineRule: "exact", style: "Normal" });
    expect(plain?.runs[0]).toMatchObject({ eastAsia: "仿宋_GB2312", size: 16 });
    expect(heading).toMatchObject({ alignment: "center", line: 589, style: "标题" });
    expect(heading?.runs).toMatchObject([
      { eastAsia: "黑体", ascii: "仿宋_GB2312", size: 16, bold: true },
      { eastAsia: "黑体", size: 14, bold: false },
    ]);
  });

  test("and a line height without its rule is a multiple again", async () => {
    const [own] = paragraphs(
      await read('<w:p><w:pPr><w:spacing w:line="402"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>', { styles }),
    );
    expect(own).toMatchObject({ line: 402, lineRule: "auto" });
  });

  test("even when styles are based on each other in a circle", async () => {
    const circle = `<w:style w:type="paragraph" w:styleId="x"><w:basedOn w:val="y"/></w:style>
      <w:style w:type="paragraph" w:styleId="y"><w:basedOn w:val="x"/><w:pPr><w:jc w:val="right"/></w:pPr></w:style>`;
    const [found] = paragraphs(
      await read('<w:p><w:pPr><w:pStyle w:val="y"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>', {
        styles: circle,
      }),
    );
    expect(found?.alignment).toBe("right");
  });

  test("faces of the theme under their names for Chinese", async () => {
    const theme = `<a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:font script="Hans" typeface="等线"/></a:minorFont>`;
    const fonts = run("甲", '<w:rFonts w:asciiTheme="minorAscii" w:eastAsiaTheme="minorEastAsia"/>');
    const [found] = paragraphs(await read(`<w:p>${fonts}</w:p>`, { theme }));
    expect(found?.runs[0]).toMatchObject({ ascii: "Calibri", eastAsia: "等线" });
  });
});

const textOf = async (body: string, parts = {}): Promise<readonly string[]> =>
  paragraphs(await read(body, parts)).map(({ text }) => text);

const item = (level: number, text: string): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(text)}</w:p>`;

describe("the text of a paragraph", () => {
  test("leaves out what was deleted and keeps what was inserted", async () => {
    const file = await read(`<w:p><w:del>${run("旧")}</w:del><w:ins>${run("新")}</w:ins>${run("文")}</w:p>`);
    expect(paragraphs(file)[0]?.text).toBe("新文");
    expect(file.revisions).toBe(2);
  });

  test("has breaks, tabs and content controls in their places", async () => {
    const body = `<w:sdt><w:sdtContent><w:p>${run("一")}<w:r><w:br/><w:t>二</w:t><w:tab/></w:r>${run("三")}</w:p></w:sdtContent></w:sdt>`;
    expect(await textOf(body)).toEqual(["一\n二\t三"]);
  });

  test("has a PAGE field as one mark, whichever way it is written, and other fields as their results", async () => {
    const complex = (name: string): string =>
      `${mark("begin")}<w:r><w:instrText> ${name} </w:instrText></w:r>${mark("separate")}${run("7")}${mark("end")}`;
    const simple = `<w:fldSimple w:instr=" PAGE \\* MERGEFORMAT ">${run("7")}</w:fldSimple>`;
    const body = [complex("PAGE"), simple, complex("REF 附件")].map(
      (field) => `<w:p>${run("—")}${field}${run("—")}</w:p>`,
    );
    expect(await textOf(body.join(""))).toEqual(["—#—", "—#—", "—7—"]);
  });

  test("is found through whatever is wrapped around paragraphs, runs and cells", async () => {
    const wrapped = ["smartTag", "customXml", "ins", "hyperlink", "moveTo"]
      .map((name, index) => `<w:${name}>${run(String(index))}</w:${name}>`)
      .join("");
    const choice = `<mc:AlternateContent><mc:Choice Requires="wps">${run("甲")}</mc:Choice><mc:Fallback>${run("乙")}</mc:Fallback></mc:AlternateContent>`;
    const ruby = `<w:r><w:ruby><w:rt>${run("yè")}</w:rt><w:rubyBase>${run("叶")}</w:rubyBase></w:ruby></w:r>`;
    const body = `<w:customXml><w:sdt><w:sdtContent><w:p>${wrapped}${choice}${ruby}</w:p></w:sdtContent></w:sdt></w:customXml>`;
    expect(await textOf(body)).toEqual(["01234甲叶"]);
  });

  test("has a PAGE field as its result is printed, or else its instruction", async () => {
    const small = '<w:sz w:val="18"/>';
    const instruction = `${mark("begin")}<w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:instrText>PAGE</w:instrText></w:r>${mark("separate")}`;
    const body = `<w:p>${instruction}${run("3", '<w:sz w:val="24"/>')}${run("4", small)}${mark("end")}</w:p><w:p>${instruction}${mark("end")}</w:p>`;
    const found = paragraphs(await read(body)).flatMap(({ runs }) => runs);
    expect(found).toMatchObject([
      { text: "#", field: "PAGE", size: 12 },
      { text: "#", field: "PAGE", size: 14 },
    ]);
  });

  test("begins with its automatic number", async () => {
    const numbering = `<w:abstractNum w:abstractNumId="0">
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const body = [item(0, "甲"), item(1, "子"), item(1, "丑"), item(0, "乙"), item(1, "寅")].join("");
    expect(await textOf(body, { numbering })).toEqual(["一、甲", "1.子", "2.丑", "二、乙", "1.寅"]);
  });
});

test("a page break before a paragraph's text, or after the one above, begins a page", async () => {
  const pageBreak = '<w:r><w:br w:type="page"/></w:r>';
  const body = `<w:p>${run("甲")}${pageBreak}</w:p><w:p>${run("乙")}</w:p><w:p>${pageBreak}${run("丙")}</w:p><w:p>${run("丁")}</w:p>`;
  expect(paragraphs(await read(body)).map(({ breaksPage }) => breaksPage)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

const section = (footer: string): string =>
  `<w:sectPr>${footer}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1960" w:left="1587" w:footer="1447"/></w:sectPr>`;

test("a section without a footer takes that of the section before it", async () => {
  const body = `<w:p><w:pPr>${section('<w:footerReference w:type="default" r:id="f1"/>')}</w:pPr></w:p><w:p>${run("甲")}</w:p>${section("")}`;
  const { sections } = await read(body, { footers: { f1: `<w:p>${run("页脚")}</w:p>` } });
  expect(
    sections.map(({ footers, margins, width }) => [footers.default?.length, margins.footer, width]),
  ).toEqual([
    [1, 1447, 11906],
    [1, 1447, 11906],
  ]);
});

const control = (inside: string): string => `<w:sdt><w:sdtPr/><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;

test("rows and cells in content controls are part of their table", async () => {
  const cell = `<w:tc><w:p>${run("甲")}</w:p></w:tc>`;
  const body = `<w:tbl>${control(`<w:tr>${cell}${control(cell)}</w:tr>`)}</w:tbl>`;
  const [table] = (await read(body)).sections.flatMap(({ blocks }) => blocks) as readonly DocxTable[];
  expect(table?.rows.map(({ cells }) => cells.length)).toEqual([2]);
});

test("a table keeps its cells, borders and place", async () => {
  const body = `<w:tbl><w:tblPr><w:tblpPr w:vertAnchor="margin" w:tblpYSpec="bottom"/></w:tblPr>
    <w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4844"/></w:tblGrid>
    <w:tr><w:tc><w:tcPr><w:tcBorders><w:top w:val="single" w:sz="8" w:color="000000"/></w:tcBorders></w:tcPr><w:p>${run("甲")}</w:p></w:tc></w:tr></w:tbl>`;
  const [table] = (await read(body)).sections.flatMap(({ blocks }) => blocks) as readonly DocxTable[];
  expect(table).toMatchObject({
    type: "table",
    width: 8844,
    floating: { anchor: "margin", align: "bottom" },
  });
  expect(table?.rows[0]?.cells[0]?.borders.top).toMatchObject({ thickness: 1, style: "single" });
});
