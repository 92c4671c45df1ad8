import type { CountedMonth, Facts } from "./recount-facts.ts";
import { areEqual, gradeIn, share } from "./recount-facts.ts";
import { cell } from "./recount-units.ts";
import { widen } from "./recount-read.ts";

/* 附件5: the ranking of the counties, worked out again. The sample months have no verdict on a task that counties lead. */

interface Place {
  readonly unit: string;
  readonly judged: number;
  readonly kept: number;
  readonly months: number;
  readonly inTime: number;
}

/** How a unit's own part of a task stands, or the whole where it leads it alone. */
const partIn = (month: CountedMonth, unit: string, task: Facts["tasks"][number]): string | undefined => {
  const number = Number(task["序号"]);
  return areEqual(task)
    ? month.reports.find((each) => each.unit === unit && each.task === number)?.self
    : gradeIn(month, number);
};

const placeOf = ({ now, months, tasks, units }: Facts, unit: string): Place => {
  const led = tasks.filter((task) => units.expand(widen(task["牵头单位"] ?? "")).includes(unit));
  const judged = led.map((task) => partIn(now, unit, task)).filter((grade) => grade !== "暂不评价");
  return {
    unit,
    judged: judged.length,
    kept: judged.filter((grade) => grade === "已完成" || grade === "达到序时进度").length,
    months: months.length,
    inTime: months.filter(({ counted }) => [...counted.onTime, ...counted.kept].includes(unit)).length,
  };
};

/** Two places as they are printed: shares that look the same are the same. */
const measure = ({ judged, kept, months, inTime }: Place): readonly [number, number] => [
  Number.parseFloat(share(kept, judged)),
  Number.parseFloat(share(inTime, months)),
];

const before = (a: Place, b: Place): boolean => {
  const [[kept, inTime], [otherKept, otherInTime]] = [measure(a), measure(b)];
  return kept > otherKept || (kept === otherKept && inTime > otherInTime);
};

/** The rows of the ranking of the counties that lead something, each as its cells in a row. */
export const rankingAgain = (facts: Facts): readonly string[] => {
  const counties = facts.directory
    .filter((row) => row["类别"] === "县（市、区）政府")
    .map((row) => row["单位"] ?? "");
  const places = counties.map((unit) => placeOf(facts, unit)).filter(({ judged }) => judged > 0);
  return places.map((own) => {
    const ahead = places.filter((each) => before(each, own)).length;
    const isTied = places.some((each) => each !== own && !before(each, own) && !before(own, each));
    return [
      `${isTied ? "并列" : ""}第${ahead + 1}`,
      own.unit,
      cell(own.judged),
      cell(own.kept),
      share(own.kept, own.judged),
      own.months,
      cell(own.inTime),
      share(own.inTime, own.months),
    ].join("");
  });
};
