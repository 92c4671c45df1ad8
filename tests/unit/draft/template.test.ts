import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import type { AgencySignature } from "../../../src/model/papers/document.ts";
import { compileTemplate } from "../../../src/draft/template.ts";
import { namesOfView } from "../../support/names-of-view.ts";

const page = (body: string): string => `<公文 文种="通报">
  <版头><发文机关标志>平顶山市督查局文件</发文机关标志></版头>
  <标题>关于{{月}}月份工作的通报</标题>
  <正文>
${body}
  </正文>
</公文>`;

const draw = (source: string, view: object) => {
  const seen: Diagnostic[] = [];
  const template = compileTemplate(source, "templates/通报.hbs", namesOfView(view), (d) => seen.push(d));
  const document = template?.(view, false, (d) => seen.push(d));
  const found = seen.map(({ code, place }) => `${code} ${place.at?.line ?? "-"}`);
  return { document, found };
};

const headed = (head: string, kind = "通报"): string =>
  `<公文 文种="${kind}">${head}<标题>关于工作的${kind}</标题><正文><段>甲</段></正文></公文>`;
const mark = "<发文机关标志>平顶山市督查局文件</发文机关标志>";

describe("签发人", () => {
  test.each([
    ["<签发人>某某某</签发人>", ["某某某"]],
    ["<签发人>某某某、某某</签发人>", ["某某某", "某某"]],
    ["<签发人>某某某</签发人><签发人>某　某</签发人>", ["某某某", "某　某"]],
  ])("%s", (signers, names) => {
    const { document, found } = draw(headed(`<版头>${mark}${signers}</版头>`), {});
    expect(found).toEqual([]);
    expect(document?.head).toMatchObject({ type: "issuer", signers: names });
  });

  test("have no place in a letter", () => {
    const { found } = draw(headed(`<版头 格式="信函">${mark}<签发人>某某某</签发人></版头>`), {});
    expect(found).toEqual(["TPL-005 1"]);
  });
});

describe("命令（令）", () => {
  const order =
    '<版头 格式="命令"><发文机关标志>平顶山市人民政府令</发文机关标志><发文字号>第1号</发文字号></版头>';
  const paper = (rest: string, head = order): string =>
    `<公文 文种="令">${head}<正文><段>甲</段></正文>${rest}<成文日期>2013年7月9日</成文日期></公文>`;

  test("has no title, and 签名章 instead of 署名", () => {
    const { document, found } = draw(paper("<签名章>市长</签名章>"), {});
    expect(found).toEqual([]);
    expect(document).toMatchObject({
      head: { type: "order", mark: "平顶山市人民政府令", number: "第1号" },
      title: "平顶山市人民政府令第1号",
      signature: { posts: ["市长"] },
    });
  });

  test("is not printed in the general form without a word", () => {
    const { found } = draw(paper("<标题>甲</标题>", `<版头>${mark}</版头>`), {});
    expect(found).toEqual(["TPL-031 1"]);
  });

  const withLabels = (labels: string): readonly string[] =>
    draw(paper("<签名章>市长</签名章>", order.replace("<发文机关标志>", `${labels}<发文机关标志>`)), {})
      .found;

  test("has room above its mark for two lines of 份号, 密级 and 紧急程度", () => {
    const [copy, secrecy, urgency] = [
      "<份号>000001</份号>",
      "<密级>秘密</密级>",
      "<紧急程度>特急</紧急程度>",
    ];
    expect(withLabels(`${copy}${secrecy}`)).toEqual([]);
    expect(withLabels(`${copy}${urgency}`)).toEqual([]);
    expect(withLabels(`${secrecy}${urgency}`)).toEqual([]);
    expect(withLabels(`${copy}${secrecy}${urgency}`)).toEqual(["TPL-032 1"]);
  });

  test("with a title, or with 署名 beside 签名章, is told", () => {
    const { found } = draw(paper("<标题>甲</标题><署名>市政府</署名><签名章>市长</签名章>"), {});
    expect(found).toEqual(["TPL-005 1", "TPL-005 1"]);
  });
});

const minutes = (form: string, rest: string): string =>
  `<公文 文种="会议纪要"><版头${form}><发文机关标志>市督查局会议纪要</发文机关标志></版头><标题>会议纪要</标题><正文><段>甲</段></正文>${rest}</公文>`;

