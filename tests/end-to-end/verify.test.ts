import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { layoutDocument } from "../../src/layout/layout-document.ts";
import type { Page, TextItem } from "../../src/layout/page.ts";
import type { SetDocument } from "../../src/layout/set-document.ts";
import type { Block, OfficialDocument } from "../../src/model/papers/document.ts";
import { writeDocx } from "../../src/write/docx/write-docx.ts";
import { writePdf } from "../../src/write/pdf/write-pdf.ts";
import { editDocx } from "../support/docx/edit-docx.ts";
import { editItems, rewrite } from "../support/docx/edit-laid-out.ts";
import { editPdf } from "../support/pdf/edit-pdf.ts";
import { embeddableFonts, faces } from "../support/faces.ts";
import { departed, type MeasuredFile, rowOf, runVerify } from "../support/measured.ts";
import { smallLetter, smallNotice, smallProperties } from "../support/years/small-notice.ts";

const millimetresPerPoint = 25.4 / 72;

/** Text enough for some full pages. */
const filling = (count: number): readonly Block[] =>
  Array.from({ length: count }, (_, index) => ({
    type: "paragraph" as const,
    text: `第${index + 1}项：列入通报的重点工作共96项，各牵头单位和责任单位要切实履行第一责任人的责任，对照年度目标逐项查找差距，细化措施，倒排工期，确保全年目标任务圆满完成；市督查局将对连续滞后的工作进行跟踪督查。`,
  }));

const notice = (count = 11): OfficialDocument => {
  const small = smallNotice();
  return { ...small, body: [...small.body, ...filling(count)] };
};

const ownNames = ["通报", "节录", "函", "草稿", "收紧"];

/** A paper sent apart, with neither 版头 nor 版记. */
const extract = (): OfficialDocument => {
  const { kind, draft, title, recipients, body } = notice();
  return {
    kind,
    draft,
    title,
    ...(recipients === undefined ? {} : { recipients }),
    body,
    head: { type: "basis", line: "平政督〔2013〕6号附件1（节录）" },
    attachments: [],
  };
};

const pdfOf = (set: SetDocument): Promise<Uint8Array> =>
  writePdf(set, { fonts: embeddableFonts, properties: smallProperties });

const isBody = ({ size, face }: TextItem): boolean => size === 16 && face !== "小标宋";

/** 29 pt from line to line, from the first line of each page on. */
const widerPitch = (item: TextItem, page: number): TextItem => {
  if (!isBody(item) || page === 1) return item;
  const first = 37 + 0.859 * 16 * millimetresPerPoint;
  const row = Math.round((item.baseline - first) / 10.446);
  return { ...item, baseline: first + row * 29 * millimetresPerPoint };
};

const isNumber = ({ text, baseline }: TextItem): boolean => /^—|—$/.test(text) && baseline > 262;

/** A line of text that goes on with a paragraph. */
const continues = ({ x, size, text }: TextItem): boolean => x < 28.5 && size === 16 && text.length > 25;

/** Puts an empty page before the last one, so that 版记 stands on an odd page. */
const oddImprint = (laidOut: SetDocument): SetDocument => {
  const last = laidOut.pages.at(-1) as Page;
  const blank: Page = { orientation: "portrait", items: [] };
  return { ...laidOut, pages: [...laidOut.pages.slice(0, -1), blank, last] };
};

/** With another name for the second attachment in 附件说明; its own title stays. */
const renamed = (laidOut: SetDocument, name: string): SetDocument =>
  editItems(laidOut, (item) =>
    item.text === "报送要求" && item.face === "仿宋" ? { ...item, text: name } : item,
  );

/** Broken copies of the PDF, each with the clause that must say so. */
const brokenPdfs: Readonly<
  Record<string, { readonly clause: string; readonly copy: (laidOut: SetDocument) => SetDocument }>
