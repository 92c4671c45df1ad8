import type { Report } from "../../diagnostics/diagnostic.ts";
import type { ImportedSection, ImportedSubsection, ImportedTask } from "../../model/imported-catalogue.ts";
import type { Position } from "../../model/place.ts";
import { toFullWidthPunctuation } from "../../model/text/punctuation.ts";
import { chineseNumeral } from "../../model/text/chinese-numeral.ts";
import type { ItemTree } from "./item-draft.ts";
import type { ImportNotes } from "./import-notes.ts";
import { note } from "./import-notes.ts";
import type { PlacedItem } from "./task-items.ts";
import type { GivenByHeading } from "./unit-headings.ts";
import type { LabelRole } from "../duties/label-roles.ts";
import { takeDuties } from "../duties/take-duties.ts";

/** A section or sub-section in the making; only sections get sub-sections. */
interface Heading {
  readonly title: string;
  readonly position: Position;
  readonly introduction: string[];
  readonly tasks: ImportedTask[];
  readonly subsections: Heading[];
}

interface Building {
  readonly file: string;
  readonly report: Report;
  readonly notes: ImportNotes;
  /** What headings have given to tasks that lacked it. */
  readonly byHeading: ReadonlyMap<ItemTree, GivenByHeading>;
}

const numbered = ({ level, number, prefix }: ItemTree): string =>
  level === "section"
    ? `${chineseNumeral(number)}、`
    : level === "subsection"
      ? `（${chineseNumeral(number)}）`
      : prefix;

/** A heading's own words, without units and without what is said behind its first sentence. */
const titleOf = (item: ItemTree): { readonly title: string; readonly rest: string } => {
  const { text } = takeDuties(item.text);
  const [title = "", ...paragraphs] = text.split(/。(?=.)/u);
  return {
    title: numbered(item) + toFullWidthPunctuation(title.replace(/[。：:]$/u, "")),
    rest: paragraphs.join("。"),
  };
};

const finished = ({ title, position, introduction, tasks }: Heading): ImportedSubsection => ({
  title,
  position,
  introduction,
  tasks,
});

/** The heading of tasks that stand under none. */
const nameless = "一、重点工作";

/** What the list has a column for beside units. */
const hasColumn: ReadonlySet<LabelRole> = new Set(["timeLimit", "leader", "supervisor"]);

/** Reports what stands with a heading and is no part of its title: units that its tasks have of their own, other labels. */
const reportParts = (item: ItemTree, shared: boolean, { file, report, notes, byHeading }: Building): void => {
  const given = byHeading.get(item)?.roles;
  const inText = takeDuties(item.text).parts.map((part) => ({ ...part, at: item.at }));
  for (const { role, label, text, at } of [...inText, ...item.parts]) {
    const isUnits = role === "lead" || role === "responsible" || role === "watching";
    if (isUnits && !shared && given?.has(role) !== true)
      report({
        code: "IMP-003",
        place: { file, at },
        details: { label: label === "" ? text : `${label}：${text}` },
      });
    else if (!isUnits && text !== "" && !shared && hasColumn.has(role) && given?.has(role) !== true)
      report({ code: "IMP-003", place: { file, at }, details: { label: `${label}：${text}` } });
    else if (!isUnits && text !== "" && !hasColumn.has(role)) note(notes.unknown, label, { text, at });
  }
};

/** Sections and sub-sections while the items of a document are put under them. */
class Headings {
  readonly sections: Heading[] = [];
  readonly #building: Building;
  /** By the innermost item of their chain; tasks without any heading share one. */
  readonly #made = new Map<ItemTree | undefined, Heading>();

  constructor(building: Building) {
    this.#building = building;
  }

  /** Puts a paragraph under a heading, and reports that it is not in the list (IMP-013). */
  introduce(heading: Heading, text: string, { at, lastLine }: ItemTree): void {
    const { file, report } = this.#building;
    heading.introduction.push(toFullWidthPunctuation(text));
    report({ code: "IMP-013", place: { file, at }, details: { text, first: at.line, last: lastLine } });
  }

