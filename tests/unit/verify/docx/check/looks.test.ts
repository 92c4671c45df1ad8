import { describe, expect, test } from "@jest/globals";
import type { ClauseId } from "../../../../../src/verify/clauses.ts";
import { body, measuredNotice, typed, typedRun } from "../../../../support/years/typed-notice.ts";

const indented =
  '<w:spacing w:line="579" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/>';

/** The notice with one more paragraph, whose run or paragraph is marked. */
const marked = (run: string, paragraph = "") =>
  measuredNotice({
    body: `${body("现将2013年6月份情况通报如下：")}${typed("市水利局截至6月底没有报送。", { paragraph: paragraph + indented, run })}`,
  });

describe("text that is marked", () => {
  test.each<[string, ClauseId, string, string]>([
    ["hidden", "visible", "<w:vanish/>", "隐藏了文字“市水利局截至6月底没有报…”，打印不出来"],
    ["struck out", "visible", "<w:strike/>", "划了删除线"],
    ["struck out twice", "visible", "<w:dstrike/>", "划了删除线"],
    ["italic", "plain", "<w:i/>", "倾斜"],
    ["underlined", "plain", '<w:u w:val="single"/>', "加了下划线"],
    ["scaled", "plain", '<w:w w:val="80"/>', "缩放为 80%"],
    ["raised", "plain", '<w:vertAlign w:val="superscript"/>', "上下标"],
    ["outlined", "plain", "<w:outline/>", "空心"],
    ["dotted", "plain", '<w:em w:val="dot"/>', "着重号"],
    ["two lines in one", "plain", '<w:eastAsianLayout w:id="1" w:combine="1"/>', "效果"],
    ["turned in its line", "plain", '<w:eastAsianLayout w:id="1" w:vert="true"/>', "效果"],
    ["of a width of its own", "plain", '<w:fitText w:val="3000" w:id="1"/>', "效果"],
    ["highlighted", "ground", '<w:highlight w:val="yellow"/>', "突出显示"],
    ["shaded", "ground", '<w:shd w:val="clear" w:fill="D9D9D9"/>', "底纹"],
    ["patterned", "ground", '<w:shd w:val="pct25" w:color="auto" w:fill="auto"/>', "底纹"],
  ])("%s is told under %s", async (_name, clause, run, words) => {
    const found = (await marked(run))(clause);
    expect({ judgement: found.judgement, count: found.departures.length }).toEqual({
      judgement: "不符合",
      count: 1,
    });
    expect(found.departures[0]).toContain(words);
  });

  test.each([
    ["not hidden after all", '<w:vanish w:val="0"/>'],
    ["without a line", '<w:u w:val="none"/>'],
    ["of the font's own width", '<w:w w:val="100"/>'],
    ["on the baseline", '<w:vertAlign w:val="baseline"/><w:position w:val="0"/>'],
    ["not two lines in one", '<w:eastAsianLayout w:id="1" w:combine="0"/>'],
    ["on white", '<w:shd w:val="clear" w:color="auto" w:fill="FFFFFF"/>'],
    ["not highlighted", '<w:highlight w:val="none"/>'],
  ])("but plain text that is %s is not", async (_name, run) => {
    const findingOf = await marked(run);
    for (const clause of ["visible", "plain", "ground"] as const) {
      expect([clause, findingOf(clause).judgement]).toEqual([clause, "符合"]);
    }
  });

  test("on a shaded paragraph is told", async () => {
    const found = (await marked("", '<w:shd w:val="clear" w:fill="D9D9D9"/>'))("ground");
    expect(found.departures).toEqual(["第7段“市水利局截至6月底没有报…”：有底纹 D9D9D9"]);
  });
});

test("a paragraph of the text with a border line is told", async () => {
  const line = '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr>';
  expect((await marked("", line))("ground").departures).toEqual([
    "第7段“市水利局截至6月底没有报…”：加了边框线",
  ]);
});

test.each(["left", "right"])("so is one with a line at its %s", async (side) => {
  const line = `<w:pBdr><w:${side} w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr>`;
  expect((await marked("", line))("ground").departures).toHaveLength(1);
});