> = {
  页边距: { clause: "sides", copy: (laidOut) => editItems(laidOut, (item) => ({ ...item, x: item.x + 5 })) },
  行距29磅: { clause: "lines", copy: (laidOut) => editItems(laidOut, widerPitch) },
  行距29磅排不满: { clause: "fill", copy: (laidOut) => editItems(laidOut, widerPitch) },
  方括号: { clause: "number", copy: (laidOut) => rewrite(laidOut, "〔2013〕", "[2013]") },
  日期补零: { clause: "date", copy: (laidOut) => rewrite(laidOut, "2013年7月9日", "2013年07月09日") },
  页码短横: { clause: "pageNumberForm", copy: (laidOut) => rewrite(laidOut, "—", "-") },
  页码居中: {
    clause: "pageNumberPlace",
    copy: (laidOut) => editItems(laidOut, (item) => (isNumber(item) ? { ...item, x: 100 } : item)),
  },
  版记单页: { clause: "imprintPage", copy: oddImprint },
  层次字体: {
    clause: "headingFaces",
    copy: (laidOut) =>
      editItems(laidOut, (item) => (item.text.startsWith("一、") ? { ...item, face: "仿宋" } : item)),
  },
  换字体: {
    clause: "face",
    copy: (laidOut) =>
      editItems(laidOut, (item) => (item.text.includes("列入通报") ? { ...item, face: "宋体" } : item)),
  },
  标题字体: {
    clause: "titleFace",
    copy: (laidOut) => editItems(laidOut, (item) => (item.size === 22 ? { ...item, face: "黑体" } : item)),
  },
  标志下移: {
    clause: "mark",
    copy: (laidOut) =>
      editItems(laidOut, (item) => (item.colour === "red" ? { ...item, baseline: item.baseline + 4 } : item)),
  },
  黑色标志: {
    clause: "mark",
    copy: (laidOut) => editItems(laidOut, (item) => ({ ...item, colour: "black" })),
  },
  红色正文: {
    clause: "colour",
    copy: (laidOut) =>
      editItems(laidOut, (item) => (item.text.includes("列入通报") ? { ...item, colour: "red" } : item)),
  },
  附件名称: { clause: "attachmentNames", copy: (laidOut) => renamed(laidOut, "报送办法") },
  附件标点: { clause: "attachmentList", copy: (laidOut) => renamed(laidOut, "报送要求。") },
  署名偏离: {
    clause: "signature",
    copy: (laidOut) =>
      editItems(laidOut, (item) => (item.text === "2013年7月9日" ? { ...item, x: item.x + 12 } : item)),
  },
  主送缩进: {
    clause: "recipients",
    copy: (laidOut) => rewrite(laidOut, "市政府各部门：", "市政府各部门，"),
  },
  行首标点: {
    clause: "marks",
    copy: (laidOut) =>
      editItems(laidOut, (item) => (continues(item) ? { ...item, text: `，${item.text.slice(1)}` } : item)),
  },
  数字断开: {
    clause: "splitNumbers",
    copy: (laidOut) =>
      editItems(laidOut, (item) =>
        continues(item) ? { ...item, text: `5${item.text.slice(1, -1)}1` } : item,
      ),
  },
};

/** Gives the run that holds some words properties of its own, in place of those it has of the same name. */
const inRun =
  (words: string, properties: string) =>
  (part: string): string =>
    part.replace(
      new RegExp(`<w:rPr>((?:(?!<w:rPr>).)*)</w:rPr>(<w:t[^>]*>[^<]*${words})`, "s"),
      (_, own: string, text: string) => {
        const kept = properties.includes("w:rFonts") ? own.replace(/<w:rFonts[^>]*\/>/, "") : own;
        return `<w:rPr>${properties}${kept}</w:rPr>${text}`;
      },
    );

const footers = (edit: (part: string) => string) => ({ "word/footer1.xml": edit, "word/footer2.xml": edit });

/** Broken copies of the DOCX: what offices do to it in Word and WPS. */
const brokenDocx: Readonly<
  Record<
    string,
    { readonly clause: string; readonly edits: Readonly<Record<string, (part: string) => string>> }
  >
