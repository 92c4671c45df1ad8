import type {
  IndicatorAssessment,
  LeadReport,
  MonthAssessment,
  TaskAssessment,
  UnitReporting,
} from "../../model/assessment.ts";
import { chineseDate, monthAndDay } from "../../model/calendar-date.ts";
import type { Agency } from "../../model/catalogue.ts";
import { hasReported, isLagging } from "../../model/grade.ts";
import type { IssueParticulars } from "../../model/submission.ts";
import { countGrades } from "../../model/grade-counts.ts";
import { asSeenBy } from "./as-seen-by.ts";
import { figureClause, indicatorClause } from "./indicator-text.ts";
import { agencyView, calendarView, documentNumber, letterNumber } from "./office.ts";
import { gradeCountsText, sentence, taskNumbers } from "./phrases.ts";
import {
  blamed,
  gradeText,
  leadBracket,
  leadNames,
  problemText,
  remarks,
  silenceText,
  stateOf,
} from "./task-text.ts";

const ownParagraphs = (reports: readonly LeadReport[], unit: string): readonly string[] => {
  const own = reports.find((report) => report.unit === unit);
  const entry = own?.entry;
  return entry ? entry.text.split("\n") : [`（${silenceText(own?.silence)}）`];
};

/** Figures that the bureau did not accept are not called good in the same row. */
const figureText = ({ basis, grade }: TaskAssessment, each: IndicatorAssessment): string =>
  basis === "核定" && isLagging(grade) && !isLagging(each.grade) ? figureClause(each) : indicatorClause(each);

const ledRow = (assessed: TaskAssessment, unit: string) => ({
  序号: assessed.task.number,
  内容: assessed.task.text,
  进展: ownParagraphs(assessed.leadReports, unit),
  指标: assessed.indicators.map((each) => sentence(figureText(assessed, each))),
  评价: gradeText(assessed),
  备注: remarks(assessed),
});

const sharedRow = (assessed: TaskAssessment, reports: readonly LeadReport[], unit: string) => ({
  序号: assessed.task.number,
  内容: assessed.task.text,
  牵头单位: leadNames(assessed) || "—",
  进展: ownParagraphs(reports, unit),
  评价: gradeText(assessed),
});

const missingText = ({ state, missingLedTasks, missingSharedTasks }: UnitReporting): string | null => {
  if (!hasReported(state)) return null;
  const missing = [...missingLedTasks, ...missingSharedTasks];
  return missing.length > 0 ? taskNumbers(missing) : null;
};

/**
 * Everything that templates/单位摘编.hbs may name: what concerns this one unit and nothing else. A letter is numbered by
 * its unit's place among those that have a task, whichever units are asked for; a part of the 通报 bears its number.
 */
export const extractView = (
  agency: Agency,
  issue: IssueParticulars,
  assessment: MonthAssessment,
  reporting: UnitReporting,
) => {
  const unit = reporting.unit.name;
  const byNumber = (numbers: readonly number[]): readonly TaskAssessment[] =>
    assessment.tasks.filter(({ task }) => numbers.includes(task.number));
  const led = byNumber(reporting.ledTasks).map((assessed) => asSeenBy(unit, assessed));
  const shared = byNumber(reporting.sharedTasks);
  const sharedReports = (task: number): readonly LeadReport[] => assessment.sharedReports.get(task) ?? [];
  const laggingLed = led.filter(({ grade }) => isLagging(grade));
  const laggingShared = shared.filter(({ grade }) => isLagging(grade));
  const noticeNumber = documentNumber(agency, issue);
  const index = assessment.reporting.findIndex((each) => each.unit.name === unit);
  const number =
    agency.extractForm === "信函"
      ? letterNumber(agency, issue, issue.firstExtractSerial, index)
      : noticeNumber;
  return {
    机关: agencyView(agency),
    ...calendarView(assessment),
    发文字号: number ?? null,
    通报文号: noticeNumber ?? null,
    成文日期: chineseDate(issue.signedOn),
    单位: unit,
    报送: {
      情况: reporting.state,
      收文日期: reporting.receivedOn ? monthAndDay(reporting.receivedOn) : null,
      退回日期: reporting.returnedOn ? monthAndDay(reporting.returnedOn) : null,
      催报次数: reporting.reminders,
      漏报: missingText(reporting),
    },
    牵头: {
      项数: led.length,
      分档: gradeCountsText(countGrades(led)),
      行: led.map((assessed) => ledRow(assessed, unit)),
    },
    责任: {
      项数: shared.length,
      行: shared.map((assessed) => sharedRow(assessed, sharedReports(assessed.task.number), unit)),
    },
    需说明: laggingLed.map(problemText),
    需配合: laggingShared.map(
      (assessed) =>
        `第${assessed.task.number}项${leadBracket(blamed(assessed))}：${sentence(stateOf(assessed))}`,
    ),
    需补报: !hasReported(reporting.state) || missingText(reporting) !== null,
  };
};
