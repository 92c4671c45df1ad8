import { describe, expect, test } from "@jest/globals";
import { breakTitle } from "../../../../src/layout/elements/title-lines.ts";

describe("a title", () => {
  test.each([
    ["关于2013年6月份市政府重点工作进展情况的通报", "关于2013年6月份/市政府重点工作进展情况的通报"],
    [
      "平顶山市人民政府督查局关于2013年6月份市政府重点工作进展情况的通报",
      "平顶山市人民政府督查局/关于2013年6月份市政府重点工作/进展情况的通报",
    ],
    ["2013年6月份市政府重点工作任务进展情况汇总表", "2013年6月份市政府重点工作/任务进展情况汇总表"],
    [
      "鞍山市立山区人民政府督查室关于2023年4月份区政府重点工作进展情况的通报",
      "鞍山市立山区人民政府督查室/关于2023年4月份区政府重点工作/进展情况的通报",
    ],
    ["未按时报送进展情况的单位名单", "未按时报送进展情况的单位名单"],
    ["通报", "通报"],
  ])("%s", (title, expected) => {
    expect(breakTitle(title).join("/")).toBe(expected);
  });

  test.each([
    ["新城区基础设施和重点项目建设", "基础设施"],
    ["金融主体引进和农村商业银行组建", "引进"],
    ["服务业和社会事业领域开放", "服务业"],
    ["事业单位分类改革", "事业单位"],
    ["市委党校新址建设", "市委党校"],
    ["社会管理综合治理", "社会管理"],
    ["北部矿区综合整治", "综合整治"],
    ["城市设计和专项规划编制", "专项规划"],
    ["3G网络扩容扩建和“智慧平顶山”建设", "“智慧平顶山”"],
  ])("of a letter on %s keeps %s whole", (subject, word) => {
    const lines = breakTitle(`关于加快推进${subject}工作的督办函`);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.some((line) => line.includes(word))).toBe(true);
  });

  test("keeps every character", () => {
    const title = "关于转发《河南省人民政府办公厅关于切实做好当前安全生产工作的紧急通知》的通知";
    expect(breakTitle(title).join("")).toBe(title);
  });

  test("never begins a line with 的 or a mark, and never ends one with 关于", () => {
    for (const title of [
      "各县（市、区）政府、管委会和市直有关部门任务完成情况排名表",
      "平顶山市人民政府关于表彰2012年度全市环境保护工作先进单位和先进个人的决定",
      "关于进一步加强重点项目建设和推进民生实事落实工作的通知",
    ]) {
      for (const line of breakTitle(title).slice(1)) expect(line).not.toMatch(/^[的和、，》）]/u);
      for (const line of breakTitle(title).slice(0, -1)) expect(line).not.toMatch(/关于$|和$/u);
    }
  });

  test("has no line longer than the page allows, and no line shorter than both its neighbours", () => {
    const lines = breakTitle(
      "平顶山市人民政府办公室关于印发2013年市政府重点工作任务分解和民生实事责任分解的通知",
    );
    const widths = lines.map((line) => Array.from(line).length - (line.match(/\d/gu)?.length ?? 0) / 2);
    expect(Math.max(...widths)).toBeLessThanOrEqual(19);
    for (const [index, width] of widths.entries()) {
      const [before, after] = [widths[index - 1], widths[index + 1]];
      if (before !== undefined && after !== undefined) {
        expect(width).toBeGreaterThanOrEqual(Math.min(before, after));
      }
    }
  });

  test("keeps a body's name whole when it is told the name", () => {
    const name = "平顶山市城市公用事业管理局";
    expect(
      breakTitle(`关于${name}报送2013年6月份重点工作进展情况的函`, { names: [name] }).join("/"),
    ).toContain(name);
  });

  test("without any known word is still broken by 禁则", () => {
    expect(breakTitle("甲".repeat(45)).every((line) => line.length <= 19)).toBe(true);
  });

  test("that is empty has no lines", () => {
    expect(breakTitle("")).toEqual([]);
  });
});