> = {
  页边距: {
    clause: "sides",
    edits: { "word/document.xml": (part) => part.replaceAll('w:left="1587"', 'w:left="1800"') },
  },
  行距29磅: {
    clause: "fill",
    edits: { "word/styles.xml": (part) => part.replaceAll('w:line="589"', 'w:line="580"') },
  },
  行距30磅: {
    clause: "lines",
    edits: { "word/styles.xml": (part) => part.replaceAll('w:line="589"', 'w:line="600"') },
  },
  字距: {
    clause: "cells",
    edits: { "word/styles.xml": (part) => part.replace('<w:spacing w:val="-5"/>', '<w:spacing w:val="0"/>') },
  },
  方括号: {
    clause: "number",
    edits: { "word/document.xml": (part) => part.replace("平政督〔2013〕6号", "平政督[2013]6号") },
  },
  序号补零: {
    clause: "number",
    edits: { "word/document.xml": (part) => part.replace("〔2013〕6号", "〔2013〕06号") },
  },
  日期补零: {
    clause: "date",
    edits: { "word/document.xml": (part) => part.replace(">2013年7月9日<", ">2013年07月09日<") },
  },
  页码短横: { clause: "pageNumberForm", edits: footers((part) => part.replaceAll("—", "-")) },
  页码写死: {
    clause: "pageNumberForm",
    edits: footers((part) =>
      part.replace(
        /<w:r>(?:(?!<\/w:r>).)*w:fldChar.*w:fldCharType="end"\/><\/w:r>/s,
        "<w:r><w:t>1</w:t></w:r>",
      ),
    ),
  },
  页码居中: {
    clause: "pageNumberPlace",
    edits: footers((part) => part.replace(/<w:jc w:val="(?:right|left)"\/>/, '<w:jc w:val="center"/>')),
  },
  奇偶页: {
    clause: "pageNumberPlace",
    edits: { "word/settings.xml": (part) => part.replace("<w:evenAndOddHeaders/>", "") },
  },
  标题加粗: { clause: "titleFace", edits: { "word/document.xml": inRun("关于", "<w:b/>") } },
  标题加粗总则: { clause: "bold", edits: { "word/document.xml": inRun("关于", "<w:b/>") } },
  层次字体: {
    clause: "headingFaces",
    edits: { "word/document.xml": inRun("一、总体", '<w:rFonts w:eastAsia="宋体"/>') },
  },
  换字体: {
    clause: "face",
    edits: { "word/styles.xml": (part) => part.replaceAll("仿宋_GB2312", "微软雅黑") },
  },
  标准外字体: {
    clause: "fonts",
    edits: { "word/styles.xml": (part) => part.replaceAll("仿宋_GB2312", "微软雅黑") },
  },
  粘贴: {
    clause: "face",
    edits: {
      "word/document.xml": inRun(
        "第3项",
        '<w:rFonts w:ascii="Calibri" w:eastAsia="等线"/><w:sz w:val="21"/>',
      ),
    },
  },
  隐藏行: {
    clause: "visible",
    edits: { "word/document.xml": (part) => part.replace("<w:trPr>", "<w:trPr><w:hidden/>") },
  },
  格式修订: {
    clause: "settings",
    edits: {
      "word/document.xml": inRun("第3项", '<w:rPrChange w:id="901"><w:rPr><w:b/></w:rPr></w:rPrChange>'),
    },
  },
  记录修订: {
    clause: "settings",
    edits: { "word/settings.xml": (part) => part.replace(/(<w:settings[^>]*>)/, "$1<w:trackRevisions/>") },
  },
  嵌入文件: {
    clause: "settings",
    edits: {
      "word/document.xml": (part) => part.replace("</w:p><w:p>", '</w:p><w:altChunk r:id="x"/><w:p>'),
    },
  },
  属性标题: {
    clause: "settings",
    edits: {
      "docProps/core.xml": (part) => part.replace(/<dc:title>[^<]*/, "<dc:title>关于上月进展情况的通报"),
    },
  },
  红色正文: { clause: "colour", edits: { "word/document.xml": inRun("第3项", '<w:color w:val="FF0000"/>') } },
  孤行控制: {
    clause: "settings",
    edits: { "word/styles.xml": (part) => part.replaceAll('<w:widowControl w:val="0"/>', "") },
  },
  附件名称: {
    clause: "attachmentNames",
    edits: { "word/document.xml": (part) => part.replace("2. 报送要求", "2. 报送办法") },
  },
  缩进: {
    clause: "indent",
    edits: {
      "word/document.xml": (part) =>
        part.replace('<w:pStyle w:val="BodyText"/>', '<w:pStyle w:val="BodyText"/><w:ind w:firstLine="0"/>'),
    },
  },
};

