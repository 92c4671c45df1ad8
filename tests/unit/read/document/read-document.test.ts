import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../../src/diagnostics/diagnostic.ts";
import { importedTasks } from "../../../../src/model/imported-catalogue.ts";
import { readDocument } from "../../../../src/read/document/read-document.ts";
import { importBlocks } from "../../../../src/read/import/import-catalogue.ts";
import { workbookFromTable } from "../../../support/workbooks/workbook-from-table.ts";
import { zipOf } from "../../../support/zip-of.ts";

const read = (path: string, bytes: Uint8Array) => {
  const problems: Diagnostic[] = [];
  const report = (problem: Diagnostic): void => void problems.push(problem);
  const blocks = readDocument({ path, bytes }, report) ?? [];
  const imported = importBlocks(blocks, { file: path, report });
  const tasks = importedTasks(imported).map(({ section, subsection, task }) =>
    [`${section}${subsection}`, task.text, task.leadLine, task.responsibleLine, task.timeLimit].join("|"),
  );
  return { blocks, tasks, problems: problems.map(({ code }) => code) };
};

const list = (id: string, level = "0"): string =>
  `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr></w:pPr>`;
const paragraph = (text: string, properties = ""): string =>
  `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const cell = (text: string, properties = ""): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.join("")}</w:tr>`;
const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join("")}</w:tbl>`;
const numbering = `<w:numbering>
<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum>
<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;
const docx = (body: string): Uint8Array =>
  zipOf([
    { name: "word/document.xml", content: `<w:document><w:body>${body}</w:body></w:document>` },
    { name: "word/numbering.xml", content: numbering },
  ]);

describe("a Word document", () => {
  test("has the numbers that Word makes", () => {
    const body = [
      paragraph("2014年重点工作"),
      paragraph("工业", list("3")),
      paragraph("新增规上企业20家。（市工业和信息化局牵头）", list("3", "1")),
      paragraph("建成标准厂房10万平方米。（市住房和城乡建设局牵头）", list("3", "1")),
      paragraph("民生", list("3")),
      paragraph("新建学校3所。（市教育局牵头）", list("3", "1")),
    ].join("");
    expect(read("分解.docx", docx(body)).tasks).toEqual([
      "一、工业|新增规上企业20家。|市工业和信息化局||",
      "一、工业|建成标准厂房10万平方米。|市住房和城乡建设局||",
      "二、民生|新建学校3所。|市教育局||",
    ]);
  });

  test("has tables with merged cells, whose units and categories hold for every row", () => {
    const first = '<w:vMerge w:val="restart"/>';
    const below = "<w:vMerge/>";
    const body = table(
      row(cell("类别"), cell("序号"), cell("工作任务"), cell("牵头单位"), cell("责任单位")),
      row(
        cell("工业", first),
        cell("1"),
        cell("新增规上企业20家"),
        cell("市工业和信息化局", first),
        cell("市统计局"),
      ),
      row(cell("", below), cell("2"), cell("培育高新技术企业5家"), cell("", below), cell("市科技局")),
      row(cell("民生"), cell("3"), cell("新建学校3所", first), cell("市教育局"), cell("市财政局")),
      row(cell(""), cell(""), cell("", below), cell(""), cell("市国土资源局")),
    );
    expect(read("分解.docx", docx(paragraph("2014年重点工作") + body)).tasks).toEqual([
      "一、工业|新增规上企业20家|市工业和信息化局|市统计局|",
      "一、工业|培育高新技术企业5家|市工业和信息化局|市科技局|",
      "二、民生|新建学校3所|市教育局|市财政局、市国土资源局|",
    ]);
  });

  test("is read without what was deleted in it, and with what was put in", () => {
    const body = `<w:p><w:r><w:t>1.新建学校</w:t></w:r><w:del><w:r><w:delText>5</w:delText><w:t>5</w:t></w:r></w:del><w:ins><w:r><w:t>3</w:t></w:r></w:ins><w:r><w:t>所。（市教育局牵头）</w:t></w:r></w:p>`;
    expect(read("分解.docx", docx(body)).tasks).toEqual(["一、重点工作|新建学校3所。|市教育局||"]);
  });

  test("goes on with a table that has no header of its own", () => {
    const body =
      table(
        row(cell("序号"), cell("工作任务"), cell("牵头单位")),
        row(cell("1"), cell("新增规上企业20家"), cell("市工业和信息化局")),
      ) +
      paragraph("二、民生") +
      table(row(cell("2"), cell("新建学校3所"), cell("市教育局")));
    expect(read("分解.docx", docx(body)).tasks).toHaveLength(2);
  });
});