describe("纪要", () => {
  test("has those who attended, did not, and sat in", () => {
    const people = "<出席>甲局</出席><请假>乙局</请假><列席>丙局</列席>";
    const { document, found } = draw(minutes(' 格式="纪要"', people), {});
    expect(found).toEqual([]);
    expect(document?.head).toMatchObject({ type: "issuer", minutes: true });
    expect(document?.attendance).toEqual([
      { role: "出席", people: "甲局" },
      { role: "请假", people: "乙局" },
      { role: "列席", people: "丙局" },
    ]);
  });

  test("in the general form is told, and so is its 出席", () => {
    expect(draw(minutes("", "<出席>甲局</出席>"), {}).found).toEqual(["TPL-031 1", "TPL-005 1"]);
  });
});

describe("联合行文", () => {
  const marks = "<发文机关标志>平顶山市督查局文件</发文机关标志><发文机关标志>平顶山市财政局</发文机关标志>";

  test("has several 发文机关标志 and 署名, the main one first", () => {
    const rest = "<署名>市督查局</署名><署名>市财政局</署名><成文日期>2013年7月9日</成文日期>";
    const source = headed(`<版头>${marks}</版头>`).replace("</公文>", `${rest}</公文>`);
    const { document, found } = draw(source, {});
    expect(found).toEqual([]);
    expect(document?.head).toMatchObject({ mark: "平顶山市督查局文件", jointMarks: ["平顶山市财政局"] });
    expect(document?.signature).toMatchObject({ agency: "市督查局", others: ["市财政局"] });
  });

  test("uses the main agency's mark alone in a letter (10.1)", () => {
    expect(draw(headed(`<版头 格式="信函">${marks}</版头>`), {}).found).toEqual(["TPL-013 1"]);
  });
});

