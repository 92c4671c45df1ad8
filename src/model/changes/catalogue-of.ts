import type { Catalogue, YearCatalogue } from "../catalogue.ts";
import type { ReportingMonth } from "../month.ts";
import type { Adjustments } from "./adjustments.ts";
import { applyChange } from "./apply-change.ts";
import type { CatalogueChange } from "./catalogue-change.ts";
import { changeLabel } from "./change-label.ts";
import { changeKinds } from "./catalogue-change.ts";

/** The year's catalogue before any change, with the tasks to come named as absent. */
export const openingCatalogue = (
  year: Catalogue,
  toCome: readonly { readonly task: number; readonly month: number }[],
): Catalogue => ({
  ...year,
  absentTasks: toCome.map(({ task, month }) => ({ task, from: month })),
});

const numberOf = (change: CatalogueChange): number => ("task" in change ? change.task : 0);

const inPrint = (changes: readonly CatalogueChange[]): readonly CatalogueChange[] =>
  changeKinds.flatMap((kind) =>
    changes.filter((change) => change.kind === kind).toSorted((a, b) => numberOf(a) - numberOf(b)),
  );

const adjustmentsOf = (
  year: Catalogue,
  changes: readonly CatalogueChange[],
  month: number,
): Adjustments | undefined => {
  const effective = changes.filter((change) => change.month <= month);
  if (effective.length === 0) return undefined;
  const added = effective.flatMap((change) => (change.kind === "新增" ? [change] : []));
  const cancelled = effective.flatMap((change) => (change.kind === "取消" ? [change] : []));
  const toCome = changes.filter(({ kind }) => kind === "新增").length;
  return {
    opening: year.tasks.length - toCome,
    added: added.filter(({ from }) => from.length === 0).length,
    cancelled: cancelled.filter(({ into }) => into.length === 0).length,
    parted: added.filter(({ from }) => from.length > 0).length,
    joined: cancelled.filter(({ into }) => into.length > 0).length,
    effective: effective.map(changeLabel),
    inMonth: inPrint(effective.filter((change) => change.month === month)),
    upToMonth: inPrint(effective),
  };
};

/** A catalogue without the tasks that are not in force. */
const inForce = (catalogue: Catalogue): Catalogue => {
  const absent = new Set((catalogue.absentTasks ?? []).map(({ task }) => task));
  return {
    ...catalogue,
    tasks: catalogue.tasks.filter(({ number }) => !absent.has(number)),
    indicators: catalogue.indicators.filter(({ task }) => !absent.has(task)),
  };
};

/**
 * The catalogue in force in a month of its year: with the tasks, targets and names of that month, whatever changes later.
 * Numbers never move. A year without changes is its own catalogue in every month.
 */
export const catalogueOf = (
  { changes, ...year }: YearCatalogue,
  { month }: Pick<ReportingMonth, "month">,
): Catalogue => {
  if (changes.length === 0) return year;
  const opening = openingCatalogue(
    year,
    changes.flatMap((change) => (change.kind === "新增" ? [change] : [])),
  );
  const effective = changes.filter((change) => change.month <= month);
  const adjustments = adjustmentsOf(year, changes, month);
  return { ...inForce(effective.reduce(applyChange, opening)), ...(adjustments && { adjustments }) };
};
