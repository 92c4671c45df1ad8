import { describe, expect, test } from "@jest/globals";
import { signatureLines } from "../../../../src/layout/elements/signature.ts";

const date = { year: 2013, month: 7, day: 9 };
const cell = 156 / 28;
const seal = 42 / cell;

/** The middles of the seals on each line of agencies, in cells. */
const rows = (names: readonly string[]): readonly (readonly number[])[] => {
  const [agency = "", ...others] = names;
  return signatureLines({ agency, others, date })
    .filter(({ type }) => type === "agency")
    .map(({ x, beside = [] }) => [...beside.map((each) => each.x), x]);
};

describe("联合行文 under seals", () => {
  test.each([
    ["two", ["平顶山市督查局", "市财政局"], [2]],
    ["three with short names", ["市督查局", "市财政局", "市审计局"], [3]],
    ["three with a long name", ["平顶山市督查局", "平顶山市财政局", "平顶山市发展和改革委员会"], [2, 1]],
    ["four", ["市督查局", "市财政局", "市审计局", "市监察局"], [2, 2]],
    [
      "two with very long names",
      ["平顶山市重点工作推进领导小组办公室", "平顶山市人民政府办公室督查室"],
      [1, 1],
    ],
  ])("%s stand in rows", (_, names, counts) => {
    expect(rows(names).map(({ length }) => length)).toEqual(counts);
  });

  test("no seal touches another or leaves 版心, and no name touches another", () => {
    for (const count of [2, 3, 4, 5, 6, 7]) {
      for (const length of [4, 7, 9, 12, 15]) {
        for (const row of rows(Array.from({ length: count }, () => "局".repeat(length)))) {
          const widest = Math.max(seal, length);
          expect(row[0]).toBeGreaterThanOrEqual(widest / 2);
          expect(row.at(-1)).toBeLessThanOrEqual(28 - widest / 2);
          for (const [index, x] of row.slice(1).entries()) {
            expect(x - (row[index] ?? 0)).toBeGreaterThan(widest);
          }
        }
      }
    }
  });

  test("the last one stands over the date, the rows five lines apart", () => {
    const lines = signatureLines({ agency: "市督查局", others: ["市财政局", "市审计局", "市监察局"], date });
    expect(lines.at(-1)).toMatchObject({ type: "date", x: lines.at(-2)?.x, anchor: "middle" });
    expect(lines.map(({ emptyLines = 0 }) => emptyLines)).toEqual([0, 4, 0]);
  });
});

test("not sealed, the main agency stands first and the others below it", () => {
  const lines = signatureLines({ agency: "市督查局", others: ["平顶山市财政局"], date, sealed: false });
  expect(lines.map(({ text, x }) => [text, x])).toEqual([
    ["市督查局", 19],
    ["平顶山市财政局", 19],
    ["2013年7月9日", 21],
  ]);
});
