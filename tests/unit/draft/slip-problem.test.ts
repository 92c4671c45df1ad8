import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import type { Place } from "../../../src/model/place.ts";
import { printedSentence, slipFile } from "../../../src/draft/slip-problem.ts";

const anything = (): boolean => true;
const file = "data/2013-06/报送/市科技局.csv";

const errorAt = (place: Omit<Place, "file">): Diagnostic => ({
  code: "PROG-012",
  place: { file, ...place },
  details: { task: 4 },
});

describe("a sentence in print", () => {
  test.each([
    ["第 4 项任务没有填写进展情况", "第4项任务没有填写进展情况"],
    ["应为 1 至 28 的整数", "应为1至28的整数"],
    ["目前还不能读取Excel（.xlsx）文件", "目前还不能读取Excel（.xlsx）文件"],
    ["任务序号“第 4 项”不是序号", "任务序号“第 4 项”不是序号"],
    ["请另存为“CSV UTF-8”，放好", "请另存为“CSV UTF-8”，放好"],
  ])("%s", (text, expected) => {
    expect(printedSentence(text, anything)).toBe(expected);
  });

  test("has 〓 for what cannot be printed", () => {
    const text = "自评状态“好\u0007\uD800\uFFFE坏”不在规定的五种之内";
    expect(printedSentence(text, (character) => character !== "坏")).toBe(
      "自评状态“好〓〓〓〓”不在规定的五种之内",
    );
  });

  test("cuts what is quoted at forty characters and itself at 160", () => {
    const text = printedSentence(`自评状态“${"长".repeat(9000)}”不在${"很".repeat(500)}`, anything);
    expect(text).toContain(`“${"长".repeat(40)}……”不在`);
    expect(Array.from(text)).toHaveLength(162);
  });
});

describe("the problems of a file", () => {
  test.each([
    ["its cell", { at: { line: 3, column: 9 }, cell: "D3" }, "D3"],
    ["its worksheet and cell", { sheet: "进展", cell: "D3" }, "工作表“进展”D3"],
    ["its worksheet", { sheet: "进展" }, "工作表“进展”"],
    ["its line", { at: { line: 3, column: 9 } }, "第3行"],
    ["the file", {}, "整个文件"],
  ])("are found by %s", (_fact, place, expected) => {
    expect(slipFile(file, [errorAt(place)], anything)).toEqual({
      name: "市科技局.csv",
      problems: [
        {
          position: expected,
          problem: "第4项任务没有填写进展情况",
          remedy: "请写明截至本月底的进展，还没有启动的写明原因",
        },
      ],
      omitted: 0,
    });
  });

  test("are the first fifty, and the rest is counted", () => {
    const errors = Array.from({ length: 200 }, (_, index) => errorAt({ cell: `D${index + 2}` }));
    const { problems, omitted } = slipFile(file, errors, anything);
    expect([problems.length, problems.at(-1)?.position, omitted]).toEqual([50, "D51", 150]);
  });
});
