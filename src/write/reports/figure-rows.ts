import type {
  GradeBasis,
  IndicatorAssessment,
  MonthAssessment,
  TaskAssessment,
} from "../../model/assessment.ts";
import { isoDate } from "../../model/calendar-date.ts";
import type { ReportingState } from "../../model/grade.ts";
import { gradesOf, reportingStates } from "../../model/grade.ts";
import type { Place } from "../../model/place.ts";
import { percentage, toDecimal } from "../../model/rational.ts";
import type { LetterStanding, SupervisedLetter } from "../../model/registers/supervised-letter.ts";
import { letterStandings } from "../../model/registers/supervised-letter.ts";

/** One figure of the 通报: what it is, how it came about, and the cell it was read from. */
export interface FigureRow {
  readonly kind: "报送" | "任务" | "目录" | "评价" | "指标" | "督办";
  readonly task?: number;
  readonly name: string;
  readonly value: string;
  readonly rule: string;
  readonly units: string;
  readonly place?: Place | undefined;
}

const stateRules = (deadline: string): Readonly<Record<ReportingState, string>> => ({
  按时报送: `收文登记的收文日期不晚于报送截止日 ${deadline}，材料合格`,
  退回后按期重报: "第一次收文不晚于报送截止日，退回以后在重报截止日以前收到合格的材料",
  逾期报送: `收文日期晚于报送截止日 ${deadline}，材料合格`,
  退回: "收到过材料，没有合格的",
  未报送: "收文登记没有收文日期",
});

const reportingRows = ({ reporting, deadline }: MonthAssessment): readonly FigureRow[] => {
  const rules = stateRules(isoDate(deadline));
  return reportingStates.map((state) => {
    const units = reporting.filter((each) => each.state === state).map(({ unit }) => unit.name);
    return {
      kind: "报送",
      name: state,
      value: String(units.length),
      rule: rules[state],
      units: units.join("、"),
    };
  });
};

const gradeCountRows = ({ month, tasks }: MonthAssessment): readonly FigureRow[] =>
  [...gradesOf(month), undefined].map((grade) => {
    const own = tasks.filter((each) => each.grade === grade).map(({ task }) => task.number);
    return {
      kind: "任务",
      name: grade ?? "未报送",
      value: String(own.length),
      rule: own.length > 0 ? `第${own.join("、")}项` : "",
      units: "",
    };
  });

/** The tasks of the beginning of the year and what became of them, and the lines of this month's changes. */
const adjustmentRows = ({ adjustments, tasks }: MonthAssessment): readonly FigureRow[] => {
  if (!adjustments) return [];
  const { opening, added, cancelled, parted, joined, inMonth } = adjustments;
  const counts: readonly (readonly [string, number, string])[] = [
    ["年初", opening, "任务清单.csv 中没有“新增”一行的任务"],
    ["新增", added, "目录调整.csv 中到本月生效的“新增”，原值空着的"],
    ["取消", cancelled, "目录调整.csv 中到本月生效的“取消”，新值空着的"],
    ["拆分增加", parted, "目录调整.csv 中到本月生效的“新增”，原值写了任务序号的"],
    ["拆分或者并入减少", joined, "目录调整.csv 中到本月生效的“取消”，新值写了任务序号的"],
    ["现有", tasks.length, "年初＋新增－取消＋拆分增加－拆分或者并入减少"],
    ["本月调整", inMonth.length, "目录调整.csv 中本月生效的各行"],
  ];
  return [
    ...counts.map(([name, count, rule]): FigureRow => ({
      kind: "目录",
      name,
      value: String(count),
      rule,
      units: "",
    })),
    ...inMonth.map((change): FigureRow => ({
      kind: "目录",
      ...("task" in change && { task: change.task }),
      name: change.kind,
      value: "",
      rule: `依据${change.basis}`,
      units: "unit" in change ? change.unit : "",
      place: change.place,
    })),
  ];
};

const basisRules: Readonly<Record<GradeBasis, string>> = {
  核定: "按核定.csv",
  指标: "取各项应评价的指标和牵头单位自评中最差的",
  时限: "已过完成时限而没有完成",
  自评: "按牵头单位自评",
  未报送: "牵头单位没有报送合格的材料",
  无牵头单位: "没有牵头单位",
};

