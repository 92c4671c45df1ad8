import type { CalendarDate } from "../model/calendar-date.ts";
import { monthAndDay } from "../model/calendar-date.ts";
import type { Catalogue } from "../model/catalogue.ts";
import { contactText, indicatorsOf, tasksLedBy, tasksSharedBy } from "../model/catalogue.ts";
import type { ReportingMonth } from "../model/month.ts";
import type { EarlierEntry, EarlierMonth, EarlierReport } from "../model/output/earlier-month.ts";
import type { FormIndicator, FormRow, ProgressForm } from "../model/papers/progress-form.ts";
import type { Rational } from "../model/rational.ts";
import type { Indicator, Task } from "../model/task.ts";
import { isLevel } from "../model/task.ts";
import type { Unit } from "../model/unit.ts";
import type { Phrases } from "./phrases.ts";
import { formGuideLines } from "./wording/form-guide.ts";
import { textWithLimit } from "./wording/limit-text.ts";
import { targetText } from "./wording/indicator-target.ts";
import { methodText, monthDueText } from "./wording/month-due.ts";

/** What all forms of a month have in common. */
export interface FormParticulars {
  readonly month: ReportingMonth;
  readonly deadline: CalendarDate;
  /** 时序进度; 1 is 100%. */
  readonly pace: Rational;
  /** The share of its target that an indicator should have reached by the end of the month, where there is one. */
  readonly expectedShare: (indicator: Indicator) => Rational | undefined;
  /** The last month whose reports are known; they are shown for reference. */
  readonly previous?: EarlierMonth;
}

/** The units that hold a task, in the order of their rank: those that get a form. */
export const unitsWithTasks = (catalogue: Catalogue): readonly Unit[] =>
  catalogue.units.filter(
    ({ name }) => tasksLedBy(catalogue, name).length + tasksSharedBy(catalogue, name).length > 0,
  );

const ownReport = (reports: readonly EarlierReport[] | undefined, unit: string): EarlierEntry | undefined =>
  reports?.find((report) => report.unit === unit)?.entry;

const ledRows = (
  task: Task,
  unit: string,
  catalogue: Catalogue,
  { month, expectedShare, previous, say }: FormParticulars & { readonly say: Phrases },
): FormRow[] => {
  const before = previous?.tasks.find((each) => each.task.number === task.number);
  const entry = ownReport(before?.leadReports, unit);
  // Leads that share a figure are shown the one that was printed; equals have each their own.
  const printed = task.leads.every(({ kind }) => kind === "unit") ? before?.indicators : undefined;
  const previousValue = ({ name }: Indicator): Rational | undefined =>
    entry?.figures.find((figure) => figure.indicator === name)?.value ??
    printed?.find((each) => each.indicator.name === name)?.value;
  const toFormIndicator = (indicator: Indicator): FormIndicator => {
    const value = previousValue(indicator);
    const due = indicator.method === "节点" ? `（${monthAndDay(indicator.deadline)}前）` : "";
    return {
      name: indicator.name,
      target: `${targetText(indicator)}${due}`,
      measure: indicator.unit,
      method: methodText[indicator.method],
      ...(isLevel(indicator) && { isLevel: true }),
      due: monthDueText(indicator, month, expectedShare(indicator)),
      ...(value && { previous: value }),
    };
  };
  const indicators = indicatorsOf(catalogue, task.number).map(toFormIndicator);
  const common = { task: task.number, role: "牵头", text: textWithLimit(say, task) } as const;
  const opening: FormRow = { ...common, opensTask: true, previousText: entry?.text ?? "" };
  if (indicators.length === 0) return [opening];
  return indicators.map((indicator, index) =>
    index === 0 ? { ...opening, indicator } : { ...common, opensTask: false, indicator, previousText: "" },
  );
};

const sharedRow = (
  task: Task,
  unit: string,
  { previous, say }: Pick<FormParticulars, "previous"> & { readonly say: Phrases },
): FormRow => ({
  task: task.number,
  role: "责任",
  text: textWithLimit(say, task),
  opensTask: true,
  previousText: ownReport(previous?.sharedReports.get(task.number), unit)?.text ?? "",
});

/**
 * The form of one unit: a line for each task it leads, or for each indicator of such a task, then a line for each
 * task for which it is responsible without leading it. Figures are asked of leads only: a responsible unit's part of
 * a figure is not the figure.
 */
export const draftForm = (
  unit: Unit,
  catalogue: Catalogue,
  particulars: FormParticulars & { readonly say: Phrases },
): ProgressForm => {
  const { month, deadline, pace, previous, say } = particulars;
  const led = tasksLedBy(catalogue, unit.name);
  const shared = tasksSharedBy(catalogue, unit.name).filter((task) => !led.includes(task));
  const form = {
    unit: unit.name,
    month,
    deadline,
    pace,
    ...(previous && { previousMonth: previous.month }),
    rows: [
      ...led.flatMap((task) => ledRows(task, unit.name, catalogue, particulars)),
      ...shared.map((task) => sharedRow(task, unit.name, particulars)),
    ],
    contact: contactText(catalogue.agency),
    workName: catalogue.agency.workName,
    shortName: catalogue.agency.shortName,
    counterparts: catalogue.agency.counterparts,
  };
  return { ...form, guide: formGuideLines(say, form) };
};
