import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { compileTemplate } from "../../../src/draft/template.ts";
import { documentTexts } from "../../../src/model/text/document-text.ts";
import { namesOfView } from "../../support/names-of-view.ts";

const page = (body: string, rest = ""): string => `<公文 文种="通报">
  <版头><发文机关标志>平顶山市督查局文件</发文机关标志></版头>
  <标题>关于工作的通报</标题>
  <正文>
${body}
  </正文>${rest}
</公文>`;

const view = { 年: 2013, 月: 6, 率: "66.3%", 日: "7月5日", 空: null, 组: [{ 甲: 1 }, { 甲: 2 }] };

const draw = (source: string) => {
  const seen: Diagnostic[] = [];
  const note = (found: Diagnostic): void => void seen.push(found);
  const template = compileTemplate(source, "通报.hbs", namesOfView(view), note);
  const document = template?.(view, false, note);
  const found = seen.map(({ code, place: { at } }) => `${code} ${at?.line}:${at?.column}`).join(", ");
  return { found, seen, text: document ? documentTexts(document).slice(2).join("\n") : "" };
};

describe("braces that would be printed are an error:", () => {
  test.each([
    ["full-width ones", "<段>应报｛｛年｝｝个</段>", "TPL-015 5:6"],
    ["full-width ones around a condition", "<段>甲</段>\n｛｛#if 月｝｝<段>乙</段>{{/if}}", "TPL-015 6:1"],
    ["one half of each width", "<段>{｛年}}</段>", "TPL-015 5:4"],
    ["single ones", "<段>{年}</段>", "TPL-015 5:4"],
    ["single ones in a branch that is not taken", "{{#if 空}}<段>{年}</段>{{/if}}", "TPL-015 5:13"],
    ["a lone one", "<段>甲}</段>", "TPL-015 5:5"],
    ["a name behind a backslash", "<段>\\{{年}}</段>", "TPL-015 5:5"],
    ["square ones of full width", "<段>应报［［年］］个</段>", "TPL-015 5:6"],
    ["square ones", "<段>应报[[单位名称]]个</段>", "TPL-015 5:6"],
    ["square ones around real ones", "<段>应报[[{{年}}]]个</段>", "TPL-015 5:6"],
    ["a name in single square ones", "<段>应报［月］个</段>", "TPL-015 5:6"],
    ["a path in 【】", "<段>由【机关.署名】督办</段>", "TPL-015 5:5"],
    ["signs of per cent", "<段>应报%年%个</段>", "TPL-015 5:6"],
    ["full-width signs", "<段>应报＃月份＃个</段>", "TPL-015 5:6"],
    ["crosses", "<段>××年×月份</段>", "TPL-015 5:4"],
    ["in an attribute", '<表><栏 宽="{月}">甲</栏></表>', "TPL-015 5:10"],
  ])("%s", (_, body, expected) => {
    expect(draw(page(body)).found).toContain(expected);
    expect(
      draw(page(body))
        .found.split(", ")
        .filter((each) => !each.startsWith("TPL-015")),
    ).toEqual([]);
  });

  test("not so in comments and in what data bring", () => {
    expect(draw(page("{{!-- ｛｛年｝｝ {月} --}}<!-- {月} --><段>{{年}}</段>")).found).toBe("");
  });

  test.each([
    "平政办〔2013〕11号，增长100%，日均20%左右、年初的15%",
    "【报送要求】一是[注]，二是［附件］；〔一〕",
    "签收日期　　年　　月　　日，____年__月",
    "3×4，×号，¥20，#1、#2机组，甲〔{{年}}〕号，{{率}}%年均{{率}}%",
    "[1]〔{{年}}〕［二］",
  ])("%s is printed as it stands", (words) => {
    expect(draw(page(`<段>${words}</段>`)).found).toBe("");
  });

  test("shows what was meant for a name", () => {
    expect(draw(page("<段>应报｛｛年｝｝个</段>")).seen[0]?.details).toEqual({ shown: "｛｛年｝｝" });
  });
});

test("a stop of the template behind one that ends what is filled in is printed once", () => {
  const closed = { ...view, 空: "工作推进有力。" };
  const template = compileTemplate(page("<段>{{空}}。</段>"), "通报.hbs", namesOfView(closed), () => {});
  const document = template?.(closed, false, () => {});
  expect(document && documentTexts(document).at(-1)).toBe("工作推进有力。");
});

describe("headings on lines of their own end without a mark", () => {
  test.each([
    ["<一级>情况。</一级><段>甲</段>", "TPL-019 5:1"],
    ["<二级>情况：</二级><段>甲</段><二级>问题</二级>", "TPL-019 5:1"],
    ["<二级>强化责任。<续>甲</续></二级><二级>抓紧。<续>乙</续></二级>", ""],
    ["<三级>强化责任。</三级>", ""],
  ])("%s", (body, expected) => {
    expect(draw(page(body)).found).toBe(expected);
  });
});

