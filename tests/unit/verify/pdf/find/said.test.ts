import { describe, expect, test } from "@jest/globals";
import { saidInPdf } from "../../../../../src/verify/pdf/find/said.ts";
import type { PdfPage } from "../../../../../src/verify/pdf/read/page.ts";
import type { Said } from "../../../../../src/verify/said-text.ts";
import { charactersOf, pageOf, ruleOf } from "../../../../support/pdf/pdf-page.ts";

const textOf = (said: readonly Said[]): string => said.map(({ text }) => text).join("");
const saidOn = (...pages: readonly PdfPage[]) => saidInPdf({ pages, fonts: [] });

test("the text of pages is what stands in the type area, with page and line", () => {
  const page = pageOf(2, [
    ...charactersOf("内部资料", 80, 20, { size: 9 }),
    ...charactersOf("截至6月底，", 28, 50),
    ...charactersOf("达到序时进度。", 28, 60),
    ...charactersOf("—2—", 33, 270, { size: 14 }),
  ]);
  const { text } = saidOn(pageOf(1, []), page);
  expect(textOf(text)).toBe("截至6月底，达到序时进度。");
  expect(text.at(-1)).toEqual({ text: "。", place: "第2页第2行" });
});

/** A page with a table of two columns: a head and rows, each with its cells. */
const tablePage = (number: number, rows: readonly (readonly [string, string])[]): PdfPage =>
  pageOf(
    number,
    rows.flatMap(([first, second], row) => [
      ...charactersOf(first, 42, 50 + 10 * row, { size: 10.5 }),
      ...charactersOf(second, 62, 50 + 10 * row, { size: 10.5 }),
    ]),
    [
      ...[40, 60, 150].map((x) => ruleOf(x - 0.1, 44, x + 0.1, 44 + 10 * rows.length)),
      ...Array.from({ length: rows.length + 1 }, (_, row) =>
        ruleOf(40, 43.9 + 10 * row, 150, 44.1 + 10 * row),
      ),
    ],
  );

describe("a table that goes on on the next page", () => {
  const head = ["序号", "任务"] as const;

  test("is one, its head said once", () => {
    const { tables } = saidOn(tablePage(1, [head, ["1", "甲"]]), tablePage(2, [head, ["2", "乙"]]));
    expect(textOf(tables)).toBe("序号｜任务｜1｜甲｜2｜乙｜");
    expect(tables.at(-1)?.place).toBe("第2页表格第2行");
  });

  test("in the middle of a row says the row's cells whole", () => {
    const { tables } = saidOn(
      tablePage(1, [head, ["1", "甲项"]]),
      tablePage(2, [head, ["", "续完。"], ["2", "乙"]]),
    );
    expect(textOf(tables)).toBe("序号｜任务｜1｜甲项续完。｜2｜乙｜");
  });
});

test("a name in 版记 that is broken in two stays together beside the one that is not", () => {
  const small = { size: 14 };
  const page = pageOf(
    2,
    [
      ...charactersOf("抄送：市委办公室，市政协", 33, 240, small),
      ...charactersOf("办公室。", 48, 246, small),
      ...charactersOf("2013年7月11日印", 132, 252, small),
      ...charactersOf("平顶山市督查局", 33, 255.5, small),
      ...charactersOf("发", 174, 259, small),
    ],
    [234, 248, 262].map((y) => ruleOf(28, y - 0.1, 184, y + 0.1)),
  );
  const text = pageOf(1, charactersOf("截至6月底。", 28, 50));
  expect(textOf(saidOn(text, page).imprint)).toBe(
    "抄送：市委办公室，市政协办公室。平顶山市督查局2013年7月11日印发",
  );
});
