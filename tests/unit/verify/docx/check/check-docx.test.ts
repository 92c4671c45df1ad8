import { describe, expect, test } from "@jest/globals";
import { type ClauseId, clauseIds, clauses } from "../../../../../src/verify/clauses.ts";
import { body, centred, measuredNotice, typed, typedRun } from "../../../../support/years/typed-notice.ts";

const judgementOf = async (
  clause: ClauseId,
  changes: Parameters<typeof measuredNotice>[0],
): Promise<string> => {
  const { judgement, departures } = (await measuredNotice(changes))(clause);
  return [judgement, ...departures].join("；");
};

const empty = typed("");
const red = '<w:color w:val="FF0000"/>';
const largeMark = typedRun("平顶山市督查局文件", { face: "方正小标宋简体", size: 84, run: red });

test("a notice typed by hand without styles breaks no clause that leaves no choice", async () => {
  const findingOf = await measuredNotice();
  const broken = clauseIds
    .filter((id) => clauses[id].obligation === "应" && !["marks"].includes(id))
    .flatMap((id) => {
      const without = ["imprintPage", "imprintPlace", "signaturePage"].includes(id)
        ? undefined
        : findingOf(id);
      return without?.judgement === "不符合" ? [[id, ...without.departures]] : [];
    });
  expect(broken).toEqual([]);
});

describe("发文机关标志", () => {
  test("in lines that grow with the type is judged by where it comes to stand", async () => {
    const mark = `${empty.repeat(3)}<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${largeMark}</w:p>`;
    expect(await judgementOf("mark", { mark })).toBe("符合");
  });

  test("spread over the whole line is in the middle of it", async () => {
    const mark = `${empty.repeat(3)}<w:p><w:pPr><w:jc w:val="distribute"/></w:pPr>${largeMark}</w:p>`;
    expect(await judgementOf("mark", { mark })).toBe("符合");
  });

  test.each([
    [
      "a text box",
      `<w:p><w:r><w:drawing><wps:txbx><w:txbxContent><w:p>${largeMark}</w:p></w:txbxContent></wps:txbx></w:drawing></w:r></w:p>`,
    ],
    ["a table", `<w:tbl><w:tr><w:tc><w:p>${largeMark}</w:p></w:tc></w:tr></w:tbl>`],
    ["a picture", '<w:p><w:r><w:pict><v:shape><v:imagedata r:id="x"/></v:shape></w:pict></w:r></w:p>'],
  ])("in %s is not said to be missing", async (_name, mark) => {
    expect(await judgementOf("mark", { mark })).toBe("未涉及");
  });

  test("of several agencies is all red, and 发文字号 is measured from the last", async () => {
    const paragraph = '<w:spacing w:line="1100" w:lineRule="exact"/><w:jc w:val="center"/>';
    const line = (text: string): string =>
      typed(text, { face: "方正小标宋简体", size: 84, run: red, paragraph });
    const findingOf = await measuredNotice({
      mark: empty.repeat(3) + line("平顶山市水利局") + line("平顶山市农业局文件"),
    });
    for (const clause of ["mark", "colour", "numberPlace"] as const) {
      expect([clause, ...findingOf(clause).departures]).toEqual([clause]);
    }
  });

  test("that is nowhere is missing", async () => {
    expect(await judgementOf("mark", { mark: empty })).toContain("不符合");
  });
});

