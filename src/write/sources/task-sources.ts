import type { IndicatorAssessment, MonthAssessment, TaskAssessment } from "../../model/assessment.ts";
import type { Place } from "../../model/place.ts";
import type { Rational } from "../../model/rational.ts";
import {
  absolute,
  compare,
  divide,
  multiply,
  parseDecimal,
  percentage,
  rational,
  subtract,
  toDecimal,
  toFixed,
} from "../../model/rational.ts";
import type { FigureRow } from "../reports/figure-rows.ts";
import type { FigureSource, SourceNumber } from "./figure-source.ts";
import { sourceNumber } from "./figure-source.ts";

const hundred = rational(100);

/** The numbers that a row's value names, by what the row is of: 9座, 42.9%, -14.3 as 14.3个百分点. */
const numbersIn = ({ name, value }: FigureRow): readonly SourceNumber[] => {
  const [, digits = "", suffix = ""] = /^[-−+]?(\d+(?:\.\d+)?)(.*)$/u.exec(value) ?? [];
  const number = parseDecimal(digits);
  if (!number) return [];
  // 每个县（市）示范镇 is counted in 个/县（市） and printed as 1个.
  const printed = name.startsWith("每") ? suffix.replace(/\/.*$/u, "") : suffix;
  return [sourceNumber(number, name.endsWith("（百分点）") ? "个百分点" : printed)];
};

/** A row of 数据来源 as a source. */
export const sourceOfRow = (row: FigureRow): FigureSource => ({ ...row, numbers: numbersIn(row) });

/** A value in full, or to two decimals where it has no end. */
const shownValue = (value: Rational): string =>
  10n ** 40n % value.denominator === 0n ? toDecimal(value) : `约${toFixed(value, 2)}`;

const derived = (
  task: number,
  name: string,
  { value, suffix, rule }: { readonly value: Rational; readonly suffix: string; readonly rule: string },
): FigureSource => ({
  kind: "指标",
  task,
  name,
  value: suffix === "%" ? `${percentage(divide(value, hundred))}%` : `${shownValue(value)}${suffix}`,
  rule,
  units: "",
  numbers: [sourceNumber(value, suffix, true)],
  ...(/ (?:年度目标|下月计划)$/u.test(name) && { isPlanned: true as const }),
});

const days = (count: number | undefined): Rational | undefined =>
  count === undefined ? undefined : rational(count);

/** What is worked out of an indicator beyond its row's own figures: its target, last month's, and what is left to do. */
const workedOut = (
  { task: { number: task } }: TaskAssessment,
  each: IndicatorAssessment,
  { month }: MonthAssessment["month"],
): readonly FigureSource[] => {
  const { indicator, previous, previousGap, outlook, asked } = each;
  const { name, target } = indicator;
  const suffix = name.startsWith("每") ? indicator.unit.replace(/\/.*$/u, "") : indicator.unit;
  const figure = (item: string, value: Rational | undefined, rule: string, unit = suffix) =>
    value ? [derived(task, `${name} ${item}`, { value, suffix: unit, rule })] : [];
  const increment = outlook?.increment;
  // At the year's end there is no outlook any more, and what is missing stays missing.
  const short =
    each.grade === "未完成" && each.value && compare(target, each.value) > 0
      ? subtract(target, each.value)
      : undefined;
  const left = outlook && divide(outlook.missing, rational(outlook.monthsLeft));
  const reached = outlook?.forecast && multiply(divide(outlook.forecast, target), hundred);
  return [
    ...figure("年度目标", target, "量化指标.csv 的目标值"),
    ...figure("本月目标", asked === target ? undefined : asked, "量化指标.csv 的月度计划"),
    ...figure("上月累计", previous, "上期通报的累计完成"),
    ...figure(
      "上月差距",
      previousGap && multiply(absolute(previousGap), hundred),
      "上期通报的差距",
      "个百分点",
    ),
    ...figure("本月增加或者减少", increment && absolute(increment), "累计完成 − 上月累计"),
    ...figure("还差", outlook?.missing ?? short, "目标 − 累计完成"),
    ...figure("余下各月平均需增加", left, `还差 ÷ 余下的 ${outlook?.monthsLeft ?? 0} 个月`),
    ...figure("推算数", outlook?.forecast, "按已完成数作的算术推算"),
    ...figure("余下月数", outlook && rational(outlook.monthsLeft), "到时限还有的月数", "个月"),
    ...figure("已过月数", outlook && rational(outlook.monthsOver), "本年已经过去的月数", "个月"),
    ...figure("已过天数", days(outlook?.daysOver), "本年已经过去的天数", "天"),
    ...figure("余下天数", days(outlook?.daysLeft), "到时限还有的天数", "天"),
    ...figure("下月计划", indicator.plan?.[month], "量化指标.csv 的月度计划"),
    ...figure("推算数占目标", reached, "推算数 ÷ 目标", "%"),
  ];
};

interface Said {
  readonly label: string;
  readonly words: string;
  readonly place: Place | undefined;
}

/** What a unit wrote of a task, cell by cell. */
const wordsOf = ({ task, leadReports }: TaskAssessment, shared: TaskAssessment["leadReports"]) =>
  [...leadReports, ...shared].flatMap(({ unit, entry }) => {
    if (!entry) return [];
    const said: readonly Said[] = [
      { label: "进展情况", words: entry.text, place: entry.textPlace },
      { label: "存在问题", words: entry.problem, place: entry.problemPlace },
      { label: "下步措施", words: entry.nextStep, place: entry.nextStepPlace },
      { label: "需协调事项", words: entry.request ?? "", place: entry.requestPlace },
    ];
    return said
      .filter(({ words }) => words !== "")
      .map(({ label, words, place }): FigureSource => ({
        kind: "原话",
        task: task.number,
        name: label,
        value: "",
        rule: "单位报送的原话",
        units: unit,
        place: place ?? entry.place,
        words,
        numbers: [],
      }));
  });

const runOf = ({ task, laggingMonths }: TaskAssessment): readonly FigureSource[] =>
  laggingMonths === 0
    ? []
    : [
        {
          kind: "评价",
          task: task.number,
          name: "连续滞后月数",
          value: `${laggingMonths}个月`,
          rule: "本月和此前各期连续未达到序时进度的月数，没有报送的月不计",
          units: "",
          numbers: [sourceNumber(rational(laggingMonths), "个月")],
        },
      ];

/** The sources of one task, after the rows of 数据来源 that are its own: what is worked out of them, and the units' words. */
export const moreOfTask = (
  assessed: TaskAssessment,
  { sharedReports, month }: Pick<MonthAssessment, "sharedReports" | "month">,
): readonly FigureSource[] => [
  ...runOf(assessed),
  ...assessed.indicators.flatMap((each) => workedOut(assessed, each, month)),
  ...wordsOf(assessed, sharedReports.get(assessed.task.number) ?? []),
  {
    kind: "目录",
    task: assessed.task.number,
    name: "任务内容",
    value: "",
    rule: "任务清单.csv",
    units: "",
    words: assessed.task.text,
    numbers: [],
  },
];