/** A PDF of another program: it names an encoding and a face and brings neither along. */
const foreignPdf = (): string => {
  const text = Array.from("平政督", (each) => each.charCodeAt(0).toString(16)).join("");
  const content = `BT /F1 16 Tf 79.37 700 Td <${text}> Tj ET`;
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595.28 841.89]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    "<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>",
    "<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/FontDescriptor 7 0 R/DW 1000>>",
    "<</Type/FontDescriptor/FontName/SimSun/Flags 4/FontBBox[0 -141 1000 859]/ItalicAngle 0/Ascent 859/Descent -141/CapHeight 683/StemV 80>>",
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join("");
  return `%PDF-1.4\n${body}trailer<</Root 1 0 R/Size 8>>\n%%EOF`;
};

let folder: string;
let measured: ReadonlyMap<string, MeasuredFile>;
let whole: ReturnType<typeof runVerify>;

const measuredFile = (name: string): MeasuredFile => {
  const found = measured.get(name);
  if (!found) throw new Error(`${name} was not measured`);
  return found;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tongbao-verify-"));
  mkdirSync(join(folder, "好"));
  mkdirSync(join(folder, "坏"));
  const save = (name: string, bytes: Uint8Array): void => writeFileSync(join(folder, name), bytes);
  for (const [name, document] of [
    ["通报", notice()],
    ["节录", extract()],
    ["函", smallLetter()],
    ["草稿", { ...notice(), draft: true }],
    // Its lines stand closer on the page of 成文日期, which 7.3.5.5 allows.
    ["收紧", notice(12)],
  ] as const) {
    const laidOut = layoutDocument(document, faces);
    save(`好/${name}.pdf`, await pdfOf(laidOut));
    save(`好/${name}.docx`, await writeDocx(laidOut, smallProperties));
  }
  const laidOut = layoutDocument(notice(), faces);
  for (const [name, { copy }] of Object.entries(brokenPdfs))
    save(`坏/${name}.pdf`, await pdfOf(copy(laidOut)));
  const pdf = await pdfOf(laidOut);
  save(
    "坏/描粗.pdf",
    editPdf(pdf, (content) => content.replaceAll(/(\/F\d+ 22 Tf)/g, "2 Tr $1")),
  );
  // As long as before, so that every object is found where the file says.
  const otherwise = Buffer.from(pdf).toString("latin1").replace("/GTS_PDFA1", "/GTS_PDFX1");
  writeFileSync(join(folder, "坏/无输出意图.pdf"), otherwise, "latin1");
  const docx = await writeDocx(laidOut, smallProperties);
  for (const [name, { edits }] of Object.entries(brokenDocx))
    save(`坏/${name}.docx`, await editDocx(docx, edits));
  writeFileSync(join(folder, "外来.pdf"), foreignPdf());
  const names = [
    "外来.pdf",
    ...ownNames.flatMap((name) => [`好/${name}.pdf`, `好/${name}.docx`]),
    ...Object.keys(brokenPdfs).map((name) => `坏/${name}.pdf`),
    "坏/描粗.pdf",
    "坏/无输出意图.pdf",
    ...Object.keys(brokenDocx).map((name) => `坏/${name}.docx`),
  ];
  whole = runVerify(folder, names);
  measured = new Map(whole.documents.map((each) => [each.file, each]));
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("our own documents", () => {
  test.each(ownNames.flatMap((name) => [`${name}.pdf`, `${name}.docx`]))("%s keeps every clause", (name) => {
    expect(departed(measuredFile(`好/${name}`))).toEqual([]);
  });

  test("have every row of the standard measured in one of the two files", () => {
    const rows = ["通报.pdf", "通报.docx", "函.pdf"].flatMap((name) => measuredFile(`好/${name}`).rows);
    const concerned = new Set(rows.filter(({ verdict }) => verdict === "符合").map(({ id }) => id));
    expect(
      measuredFile("好/通报.pdf")
        .rows.map(({ id }) => id)
        .filter((id) => !concerned.has(id)),
    ).toEqual([]);
  });

  test("are told apart: an extract has no red head, a letter its own", () => {
    expect(rowOf(measuredFile("好/节录.pdf"), "mark").verdict).toBe("未涉及");
    expect(rowOf(measuredFile("好/节录.docx"), "imprintText").verdict).toBe("未涉及");
    expect(rowOf(measuredFile("好/函.pdf"), "letterRules").verdict).toBe("符合");
    expect(rowOf(measuredFile("好/函.docx"), "redRule").verdict).toBe("未涉及");
  });

  test("are measured to the hundredth of a millimetre", () => {
    const pdf = measuredFile("好/通报.pdf");
    expect(rowOf(pdf, "fill").measured).toMatch(/^37～262，/);
    expect(rowOf(pdf, "redRule").measured).toMatch(/^距文号 4，28～184，/);
    expect(rowOf(pdf, "imprintPlace").measured).toMatch(/^末条线下缘 262，/);
    expect(rowOf(pdf, "archive").measured).toBe("标明 PDF/A-2a、PDF/UA-1");
    expect(rowOf(pdf, "pageNumberPlace").measured).toBe("线高 269，单右 179.06，双左 32.94");
  });
});

describe("a broken copy of the PDF is caught under its clause", () => {
  test.each(Object.entries(brokenPdfs).map(([name, { clause }]) => [name, clause] as const))(
    "%s: %s",
    (name, clause) => {
      expect(departed(measuredFile(`坏/${name}.pdf`))).toContain(clause);
    },
  );

  test("描粗: titleFace and bold", () => {
    expect(departed(measuredFile("坏/描粗.pdf"))).toEqual(expect.arrayContaining(["titleFace", "bold"]));
  });

  test.each([
    ["方括号", ["number", "numberPlace"]],
    ["日期补零", ["signature", "date", "imprintText"]],
    ["页码居中", ["pageNumberPlace"]],
    ["层次字体", ["headingFaces"]],
    ["换字体", ["face"]],
    ["标题字体", ["titleFace"]],
    ["红色正文", ["colour"]],
    ["附件名称", ["attachmentNames"]],
    ["主送缩进", ["recipients"]],
    ["行首标点", ["marks"]],
    ["数字断开", ["runningText", "splitNumbers"]],
    ["版记单页", ["imprintPage", "pageNumberPlace", "pageNumberOrder"]],
    ["无输出意图", ["archive"]],
  ])("%s: %j and no other", (name, clauses) => {
    expect(departed(measuredFile(`坏/${name}.pdf`))).toEqual(clauses);
  });
});

describe("a broken copy of the DOCX is caught under its clause", () => {
  test.each(Object.entries(brokenDocx).map(([name, { clause }]) => [name, clause] as const))(
    "%s: %s",
    (name, clause) => {
      expect(departed(measuredFile(`坏/${name}.docx`))).toContain(clause);
    },
  );

  test("and names the paragraph by its first words", () => {
    const [fault] = rowOf(measuredFile("坏/粘贴.docx"), "face").departures;
    expect(fault).toMatch(/^第\d+段“第3项：列入通报的重点工…”：\d+ 个字用 等线，应为仿宋$/);
  });
});

test("a PDF of another program is read, and its missing font named", () => {
  const foreign = measuredFile("外来.pdf");
  expect(rowOf(foreign, "fonts").departures).toEqual(["SimSun 没有嵌入"]);
  expect(rowOf(foreign, "sides").measured).toMatch(/^左 28，/);
  expect(rowOf(foreign, "mark").verdict).toBe("未涉及");
  expect(rowOf(foreign, "archive").verdict).toBe("未涉及");
});

describe("the exit code", () => {
  test("is 1 when one file breaks a clause that leaves no choice", () => {
    expect({ status: whole.status, problems: whole.problems }).toEqual({ status: 1, problems: [] });
  });

  test("is 0 for documents that keep them, and for departures from what is only usual", () => {
    expect(runVerify(folder, ["好/通报.pdf"]).status).toBe(0);
    expect(runVerify(folder, ["坏/层次字体.docx"]).documents.flatMap(departed)).toContain("headingFaces");
  }, 30_000);

  test("is 1 for a damaged PDF, with its code", () => {
    writeFileSync(join(folder, "损坏.pdf"), "%PDF-1.7\n只有开头");
    const run = runVerify(folder, ["损坏.pdf"]);
    expect({ status: run.status, codes: run.problems.map(({ code }) => code) }).toEqual({
      status: 1,
      codes: ["VFY-002"],
    });
  }, 30_000);
});

test("a scan is refused by its name, alone and beside its original", () => {
  const page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>>>";
  const objects = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", page];
  const numbered = objects.map((object, index) => `${index + 1} 0 obj${object}endobj\n`).join("");
  const content = "4 0 obj<</Length 7>>stream\n0.9 g f\nendstream endobj\n";
  writeFileSync(join(folder, "扫描.pdf"), `%PDF-1.4\n${numbered}${content}trailer<</Root 1 0 R>>\n%%EOF\n`);
  for (const asked of [["扫描.pdf"], ["扫描.pdf", "--against", "好/通报.pdf"]]) {
    const { status, problems } = runVerify(folder, asked);
    expect([status, problems.map(({ message }) => message)]).toEqual([
      1,
      ["PDF 无法核对：里面没有文字，可能是扫描件"],
    ]);
  }
}, 30_000);

describe("the words of a PDF beside those of another file", () => {
  interface Comparison {
    readonly differences: readonly {
      readonly place: string;
      readonly here: string;
      readonly there: string;
    }[];
  }
  const against = (other: string, file: string) => {
    const { status, problems, ...result } = runVerify(folder, ["--against", other, file]);
    const { comparisons } = result as unknown as { readonly comparisons: readonly Comparison[] };
    return { status, codes: problems.map(({ code }) => code), differences: comparisons[0]?.differences };
  };

  test.each(["通报", "函", "节录"])("%s: the PDF says what its DOCX says", (name) => {
    expect(against(`好/${name}.docx`, `好/${name}.pdf`)).toEqual({ status: 0, codes: [], differences: [] });
  });

  test("a date written otherwise is told with its page and line", () => {
    const { status, codes, differences } = against("好/通报.docx", "坏/日期补零.pdf");
    expect({ status, codes: new Set(codes) }).toEqual({ status: 1, codes: new Set(["VFY-011"]) });
    expect(differences?.at(-1)).toEqual({
      place: expect.stringMatching(/^第\d+页版记$/u),
      here: expect.stringContaining("2013年07月09日印发"),
      there: expect.stringContaining("2013年7月9日印发"),
    });
  });

  test("what changes the look of a paper and not its words is no difference", () => {
    expect(against("好/通报.pdf", "坏/行距29磅.pdf")).toEqual({ status: 0, codes: [], differences: [] });
  });
});
