import { expect, test } from "@jest/globals";
import { inPageWords } from "../../../src/desk/page-words.ts";

/* The desk's clerk has no terminal: what a command or a problem asks to be run there is called as the pages call it. */

test.each([
  [
    "印发以后运行 tongbao issue 2013-06 登记，更正的文件才换上。",
    "印发以后用“印发”页的“登记印发”登记，更正的文件才换上。",
  ],
  ["请运行 tongbao check 2013-06，逐条有处理办法", "请看“校核”页，逐条有处理办法"],
  ["请先运行 tongbao check 2013-06 并改正，再生成本期", "请先看“校核”页并改正，再生成本期"],
  [
    "要发的请运行 tongbao generate 2013-06 --letters，登记印发以前写好。",
    "要发的请用“通报”页的“生成”（勾选“写督办函”），登记印发以前写好。",
  ],
  [
    '有错要更正的，运行 tongbao generate 2013-06 --correction "原因"',
    "有错要更正的，用“印发”页的“生成更正通报”",
  ],
  ["或再运行一次 tongbao generate 2013-06", "或再用“通报”页的“生成”"],
  ["还没有编号的可先用 --draft 生成草稿", "还没有编号的可先勾选“草稿”生成草稿"],
  [
    "错误都在报送文件里，到截稿可用 --return-invalid 按退回处理",
    "错误都在报送文件里，到截稿可以在“通报”页选“按退回处理”",
  ],
  [
    "要在截止以前催报的，请加 --before-deadline。",
    "要在截止以前催报的，请勾选“报送截止日以前也写催报通知”。",
  ],
  ["定稿请用 --number 写明文号，用 --date 写明成文日期。", "定稿请写明通知的文号和成文日期。"],
])("%s", (inTerminal, onPage) => {
  expect(inPageWords(inTerminal)).toBe(onPage);
});

test("what is done in the terminal alone keeps its words", () => {
  for (const words of [
    "或用 tongbao import 从任务分解文件导入",
    "如 tongbao status 2013-06 --offices 各市",
    "用 --file 指明签发的 PDF",
    "市科技局 的材料在 data/2013-06/报送/ 里",
  ])
    expect(inPageWords(words)).toBe(words);
});
