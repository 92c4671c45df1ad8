import { coordinationView } from "../../../draft/view/coordination.ts";
import { halfWay } from "../../../draft/view/overall.ts";
import { earnedIn } from "../../../draft/view/units/praise.ts";
import type { FollowUp } from "../../../draft/wording/follow-up.ts";
import { followUpOf, followUps } from "../../../draft/wording/follow-up.ts";
import { isLeftOpen } from "../../../draft/wording/overall-bases.ts";
import type { MonthAssessment, TaskAssessment } from "../../../model/assessment.ts";
import type { Agency } from "../../../model/catalogue.ts";
import { changeKinds } from "../../../model/changes/catalogue-change.ts";
import { isYearEnd } from "../../../model/grade.ts";
import { leavesTasksOut } from "../../../model/reporting-record.ts";
import { counted, numbersText } from "../../../write/sources/count.ts";
import type { FigureSource } from "../../../write/sources/figure-source.ts";
import { changesScope, followUpScope } from "../../../write/sources/other-counts.ts";
import { leaderSources } from "./told-leaders.ts";
import { supervisionSources } from "./told-supervision.ts";
import { taskPartSources } from "./told-tasks.ts";
import { unitFigureSources } from "./told-units.ts";

type Words = Parameters<typeof counted>[0];

const ofTasks = (
  words: Omit<Words, "kind" | "suffix" | "scope" | "count" | "rule">,
  own: readonly TaskAssessment[],
  scope = "",
) => counted({ kind: "任务", suffix: "项", scope, count: own.length, rule: numbersText(own), ...words });

/** 双过半: how many indicators that grow with the months have passed half of their target. */
const halfWaySources = (assessment: MonthAssessment): readonly FigureSource[] => {
  const { all, behind } = halfWay(assessment);
  if (all.length === 0) return [];
  const figure = (name: string, own: typeof all, before: readonly string[], rule: string) =>
    counted({
      kind: "指标",
      suffix: "个",
      scope: "",
      name,
      count: own.length,
      rule: `${rule}${own.length === 0 ? "" : `：${own.map(({ indicator }) => `第${indicator.task}项${indicator.name}`).join("、")}`}`,
      before,
    });
  const passed = all.filter((each) => !behind.includes(each));
  return [
    figure("按月平均考核的量化指标", all, ["按月平均考核的"], "考核方式为“序时”、全年为限、有完成率的"),
    figure("任务过半", passed, ["任务过半的"], "完成率不低于序时进度 50% 的"),
    figure("任务未过半", behind, ["未过半的"], "完成率低于序时进度 50% 的"),
  ];
};

/** 予以肯定: how many units there are, and how many judged tasks each of them leads. */
const praiseSources = (assessment: MonthAssessment): readonly FigureSource[] => {
  const earned = earnedIn(assessment);
  const names = earned.map(({ unit }) => unit).join("、");
  return [
    counted({
      kind: "单位",
      suffix: "个",
      scope: "",
      name: "予以肯定的单位",
      count: earned.length,
      rule: `列入评价的牵头任务全部达到，各期都按时报送、没有漏报：${names}`,
      before: ["没有漏报的单位有"],
    }),
    ...earned.map(({ unit, tasks }) => ({
      ...counted({
        kind: "单位",
        suffix: "项",
        scope: "",
        name: `${unit} 列入评价的牵头任务`,
        count: tasks,
        rule: "任务清单中牵头的，暂不评价的不计",
        before: [`${unit}（`],
      }),
      units: unit,
    })),
  ];
};

/** What the 通报 calls what became of a task that lagged last month. */
const followUpNames = (month: MonthAssessment["month"]): Readonly<Partial<Record<FollowUp, string>>> =>
  isYearEnd(month) ? { 已扭转: "已完成", 未扭转: "没有完成" } : { 有改善: "未扭转但有改善" };

