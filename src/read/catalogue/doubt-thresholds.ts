import type { DoubtThresholds } from "../../model/doubt-thresholds.ts";
import type { Rational } from "../../model/rational.ts";
import { compare, one, parseDecimal, rational } from "../../model/rational.ts";

/** What may stand below 校核 in 机关.yaml. */
export const doubtThresholdNames = ["突增倍数", "相似度", "最短字数", "最长字数", "目标倍数"] as const;

type Name = (typeof doubtThresholdNames)[number];

/**
 * The thresholds that 校核 sets, by their names; absent ones are left to the usual values. `reportWrong` is called
 * for a value that is none, with what was expected.
 */
export const readDoubtThresholds = (
  written: ReadonlyMap<string, string>,
  reportWrong: (name: Name, expected: string) => void,
): Partial<DoubtThresholds> => {
  const read = (name: Name, expected: string, fits: (value: Rational) => boolean): Rational | undefined => {
    const text = written.get(name) ?? "";
    if (text === "") return undefined;
    const value = parseDecimal(text);
    if (value && fits(value)) return value;
    reportWrong(name, expected);
    return undefined;
  };
  const jumpFactor = read("突增倍数", "大于 1 的数", (value) => compare(value, one) > 0);
  const similarity = read(
    "相似度",
    "大于 0.5、不超过 1 的数",
    (value) => compare(value, rational(1, 2)) > 0 && compare(value, one) <= 0,
  );
  const shortest = read(
    "最短字数",
    " 0 至 100 的整数",
    (value) => value.denominator === 1n && value.numerator >= 0n && value.numerator <= 100n,
  );
  const longest = read(
    "最长字数",
    " 50 至 5000 的整数",
    (value) => value.denominator === 1n && value.numerator >= 50n && value.numerator <= 5000n,
  );
  const targetFactor = read("目标倍数", "不小于 1 的数", (value) => compare(value, one) >= 0);
  return {
    ...(targetFactor && { targetFactor }),
    ...(jumpFactor && { jumpFactor }),
    ...(similarity && { similarity }),
    ...(shortest && { shortestText: Number(shortest.numerator) }),
    ...(longest && { longestText: Number(longest.numerator) }),
  };
};
