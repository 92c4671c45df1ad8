import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../../src/diagnostics/diagnostic.ts";
import { rational } from "../../../../src/model/rational.ts";
import { readAgency } from "../../../../src/read/catalogue/agency.ts";

const seed = readFileSync("seeds/2013/机关.yaml", "utf8").replaceAll(/^校核:.*\n(?: .*\n)*/gmu, "");
const read = (below: string) => {
  const found: Diagnostic[] = [];
  const bytes = new TextEncoder().encode(`${seed}\n校核:\n${below}`);
  const agency = readAgency({ path: "机关.yaml", bytes }, (diagnostic) => found.push(diagnostic));
  return { thresholds: agency?.doubtThresholds, found };
};

describe("校核 in 机关.yaml", () => {
  test("sets each threshold", () => {
    expect(read("  突增倍数: 2.5\n  相似度: 0.9\n  最短字数: 10\n  最长字数: 800\n")).toEqual({
      thresholds: {
        jumpFactor: rational(5, 2),
        similarity: rational(9, 10),
        shortestText: 10,
        longestText: 800,
      },
      found: [],
    });
  });

  test("leaves the others as they are", () => {
    expect(read("  相似度: 1\n").thresholds).toEqual({ similarity: rational(1) });
  });

  test.each([
    ["突增倍数", "1"],
    ["突增倍数", "三"],
    ["相似度", "95"],
    ["相似度", "0.5"],
    ["最短字数", "-1"],
    ["最短字数", "6.5"],
    ["最短字数", "101"],
    ["最长字数", "49"],
    ["最长字数", "500.5"],
    ["最长字数", "5001"],
  ])("refuses %s: %s", (name, written) => {
    const { thresholds, found } = read(`  ${name}: ${written}\n`);
    expect(thresholds).toEqual({});
    expect(found.map(({ code, details }) => [code, (details as { key: string }).key])).toEqual([
      ["CAT-041", `校核.${name}`],
    ]);
  });

  test("knows no other threshold", () => {
    expect(read("  突增倍率: 3\n").found).toMatchObject([
      { code: "TXT-012", details: { nearest: "校核.突增倍数" } },
    ]);
  });
});
