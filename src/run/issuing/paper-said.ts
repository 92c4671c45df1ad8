import type { SaidText } from "../../verify/said-text.ts";
import { withoutBlanks } from "../../verify/text/official-text.ts";

/** What a list of papers says of one. */
interface Listed {
  readonly title: string;
  readonly number?: string;
  readonly unit?: string;
}

/**
 * The paper of a list that a document is: by its title and 发文字号, among copies for several units by 主送机关. Undefined
 * where none is.
 */
export const paperSaid = <Paper extends Listed>(
  { title, number, recipients }: Pick<SaidText, "title" | "number" | "recipients">,
  papers: readonly Paper[],
): Paper | undefined => {
  const titled = papers.filter((paper) => withoutBlanks(paper.title) === title);
  const numbered = papers.filter((paper) => number !== undefined && paper.number === number);
  const [both, byTitle] = [titled.filter((paper) => numbered.includes(paper)), titled];
  const found = [both, byTitle, numbered].find(({ length }) => length > 0) ?? [];
  if (found.length <= 1) return found[0];
  // 市住房城乡建设局 contains 建设局: the longest name that stands there is the unit's.
  return found
    .filter(({ unit }) => unit !== undefined && recipients.includes(unit))
    .toSorted((a, b) => (b.unit ?? "").length - (a.unit ?? "").length)[0];
};
