import type { HelperDelegate } from "handlebars";

/** The helpers that templates may use besides #if, #unless, #each and #with. */
export const templateHelpers: Readonly<Record<string, HelperDelegate>> = {
  /** {{#if (等于 评价 "推进缓慢")}} */
  等于: (a: unknown, b: unknown): boolean => a === b,
  /** {{#if (大于 项数 1)}}: whole numbers only. */
  大于: (a: number, b: number): boolean => a > b,
  /** {{加一 @index}}: the position in a list, counted from 1. */
  加一: (index: number): string => String(index + 1),
};

/** The names of Handlebars' own helpers that stay allowed. */
export const builtInHelpers = ["if", "unless", "each", "with"] as const;