/** 整改情况: what became of last month's lagging tasks. */
const followUpCounts = ({ month, tasks }: MonthAssessment): readonly FigureSource[] => {
  const lagged = tasks.filter((each) => followUpOf(each) !== undefined);
  return [
    ofTasks({ name: "上月滞后的任务", before: ["未达到序时进度的", "滞后的"] }, lagged, followUpScope),
    ...followUps.map((told) => {
      const label = followUpNames(month)[told] ?? told;
      const own = tasks.filter((each) => followUpOf(each) === told);
      return ofTasks({ name: `上月滞后的 ${label}`, before: [label, `${label}的`] }, own, followUpScope);
    }),
  ];
};

/** 需协调解决的事项 */
const coordinationSources = (assessment: MonthAssessment): readonly FigureSource[] => {
  const { 项数, 单位数, 任务数, 行 } = coordinationView(assessment);
  if (项数 === 0) return [];
  const rows = 行.map(({ 任务序号, 单位 }) => `${单位}第${任务序号}项`).join("、");
  const common = { kind: "任务", scope: "", rule: `填了需协调事项的：${rows}` } as const;
  return [
    counted({ ...common, name: "需协调事项", suffix: "项", count: 项数, before: ["需协调解决的事项"] }),
    counted({
      ...common,
      name: "提出需协调事项的单位",
      suffix: "个",
      count: 单位数,
      before: [],
      after: ["个单位提出需协调"],
    }),
    counted({ ...common, name: "需协调事项涉及的任务", suffix: "项", count: 任务数, before: ["涉及"] }),
  ];
};

/** 本月目录调整: how many changes there are of each kind. */
const changeSources = ({ adjustments }: MonthAssessment): readonly FigureSource[] =>
  changeKinds.flatMap((kind) => {
    const own = adjustments?.inMonth.filter((change) => change.kind === kind) ?? [];
    return own.length === 0
      ? []
      : [
          counted({
            kind: "目录",
            suffix: "项",
            scope: changesScope,
            name: `本月调整 ${kind}`,
            count: own.length,
            rule: `目录调整.csv 中本月生效的“${kind}”`,
            before: [kind],
          }),
        ];
  });

/** How many reports left something out, how many months the record of the tables covers, and what the office says of objections. */
const otherSources = (
  { tasks, reporting, reportingRecord = [] }: MonthAssessment,
  { objections }: Agency,
): readonly FigureSource[] => {
  const omitting = reporting.filter(leavesTasksOut).map(({ unit }) => unit.name);
  const open = tasks.filter(isLeftOpen);
  const common = { scope: "", before: [] } as const;
  return [
    counted({
      ...common,
      kind: "报送",
      suffix: "个",
      name: "漏报的单位",
      count: omitting.length,
      rule: `报送了材料而漏报部分任务的：${omitting.join("、")}`,
      after: ["个单位报送的材料有漏报"],
    }),
    counted({
      ...common,
      kind: "报送",
      suffix: "次",
      name: "报送记录的期数",
      count: reportingRecord.length,
      rule: `本年到本月各期：${reportingRecord.map(({ month }) => `${month}月`).join("、")}`,
      after: ["次报送的累计"],
    }),
    ofTasks({ name: "自评不明、按未完成计", before: ["按未完成计的"] }, open),
    ...(objections?.days === undefined
      ? []
      : [
          counted({
            ...common,
            kind: "报送" as const,
            suffix: "个工作日",
            name: "提出异议的期限",
            count: objections.days,
            rule: "机关.yaml 的“异议天数”",
            after: ["个工作日内"],
          }),
        ]),
  ];
};

/** The sources of what the 通报 counts and tells beyond what the assessment itself holds. */
export const toldSources = (assessment: MonthAssessment, agency: Agency): readonly FigureSource[] => [
  ...halfWaySources(assessment),
  ...praiseSources(assessment),
  ...followUpCounts(assessment),
  ...coordinationSources(assessment),
  ...changeSources(assessment),
  ...otherSources(assessment, agency),
  ...supervisionSources(assessment, agency),
  ...taskPartSources(assessment),
  ...unitFigureSources(assessment, agency),
  ...leaderSources(assessment),
];
