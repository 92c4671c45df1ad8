import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { compileTemplate } from "../../../src/draft/template.ts";

const page = (body: string): string => `<公文 文种="通报">
  <版头><发文机关标志>平顶山市督查局文件</发文机关标志></版头>
  <标题>关于{{月}}月份工作的通报</标题>
  <正文>
${body}
  </正文>
</公文>`;

const draw = (source: string, view: object) => {
  const seen: Diagnostic[] = [];
  const template = compileTemplate(source, "templates/通报.hbs", (d) => seen.push(d));
  const document = template?.(view, false, (d) => seen.push(d));
  const found = seen.map(({ code, place }) => `${code} ${place.at?.line ?? "-"}`);
  return { document, found };
};

describe("a template", () => {
  test("draws a document with its headings numbered", () => {
    const body = "<一级>总体情况</一级><段>甲</段><一级>报送情况</一级><二级>提高认识<续>乙。</续></二级>";
    const { document, found } = draw(page(body), { 月: 6 });
    expect(found).toEqual([]);
    expect(document?.title).toBe("关于6月份工作的通报");
    expect(document?.body).toEqual([
      { type: "heading", level: 1, number: "一、", text: "总体情况" },
      { type: "paragraph", text: "甲" },
      { type: "heading", level: 1, number: "二、", text: "报送情况" },
      { type: "heading", level: 2, number: "（一）", text: "提高认识", runIn: "乙。" },
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
    ["text outside a paragraph", "甲", "TPL-009 4"],
    ["a row with a cell too few", "<表><栏>甲</栏><栏>乙</栏>\n<行><格>1</格></行></表>", "TPL-010 6"],
    ["an unknown attribute", '<段 色="红">甲</段>', "TPL-008 5"],
    ["unescaped output", "<段>{{{月}}}</段>", "TPL-012 5"],
    ["an unclosed block", "{{#if 月}}<段>甲</段>", "TPL-001 5"],
  ])("reports %s with its line", (_fact, body, expected) => {
    expect(draw(page(body), { 月: 6 }).found.join(", ")).toBe(expected);
  });

  test("points at unknown names by their columns in the clerk's own file", () => {
    const body = "<段>{{没有}}{{月}}</段><段>{{也没有}}</段>{{#each 无}}{{/each}}";
    const seen: Diagnostic[] = [];
    compileTemplate(page(body), "templates/通报.hbs", (d) => seen.push(d))?.({ 月: 6 }, false, (d) =>
      seen.push(d),
    );
    expect(seen.map(({ code, place }) => [code, place.at])).toEqual([
      ["TPL-002", { line: 5, column: 6 }],
      ["TPL-002", { line: 5, column: 24 }],
      ["TPL-002", { line: 5, column: 41 }],
    ]);
  });

  test("reports a missing head, title and body text", () => {
    const { found } = draw("<公文><标题></标题></公文>", {});
    expect(found).toEqual(["TPL-007 1", "TPL-007 1", "TPL-007 1"]);
  });
});
