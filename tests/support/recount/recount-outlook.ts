import type { CountedMonth, Facts } from "./recount-facts.ts";
import { gradeIn, isLagging } from "./recount-facts.ts";
import type { Cells } from "./recount-read.ts";
import { askedIn, gradeByIndicator } from "./recount.ts";
import { sameWords, toMillionths, widen } from "./recount-read.ts";

/*
 * What is said of lagging indicators, written again in whole millionths: the list of them, and of each what it needs a month
 * and where it would end. The sample months have no lagging ones but of the year's end and of 节点.
 */

/** A figure in millionths, and the first lead that gives it. */
interface Figure {
  readonly value: bigint;
  readonly unit: string;
}

export const figureIn = (
  { tasks, units }: Facts,
  { reports }: CountedMonth,
  row: Cells,
): Figure | undefined => {
  const task = Number(row["任务序号"]);
  const line = tasks.find((each) => Number(each["序号"]) === task)?.["牵头单位"] ?? "";
  return units
    .expand(widen(line))
    .flatMap((unit) => reports.filter((each) => each.unit === unit && each.task === task))
    .flatMap(({ unit, figures }) => {
      const value = figures.get(sameWords(row["指标"] ?? ""));
      return value === undefined ? [] : [{ value, unit }];
    })
    .at(0);
};

/** 另有核定: the bureau's verdict on its task says the contrary of a figure. */
export const isContradicted = (facts: Facts, row: Cells): boolean => {
  const { now, number } = facts;
  const task = Number(row["任务序号"]);
  const figure = figureIn(facts, now, row);
  const grade = figure && gradeByIndicator(row, figure.value, number);
  return (
    now.counted.judged.includes(task) &&
    grade !== undefined &&
    isLagging(grade) !== isLagging(gradeIn(now, task))
  );
};