/** The notice with a paragraph that has more behind its text. */
const followed = (after: string, numbering = "") =>
  measuredNotice(
    {
      body: `${body("现将情况通报如下：")}${typed("市水利局没有报送。", { paragraph: indented, after })}`,
    },
    { numbering },
  );

test("what stands above text to tell how it is read is told", async () => {
  const ruby = `<w:r><w:ruby><w:rt><w:r><w:t>shī</w:t></w:r></w:rt><w:rubyBase>${typedRun("浉")}</w:rubyBase></w:ruby></w:r>`;
  expect((await followed(ruby))("plain").departures).toEqual([
    "第7段“市水利局没有报送。浉”：“浉”加了着重号、边框、空心、阴影之类的效果",
  ]);
});

test("a text box in the text is told by its words", async () => {
  const box =
    '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="position:absolute;width:99pt;height:30pt"><v:textbox><w:txbxContent><w:p><w:r><w:t>已作废</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>';
  expect((await followed(box))("visible").departures).toEqual([
    "第7段“市水利局没有报送。”：正文里有文本框“已作废”",
  ]);
});

test.each([
  ['<w:r><w:footnoteReference w:id="2"/></w:r>', "", "有 1 处脚注或尾注，会占去正文的行"],
  ['<w:r><w:endnoteReference w:id="2"/></w:r>', "", "有 1 处脚注或尾注，会占去正文的行"],
  [
    "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>单击此处</w:t></w:r></w:sdtContent></w:sdt>",
    "",
    "有 1 处内容控件没有填写，提示的文字会印出来",
  ],
  ["", '<w:lnNumType w:countBy="1"/>', "第1节印出行号"],
])("%s%s is told among the settings", async (after, numbering, departure) => {
  expect((await followed(after, numbering))("settings").departures).toContain(departure);
});

test("a comment that would be printed is told", async () => {
  const noted = `${body("现将情况通报如下：")}${typed("市水利局没有报送。", {
    paragraph: indented,
    after: '<w:r><w:commentReference w:id="0"/></w:r>',
  })}`;
  expect((await measuredNotice({ body: noted }))("settings").departures).toContain("有 1 处批注没有删除");
  const plain = `${body("现将情况通报如下：")}${typed("市水利局没有报送。", { paragraph: indented })}`;
  expect((await measuredNotice({ body: plain }))("settings").departures).not.toContain("有 1 处批注没有删除");
});

test("a square metre is no raised text", async () => {
  const area = `${body("现将情况通报如下：")}${typed("完成绿化面积3万m", {
    paragraph: indented,
    after: '<w:r><w:rPr><w:sz w:val="32"/><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>',
  })}`;
  expect((await measuredNotice({ body: area }))("plain").judgement).toBe("符合");
});

describe("the page", () => {
  const border =
    '<w:pgBorders><w:top w:val="single" w:sz="4"/><w:left w:val="single" w:sz="4"/></w:pgBorders>';

  test("with a border is told", async () => {
    const found = (await measuredNotice({}, { numbering: border }))("ground");
    expect(found.departures).toEqual(["第1节有页面边框"]);
  });

  test("in two columns is told", async () => {
    const found = (await measuredNotice({}, { numbering: '<w:cols w:num="2" w:space="425"/>' }))("sides");
    expect(found.departures).toEqual(["第1节：分 2 栏，应为通栏"]);
    expect((await measuredNotice({}, { numbering: '<w:cols w:space="425"/>' }))("sides").judgement).toBe(
      "符合",
    );
  });

  test("with a header is told, unless that holds the mark of a draft", async () => {
    const found = (await measuredNotice({}, { header: typed("市督查局内部资料") }))("sides");
    expect(found.departures).toEqual(["页眉有文字“市督查局内部资料”，在版心以外"]);
    expect((await measuredNotice({}, { header: typed("草稿") }))("sides").judgement).toBe("符合");
  });

  test("with a colour is told", async () => {
    const found = (await measuredNotice({}, { background: "FFFF99" }))("ground");
    expect(found.departures).toEqual(["页面颜色 FFFF99"]);
    expect((await measuredNotice({}, { background: "FFFFFF" }))("ground").judgement).toBe("符合");
  });
});