/** The verdict's row, or each lead's own word. */
const gradeRows = (assessed: TaskAssessment): readonly FigureRow[] => {
  const { task, grade, basis, reason, verdict, leadReports } = assessed;
  const rule = `${basisRules[basis]}${reason === undefined ? "" : `：${reason}`}`;
  const common = { kind: "评价", task: task.number, name: "评价", value: grade ?? "未报送" } as const;
  if (verdict) return [{ ...common, rule, units: "", place: verdict.place }];
  if (leadReports.length === 0) return [{ ...common, rule, units: "" }];
  return leadReports.map(({ unit, entry, silence }) => ({
    ...common,
    rule: `${rule}；${unit}${entry ? `自评“${entry.selfGrade ?? ""}”` : (silence ?? "没有报送")}`,
    units: unit,
    place: entry?.selfGradePlace ?? entry?.place,
  }));
};

const share = (value: Parameters<typeof percentage>[0] | undefined): string =>
  value === undefined ? "" : `${percentage(value)}%`;

const indicatorRows = (assessed: TaskAssessment, each: IndicatorAssessment): readonly FigureRow[] => {
  const { indicator, value, asked, completion, pace, gap, reportedBy } = each;
  const common = { kind: "指标", task: assessed.task.number, units: "" } as const;
  const figures = assessed.leadReports.flatMap(({ unit, entry }) =>
    (entry?.figures ?? [])
      .filter((figure) => figure.indicator === indicator.name)
      .map((figure): FigureRow => ({
        ...common,
        name: `${indicator.name} 累计完成`,
        value: `${toDecimal(figure.value)}${indicator.unit}`,
        rule: unit === reportedBy ? "通报印这个数" : "没有印，印的是先列的牵头单位的数",
        units: unit,
        place: figure.place,
      })),
  );
  const reached = value === undefined ? "" : toDecimal(value);
  const computed: readonly (readonly [string, string, string])[] = [
    ["完成率", share(completion), `累计完成 ${reached} ÷ ${toDecimal(asked)}`],
    ["应达进度", share(pace), `考核方式“${indicator.method}”`],
    ["差距（百分点）", gap === undefined ? "" : percentage(gap), "完成率 − 应达进度，按未舍入的数算"],
  ];
  return [
    ...figures,
    ...computed
      .filter(([, shown]) => shown !== "")
      .map(([name, shown, rule]) => ({ ...common, name: `${indicator.name} ${name}`, value: shown, rule })),
  ];
};

const letterRules: Readonly<Record<LetterStanding, string>> = {
  办结: "到成文日期已填办结日期",
  已反馈: "到成文日期已填反馈日期，没有办结日期",
  未反馈: "没有反馈日期，成文日期不晚于办理期限",
  逾期: "没有反馈日期，成文日期晚于办理期限",
};

/** One row a letter of the earlier months, in the order of their standings, after how many there are of each. */
const letterRows = (letters: readonly SupervisedLetter[]): readonly FigureRow[] =>
  letterStandings.flatMap((standing) => {
    const own = letters.filter((each) => each.standing === standing);
    if (own.length === 0) return [];
    const common = { kind: "督办", rule: `督办台账：${letterRules[standing]}` } as const;
    return [
      { ...common, name: `督办函 ${standing}`, value: String(own.length), units: "" },
      ...own.map(({ serial, task, unit, place }): FigureRow => ({
        ...common,
        ...(task !== undefined && { task }),
        name: `督办函 编号${serial}`,
        value: standing,
        units: unit,
        place,
      })),
    ];
  });

/** Every figure of the 通报 with the cell it was read from and how it was worked out, counts first. */
export const figureRows = (
  assessment: MonthAssessment,
  supervised: readonly SupervisedLetter[] = [],
): readonly FigureRow[] => [
  ...reportingRows(assessment),
  ...gradeCountRows(assessment),
  ...adjustmentRows(assessment),
  ...assessment.tasks.flatMap((assessed) => [
    ...gradeRows(assessed),
    ...assessed.indicators.flatMap((each) => indicatorRows(assessed, each)),
  ]),
  ...letterRows(supervised),
];
