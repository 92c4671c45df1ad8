import type { Report } from "../../diagnostics/diagnostic.ts";
import type { ImportedSection, ImportedTask } from "../../model/imported-catalogue.ts";
import { labelledParts } from "../duties/labels.ts";
import { takeDuties } from "../duties/take-duties.ts";
import { buildSections } from "./build-sections.ts";
import { finishTask } from "./finish-task.ts";
import type { ImportNotes } from "./import-notes.ts";
import type { ItemTree, PlacedPart } from "./item-draft.ts";
import { numberTasks } from "./number-tasks.ts";
import type { PlacedItem } from "./task-items.ts";
import { isLabelOfOthers, unitsFromHeadings } from "./unit-headings.ts";

const ofTasks = new Set(["lead", "responsible", "watching", "timeLimit", "supervisor", "leader"]);

/** What a heading says of the units of everything below it. */
const partsOf = (item: ItemTree): readonly PlacedPart[] => [
  ...(isLabelOfOthers(item) ? labelledParts(item.text) : takeDuties(item.text).parts).map((part) => ({
    ...part,
    at: item.at,
  })),
  ...item.parts.filter(({ role }) => ofTasks.has(role)),
];

/** Builds the tree of the list, with its numbers. */
export const readSections = (
  body: readonly PlacedItem[],
  notes: ImportNotes,
  { file, report }: { readonly file: string; readonly report: Report },
): { readonly sections: readonly ImportedSection[]; readonly renumbered: boolean } => {
  const tasks = body.filter((each) => each.kind === "task");
  const { numberOf, renumbered } = numberTasks(tasks);
  const apart = new Set(body.map(({ item }) => item));
  const mixed = tasks.some(({ item }) => item.level !== "paragraph");
  const { ofTask, byHeading } = unitsFromHeadings(body);
  const sections = buildSections(
    body,
    ({ item, parent, unitsOf }): ImportedTask => {
      const number = numberOf.get(item) ?? 0;
      const finishing = { file, report, notes, apart };
      const fromHeadings = [...(unitsOf ? partsOf(unitsOf) : []), ...(ofTask.get(item) ?? [])];
      const own = { ...item, parts: [...item.parts, ...fromHeadings] };
      if (item.level === "paragraph" && mixed) notes.unnumbered.push(item.at);
      const parentNumber = parent && numberOf.get(parent);
      return {
        ...finishTask(own, number, finishing),
        ...(renumbered && { originalNumber: item.mark }),
        ...(parentNumber !== undefined && { parent: parentNumber }),
      };
    },
    { file, report, notes, byHeading },
  );
  return { sections, renumbered };
};