/** A line of so many EMU, drawn so far below the paragraph's upper edge. */
const drawn = (offset: number, width = 5_616_000, colour = "FF0000"): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:positionV relativeFrom="paragraph"><wp:posOffset>${offset}</wp:posOffset></wp:positionV><wp:extent cx="${width}" cy="0"/><wps:wsp><wps:spPr><a:prstGeom prst="line"/><a:ln w="19050"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:ln></wps:spPr></wps:wsp></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>`;
const old = (from: string, to: string, colour = "red"): string =>
  `<w:r><w:pict><v:line from="${from}" to="${to}" strokecolor="${colour}"/></w:pict></w:r>`;
const numberWith = (line: string): string =>
  `${empty.repeat(2)}${typed("平政督〔2013〕12号", { paragraph: centred, after: line })}`;

describe("版头中的分隔线 that is a drawn line", () => {
  test.each([
    ["where it belongs", drawn(465_000), "符合"],
    ["too low", drawn(800_000), "不符合"],
    ["too short", drawn(465_000, 4_000_000), "不符合"],
    ["in another colour", drawn(465_000, 5_616_000, "5B9BD5"), "不符合"],
    ["as older programs write it", old("0,36.6pt", "442.2pt,36.6pt"), "符合"],
    ["as older programs write it, in black", old("0,36.6pt", "442.2pt,36.6pt", "#000"), "不符合"],
    ["whose place is not said", old("", ""), "未涉及"],
  ])("%s", async (_name, line, judgement) => {
    expect((await measuredNotice({ number: numberWith(line) }))("redRule").judgement).toBe(judgement);
  });
});

/** 发文字号 and an empty paragraph whose lower border is the rule. */
const border = (line: number): string =>
  `${numberWith("")}<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="12" w:space="1" w:color="FF0000"/></w:pBdr><w:spacing w:line="${line}" w:lineRule="exact"/></w:pPr></w:p>`;

test("a border of the empty paragraph below 发文字号 is measured from 发文字号", async () => {
  expect((await measuredNotice({ number: border(120) }))("redRule").judgement).toBe("符合");
  expect((await measuredNotice({ number: border(579) }))("redRule").judgement).toBe("不符合");
});

describe("附件说明", () => {
  test("of one line has no line below it to be set right", async () => {
    expect(await judgementOf("attachmentList", {})).toBe("符合");
  });

  test("of several lines must begin them below the name", async () => {
    const attachmentList = `${empty}${body("附件：2013年6月份市政府重点工作任务进展情况及责任单位一览表")}`;
    expect(await judgementOf("attachmentList", { attachmentList })).toContain("不符合");
  });

  test("may name attachments that are bound apart", async () => {
    const findingOf = await measuredNotice();
    expect(findingOf("attachmentPages").judgement).toBe("未涉及");
    expect(findingOf("attachmentNames").judgement).toBe("未涉及");
  });

  test("of several names stands far in and is no row of 署名", async () => {
    const second = '<w:spacing w:line="579" w:lineRule="exact"/><w:ind w:left="2048" w:hanging="473"/>';
    const attachmentList = `${empty}${body("附件：1.进展情况表")}${typed("2.报送情况表", { paragraph: second })}`;
    expect((await measuredNotice({ attachmentList }))("attachmentList").measured).toMatch(/2 个$/u);
  });

  test("is read where its lines are parted by breaks", async () => {
    const parts = ["附件：1.进展情况表", "\u3000\u3000\u3000\u3000\u30002.报送情况表"];
    const attachmentList = `${empty}${typed(parts[0] ?? "", { paragraph: '<w:spacing w:line="579" w:lineRule="exact"/><w:ind w:firstLineChars="200"/>', after: `<w:r><w:br/></w:r>${typedRun(parts[1] ?? "")}` })}`;
    const page = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
    const label = (text: string): string => page + typed(text, { face: "黑体" }) + empty;
    const attachment = `${label("附件1")}${typed("进展情况表", { paragraph: centred })}${label("附件2")}${typed("报送情况表", { paragraph: centred })}`;
    expect(await judgementOf("attachmentNames", { attachmentList, attachment })).toBe("符合");
  });
});

const attachmentAfter = (before: string): string =>
  `${before}${empty}${typed("2013年6月份重点工作进展情况表", { paragraph: centred })}`;

describe("an attachment", () => {
  test.each([
    [
      "after a page break",
      `<w:p><w:r><w:br w:type="page"/></w:r></w:p>${typed("附件", { face: "黑体" })}`,
      "符合",
    ],
    [
      "where a word processor began a page",
      `<w:p><w:r><w:lastRenderedPageBreak/></w:r>${typedRun("附件", { face: "黑体" })}</w:p>`,
      "符合",
    ],
    ["that follows the text without a break", typed("附件", { face: "黑体" }), "不符合"],
  ])("%s", async (_name, before, judgement) => {
    expect((await measuredNotice({ attachment: attachmentAfter(before) }))("attachmentPages").judgement).toBe(
      judgement,
    );
  });
});

const atRight = (text: string, properties: string): string =>
  typed(text, {
    paragraph: `<w:spacing w:line="579" w:lineRule="exact"/>${properties}<w:jc w:val="right"/>`,
  });

describe("署名", () => {
  test("moved by blanks behind it, where the file lets them take room", async () => {
    const blanks = "\u3000".repeat(4);
    const unbroken = '<w:wordWrap w:val="0"/>';
    const moved = {
      agency: atRight(`平顶山市督查局${"\u3000".repeat(3)} `, unbroken),
      date: atRight(`2013年7月8日${blanks}`, unbroken),
    };
    expect(await judgementOf("signature", moved)).toBe("符合");
    const hanging = { agency: atRight("平顶山市督查局", ""), date: atRight(`2013年7月8日${blanks}`, "") };
    expect(await judgementOf("signature", hanging)).toContain("不符合");
  });

  test("moved by tabs is not judged", async () => {
    const tab = "<w:r><w:tab/></w:r>".repeat(6);
    const agency = `<w:p><w:pPr><w:spacing w:line="579" w:lineRule="exact"/></w:pPr>${tab}${typedRun("\u3000".repeat(12))}${typedRun("平顶山市督查局")}</w:p>`;
    expect(await judgementOf("signature", { agency })).toBe("未涉及");
  });

  test.each(["２０１３年７月８日", "2013.7.8", "2013年07月08日"])(
    "%s is found as 成文日期 and is wrong",
    async (text) => {
      const date = atRight(text, '<w:ind w:rightChars="400"/>');
      expect(await judgementOf("date", { date })).toContain("不符合");
    },
  );
});

const dateWith = (own: string): string => atRight("2013年7月8日", `${own}<w:ind w:rightChars="400"/>`);
const agencyAt = (chars: number): string => atRight("平顶山市督查局", `<w:ind w:rightChars="${chars}"/>`);

test("署名 in the middle of 成文日期 is right with the white that is put between 汉字 and figures or without it", async () => {
  const properties = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>';
  expect(await judgementOf("signature", { agency: agencyAt(350), date: dateWith("") })).toBe("符合");
  expect(await judgementOf("signature", { agency: agencyAt(405), date: dateWith("") })).toBe("符合");
  expect(await judgementOf("signature", { agency: agencyAt(405), date: dateWith(properties) })).toContain(
    "不符合",
  );
});

test("主送机关 that is indented like a paragraph is known by its words", async () => {
  const recipients = empty + body("各县（市、区）人民政府，市政府各部门：");
  expect(await judgementOf("recipients", { recipients })).toContain("没有顶格");
});

test("a line in the middle or at the right is no paragraph that must be indented", async () => {
  const text = `${typed("（2013年7月8日）", { paragraph: centred })}${atRight("单位：万元", "")}${body("正文。")}`;
  expect(await judgementOf("indent", { body: text })).toBe("符合");
});

test("half-width marks in Chinese are named with their paragraph, those of figures and Latin are not", async () => {
  const findingOf = await measuredNotice({
    body: body("已完成3,200万元,占年度计划的63.5%(含续建项目),详见www.pds.gov.cn:80(R&amp;D)。"),
  });
  expect(findingOf("marks").departures).toHaveLength(2);
  expect(findingOf("marks").departures[0]).toContain("第6段");
});

test("figures and letters of full width are named with their paragraph", async () => {
  const findingOf = await measuredNotice({ body: body("ＧＤＰ增长８．５％，已完成3,200万元。") });
  expect(findingOf("marks").departures).toEqual([
    "第6段“ＧＤＰ增”：数字、字母应用半角",
    "第6段“长８．５％”：数字、字母应用半角",
  ]);
});

test("a margin of 37 mm is the upper white, however the first line lies in its grid", async () => {
  const loose = body("截至6月底，全市重点工作进展顺利。").replaceAll(
    /<w:spacing[^>]*>/g,
    '<w:spacing w:line="360" w:lineRule="auto"/>',
  );
  expect(await judgementOf("top", { body: loose.repeat(20) })).toBe("符合");
});

const tableOf = (width: number, properties: string): string =>
  `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid><w:gridCol w:w="${width}"/></w:tblGrid><w:tr><w:tc>${typed("任务数")}</w:tc></w:tr></w:tbl>`;

test.each([
  ["of the text's width", 8844, "", "符合"],
  ["that reaches over the margins by its cells' own", 9060, "", "符合"],
  ["wider than the type area", 9800, "", "不符合"],
  ["of a share of the text's width", 9800, '<w:tblW w:w="5000" w:type="pct"/>', "符合"],
])("a table %s", async (_name, width, properties, judgement) => {
  const attachment = tableOf(width, properties);
  expect((await measuredNotice({ attachment }))("sides").judgement).toBe(judgement);
});

describe("每行字数", () => {
  const text = "截至6月底，全市重点工作进展顺利，但仍有个别项目推进缓慢，需要引起有关单位重视。";
  const spaced = (tracking: number): string =>
    typed(text, {
      paragraph: '<w:snapToGrid w:val="0"/><w:ind w:firstLine="640"/>',
      run: `<w:spacing w:val="${tracking}"/>`,
    });

  test.each([
    ["28 throughout", [-5, -5, -5], 0],
    ["29 in one paragraph, tightened to keep a number whole", [-5, -5, -17], 0],
    ["27 in one paragraph", [-5, -5, 0], 1],
    ["29 throughout", [-17, -17, -17], 3],
  ])("%s", async (_name, tracking, count) => {
    const findingOf = await measuredNotice({ body: tracking.map(spaced).join("") });
    expect(findingOf("cells").departures).toHaveLength(count);
  });
});