test.each([
  ["分解.pdf", "%PDF-1.7", "IMP-032"],
  ["分解.rtf", "{\\rtf1\\ansi", "IMP-032"],
  ["分解.docx", "PK\u0003\u0004", "IMP-033"],
  ["分解.xlsx", "PK\u0003\u0004", "XLS-001"],
])("%s is named with what to do", (path, text, code) => {
  expect(read(path, new TextEncoder().encode(text)).problems).toContain(code);
});

describe("a table whose rows are headings, with tasks that several rows are of", () => {
  const first = '<w:vMerge w:val="restart"/>';
  const below = "<w:vMerge/>";
  const wide = '<w:gridSpan w:val="5"/>';
  const body = table(
    row(cell("序号"), cell("重点任务"), cell("具体措施"), cell("牵头单位"), cell("完成时限")),
    row(cell("一、经济运行", wide)),
    row(cell("1", first), cell("稳工业", first), cell("增长8%"), cell("市工信局"), cell("12月底")),
    row(cell("", below), cell("", below), cell("新增企业60家"), cell("市统计局"), cell("—")),
    row(cell("2"), cell("扩投资"), cell("完成400亿元"), cell("市发改委"), cell("12月底")),
    row(cell("二、民生改善", wide)),
    row(cell("3"), cell("促就业"), cell("新增就业4万人"), cell("市人社局"), cell("无")),
  );

  test("has them in sub-sections, and each its own number", () => {
    const { tasks, problems } = read("分解.docx", docx(body));
    expect(tasks).toEqual([
      "一、经济运行（一）稳工业|增长8%|市工信局||12月底",
      "一、经济运行（一）稳工业|新增企业60家|市统计局||",
      "一、经济运行（二）扩投资|完成400亿元|市发改委||12月底",
      "二、民生改善（一）促就业|新增就业4万人|市人社局||",
    ]);
    expect(problems).toEqual(["IMP-027"]);
  });
});

describe("a workbook", () => {
  test("with sheets that each begin with 1 has their names for headings", () => {
    const book =
      "[一季度]\n序号,任务,责任单位\n1,开工项目30个,市发改委\n2,春耕备耕,市农业局\n[二季度]\n序号,任务,责任单位\n1,举办洽谈会,市商务局\n[说明]\n本表按月报送。\n";
    const { tasks, problems } = read("分解.xlsx", workbookFromTable(book, "xlsx"));
    expect(tasks).toEqual([
      "一、一季度|开工项目30个||市发改委|",
      "一、一季度|春耕备耕||市农业局|",
      "二、二季度|举办洽谈会||市商务局|",
    ]);
    expect(problems).not.toContain("IMP-004");
  });

  test("may have its header in two rows under merged cells, and a foot", () => {
    const book =
      "任务分解表,<,<,<,<\n工作任务,<,责任单位,<,完成时限\n一级任务,二级任务,牵头,配合,^\n稳增长,固投增长8%,市发改委,各县区,全年\n^,进出口增长5%,市商务局,,全年\n填报单位：市政府办,,,,联系电话：0\n";
    const { tasks } = read("分解.xlsx", workbookFromTable(book, "xlsx"));
    expect(tasks).toEqual([
      "一、稳增长|固投增长8%|市发改委|各县区|全年",
      "一、稳增长|进出口增长5%|市商务局||全年",
    ]);
  });
});

test("sections that name units say who leads the tasks under them", () => {
  const text =
    "平政〔2018〕7号\n一、市林业局牵头的任务\n1.造林5万亩。（市财政局配合）\n2.护林。（市公安局配合）\n二、市水利局（1项）\n3.打井200眼。（各县区配合）\n";
  const { tasks, problems } = read("分解.txt", new TextEncoder().encode(text));
  expect(tasks).toEqual([
    "一、市林业局牵头的任务|造林5万亩。|市林业局|市财政局|",
    "一、市林业局牵头的任务|护林。|市林业局|市公安局|",
    "二、市水利局（1项）|打井200眼。|市水利局|各县区|",
  ]);
  expect(problems).toEqual(["IMP-029", "IMP-029"]);
});

test("numbers that begin anew without a heading between them are given anew", () => {
  const text =
    "平政〔2018〕7号\n1.造林。（市林业局牵头）\n2.护林。（市林业局牵头）\n1.打井。（市水利局牵头）\n2.修渠。（市水利局牵头）\n";
  expect(read("分解.txt", new TextEncoder().encode(text)).problems).toEqual(["IMP-011", "IMP-027"]);
});
