import type { Rational } from "./rational.ts";
import { rational } from "./rational.ts";

/** 校核: where a report that can be read begins to look doubtful. */
export interface DoubtThresholds {
  /** 突增倍数: how many times the usual increase of a month is too much. */
  readonly jumpFactor: Rational;
  /** 相似度: the share of two texts that is the same, from which they count as one; 1 is the whole. */
  readonly similarity: Rational;
  /** 最短字数: how many characters a text without figures must have beside stock words and punctuation. */
  readonly shortestText: number;
  /** 最长字数: how many characters of one cell are too many to be printed of a task. */
  readonly longestText: number;
  /** 目标倍数: how many times the year's target a figure may be before it is no longer printed. */
  readonly targetFactor: Rational;
}

/** What holds while 机关.yaml says nothing; tuned on the sample months so that nearly every warning is right. */
export const usualDoubtThresholds: DoubtThresholds = {
  jumpFactor: rational(3),
  similarity: rational(9, 10),
  shortestText: 6,
  longestText: 500,
  targetFactor: rational(3),
};
