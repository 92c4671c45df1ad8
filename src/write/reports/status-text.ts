import type { CalendarDate } from "../../model/calendar-date.ts";
import { isoDate, monthAndDay } from "../../model/calendar-date.ts";
import type { Grade, ReportingState } from "../../model/grade.ts";
import { grades, hasReported, isYearEnd, reportingStates } from "../../model/grade.ts";
import { monthName } from "../../model/month.ts";
import type { IssuedReporting } from "../../model/output/issued-month.ts";
import { matterText } from "../../model/papers/supervision-letter.ts";
import type { MonthStatus } from "../../model/output/year-status.ts";
import { fileChangesText, fileCount } from "./changes-text.ts";
import { nextStepText } from "./next-step.ts";
import { terminalTable } from "../../diagnostics/terminal-table.ts";

/** What stands where a month does not say; terminals disagree on how wide a — is. */
const unknown = "-";

const right = (head: string) => ({ head, align: "right" as const });

/** 平政督〔2013〕4号, or what else there is to say of the 通报. */
const noticeText = ({ notice, number, issuedOn, isRecordDamaged, correctedBy }: MonthStatus): string => {
  if (isRecordDamaged === true) return "印发记录损坏";
  if (issuedOn) return `${number ?? ""} ${correctedBy ? "已更正" : "已印发"}`;
  if (!notice) return "未生成";
  const state = notice.draft ? "草稿" : (number ?? "已生成");
  return fileCount(notice.inputs) > 0 ? `${state}（输入有变）` : state;
};

/** 报送情况 as short as a heading must be. */
const shortState: Readonly<Record<ReportingState, string>> = {
  按时报送: "按时",
  退回后按期重报: "按期重报",
  逾期报送: "逾期",
  退回: "退回",
  未报送: "未报送",
};

/** The states and grades that few months know are shown only where one occurs. */
const isShownState = (state: ReportingState, months: readonly MonthStatus[]): boolean =>
  state !== "退回后按期重报" ||
  months.some(({ assessment }) => (assessment?.statistics.reporting.states[state] ?? 0) > 0);
const isShownGrade = (grade: Grade, months: readonly MonthStatus[]): boolean =>
  grade !== "未完成" || months.some(({ month }) => isYearEnd(month));

const reportingLines = (months: readonly MonthStatus[]): readonly string[] => {
  const states = reportingStates.filter((state) => isShownState(state, months));
  return terminalTable(
    [
      { head: "期次" },
      { head: "截止日" },
      right("应报"),
      ...states.map((state) => right(shortState[state])),
      { head: "通报" },
      right("退回通知"),
      right("催报通知"),
    ],
    months.map((each) => {
      const { assessment } = each;
      const counts = assessment?.statistics.reporting;
      return [
        monthName(each.month),
        assessment ? monthAndDay(assessment.deadline) : unknown,
        String(counts?.total ?? unknown),
        ...states.map((state) => String(counts?.states[state] ?? unknown)),
        noticeText(each),
        String(each.returnSlips.length),
        String(each.reminders.length),
      ];
    }),
  );
};

const taskLines = (months: readonly MonthStatus[]): readonly string[] => {
  const shown = grades.filter((grade) => isShownGrade(grade, months));
  return terminalTable(
    [{ head: "期次" }, right("任务"), ...shown.map(right), right("未报送")],
    months.map(({ month, assessment }) => {
      const counts = assessment?.statistics.tasks;
      return [
        monthName(month),
        String(counts?.total ?? unknown),
        ...shown.map((grade) => String(counts?.counts[grade] ?? unknown)),
        String(counts?.unreported ?? unknown),
      ];
    }),
  );
};

/** 2013-06 的督办函另外行文 1 件：第1项（市科技局） */
const elsewhereLine = ({ month, lettersElsewhere = [] }: MonthStatus): readonly string[] =>
  lettersElsewhere.length === 0
    ? []
    : [
        `${monthName(month)} 的督办函另外行文 ${lettersElsewhere.length} 件：${lettersElsewhere.map(matterText).join("、")}`,
      ];

