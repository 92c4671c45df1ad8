import type { GradeCounts, MonthAssessment, TaskAssessment } from "../../model/assessment.ts";
import type { Grade } from "../../model/grade.ts";
import { gradesOf, isLagging } from "../../model/grade.ts";
import { multiply, percentage, rational } from "../../model/rational.ts";
import { counted, numbersText, scopeName, shareOf } from "./count.ts";
import type { FigureSource } from "./figure-source.ts";
import { sourceNumber } from "./figure-source.ts";
import { indicatorSources } from "./indicator-counts.ts";
import { reportingSources } from "./reporting-counts.ts";

/** The counts of a set of tasks by grade. */
const gradeSources = (
  month: MonthAssessment["month"],
  tasks: readonly TaskAssessment[],
  scope: string,
): readonly FigureSource[] => {
  const common = { kind: scope === "" ? ("任务" as const) : ("板块" as const), suffix: "项", scope };
  const name = (label: string): string => (scope === "" ? label : `${scope} ${label}`);
  const totals = scope === "" ? ["共", "工作共", "任务数"] : ["共", scope, "任务数"];
  return [
    counted({ ...common, name: name("任务"), count: tasks.length, rule: numbersText(tasks), before: totals }),
    ...[...gradesOf(month), undefined].map((grade) => {
      const own = tasks.filter((each) => each.grade === grade);
      const label = grade ?? "无法评价";
      return counted({
        ...common,
        name: name(label),
        count: own.length,
        rule: numbersText(own),
        // 个别工作尚未启动。共1项：the number stands behind a heading that says what is counted.
        before: [label, `${label}。共`, ...(label === "未完成" ? ["没有完成。共"] : [])],
      });
    }),
  ];
};

const totalSources = ({ tasks, month, statistics, pace }: MonthAssessment): readonly FigureSource[] => {
  const { assessed, counts } = statistics.tasks;
  const lagging = tasks.filter(({ grade }) => isLagging(grade));
  const common = { kind: "任务" as const, suffix: "项", scope: "" };
  const graded = tasks.filter(({ grade }) => grade !== undefined && grade !== "暂不评价");
  const bases = [
    ["指标", "量化指标"],
    ["核定", "核定"],
    ["时限", "完成时限"],
    ["自评", "自评"],
  ] as const;
  return [
    {
      ...counted({
        ...common,
        name: "序时进度",
        count: month.month,
        rule: `${month.month} ÷ 12`,
        before: [],
      }),
      value: `${percentage(pace)}%`,
      numbers: [sourceNumber(multiply(pace, rational(100)), "%", true)],
      counted: { scope: "", before: ["序时进度为"] },
    },
    counted({
      ...common,
      name: "列入评价",
      count: assessed,
      rule: "任务总数 − 暂不评价 − 无法评价",
      before: ["评价的"],
    }),
    counted({
      ...common,
      name: "未达到序时进度",
      count: lagging.length,
      rule: numbersText(lagging),
      before: ["未达到序时进度的", "未完成的"],
      after: ["项工作未达到", "项工作未完成", "项工作（须由", "项工作，牵头单位要"],
    }),
    ...bases.map(([basis, label]) => {
      const own = graded.filter((each) => each.basis === basis);
      return counted({
        ...common,
        name: `评价依据 ${basis}`,
        count: own.length,
        rule: numbersText(own),
        before: [label],
      });
    }),
    ...(assessed === 0
      ? []
      : gradesOf(month).map((grade) =>
          shareOf(`${grade} 占比`, {
            part: counts[grade],
            whole: assessed,
            before: `${grade}${counts[grade]}项，占`,
          }),
        )),
  ];
};

/** How many more or fewer tasks there are of each grade than last month. */
const changeSources = (
  now: GradeCounts | undefined,
  before: GradeCounts | undefined,
): readonly FigureSource[] => {
  if (!now || !before) return [];
  const labels = Object.keys(now.counts) as readonly Grade[];
  const changes = [
    ...labels.map((grade) => [grade, before.counts[grade], now.counts[grade]] as const),
    ["无法评价", before.unreported, now.unreported] as const,
  ];
  return changes
    .filter(([, was, is]) => was !== is)
    .map(([label, was, is]) =>
      counted({
        kind: "任务",
        name: `${label} 比上月`,
        count: Math.abs(is - was),
        suffix: "项",
        rule: `本月 ${is}，上月 ${was}（能比较的任务）`,
        scope: "",
        before: [`${label}的${is > was ? "增加" : "减少"}`],
      }),
    );
};

/** Every count of the 通报's running text, with the tasks or units that it counts. */
export const countSources = (assessment: MonthAssessment): readonly FigureSource[] => {
  const { tasks, month, statistics, reporting } = assessment;
  const titles = [
    ...new Set(tasks.flatMap(({ task }) => [task.section, ...(task.subsection ? [task.subsection] : [])])),
  ];
  return [
    ...gradeSources(month, tasks, ""),
    ...totalSources(assessment),
    ...changeSources(statistics.comparedTasks, statistics.previousTasks),
    ...titles.flatMap((title) =>
      gradeSources(
        month,
        tasks.filter(({ task }) => task.section === title || task.subsection === title),
        scopeName(title),
      ),
    ),
    ...indicatorSources(assessment),
    ...reportingSources(statistics.reporting, { scope: "", label: "应报送单位", units: [] }),
    ...Object.entries(statistics.reportingByList).flatMap(([list, counts]) =>
      reportingSources(counts, {
        scope: list,
        label: list,
        units: reporting.filter(({ unit }) => unit.list === list).map(({ unit }) => unit.name),
      }),
    ),
    ...reportingSources(statistics.leadReporting, {
      scope: "承担牵头任务的单位",
      label: "承担牵头任务的单位",
      units: [],
    }),
  ];
};
