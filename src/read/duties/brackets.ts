/** What opens and what closes a parenthesis, in every form that offices use for 责任单位. */
const opening = "(（〔［[【﹝｛{";
const closing = ")）〕］]】﹞｝}";

/** How a character changes the depth of brackets: 1, -1 or 0. */
export const depthChange = (character: string): number =>
  opening.includes(character) ? 1 : closing.includes(character) ? -1 : 0;

/** A bracket that stands inside no other: places are those of its two marks. */
export interface BracketGroup {
  readonly start: number;
  readonly end: number;
  readonly inner: string;
}

/** The outermost brackets of a text that are closed, of any form. */
export const bracketGroups = (text: string): readonly BracketGroup[] => {
  const groups: BracketGroup[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const change = depthChange(text.charAt(index));
    if (change === 1 && depth === 0) start = index;
    if (change === -1 && depth === 1)
      groups.push({ start, end: index, inner: text.slice(start + 1, index).trim() });
    depth = Math.max(0, depth + change);
  }
  return groups;
};

/** The text after the last bracket that is not closed; undefined when all are. */
export const afterOpenBracket = (text: string): string | undefined => {
  let depth = 0;
  for (let index = text.length - 1; index >= 0; index--) {
    depth -= depthChange(text.charAt(index));
    if (depth < 0) return text.slice(index + 1);
  }
  return undefined;
};

/** Whether every bracket that the text opens is closed, and none is closed that was not opened. */
export const isBalanced = (text: string): boolean => {
  let depth = 0;
  for (const character of text) {
    depth += depthChange(character);
    if (depth < 0) return false;
  }
  return depth === 0;
};

/** Cuts a text at the given marks where they stand outside brackets; empty pieces are left out. */
export const piecesOutsideBrackets = (text: string, marks: string): readonly string[] => {
  const found = [""];
  let depth = 0;
  for (const character of text) {
    depth = Math.max(0, depth + depthChange(character));
    if (depth === 0 && marks.includes(character)) found.push("");
    else found.push((found.pop() ?? "") + character);
  }
  return found.map((piece) => piece.trim()).filter((piece) => piece !== "");
};
