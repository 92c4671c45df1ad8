/** A piece of a text: words as they are, or something that may be linked. */
export type Token =
  | { readonly type: "words"; readonly text: string; readonly at: number }
  | { readonly type: "number"; readonly text: string; readonly at: number }
  | { readonly type: "unit"; readonly text: string; readonly at: number }
  | { readonly type: "attachment"; readonly text: string; readonly at: number; readonly index: number }
  /** A number within 第42、55项 or 第17至19项. */
  | { readonly type: "task"; readonly text: string; readonly at: number; readonly task: number };

const escapedPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");

/** What a text is taken apart by; longer names of units go before those they begin with. */
export const tokenPattern = (units: readonly string[]): RegExp => {
  const names = units.toSorted((a, b) => b.length - a.length).map(escapedPattern);
  const unit = names.length > 0 ? `|(?<unit>${names.join("|")})` : "";
  return new RegExp(
    `(?<tasks>第\\d+(?:[、至]\\d+)*项)|附件(?<attachment>\\d+)${unit}|(?<![\\d.〔])(?<number>\\d+(?:\\.\\d+)?)(?![\\d.]*〕)`,
    "gu",
  );
};

/** The numbers of a list of tasks, each with the marks around it: 第42、55项. */
const taskTokens = (text: string, at: number): readonly Token[] =>
  [...text.matchAll(/\d+|[^\d]+/gu)].map(({ 0: piece, index }) =>
    /^\d/u.test(piece)
      ? { type: "task", text: piece, at: at + index, task: Number(piece) }
      : { type: "words", text: piece, at: at + index },
  );

/** Takes a text apart; the pieces in their order are the text. */
export const tokensOf = (text: string, pattern: RegExp): readonly Token[] => {
  const tokens: Token[] = [];
  let end = 0;
  for (const found of text.matchAll(pattern)) {
    const { 0: whole, index, groups = {} } = found;
    if (index > end) tokens.push({ type: "words", text: text.slice(end, index), at: end });
    if (groups["tasks"] !== undefined) tokens.push(...taskTokens(whole, index));
    else if (groups["attachment"] !== undefined)
      tokens.push({ type: "attachment", text: whole, at: index, index: Number(groups["attachment"]) - 1 });
    else tokens.push({ type: groups["unit"] === undefined ? "number" : "unit", text: whole, at: index });
    end = index + whole.length;
  }
  if (end < text.length) tokens.push({ type: "words", text: text.slice(end), at: end });
  return tokens;
};

/** The tasks that a text names, with where: 第17至19项 names three. */
export const tasksNamed = (text: string): readonly { readonly task: number; readonly at: number }[] =>
  [...text.matchAll(/第(\d+(?:[、至]\d+)*)项/gu)].flatMap(({ 1: list = "", index }) =>
    list.split("、").flatMap((part) => {
      const [from = 0, to = from] = part.split("至").map(Number);
      return Array.from({ length: to - from + 1 }, (_, step) => ({ task: from + step, at: index }));
    }),
  );
