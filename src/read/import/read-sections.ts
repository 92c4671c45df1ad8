import type { Report } from "../../diagnostics/diagnostic.ts";
import type { ImportedSection, ImportedTask } from "../../model/imported-catalogue.ts";
import { takeDuties } from "../duties/take-duties.ts";
import { buildSections } from "./build-sections.ts";
import { finishTask } from "./finish-task.ts";
import type { ImportNotes } from "./import-notes.ts";
import type { ItemTree, PlacedPart } from "./item-draft.ts";
import { numberTasks } from "./number-tasks.ts";
import type { PlacedItem } from "./task-items.ts";
import type { LeadOfHeading } from "./unit-headings.ts";
import { leadsOfHeadings } from "./unit-headings.ts";

const ofTasks = new Set(["lead", "responsible", "watching", "timeLimit", "supervisor", "leader"]);

/** What a heading says of the units of everything below it. */
const partsOf = ({ text, parts, at }: ItemTree): readonly PlacedPart[] => [
  ...takeDuties(text).parts.map((part) => ({ ...part, at })),
  ...parts.filter(({ role }) => ofTasks.has(role)),
];

/** A task with the unit that its heading names where nobody leads it; how often that was so is counted. */
const withLead = (item: ItemTree, lead: LeadOfHeading | undefined): ItemTree => {
  if (lead === undefined || partsOf(item).some(({ role }) => role === "lead")) return item;
  lead.given += 1;
  return { ...item, parts: [...item.parts, lead.part] };
};

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
  const leads = leadsOfHeadings(body);
  const sections = buildSections(
    body,
    ({ item, under, parent, unitsOf }): ImportedTask => {
      const number = numberOf.get(item) ?? 0;
      const finishing = { file, report, notes, apart };
      const named = unitsOf ? { ...item, parts: [...item.parts, ...partsOf(unitsOf)] } : item;
      const own = withLead(named, leads.get(under.at(-1)));
      if (item.level === "paragraph" && mixed) notes.unnumbered.push(item.at);
      const parentNumber = parent && numberOf.get(parent);
      return {
        ...finishTask(own, number, finishing),
        ...(renumbered && { originalNumber: item.mark }),
        ...(parentNumber !== undefined && { parent: parentNumber }),
      };
    },
    { file, report, notes },
  );
  for (const { part, given } of leads.values()) {
    const details = { title: part.text, count: given };
    if (given > 0) report({ code: "IMP-029", place: { file, at: part.at }, details });
  }
  return { sections, renumbered };
};
