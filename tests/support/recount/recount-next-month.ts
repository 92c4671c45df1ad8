import type { Facts } from "./recount-facts.ts";
import { areEqual, gradeIn, isLagging } from "./recount-facts.ts";
import { figureIn, isContradicted } from "./recount-outlook.ts";
import { limitMonth } from "./recount.ts";
import { sameWords, toMillionths, widen } from "./recount-read.ts";

/* What a 通报 says of what is to come, counted again: the steps of next month's plans, and the measures of lagging tasks. */

/** 1400000n → 1.4 */
const plain = (millionths: bigint): string => String(Number(millionths) / 1_000_000);

/** The steps of the monthly plans that are not there yet, each from its amount to the closing bracket. */
export const plannedAgain = (facts: Facts): readonly string[] => {
  const { indicators, tasks, units, now, number } = facts;
  return indicators.flatMap((row) => {
    const task = tasks.find((each) => each["序号"] === row["任务序号"]);
    const grade = gradeIn(now, Number(row["任务序号"]));
    if (row["考核方式"] !== "计划" || !task || grade === "已完成" || grade === "暂不评价") return [];
    // Figures that the bureau did not go by are asked nothing.
    if (isContradicted(facts, row)) return [];
    const leads = units.expand(widen(task["牵头单位"] ?? ""));
    const asked = toMillionths((row["月度计划"] ?? "").split("/")[number] ?? "0");
    const given = leads
      .flatMap((unit) =>
        now.reports.filter((each) => each.unit === unit && each.task === Number(task["序号"])),
      )
      .flatMap(({ unit, figures }) => {
        const figure = figures.get(sameWords(row["指标"] ?? ""));
        return figure === undefined ? [] : [{ unit, figure }];
      });
    const value = given[0]?.figure;
    const isDisputed = given.some(({ figure }) => figure !== value);
    if (asked <= (value ?? 0n)) return [];
    const measure = row["计量单位"] ?? "";
    const led = areEqual(task) ? "" : `${leads.join("、")}牵头，`;
    const by = isDisputed ? `${given[0]?.unit ?? ""}报` : "为";
    const there = value === undefined ? "没有数据" : `${by}${plain(value)}${measure}`;
    return [`${plain(asked)}${measure}（第${task["序号"] ?? ""}项，${led}${number}月底${there}）`];
  });
};

/** The milestones of the first half-year, in May those that are not reached: 新区总体规划评审应于2013年6月30日前完成（第17项，…牵头）. */
export const milestonesAgain = (facts: Facts): readonly string[] =>
  facts.indicators.flatMap((row) => {
    const number = Number(row["任务序号"]);
    const task = facts.tasks.find((each) => Number(each["序号"]) === number);
    const grade = gradeIn(facts.now, number);
    const isDue = row["考核方式"] === "节点" && row["时限"] === "上半年" && facts.number === 5;
    if (!isDue || !task || grade === "已完成" || grade === "暂不评价") return [];
    const value = figureIn(facts, facts.now, row)?.value ?? 0n;
    if (value >= toMillionths(row["目标值"] ?? "0")) return [];
    const leads = areEqual(task)
      ? ""
      : `，${facts.units.expand(widen(task["牵头单位"] ?? "")).join("、")}牵头`;
    const name = widen(row["指标"] ?? "").replace(/\s/gu, "");
    return [`6月份到期的工作：`, `${name}应于2013年6月30日前${row["动词"] ?? ""}（第${number}项${leads}）`];
  });

/** The tasks whose 完成时限 is June's, in May those that are not done: 编制城市供热规划的完成时限为2013年6月30日（第10项，…牵头）. */
export const limitsAgain = ({ tasks, units, now, number }: Facts): readonly string[] =>
  tasks.flatMap((task) => {
    const grade = gradeIn(now, Number(task["序号"]));
    if (limitMonth(task) !== number + 1 || grade === "已完成" || grade === "暂不评价") return [];
    const leads = units.expand(widen(task["牵头单位"] ?? "")).join("、");
    return [`的完成时限为2013年${number + 1}月30日（第${task["序号"] ?? ""}项，${leads}牵头）`];
  });

/** By the number of a lagging task: the beginnings of its leads' measures, by `sameWords`. */
export const measuresAgain = ({ tasks, units, now }: Facts): ReadonlyMap<number, readonly string[]> =>
  new Map(
    tasks
      .filter((task) => isLagging(gradeIn(now, Number(task["序号"]))))
      .map((task) => {
        const number = Number(task["序号"]);
        const leads = units.expand(widen(task["牵头单位"] ?? ""));
        const own = leads.flatMap((unit) =>
          now.reports.filter((each) => each.unit === unit && each.task === number),
        );
        const named = areEqual(task) ? own.filter(({ self }) => isLagging(self)).length : leads.length;
        const slow = own.filter(({ self }) => isLagging(self));
        const asked = slow.length > 0 ? slow : own;
        const told = asked.filter(({ nextStep }) => nextStep !== "");
        return [
          number,
          told.map(({ unit, nextStep }) =>
            sameWords(
              `${named === 1 && !now.counted.judged.includes(number) ? "该单位" : unit}提出，${nextStep.replace(/[。；]$/u, "")}`,
            ),
          ),
        ];
      }),
  );
