import { boxAround } from "../read/outline-box.ts";
import type { Box, DrawnRule } from "../read/page.ts";

/** A table by its rules; text within belongs to it. */
export interface RuledTable extends Box {
  readonly horizontals: readonly DrawnRule[];
  readonly verticals: readonly DrawnRule[];
}

const reach = 0.6;

const meet = (a: Box, b: Box): boolean =>
  a.left <= b.right + reach &&
  b.left <= a.right + reach &&
  a.top <= b.bottom + reach &&
  b.top <= a.bottom + reach;

const around = (rules: readonly DrawnRule[]): Box | undefined =>
  boxAround(
    rules.flatMap(({ left, top, right, bottom }) => [[left, top] as const, [right, bottom] as const]),
  );

/** Groups of rules that hang together and contain upright ones. */
export const ruledTables = (rules: readonly DrawnRule[]): readonly RuledTable[] => {
  let groups: readonly (readonly DrawnRule[])[] = [];
  for (const rule of rules) {
    const near = groups.filter((group) => group.some((other) => meet(rule, other)));
    groups = [...groups.filter((group) => !near.includes(group)), [rule, ...near.flat()]];
  }
  return groups.flatMap((group): readonly RuledTable[] => {
    const box = around(group);
    const horizontals = group.filter(({ direction }) => direction === "horizontal");
    const verticals = group.filter(({ direction }) => direction === "vertical");
    if (!box || verticals.length < 2 || horizontals.length < 2) return [];
    return [{ ...box, horizontals, verticals }];
  });
};

export const isInside = (x: number, y: number, { left, top, right, bottom }: Box): boolean =>
  x > left && x < right && y > top && y < bottom;

const edge = (values: readonly number[]): string => Math.max(0, ...values).toFixed(1);

/** Which cell of a table a point lies in, as a key: the rules to its left and above it. */
export const cellAt = (x: number, y: number, { verticals, horizontals }: RuledTable): string => {
  const left = verticals.filter((rule) => rule.left < x && rule.top < y + reach && rule.bottom > y - reach);
  const above = horizontals.filter((rule) => rule.top < y && rule.left < x && rule.right > x);
  return `${edge(left.map((rule) => rule.left))},${edge(above.map((rule) => rule.top))}`;
};