  /** The section or sub-section of a chain of headings; opens a section of its own where there are none (IMP-011). */
  of(chain: readonly ItemTree[], item: ItemTree): Heading {
    return this.#made.get(chain.at(-1)) ?? this.#open(chain, item);
  }

  #open(chain: readonly ItemTree[], item: ItemTree): Heading {
    const { file, report } = this.#building;
    const [outer, ...inner] = chain;
    const last = chain.at(-1);
    if (outer === undefined || last === undefined) {
      report({ code: "IMP-011", place: { file, at: item.at }, details: { text: item.prefix + item.text } });
      return this.#keep(last, heading(nameless, item.at), this.sections);
    }
    const title = (inner.length === 0 ? [outer] : inner).map((each) => titleOf(each).title).join("　");
    const among = inner.length === 0 ? this.sections : this.of([outer], item).subsections;
    const opened = this.#keep(last, heading(title, last.at), among);
    const { rest } = titleOf(last);
    if (rest !== "") this.introduce(opened, rest, last);
    return opened;
  }

  #keep(key: ItemTree | undefined, opened: Heading, among: Heading[]): Heading {
    among.push(opened);
    this.#made.set(key, opened);
    return opened;
  }
}

const heading = (title: string, position: Position): Heading => ({
  title,
  position,
  introduction: [],
  tasks: [],
  subsections: [],
});

/** Opens a heading that tasks stand under, or that nothing does; reports what is said with it. */
const openHeading = (
  { item, under }: PlacedItem,
  placed: readonly PlacedItem[],
  headings: Headings,
  building: Building,
): void => {
  const tasks = placed.filter((each) => each.kind === "task");
  const below = tasks.filter((task) => task.under.includes(item));
  // A heading that only headings stand under is part of their titles.
  if (below.length === 0 || below.some((task) => task.under.at(-1) === item))
    headings.of([...under, item], item);
  const count = tasks.filter(
    ({ unitsOf, under: above }) => unitsOf && (unitsOf === item || above.at(-1) === item),
  ).length;
  reportParts(item, count > 0, building);
  const { file, report, byHeading } = building;
  const { names, count: given = 0 } = byHeading.get(item) ?? {};
  const details = { title: names ?? titleOf(item).title, count: Math.max(count, given) };
  if (details.count > 0) report({ code: "IMP-029", place: { file, at: item.at }, details });
};

/** Builds sections and sub-sections of the items of a document; `finish` makes the tasks in their order. */
export const buildSections = (
  placed: readonly PlacedItem[],
  finish: (item: Extract<PlacedItem, { kind: "task" }>) => ImportedTask,
  building: Building,
): readonly ImportedSection[] => {
  const { file, report, notes } = building;
  const headings = new Headings(building);
  /** Paragraphs that belong to nothing. */
  const strays = new Set<ItemTree>();
  for (const [index, each] of placed.entries()) {
    const { item, under } = each;
    const place = { file, at: item.at };
    const lines = { first: item.at.line, last: lastLineOf(item) };
    if (each.kind === "heading") openHeading(each, placed, headings, building);
    else if (each.kind === "task") headings.of(under, item).tasks.push(finish(each));
    else if (each.kind === "aside") {
      report({ code: "IMP-021", place, details: { title: titleOf(item).title, ...lines } });
    } else {
      const before = placed[index - 1];
      const follows = before?.kind === "task" || (before?.kind === "text" && strays.has(before.item));
      if (follows || under.length === 0) {
        strays.add(item);
        report({ code: "IMP-001", place, details: { text: item.text, ...lines } });
      } else headings.introduce(headings.of(under, item), item.text, item);
      for (const { role, label, text, at } of item.parts)
        if (role !== "lead" && role !== "responsible") note(notes.unknown, label, { text, at });
    }
  }
  return headings.sections.map((section) => ({
    ...finished(section),
    subsections: section.subsections.map(finished),
  }));
};

/** The last line that an item, or one below it, stands in. */
const lastLineOf = (item: ItemTree): number => Math.max(item.lastLine, ...item.children.map(lastLineOf));
