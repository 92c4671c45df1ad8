import type {
  IndicatorAssessment,
  MonthAssessment,
  TaskAssessment,
  UnitReporting,
} from "../../model/assessment.ts";
import { chineseDate, monthAndDay } from "../../model/calendar-date.ts";
import { hasReported, isLagging } from "../../model/grade.ts";
import { taskHolders } from "../../model/changes/task-holders.ts";
import type { LeadReport } from "../../model/lead-report.ts";
import { isParallel, unitsOf } from "../../model/task.ts";
import type { Phrases } from "../phrases.ts";
import { unitAdjustments } from "./adjustments.ts";
import { asSeenBy } from "./as-seen-by.ts";
import type { Drafting } from "./drafting.ts";
import { addressed, afterNames } from "../wording/addressed.ts";
import { figureClause, indicatorClause, missingFigures } from "../wording/indicator-text.ts";
import { blamed, gradeText, leadBracket, leadNames, reportParagraphs } from "../wording/lead-text.ts";
import { agencyView, calendarView, documentNumber, letterNumber, objectionsView } from "./office.ts";
import { lettersOf, stepsOf } from "./extract-steps.ts";
import { textWithLimit } from "../wording/limit-text.ts";
import { hasCause, problemText } from "../wording/problem-text.ts";
import { remarks } from "../wording/remarks.ts";
import { stateOf } from "../wording/state-text.ts";
import { repeatedText } from "../wording/reporting-words.ts";
import { clause, enumerate, gradesText, numbersOf, sentence, taskNumbers } from "../wording/wording.ts";

const ownParagraphs = (say: Phrases, reports: readonly LeadReport[], unit: string): readonly string[] =>
  reportParagraphs(
    say,
    reports.find((report) => report.unit === unit),
  );

/** Figures that the bureau did not go by are not judged in the same row. */
const figureText = (say: Phrases, { basis, grade }: TaskAssessment, each: IndicatorAssessment): string =>
  each.overruled || (basis === "核定" && isLagging(grade) && !isLagging(each.grade))
    ? figureClause(say, each)
    : indicatorClause(say, each);

/** Where there is no report at all, that has been said of each figure too. */
const figuresOf = ({ indicators, leadReports }: TaskAssessment): readonly IndicatorAssessment[] =>
  leadReports.some(({ entry }) => entry) ? indicators : indicators.filter(({ value }) => value);

const ledRow = (say: Phrases, assessed: TaskAssessment, unit: string) => ({
  序号: assessed.task.number,
  内容: textWithLimit(say, assessed.task),
  进展: ownParagraphs(say, assessed.leadReports, unit),
  指标: figuresOf(assessed).map((each) => sentence(figureText(say, assessed, each))),
  评价: gradeText(say, assessed),
  备注: remarks(say, assessed),
});

const sharedRow = (say: Phrases, assessed: TaskAssessment, reports: readonly LeadReport[], unit: string) => ({
  序号: assessed.task.number,
  内容: textWithLimit(say, assessed.task),
  牵头单位: leadNames(assessed) || "—",
  进展: ownParagraphs(say, reports, unit),
  评价: gradeText(say, assessed),
});

const missingText = (
  say: Phrases,
  { state, missingLedTasks, missingSharedTasks }: UnitReporting,
): string | null => {
  if (!hasReported(state)) return null;
  const missing = [...missingLedTasks, ...missingSharedTasks];
  return missing.length > 0 ? taskNumbers(say, missing) : null;
};

/** A lead is not told its own name; of a task that it shares it is told with whom. */
const ownBracket = (say: Phrases, { task }: TaskAssessment, unit: string): string => {
  const others = isParallel(task) ? [] : unitsOf(task.leads).filter((name) => name !== unit);
  return others.length > 0 ? say.共同牵头({ 单位: enumerate(others) }) : "";
};

/** What a responsible unit is told of a lagging task of others. */
const sharedProblem = (say: Phrases, assessed: TaskAssessment): string =>
  sentence(
    say.未达到({
      项次: taskNumbers(say, [assessed.task.number]),
      牵头: leadBracket(say, blamed(assessed)),
      情况: clause(stateOf(afterNames(say, blamed(assessed)), assessed)),
      该项: false,
      连续: null,
      走势: null,
      说明: "",
    }),
  );

/** Whether a unit has said what it will do about a task. */
const hasMeasures = ({ leadReports }: TaskAssessment, unit: string): boolean =>
  leadReports.some((report) => report.unit === unit && report.entry?.nextStep);

/** What a unit's report of the tasks it leads leaves open: figures that are due, reasons why a task is not to be judged. */
const gapsOf = (say: Phrases, led: readonly TaskAssessment[], unit: string) => {
  const entryOf = ({ leadReports }: TaskAssessment) =>
    leadReports.find((report) => report.unit === unit)?.entry;
  const unexplained = led.filter(
    (each) =>
      each.grade === "暂不评价" &&
      each.basis === "自评" &&
      entryOf(each)?.selfGrade === "暂不评价" &&
      entryOf(each)?.problem === "",
  );
  return {
    无原因: unexplained.length > 0 ? numbersOf(say, unexplained) : null,
    缺报指标: led
      .filter(entryOf)
      .flatMap((each) =>
        missingFigures(each).map(({ name }) => ({ 项次: taskNumbers(say, [each.task.number]), 指标: name })),
      ),
  };
};

