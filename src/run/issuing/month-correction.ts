import { changedFigures } from "../../assess/correction/changed-figures.ts";
import {
  tasksWithOtherWords,
  unitsThatWroteAgain,
  unitsWithOtherData,
} from "../../assess/correction/changed-reports.ts";
import { withCauses } from "../../assess/correction/figure-causes.ts";
import type { FigureGroups } from "../../draft/view/correction/printed-figures.ts";
import { printedFigures } from "../../draft/view/correction/printed-figures.ts";
import { withoutNumber } from "../../draft/wording/wording.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { holdsNewOnly } from "../../model/catalogue.ts";
import { isoDate } from "../../model/calendar-date.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { monthName } from "../../model/month.ts";
import type { CorrectedFigure } from "../../model/output/correction.ts";
import type { LetterMatter } from "../../model/papers/supervision-letter.ts";
import type { IssuedFacts, IssuedMonth } from "../../model/output/issued-month.ts";
import type { TaskHolders } from "../../model/changes/task-holders.ts";
import { taskHolders } from "../../model/changes/task-holders.ts";
import { isParallel, unitsOf } from "../../model/task.ts";
import type { Context } from "../load/context.ts";
import { issuedFile, loadIssued } from "../load/load-issued.ts";
import type { LoadedMonth } from "../load/in-year/load-month.ts";
import { monthsIn } from "../load/months.ts";
import type { Folders } from "../load/options.ts";
import { underTodaysNames } from "../load/in-year/under-todays-names.ts";

/** A month as it was issued, and as it is found now. */
interface FoundAgain {
  readonly issued: IssuedMonth;
  readonly catalogue: Catalogue;
  readonly loaded: Pick<LoadedMonth, "assessment" | "submissions">;
}

const groupsOf = ({ tasks, units }: Catalogue): FigureGroups => {
  const task = new Map(tasks.map((each) => [each.number, each]));
  const unit = new Map(units.map((each) => [each.name, each]));
  return {
    sectionOf: (number) => withoutNumber(task.get(number)?.section ?? ""),
    isParallel: (number) => {
      const own = task.get(number);
      return own !== undefined && isParallel(own);
    },
    listOf: (name) => unit.get(name)?.list ?? "",
  };
};

/**
 * What a month's figures are of: its tasks with their indicators, and its units but for those that hold new tasks only,
 * whose report may have been overlooked and makes them units that report.
 */
const namesIn = ({ month, tasks, reporting }: IssuedFacts, catalogue: Catalogue): readonly string[] => [
  ...tasks.flatMap(({ task, indicators }) => [
    `第${task.number}项`,
    ...indicators.map(({ indicator }) => `第${task.number}项“${indicator.name}”`),
  ]),
  ...reporting.map(({ unit }) => unit.name).filter((name) => !holdsNewOnly(catalogue, name, month.month)),
];

/** What one of two months has and the other has not. */
const notInBoth = (a: IssuedFacts, b: IssuedFacts, catalogue: Catalogue): readonly string[] => {
  const [first, second] = [new Set(namesIn(a, catalogue)), new Set(namesIn(b, catalogue))];
  return [
    ...[...first].filter((name) => !second.has(name)),
    ...[...second].filter((name) => !first.has(name)),
  ];
};

/** Reports units whose data is another one though the register knows of no later letter (COR-007). */
const reportUnregistered = (
  { options: { data }, report }: Pick<Context<Pick<Folders, "data">>, "options" | "report">,
  { issued, loaded }: FoundAgain,
  { since, wroteAgain }: { readonly since: string; readonly wroteAgain: ReadonlySet<string> },
): void => {
  const place = { file: `${data}/${monthName(issued.month)}/收文登记.csv` };
  for (const unit of unitsWithOtherData(issued, loaded.assessment))
    if (!wroteAgain.has(unit)) report({ code: "COR-007", place, details: { unit, since } });
};

/** Reports the 督办函 that went out on grades or months that are corrected (COR-009). */
const reportLetters = (
  { options: { data }, report }: Pick<Context<Pick<Folders, "data">>, "options" | "report">,
  { letters, lettersElsewhere = [], month }: IssuedMonth,
  figures: readonly CorrectedFigure[],
): void => {
  const place = { file: issuedFile(data, month) };
  const changed = new Set(
    figures.flatMap(({ task, indicator, item }) =>
      task !== undefined && indicator === undefined && item !== "评价依据" ? [task] : [],
    ),
  );
  const sent: readonly (LetterMatter & { readonly number?: string })[] = [...letters, ...lettersElsewhere];
  for (const { task, unit, number = "" } of sent)
    if (changed.has(task)) report({ code: "COR-009", place, details: { unit, task, number } });
};

/** Reports the issued months whose own figures rest on those of the month that is corrected (COR-008). */
export const reportLaterMonths = async (
  { world, options: { data }, report }: Context<Pick<Folders, "data">>,
  month: ReportingMonth,
): Promise<void> => {
  const later: string[] = [];
  for (const each of await monthsIn(world, data)) {
    if (each.year !== month.year || each.month <= month.month) continue;
    if (await loadIssued(world, data, each, () => undefined)) later.push(monthName(each));
  }
  const [compared] = later;
  if (compared === undefined) return;
  const place = { file: issuedFile(data, month) };
  report({ code: "COR-008", place, details: { compared, later } });
};

/**
 * The figures of an issued month that are otherwise now, each with its cause; undefined where the month cannot be held
 * against what was issued (COR-005) or nothing of it is corrected (COR-002). Reports what the clerk should look at before
 * it goes out (COR-007, COR-009).
 */
export const monthCorrection = (
  context: Pick<Context<Pick<Folders, "data">>, "options" | "report">,
  found: FoundAgain,
): readonly CorrectedFigure[] | undefined => {
  const { catalogue, loaded } = found;
  const { assessment, submissions } = loaded;
  const issued = underTodaysNames(found.issued, catalogue);
  const { report } = context;
  const month = monthName(assessment.month);
  const place = { file: issuedFile(context.options.data, assessment.month) };
  const names = notInBoth(issued, assessment, catalogue);
  if (names.length > 0) {
    report({ code: "COR-005", place, details: { month, names } });
    return undefined;
  }
  const groups = groupsOf(catalogue);
  const since = issued.corrections?.at(-1)?.signedOn ?? submissions.issue.closedOn;
  const wroteAgain = unitsThatWroteAgain(submissions.receipts, since);
  const changed = changedFigures(printedFigures(issued, groups), printedFigures(assessment, groups));
  if (changed.length === 0) {
    report({ code: "COR-002", place, details: { month, texts: tasksWithOtherWords(issued, assessment) } });
    return undefined;
  }
  const figures = withCauses(changed, issued, assessment, wroteAgain);
  reportUnregistered(context, { ...found, issued }, { since: isoDate(since), wroteAgain });
  reportLetters(context, issued, figures);
  return figures;
};

/** The units whose extracts say something of a corrected figure, in their order. */
export const unitsConcerned = (
  { tasks }: Pick<Catalogue, "tasks">,
  assessment: TaskHolders,
  figures: readonly CorrectedFigure[],
): readonly string[] => {
  const concerned = new Set(
    figures.flatMap(({ task, unit }) => {
      const own = tasks.find(({ number }) => number === task);
      return own ? [...unitsOf(own.leads), ...unitsOf(own.responsible)] : (unit ?? []);
    }),
  );
  return taskHolders(assessment).flatMap(({ unit: { name } }) => (concerned.has(name) ? name : []));
};
