/** One character of what a document says, and where it stands in words: 第3页第5行. */
export interface Said {
  readonly text: string;
  readonly place: string;
}

/** What a document says, without blanks, page numbers, running heads and the ends of lines. */
export interface SaidText {
  /** 发文字号 of its own. */
  readonly number?: string;
  /** 发文字号 of the paper that it belongs to or was taken from. */
  readonly basis?: string;
  readonly title: string;
  /** 主送机关 */
  readonly recipients: string;
  /** The running text with notes and headings, in order. */
  readonly text: readonly Said[];
  /** The cells of its tables row by row, a head that is said again on the next page once. */
  readonly tables: readonly Said[];
  /** 版记, which one format has at its page's foot and the other somewhere in the text. */
  readonly imprint: readonly Said[];
  /** 替代文字 of its pictures, which screen readers say, in order. */
  readonly alternatives?: readonly string[];
}

/** What parts the cells of a table. */
export const cellEnd = "｜";

/** The characters of a text at one place; blanks are left out. */
export const saidAt = (text: string, place: string): readonly Said[] =>
  Array.from(text.replaceAll(/[\s\u3000\u00a0]/gu, ""), (character) => ({ text: character, place }));

/** A row of a table: its cells, each with what parts it from the next. */
export type SaidRow = readonly (readonly Said[])[];

/** Rows one after the other; the first row of a table is left out where an earlier table began with the same. */
export const saidRows = (tables: readonly (readonly SaidRow[])[]): readonly Said[] => {
  const heads = new Set<string>();
  return tables.flatMap((rows) => {
    const [first, ...rest] = rows;
    if (!first) return [];
    const head = first.map((cell) => cell.map(({ text }) => text).join("")).join(cellEnd);
    const isKnown = heads.has(head);
    heads.add(head);
    return (isKnown ? rest : rows).flatMap((row) =>
      row.flatMap((cell) => {
        const last = cell.at(-1);
        return last ? [...cell, { text: cellEnd, place: last.place }] : [];
      }),
    );
  });
};