/** The tasks that a unit leads or shares, as the month found them. */
const tasksOf = (
  { tasks, sharedReports }: MonthAssessment,
  { unit, ledTasks, sharedTasks }: UnitReporting,
) => {
  const byNumber = (numbers: readonly number[]): readonly TaskAssessment[] =>
    tasks.filter(({ task }) => numbers.includes(task.number));
  return {
    led: byNumber(ledTasks).map((assessed) => asSeenBy(unit.name, assessed)),
    shared: byNumber(sharedTasks),
    sharedReports: (task: number): readonly LeadReport[] => sharedReports.get(task) ?? [],
  };
};

/**
 * 新承担: of a newcomer all its tasks; of others those that they need not report before next month. Who holds no others and
 * is asked all the same, for it was reminded, is asked for this month.
 */
const newTasksTold = (
  { newcomers = [] }: Pick<MonthAssessment, "newcomers">,
  { unit, state, ledTasks, sharedTasks, newTasks = [] }: UnitReporting,
): readonly number[] => {
  const all = [...ledTasks, ...sharedTasks];
  if (newcomers.some((each) => each.unit.name === unit.name)) return all;
  return hasReported(state) || newTasks.length < all.length ? newTasks : [];
};

/**
 * Everything that templates/单位摘编.hbs may name: what concerns this one unit and nothing else. A letter is numbered by
 * its unit's place among those that have a task, whichever units are asked for; a part of the 通报 bears its number.
 */
export const extractView = (
  { agency, issue, assessment, say, correctedBy }: Drafting,
  reporting: UnitReporting,
) => {
  const unit = reporting.unit.name;
  const { led, shared, sharedReports } = tasksOf(assessment, reporting);
  const laggingLed = led.filter(({ grade }) => isLagging(grade));
  const laggingShared = shared.filter(({ grade }) => isLagging(grade));
  const noticeNumber = documentNumber(agency, issue);
  const index = taskHolders(assessment).findIndex((each) => each.unit.name === unit);
  const number =
    agency.extractForm === "信函"
      ? letterNumber(agency, issue, issue.firstExtractSerial, index)
      : noticeNumber;
  const owed = laggingLed.filter(({ verdict }) => verdict?.owedBy === undefined);
  const elsewhere = laggingLed.filter(({ verdict }) => verdict?.owedBy !== undefined);
  const steps = stepsOf(say, assessment, unit, led);
  const own = addressed(say, unit);
  const told = (each: TaskAssessment): string => problemText(own, each, ownBracket(say, each, unit));
  const gaps = gapsOf(say, led, unit);
  const isNewcomer = assessment.newcomers?.some((each) => each.unit.name === unit) === true;
  const fresh = newTasksTold(assessment, reporting);
  return {
    机关: agencyView(agency),
    ...calendarView(assessment),
    发文字号: number ?? null,
    通报文号: noticeNumber ?? null,
    更正文号: correctedBy ?? null,
    成文日期: chineseDate(issue.signedOn),
    密级: issue.head?.secrecy ?? null,
    单位: unit,
    报送: {
      情况: isNewcomer && reporting.state !== "退回" ? "新承担" : reporting.state,
      收文日期: reporting.receivedOn ? monthAndDay(reporting.receivedOn) : null,
      退回日期: reporting.returnedOn ? monthAndDay(reporting.returnedOn) : null,
      催报次数: reporting.reminders,
      连续: isNewcomer ? null : repeatedText(say, assessment, reporting),
      漏报: missingText(say, reporting),
      新承担: fresh.length > 0 ? taskNumbers(say, fresh) : null,
      已报送: hasReported(reporting.state),
    },
    调整: unitAdjustments(say, assessment, unit),
    牵头: {
      项数: led.length,
      分档: gradesText(say, led, (grade) => grade === undefined || isLagging(grade)),
      评价: (led.length === 1 && led[0]?.grade) || null,
      行: led.map((assessed) => ledRow(own, assessed, unit)),
    },
    责任: {
      项数: shared.length,
      行: shared.map((assessed) => sharedRow(say, assessed, sharedReports(assessed.task.number), unit)),
    },
    需说明: owed.map(told),
    缺原因: owed.some((each) => !hasCause(each)),
    缺措施: owed.some((each) => !hasMeasures(each, unit)),
    督办: steps,
    督办函: lettersOf(steps),
    ...gaps,
    需反馈: owed.length > 0 || gaps.无原因 !== null || gaps.缺报指标.length > 0,
    待研究: elsewhere.map(told),
    需配合: laggingShared.map((assessed) => sharedProblem(say, assessed)),
    需补报: (!isNewcomer && !hasReported(reporting.state)) || missingText(say, reporting) !== null,
    异议: objectionsView(agency),
  };
};
