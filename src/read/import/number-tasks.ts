import type { PlacedItem } from "./task-items.ts";
import type { ItemTree } from "./item-draft.ts";

export type PlacedTask = Extract<PlacedItem, { kind: "task" }>;

/** The numbers that tasks get in the list. */
export interface Numbering {
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
    !collides(tasks);
  return {
    renumbered: !own,
    numberOf: new Map(tasks.map(({ item }, index) => [item, own ? item.number : index + 1])),
  };
};