describe("a template", () => {
  test("draws a document with its headings numbered", () => {
    const body =
      "<一级>总体情况</一级><段>甲</段><一级>报送情况</一级><二级>提高认识<续>乙。</续></二级><二级>规范报送<续>丙。</续></二级>";
    const { document, found } = draw(page(body), { 月: 6 });
    expect(found).toEqual([]);
    expect(document?.title).toBe("关于6月份工作的通报");
    expect(document?.body).toEqual([
      { type: "heading", level: 1, number: "一、", text: "总体情况" },
      { type: "paragraph", text: "甲" },
      { type: "heading", level: 1, number: "二、", text: "报送情况" },
      { type: "heading", level: 2, number: "（一）", text: "提高认识", runIn: "乙。" },
      { type: "heading", level: 2, number: "（二）", text: "规范报送", runIn: "丙。" },
    ]);
  });

  test("gives no number to a sub-heading that has no other beside it", () => {
    const body =
      "<一级>甲</一级><二级>单独<续>子。</续></二级><段>丑</段><一级>乙</一级><二级>其一<续>寅。</续></二级>" +
      "<三级>小项<续>卯。</续></三级><二级>其二<续>辰。</续></二级><一级>丙</一级><二级>没有续文</二级><段>巳</段>";
    const { document } = draw(page(body), { 月: 6 });
    const told = document?.body.map((block) =>
      block.type === "heading"
        ? `${block.number}${block.text}|${block.runIn ?? ""}`
        : block.type === "paragraph"
          ? block.text
          : block.type,
    );
    expect(told).toEqual([
      "一、甲|",
      "单独子。",
      "丑",
      "二、乙|",
      "（一）其一|寅。",
      "小项卯。",
      "（二）其二|辰。",
      "三、丙|",
      "（一）没有续文|",
      "巳",
    ]);
  });

  test("never lets data become structure", () => {
    const evil = "</段><段>{{月}}&amp;<b>";
    const { document, found } = draw(page("<段>{{文}}</段>"), { 月: 6, 文: evil });
    expect(found).toEqual([]);
    expect(document?.body).toEqual([{ type: "paragraph", text: evil }]);
  });

  test("takes out its own line breaks but keeps spaces inside a line", () => {
    const { document } = draw(page("<段>第一行\n    第二行 GB 18030</段>"), { 月: 6 });
    expect(document?.body).toEqual([{ type: "paragraph", text: "第一行第二行 GB 18030" }]);
  });

  test.each([
    ["an unknown name", "<段>{{没有}}</段>", "TPL-002 5"],
    ["two unknown names in one run", "<段>{{没有}}</段>\n<段>{{也没有}}</段>", "TPL-002 5, TPL-002 6"],
    ["an unknown name behind #if", "<段>甲</段>\n{{#if 没有}}<段>乙</段>{{/if}}", "TPL-002 6"],
    ["an unknown name behind #each", "{{#each 没有}}<段>乙</段>{{/each}}", "TPL-002 5"],
    ["an unknown name given to a helper", "{{#if (等于 没有 6)}}<段>乙</段>{{/if}}", "TPL-002 5"],
    ["an unknown helper", "<段>{{翻译 月}}</段>", "TPL-003 5"],
    ["an unknown element", "<段>甲</段>\n<断>乙</断>", "TPL-004 6"],
    ["an element in the wrong place", "<段>甲</段>\n<抄送>甲</抄送>", "TPL-005 6"],
    ["an element that is not closed", "<段>甲", "TPL-006 5"],
    ["a tag in full-width brackets", "<段>甲＜/段＞</段>", "TPL-006 5"],
    ["a tag in 书名号", "<段>甲《/段》</段>", "TPL-006 5"],
    [
      "an element that is not closed, and nothing that follows from it",
      "<段>甲\n<表><栏>乙</栏></表>",
      "TPL-006 5",
    ],
    ["an end without a beginning", "<段>甲</段></段>", "TPL-006 5"],
    ["a bare & before a letter", "<段>甲</段>\n<段>R&D占比</段>", "TPL-006 6"],
    ["a bare & between letters", "<段>A&B</段>", "TPL-006 5"],
    ["a bare & between spaces", "<段>研发 & 设计</段>", "TPL-006 5"],
    ["a & that begins no name", "<段>甲&nbsp;乙</段>", "TPL-006 5"],
    ["a bare & in an attribute", '<段 甲="A&B">甲</段>', "TPL-006 5"],
    ["text that would be lost", "<段>前<![CDATA[中]]>后</段>", "TPL-006 5"],
    ["a misspelt element once, whatever is in it", "<標><栏>甲</栏><行><格>乙</格></行></標>", "TPL-004 5"],
    ["text outside a paragraph", "甲", "TPL-009 4"],
    ["a group printed as if it were one name", "<段>{{组}}</段>", "TPL-014 5"],
    ["a row with a cell too few", "<表><栏>甲</栏><栏>乙</栏>\n<行><格>1</格></行></表>", "TPL-010 6"],
    ["an unknown attribute", '<段 色="红">甲</段>', "TPL-008 5"],
    ["unescaped output", "<段>{{{月}}}</段>", "TPL-012 5"],
    ["an unclosed block", "{{#if 月}}<段>甲</段>", "TPL-001 5"],
  ])("reports %s with its line", (_fact, body, expected) => {
    expect(draw(page(body), { 月: 6, 组: { 甲: 1 } }).found.join(", ")).toBe(expected);
  });

  test.each([
    ["in a branch that is not taken", "<段>甲</段>{{#if 空}}\n<断>乙</断>\n{{/if}}", "TPL-004 6"],
    ["in a list that is empty", "<段>甲</段>{{#each 无}}\n<断>乙</断>\n{{/each}}", "TPL-004 6"],
    [
      "in both branches, and what else is wrong",
      "{{#if 空}}<断>乙</断>{{else}}\n<断>丙</断>甲{{/if}}",
      "TPL-004 5, TPL-004 6, TPL-009 4",
    ],
  ])("finds an unknown element %s", (_fact, body, expected) => {
    const { found } = draw(page(body), { 月: 6, 空: null, 无: [] });
    expect(found.join(", ")).toBe(expected);
  });

  test.each([
    ["in a comment", "<!-- {{#if 空}}<断>{{/if}} --><段>甲</段>"],
    ["in a template's comment", "{{!-- <断> {{月}} --}}<段>甲</段>"],
    ["in the words given to a helper", '<段>{{#if (等于 月 "<断>")}}{{/if}}甲</段>'],
    ["that the branches make up", "<{{#if 空}}段{{else}}注{{/if}}>甲</{{#if 空}}段{{else}}注{{/if}}>"],
    ["that may have an attribute", '<段{{#if 空}} 甲="1"{{/if}}>甲</段>'],
  ])("takes nothing for an unknown element %s", (_fact, body) => {
    expect(draw(page(body), { 月: 6, 空: null }).found).toEqual([]);
  });

  test("points at unknown names by their columns in the clerk's own file", () => {
    const body = "<段>{{没有}}{{月}}</段><段>{{也没有}}</段>{{#each 无}}{{/each}}";
    const seen: Diagnostic[] = [];
    compileTemplate(page(body), "templates/通报.hbs", { 月: "文" }, (d) => seen.push(d));
    expect(seen.map(({ code, place }) => [code, place.at])).toEqual([
      ["TPL-002", { line: 5, column: 6 }],
      ["TPL-002", { line: 5, column: 24 }],
      ["TPL-002", { line: 5, column: 41 }],
    ]);
  });

  test("does not miss a title that is there under a wrong name", () => {
    const { found } = draw(page("<段>甲</段>").replaceAll("标题>", "标提>"), { 月: 6 });
    expect(found).toEqual(["TPL-004 3"]);
  });

  test("reports a missing head, title and body text", () => {
    const { found } = draw("<公文><标题></标题></公文>", {});
    expect(found).toEqual(["TPL-007 1", "TPL-007 1", "TPL-007 1"]);
  });
});