/** By what an issued month was corrected, and that a correction of it waits. */
const correctionLines = ({ month, correctedBy, isCorrectionWaiting }: MonthStatus): readonly string[] => {
  const name = monthName(month);
  return [
    ...(correctedBy ? [`${name} 的通报已由 ${correctedBy.join("、")} 更正`] : []),
    ...(isCorrectionWaiting
      ? [`${name} 生成了更正通报，还没有登记；印发以后运行 tongbao issue ${name}`]
      : []),
  ];
};

/** 2013-06 的退回、催报通知发给 3 个单位，已重报 2 个：市科技局、市林业局 */
const answeredLine = ({ month, assessment, returnSlips, reminders }: MonthStatus): readonly string[] => {
  const written = new Set([...returnSlips, ...reminders]);
  const answered = (assessment?.reporting ?? [])
    .filter(({ unit, state }) => written.has(unit.name) && hasReported(state))
    .map(({ unit }) => unit.name);
  if (answered.length === 0) return [];
  return [
    `${monthName(month)} 的退回、催报通知写给 ${written.size} 个单位，已重报 ${answered.length} 个：${answered.join("、")}`,
  ];
};

const noteLines = (months: readonly MonthStatus[]): readonly string[] =>
  months.flatMap((each) => {
    const { month, errors, notice, issuedOn, isRecordDamaged } = each;
    const name = monthName(month);
    const answered = answeredLine(each);
    const changed = notice && isRecordDamaged !== true && fileCount(notice.inputs) > 0;
    const edited = notice?.edited ?? [];
    if (issuedOn)
      return [
        ...answered,
        ...elsewhereLine(each),
        ...correctionLines(each),
        ...(edited.length > 0 ? [`${name} 印发以后，有人改动过留底的文件：${edited.join("、")}`] : []),
      ];
    return [
      ...answered,
      ...(errors > 0 ? [`${name} 的文件有 ${errors} 处错误，运行 tongbao check ${name} 查看`] : []),
      ...(changed
        ? [
            `${name} 的通报生成以后，${fileChangesText(notice.inputs) ?? ""}；运行 tongbao generate ${name} 重新生成`,
          ]
        : []),
      ...(edited.length > 0 ? [`${name} 生成的文件有人改动过：${edited.join("、")}`] : []),
    ];
  });

/** tongbao status: the year month by month, and what is left to do of the newest month. `year` is printed as it is. */
export const yearStatusText = (year: number, months: readonly MonthStatus[]): readonly string[] => {
  const notes = noteLines(months);
  const newest = months.at(-1);
  return [
    `${year} 年报送和通报情况（单位数）`,
    ...reportingLines(months),
    "",
    `${year} 年任务进度（项数）`,
    ...taskLines(months),
    ...(notes.length > 0 ? ["", ...notes] : []),
    ...(newest ? ["", nextStepText(newest)] : []),
  ];
};

/** 07-05 */
const dayText = (date: CalendarDate): string => isoDate(date).slice(5);

const unitCell = ({ returnSlips, reminders }: MonthStatus, reporting: IssuedReporting): string => {
  const { unit, state, receivedOn } = reporting;
  const day = receivedOn ? dayText(receivedOn) : "";
  switch (state) {
    case "按时报送":
      return day;
    case "退回后按期重报":
      return `${day} 重报`;
    case "逾期报送":
      return `${day} 逾期`;
    case "退回":
      return `退回${returnSlips.includes(unit.name) ? "*" : ""}`;
    case "未报送":
      return `未报送${reminders.includes(unit.name) ? "*" : ""}`;
  }
};

/** tongbao status --by-unit: who reported when, one unit a line, in the order of `units`. */
export const unitStatusText = ({
  year,
  months,
  units,
}: {
  readonly year: number;
  readonly months: readonly MonthStatus[];
  readonly units: readonly string[];
}): readonly string[] => [
  `${year} 年各单位报送情况`,
  ...terminalTable(
    [{ head: "单位" }, ...months.map(({ month }) => ({ head: monthName(month) }))],
    units.map((unit) => [
      unit,
      ...months.map((each) => {
        const reporting = each.assessment?.reporting.find((own) => own.unit.name === unit);
        return reporting ? unitCell(each, reporting) : unknown;
      }),
    ]),
  ),
  "只写日期的为按时报送，日期是收文日期；* 表示已写退回修改通知或催报通知",
];