const million = 1_000_000n;
const daysOver = [31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

/** Millionths as a decimal without needless zeros. */
export const written = (value: bigint): string => {
  const [whole, part] = [
    value / million,
    String(value % million)
      .padStart(6, "0")
      .replace(/0+$/, ""),
  ];
  return part === "" ? String(whole) : `${whole}.${part}`;
};

const nearest = (top: bigint, bottom: bigint): bigint => (top * 2n + bottom) / (bottom * 2n);

/** The tenth of a per cent that is nearest to part / whole: 96.0. */
export const tenths = (part: bigint, whole: bigint): string => {
  const found = nearest(part * 1000n, whole);
  return `${found / 10n}.${found % 10n}`;
};

/** What of the year should be done at the end of a month, as a fraction. */
export const paceOf = (row: Cells, month: number): readonly [bigint, bigint] => {
  if (row["考核方式"] === "按日") return [BigInt(daysOver[month - 1] ?? 0), 365n];
  if (row["考核方式"] !== "计划") return [BigInt(month), 12n];
  const plan = toMillionths((row["月度计划"] ?? "").split("/")[month - 1] ?? "0");
  return [plan, toMillionths(row["目标值"] ?? "0")];
};

/** The lagging indicators of the month with what they have reached. */
const laggingOf = (facts: Facts) =>
  facts.indicators.flatMap((row) => {
    const figure = figureIn(facts, facts.now, row);
    const grade = figure && gradeByIndicator(row, figure.value, facts.number);
    return figure && isLagging(grade) ? [{ row, figure }] : [];
  });

export const isCounted = (row: Cells): boolean => ["序时", "按日", "计划"].includes(row["考核方式"] ?? "");

/** 未达到序时进度的量化指标N个：…; nothing where none lags. */
export const laggingListAgain = (facts: Facts): readonly string[] => {
  const lagging = laggingOf(facts);
  const items = lagging.map(({ row, figure: { value } }) => {
    const [part, whole] = paceOf(row, facts.number);
    const target = toMillionths(row["目标值"] ?? "0");
    const asked = askedIn(row, facts.number);
    const isCapped = row["关系"] === "≤";
    const gap =
      row["考核方式"] === "当期"
        ? `${isCapped ? "超出" : "还差"}${written(isCapped ? value - asked : asked - value)}个百分点`
        : isCounted(row)
          ? `低${tenths(part * target - value * whole, whole * target)}个百分点`
          : row["考核方式"] === "节点"
            ? "到期未完成"
            : "？";
    return `${widen(row["指标"] ?? "")}（第${row["任务序号"] ?? ""}项，${gap}）`;
  });
  return items.length === 0
    ? []
    : [`未达到序时进度的量化指标${items.length}个：${items.join("、")}。`.replace(/\s/g, "")];
};

const outlookAgain = (facts: Facts, row: Cells, { value, unit }: Figure): string => {
  const { number, months } = facts;
  const target = toMillionths(row["目标值"] ?? "0");
  const measure = row["计量单位"] ?? "";
  const last = months.at(-2);
  const before = last && figureIn(facts, last, row);
  const left = BigInt(12 - number);
  const places = Math.max(1, ...[target, value].map((each) => (written(each).split(".")[1] ?? "").length));
  const step = 10n ** BigInt(6 - places);
  const isWhole = /^[个家项座所件户人套台辆栋名处条天次场份期]/u.test(measure);
  const average = nearest(target - value, left * step) * step;
  const [part, whole] = paceOf(row, number);
  const end = (value * whole) / part;
  const cut = isWhole ? (end / million) * million : (end / step) * step;
  const change = before && value - before.value;
  const told =
    before?.unit === unit && change !== undefined
      ? `上月累计${written(before.value)}${measure}，${change === 0n ? "本月没有增加" : change > 0n ? `本月增加${written(change)}${measure}` : `本月比上月减少${written(-change)}${measure}`}，`
      : "";
  const daysLeft = 365 - (daysOver[number - 1] ?? 0);
  const isTooLate = measure === "天" && target - value > BigInt(daysLeft) * million;
  const needed = isTooLate
    ? `，超过余下的${daysLeft}天，年度目标已不能实现`
    : isWhole && target - value < left * million
      ? ""
      : `，余下${left}个月平均每月需增加${written(average)}${measure}`;
  const byDays = row["考核方式"] === "按日" ? `前${daysOver[number - 1] ?? 0}天的日均数` : undefined;
  const by = row["考核方式"] === "计划" ? "目前完成计划的比例" : (byDays ?? `前${number}个月平均速度`);
  const forecast =
    cut <= value
      ? ""
      : `；按${by}推算，年底可达到${written(cut)}${measure}，为年度目标的${tenths(value * whole, part * target)}%`;
  return `${told}距年度目标还差${written(target - value)}${measure}${needed}${forecast}。`;
};

/** By the number of a lagging task that goes by its figures: what its paragraph must say of each lagging indicator. */
export const outlooksAgain = (facts: Facts): ReadonlyMap<number, readonly string[]> => {
  const byTask = new Map<number, readonly string[]>();
  for (const { row, figure } of laggingOf(facts)) {
    const task = Number(row["任务序号"]);
    if (!isCounted(row) || !isLagging(gradeIn(facts.now, task))) continue;
    if (facts.now.counted.judged.includes(task)) continue;
    byTask.set(task, [...(byTask.get(task) ?? []), outlookAgain(facts, row, figure)]);
  }
  return byTask;
};

/** 达到93%，未达到目标（95%以上），还差2个百分点: what is said of lagging figures that are judged as they stand, by their tasks. */
export const standingAgain = (facts: Facts): ReadonlyMap<number, string> =>
  new Map(
    laggingOf(facts).flatMap(({ row, figure: { value } }) => {
      if (row["考核方式"] !== "当期") return [];
      const asked = askedIn(row, facts.number);
      const name = row["指标"] ?? "";
      const text =
        row["关系"] === "≤"
          ? `${name}为${written(value)}%，超出控制目标（${written(asked)}%以内）${written(value - asked)}个百分点`
          : `${name}达到${written(value)}%，未达到目标（${written(asked)}%以上），还差${written(asked - value)}个百分点`;
      return [[Number(row["任务序号"]), text] as const];
    }),
  );
