import type { PlacedItem } from "./task-items.ts";
import type { ItemTree } from "./item-draft.ts";

type PlacedTask = Extract<PlacedItem, { kind: "task" }>;

/** The numbers that tasks get in the list. */
interface Numbering {
  /** The document's own numbers do not run through, so that the list has given new ones. */
  readonly renumbered: boolean;
  readonly numberOf: ReadonlyMap<ItemTree, number>;
}

/** Whether the numbers begin anew at some heading after the first. */
const restarts = (tasks: readonly PlacedTask[]): boolean =>
  tasks.some(({ item, under }, index) => {
    const before = tasks[index - 1];
    return before !== undefined && before.under.at(-1) !== under.at(-1) && item.number === 1;
  });

/** Whether the numbers are several whole rows from 1 on, each of two tasks or more: tables or parts without headings. */
const areRows = (tasks: readonly PlacedTask[]): boolean => {
  const starts = tasks.flatMap(({ item }, index) => (item.number === 1 ? [index] : []));
  const lengths = starts.map((start, index) => (starts[index + 1] ?? tasks.length) - start);
  const inOrder = tasks.every(
    ({ item }, index) => item.number === 1 || item.number === (tasks[index - 1]?.item.number ?? 0) + 1,
  );
  return inOrder && starts.length > 1 && lengths.every((length) => length > 1);
};

/** Whether a row of a table that has no number was given one that another has. */
const collides = (tasks: readonly PlacedTask[]): boolean =>
  tasks.some(
    ({ item }) =>
      item.mark === "" && tasks.some((other) => other.item !== item && other.item.number === item.number),
  );

/**
 * The document's own numbers where they are 1., 2., 3. and run through; else new ones in the order of the document, since a
 * list needs a number for each task that no other has.
 */
export const numberTasks = (tasks: readonly PlacedTask[]): Numbering => {
  const own =
    tasks.every(({ item, parent }) => item.level === "number" && parent === undefined) &&
    !restarts(tasks) &&
    !areRows(tasks) &&
    !collides(tasks);
  return {
    renumbered: !own,
    numberOf: new Map(tasks.map(({ item }, index) => [item, own ? item.number : index + 1])),
  };
};