const letter = (head: string, rest: string): string => `<公文 文种="函">
  <版头 ${head}><发文机关标志>平顶山市督查局</发文机关标志><紧急程度>特急</紧急程度></版头>
  <标题>关于加快工作的函</标题>
  <正文><段>甲</段></正文>
  ${rest}
</公文>`;

describe("信函格式", () => {
  test("has a head of its own and 抄送 alone for 版记", () => {
    const { document, found } = draw(letter('格式="信函"', "<版记><抄送>市政府办公室</抄送></版记>"), {});
    expect(found).toEqual([]);
    expect(document?.head).toEqual({ type: "letter", mark: "平顶山市督查局", urgency: "特急" });
    expect(document?.imprint).toEqual({ copiedTo: "市政府办公室" });
  });

  test("has no 版记 when nothing is copied", () => {
    const { document, found } = draw(letter('格式="信函"', "<版记></版记>"), {});
    expect(found).toEqual([]);
    expect(document?.imprint).toBeUndefined();
  });

  test.each([
    ["another form", "TPL-008 2", '格式="公告"', ""],
    [
      "印发机关, which a letter does not have",
      "TPL-005 5",
      '格式="信函"',
      "<版记><印发机关>市督查局</印发机关></版记>",
    ],
    ["版记 of a 文件 without 印发日期", "TPL-007 5", "", "<版记><印发机关>市督查局</印发机关></版记>"],
    ["a seal neither there nor not", "TPL-008 5", "", '<署名 印章="有">市督查局</署名>'],
    [
      "a row sealed neither so nor not",
      "TPL-008 5",
      "",
      '<附件 题="表"><表><栏>甲</栏><行 印章="有"><格></格></行></表></附件>',
    ],
  ])("%s is reported", (_, expected, head, rest) => {
    expect(draw(letter(head, rest), {}).found.join(", ")).toBe(expected);
  });
});

test.each([
  ["", undefined],
  [' 印章="是"', true],
  [' 印章="否"', undefined],
])("行%s is sealed: %s", (attribute, sealed) => {
  const { document, found } = draw(
    letter("", "").replace("<段>甲</段>", `<表><栏>甲</栏><行${attribute}><格></格></行></表>`),
    {},
  );
  expect(found).toEqual([]);
  const [table] = document?.body ?? [];
  const [row] = table?.type === "table" ? table.rows : [];
  expect(row?.type === "cells" ? row.sealed : "no row").toBe(sealed);
});

test.each([
  ["", undefined],
  [' 印章="是"', undefined],
  [' 印章="否"', false],
])("署名%s is sealed: %s", (attribute, sealed) => {
  const rest = `<署名${attribute}>市督查局</署名><成文日期>2013年7月9日</成文日期>`;
  const { document, found } = draw(letter("", rest), {});
  expect(found).toEqual([]);
  expect((document?.signature as AgencySignature | undefined)?.sealed).toBe(sealed);
});

test("what goes wrong in us is not told as a fault of the template", () => {
  const names = new Proxy(
    {},
    {
      getOwnPropertyDescriptor: () => {
        throw new TypeError("a bug of ours");
      },
    },
  );
  const compile = () =>
    compileTemplate(page("<段>{{甲}}</段>"), "templates/通报.hbs", names, () => undefined);
  expect(compile).toThrow("a bug of ours");
});

test("a & by its name, in comments and in double braces is none that stands alone", () => {
  const { document, found } = draw(page("<!-- A&B --><段>R&amp;D{{!-- A&B --}}&#38;{{月}}</段>"), {
    月: "A&B",
  });
  expect(found).toEqual([]);
  expect(document?.body).toEqual([{ type: "paragraph", text: "R&D&A&B" }]);
});
