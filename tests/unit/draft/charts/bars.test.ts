import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../../src/diagnostics/diagnostic.ts";
import { compileTemplate } from "../../../../src/draft/template.ts";

const columns = '<栏 宽="20">指标</栏><栏 宽="40">图</栏><栏 宽="20" 对齐="中" 图例="深">推进缓慢</栏>';
const row = (bar: string): string => `<行><格>甲</格><格>${bar}</格><格>1</格></行>`;
const chart = (rows: string, attributes = '题="指标" 说明="一项一条"', head = columns): string =>
  `<图 ${attributes}>${head}${rows}</图>`;

const draw = (...charts: readonly string[]) => {
  const seen: Diagnostic[] = [];
  const source = `<公文 文种="通报">
<版头><发文机关标志>平顶山市督查局文件</发文机关标志></版头><标题>关于工作的通报</标题>
<正文><段>甲</段></正文>
<附件 题="附图" 方向="横">
${charts.join("")}
</附件>
</公文>`;
  const template = compileTemplate(source, "templates/通报.hbs", {}, (each) => seen.push(each));
  const document = template?.({}, false, (each) => seen.push(each));
  const found = seen.map(({ code, place, details }) =>
    [code, place.at?.line, "attribute" in details ? details.attribute : ""].join(" "),
  );
  return { blocks: document?.attachments[0]?.body ?? [], found };
};

describe("图", () => {
  test("is a table whose cells draw, with its number and title below", () => {
    const bar = '<条 段="浅1/4 黑0.5" 线="1/3" 说明="甲：完成四分之三"/>';
    const { blocks, found } = draw(chart(row(bar)), chart(row(""), '题="第二" 说明="空的"'));
    expect(found).toEqual([]);
    const [table, caption, ...others] = blocks;
    expect(table).toEqual({
      type: "table",
      alternative: "一项一条",
      columns: [
        { head: "指标", share: 20, align: "left" },
        { head: "图", share: 40, align: "left" },
        { head: "推进缓慢", share: 20, align: "center", key: "dark" },
      ],
      rows: [
        {
          type: "cells",
          cells: [["甲"], [], ["1"]],
          bars: [
            undefined,
            {
              segments: [
                { share: "0.25", tone: "light" },
                { share: "0.5", tone: "black" },
              ],
              mark: "1/3",
              alternative: "甲：完成四分之三",
            },
            undefined,
          ],
        },
      ],
    });
    expect(caption).toEqual({ type: "note", text: "图1　指标", caption: true });
    expect(others[0]).toMatchObject({ rows: [{ cells: [["甲"], [], ["1"]] }] });
    expect(others[0]).not.toHaveProperty("rows.0.bars");
    expect(others[1]).toEqual({ type: "note", text: "图2　第二", caption: true });
  });

  test.each([
    ["段", '<条 段="灰1/4" 说明="甲"/>'],
    ["段", '<条 段="浅" 说明="甲"/>'],
    ["段", '<条 段="浅-1/4" 说明="甲"/>'],
    ["段", '<条 段="浅1/2 中1/2 深1/4" 说明="甲"/>'],
    ["线", '<条 段="浅1/2" 线="50%" 说明="甲"/>'],
    ["线", '<条 段="浅1/2" 线="3/2" 说明="甲"/>'],
    ["说明", '<条 段="浅1/2"/>'],
  ])("a bar with a faulty %s is reported where it stands: %s", (attribute, bar) => {
    expect(draw(chart(row(bar))).found).toEqual([`TPL-008 5 ${attribute}`]);
  });

  test("without title or words, or with an unknown tone, is reported", () => {
    expect(draw(chart(row(""), "")).found).toEqual(["TPL-008 5 题", "TPL-008 5 说明"]);
    const head = columns.replace("深", "红");
    expect(draw(chart(row(""), '题="指标" 说明="一项一条"', head)).found).toEqual(["TPL-008 5 图例"]);
  });

  test("a bar as long as its room is one", () => {
    const { found, blocks } = draw(chart(row('<条 段="浅2/3 中1/3" 线="1" 说明="甲"/>')));
    expect(found).toEqual([]);
    expect(JSON.stringify(blocks)).toContain('"share":"2/3"');
  });
});
