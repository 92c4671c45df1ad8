import type { Block, Cell, OfficialDocument } from "../../model/papers/document.ts";
import { attachmentLabel } from "../../model/text/printed-text.ts";
import { changesBetween } from "../../verify/against/list-changes.ts";

/** A cell of a table's row that says something else. */
interface ChangedWord {
  /** What its column is called. */
  readonly head: string;
  readonly before: string;
  readonly after: string;
}

/** A stretch of a document that says something else: sentences, or rows of a table. */
export interface SaidChange {
  /** The heading or attachment that it stands under. */
  readonly where: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Where rows stand in the place of as many rows: what is different in each of them. */
  readonly rows?: readonly { readonly row: string; readonly words: readonly ChangedWord[] }[];
}

/** A sentence of a text, or a row of a table. */
interface Saying {
  readonly where: string;
  readonly text: string;
  readonly row?: { readonly heads: readonly string[]; readonly cells: readonly Cell[] };
}

const cellText = (cell: Cell): string => cell.join("");

const sentencesOf = (text: string): readonly string[] =>
  (text.match(/[^。；]+[。；]?[”）》]*/gu) ?? []).map((sentence) => sentence.trim());

const tableSayings = (
  where: string,
  { columns, rows }: Extract<Block, { type: "table" }>,
): readonly Saying[] =>
  rows.map((row) =>
    row.type === "section"
      ? { where, text: row.text }
      : {
          where,
          text: row.cells.map(cellText).join("　"),
          row: { heads: columns.map(({ head }) => head), cells: row.cells },
        },
  );

/** What blocks say, sentence by sentence and row by row; headings of the first two levels say where. */
const sayingsOf = (blocks: readonly Block[], beginning: string): readonly Saying[] => {
  let where = beginning;
  return blocks.flatMap((block): readonly Saying[] => {
    switch (block.type) {
      case "heading":
        if (block.level <= 2) where = `${block.number}${block.text}`;
        return sentencesOf(`${block.number}${block.text}${block.runIn ?? ""}`).map((text) => ({
          where,
          text,
        }));
      case "table":
        return tableSayings(where, block);
      default:
        return sentencesOf(block.text).map((text) => ({ where, text }));
    }
  });
};

const rowChange = (before: Saying, after: Saying) => {
  const cells = after.row?.cells ?? [];
  const words = cells.flatMap((cell, index): readonly ChangedWord[] => {
    const [was, is] = [cellText(before.row?.cells[index] ?? []), cellText(cell)];
    return was === is ? [] : [{ head: after.row?.heads[index] ?? "", before: was, after: is }];
  });
  // What a row is about stands in its first cells.
  return { row: cells.slice(0, 2).map(cellText).join(" "), words };
};

const isRowOf = (saying: Saying, cells: number | undefined): boolean =>
  saying.row !== undefined && saying.row.cells.length === cells;

const textsOf = (sayings: readonly Saying[]): readonly string[] => sayings.map(({ text }) => text);

/** What is said otherwise in one list of sayings than in another, in its order. */
const changesIn = (before: readonly Saying[], after: readonly Saying[]): readonly SaidChange[] =>
  changesBetween(textsOf(before), textsOf(after)).map(({ from, to, otherFrom, otherTo }) => {
    const [was, is] = [before.slice(from, to), after.slice(otherFrom, otherTo)];
    const [first] = is;
    const width = first?.row?.cells.length;
    const arePaired = was.length === is.length && [...was, ...is].every((each) => isRowOf(each, width));
    return {
      where: (first ?? was[0])?.where ?? "",
      before: textsOf(was),
      after: textsOf(is),
      ...(arePaired && {
        rows: is.flatMap((each, index) => {
          const other = was[index];
          return other ? [rowChange(other, each)] : [];
        }),
      }),
    };
  });

const textOf = ({ title, body }: OfficialDocument): readonly Saying[] => [
  { where: "标题", text: title },
  ...sayingsOf(body, "正文"),
];

/** The attachments of a document by their titles, each with what it is called in print. */
const attachmentsOf = ({ attachments }: OfficialDocument) =>
  attachments.map(({ title, body }, index) => ({
    title,
    sayings: sayingsOf(body, `${attachmentLabel(attachments, index)} ${title}`),
  }));

/** What a document says otherwise than an earlier one of its kind: its title and text, then attachment by attachment. */
export const saidChanges = (before: OfficialDocument, after: OfficialDocument): readonly SaidChange[] => {
  const [was, is] = [attachmentsOf(before), attachmentsOf(after)];
  const titles = [...new Set([...is, ...was].map(({ title }) => title))];
  const named = (all: typeof was, title: string): readonly Saying[] =>
    all.find((each) => each.title === title)?.sayings ?? [];
  return [
    ...changesIn(textOf(before), textOf(after)),
    ...titles.flatMap((title) => changesIn(named(was, title), named(is, title))),
  ];
};
