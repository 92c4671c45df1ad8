import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Position } from "../../model/place.ts";

/** A label and every place where it stands, with the words of the first. */
interface Occurrences {
  readonly text: string;
  readonly at: Position[];
}

/** What is said once of a whole document, however often it occurs in it. */
export interface ImportNotes {
  /** Labels for which the list has no column: their words are not in it. */
  readonly unknown: Map<string, Occurrences>;
  /** Labels with nothing behind them. */
  readonly empty: Map<string, Occurrences>;
  /** Units that supervise or guide, put among those responsible. */
  readonly watching: Map<string, Occurrences>;
  /** Lines in which 等 was left out of a list of units. */
  readonly open: Position[];
  /** Names to which the level of the first in their list was added. */
  readonly completed: Map<string, Occurrences>;
  /** Tasks whose units stood in several places of their text. */
  readonly several: { readonly number: number; readonly at: Position }[];
  /** Tasks whose time limit was taken from their own words. */
  readonly limits: { readonly number: number; readonly at: Position }[];
  /** Leaders, who are printed with the tasks. */
  readonly leaders: Map<string, Occurrences>;
  /** Lines of tasks without a number among numbered ones. */
  readonly unnumbered: Position[];
  /** Tasks whose units were 同上: those of the task above. */
  readonly same: Position[];
  /** Words among the units that do not look like the name of a body. */
  readonly doubtful: Map<string, Occurrences>;
  /** Lines without a number that were taken for headings. */
  readonly headings: Position[];
  /** Plans by quarters, which are no part of a task's words. */
  readonly steps: Position[];
}

export const emptyNotes = (): ImportNotes => ({
  unknown: new Map(),
  empty: new Map(),
  watching: new Map(),
  open: [],
  completed: new Map(),
  several: [],
  limits: [],
  leaders: new Map(),
  unnumbered: [],
  same: [],
  doubtful: new Map(),
  headings: [],
  steps: [],
});

/** Adds one place to a label's. */
export const note = (
  occurrences: Map<string, Occurrences>,
  label: string,
  { text, at }: { readonly text: string; readonly at: Position },
): void => {
  const known = occurrences.get(label);
  if (known) known.at.push(at);
  else occurrences.set(label, { text, at: [at] });
};

const linesOf = (places: readonly Position[]): readonly number[] => [
  ...new Set(places.map(({ line }) => line)),
];

/** Reports what was noted, each kind once, at its first place and with the numbers of all its lines. */
export const reportNotes = (notes: ImportNotes, file: string, report: Report): void => {
  for (const [label, { text, at }] of notes.unknown) {
    report({
      code: "IMP-014",
      place: { file, at: at[0] as Position },
      details: { label, text, lines: linesOf(at) },
    });
  }
  for (const [label, { at }] of notes.empty) {
    report({
      code: "IMP-017",
      place: { file, at: at[0] as Position },
      details: { label, lines: linesOf(at) },
    });
  }
  for (const [label, { at }] of notes.watching) {
    report({
      code: "IMP-028",
      place: { file, at: at[0] as Position },
      details: { label, lines: linesOf(at) },
    });
  }
  const [open] = notes.open;
  if (open) report({ code: "IMP-025", place: { file, at: open }, details: { lines: linesOf(notes.open) } });
  const [completed] = notes.completed.values();
  if (completed?.at[0]) {
    const names = [...notes.completed].map(([name]) => name);
    report({ code: "IMP-026", place: { file, at: completed.at[0] }, details: { names } });
  }
  const [doubtful] = notes.doubtful.values();
  if (doubtful?.at[0]) {
    const names = [...notes.doubtful].map(([name]) => name);
    report({ code: "IMP-039", place: { file, at: doubtful.at[0] }, details: { names } });
  }
  const [several] = notes.several;
  if (several) {
    const tasks = notes.several.map(({ number }) => number);
    report({ code: "IMP-023", place: { file, at: several.at }, details: { tasks } });
  }
  const [limit] = notes.limits;
  if (limit) {
    const tasks = notes.limits.map(({ number }) => number);
    report({ code: "IMP-035", place: { file, at: limit.at }, details: { tasks } });
  }
  const [leader] = notes.leaders.values();
  if (leader?.at[0]) {
    report({
      code: "IMP-034",
      place: { file, at: leader.at[0] },
      details: { labels: [...notes.leaders.keys()] },
    });
  }
  const ofLines = [
    ["IMP-030", notes.unnumbered],
    ["IMP-036", notes.headings],
    ["IMP-037", notes.same],
    ["IMP-040", notes.steps],
  ] as const;
  for (const [code, places] of ofLines) {
    const [at] = places;
    if (at) report({ code, place: { file, at }, details: { lines: linesOf(places) } });
  }
};
