import type { UnitMention } from "../task.ts";

/** A 牵头单位 or 责任单位 line with what it means. */
interface UnitLine {
  readonly line: string;
  readonly mentions: readonly UnitMention[];
}

/** A name of a line, and what stands before it. */
interface Piece {
  readonly before: string;
  readonly mention: UnitMention;
}

/** The names of a line in their order with the marks between them; undefined where the line does not say them so. */
const piecesOf = ({ line, mentions }: UnitLine): readonly Piece[] | undefined => {
  const pieces: Piece[] = [];
  let end = 0;
  for (const mention of mentions) {
    const start = line.indexOf(mention.written, end);
    if (start < 0) return undefined;
    pieces.push({ before: line.slice(end, start), mention });
    end = start + mention.written.length;
  }
  return end === line.length ? pieces : undefined;
};

/**
 * A line in which one unit stands under another name, or another unit in its place. Marks between names stay; a unit that
 * stands there already, or among `taken`, is not named twice.
 */
export const withUnit = (
  { line, mentions }: UnitLine,
  {
    unit,
    name,
    taken = [],
  }: { readonly unit: string; readonly name: string; readonly taken?: readonly string[] },
): UnitLine => {
  if (!mentions.some(({ units }) => units.includes(unit))) return { line, mentions };
  const pieces =
    piecesOf({ line, mentions }) ??
    mentions.map((mention, index) => ({ before: index > 0 ? "、" : "", mention }));
  const seen = new Set(taken);
  const kept: Piece[] = [];
  for (const { before, mention } of pieces) {
    const units = [...new Set(mention.units.map((each) => (each === unit ? name : each)))];
    const isOwn = mention.kind === "unit" && mention.units.includes(unit);
    const [only = ""] = units;
    if (mention.kind === "unit" && seen.has(only)) continue;
    if (mention.kind === "unit") seen.add(only);
    const changed = { ...mention, units, written: isOwn ? name : mention.written };
    kept.push({ before: kept.length > 0 ? before : "", mention: changed });
  }
  return {
    line: kept.map(({ before, mention }) => `${before}${mention.written}`).join(""),
    mentions: kept.map(({ mention }) => mention),
  };
};
