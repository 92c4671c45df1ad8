import { describe, expect, test } from "@jest/globals";
import type { ClauseId } from "../../../../../src/verify/clauses.ts";
import { body, measuredNotice, typed } from "../../../../support/typed-notice.ts";

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