describe("a comparison", () => {
  test.each([
    ["(大于 率 50)", "是"],
    ["(大于 率 90)", "否"],
    ['(大于 率 "66.2%")', "是"],
    ["(大于 50 率)", "否"],
    ["(等于 率 66.3)", "是"],
    ['(等于 月 "6")', "是"],
    ["(等于 月 7)", "否"],
    ['(等于 空 "6")', "否"],
  ])("%s comes out %s", (condition, expected) => {
    const { found, text } = draw(page(`<段>{{#if ${condition}}}是{{else}}否{{/if}}</段>`));
    expect(found).toBe("");
    expect(text).toBe(expected);
  });

  test.each([
    ["a day", "<段>{{#if (大于 日 5)}}是{{/if}}</段>", "TPL-017 5:10"],
    ["a list", "<段>甲</段>\n<段>{{#if (大于 组 1)}}是{{/if}}</段>", "TPL-017 6:10"],
    ["nothing", "<段>{{#if (大于 空 1)}}是{{/if}}</段>", "TPL-017 5:10"],
    ["the count of a list of 加一", "<段>{{加一 率}}</段>", "TPL-017 5:4"],
    ["one value", "<段>{{#if (大于 月)}}是{{/if}}</段>", "TPL-016 5:10"],
    ["#if of two values", "<段>{{#if 月 12}}是{{/if}}</段>", "TPL-016 5:4"],
    ["#if behind a rare character", "<段>𠮷{{#if 月 12}}是{{/if}}</段>", "TPL-016 5:5"],
  ])("of %s is an error", (_, body, expected) => {
    expect(draw(page(body)).found).toBe(expected);
  });

  test("of the length of a list counts", () => {
    expect(draw(page("<段>{{#if (大于 组.length 1)}}是{{/if}}</段>")).text).toBe("是");
  });
});

test.each([
  ["共{{月}}项,占{{率}};其余(第{{年}}项)不计:", "共6项，占66.3%；其余（第2013项）不计："],
  ["{{年}}:{{月}}", "2013：6"],
  ['称"{{月}}"类', "称“6”类"],
  ["每1,600件,按8:30计 GB/T 9704-2012", "每1,600件，按8:30计 GB/T 9704-2012"],
  ["甲&amp;乙&lt;丙", "甲&乙<丙"],
  [
    "完成{{月}}项.其中{{年}}.{{月}}项...按平政[{{年}}]5号、平政[2013]5号",
    "完成6项。其中2013.6项……按平政[2013]5号、平政〔2013〕5号",
  ],
  ['{{#if (等于 日 "7月5日,")}}甲{{else}}乙,丙{{/if}}', "乙，丙"],
])("a template's own marks become full-width: %s", (written, expected) => {
  const { found, text } = draw(page(`<段>${written}</段>`));
  expect(found).toBe("");
  expect(text).toBe(expected);
});

describe("what the program adds itself is an error where it is typed as well:", () => {
  test.each([
    ["<一级>一、总体情况</一级>", "TPL-018"],
    ["<一级>一.总体情况</一级>", "TPL-018"],
    ["<一级>一 、总体情况</一级>", "TPL-018"],
    ["<一级>１．总体情况</一级>", "TPL-018"],
    ["<二级>（ 一 ）总体情况</二级>", "TPL-018"],
    ["<一级>第一，总体情况</一级>", "TPL-018"],
    ["<一级>第二部分　总体情况</一级>", "TPL-018"],
    ["<三级>①总体情况</三级>", "TPL-018"],
    ["<三级>1）总体情况</三级>", "TPL-018"],
    ["<二级>（一）总体情况</二级>", "TPL-018"],
    ["<二级>(一)总体情况</二级>", "TPL-018"],
    ["<三级>1.总体情况</三级>", "TPL-018"],
    ["<三级>12．总体情况</三级>", "TPL-018"],
    ["<四级>（2）总体情况</四级>", "TPL-018"],
    ["<三级>1.45万套住房开工</三级>", ""],
    ["<一级>一线工作情况</一级>", ""],
    ["<一级>第一季度工作情况</一级>", ""],
    ["<一级>第三产业情况</一级>", ""],
    ["<一级>{{月}}月份情况</一级>", ""],
    ["<段>（一）是文中的列项</段>", ""],
  ])("%s %s", (body, expected) => {
    expect(draw(page(body)).found.replace(/ .*/u, "")).toBe(expected);
  });

  test.each([
    ["a number before an attachment's title", '<附件 题="附件1：一览表"><段>甲</段></附件>'],
    ["the colon of 主送机关", "<主送机关>各有关单位：</主送机关>"],
    [
      "the label of 抄送",
      "<版记><抄送>抄送：市委办公室</抄送><印发机关>甲</印发机关><印发日期>2013年7月9日</印发日期></版记>",
    ],
    [
      "the full stop of 抄送",
      "<版记><抄送>市委办公室。</抄送><印发机关>甲</印发机关><印发日期>2013年7月9日</印发日期></版记>",
    ],
    ["the brackets of 附注", "<附注>（此件公开发布）</附注>"],
    ["those of Latin writing", "<附注>(此件公开发布)</附注>"],
    ["those of 附注 round others", "<附注>（此件公开（网站）发布）</附注>"],
  ])("%s", (_, rest) => {
    expect(draw(page("<段>甲</段>", rest)).found).toMatch(/^TPL-018 6:\d+$/u);
  });

  test("brackets that are not those of the whole 附注 are its own", () => {
    const { found, text } = draw(
      page("<段>甲</段>", "<附注>（甲）项公开，（乙）项不公开（{{月}}月）</附注>"),
    );
    expect(found).toBe("");
    expect(text).toContain("（甲）项公开，（乙）项不公开（6月）");
  });

  test.each([
    ["出席", "出席：甲"],
    ["列席", "列席人员:甲"],
  ])("the label of %s", (name, text) => {
    const minutes = page("<段>甲</段>", `<${name}>${text}</${name}>`).replace("<版头>", '<版头 格式="纪要">');
    expect(draw(minutes).found).toContain("TPL-018 6:");
  });

  test("the label of 签发人", () => {
    const signed = page("<段>甲</段>").replace("</版头>", "<签发人>签发人：甲</签发人></版头>");
    expect(draw(signed).found).toBe("TPL-018 2:33");
  });
});
