import type { CountedMonth, Facts } from "./recount-facts.ts";
import { areEqual, gradeIn, isLagging, isOverruled, share, unitsIn } from "./recount-facts.ts";
import type { Cells } from "./recount-read.ts";
import { widen } from "./recount-read.ts";

/* 附件4 and the named praise, counted again. */

/** A count of nothing is a dash. */
export const cell = (count: number): string => (count === 0 ? "—" : String(count));

/** Whether the leads of a task that several share report the same figures, and none of them that it lags. */
export const agree = ({ now, units }: Facts, task: Cells): boolean => {
  if (areEqual(task)) return true;
  const own = units
    .expand(widen(task["牵头单位"] ?? ""))
    .flatMap((unit) =>
      now.reports.filter((each) => each.unit === unit && each.task === Number(task["序号"])),
    );
  const figures = own.flatMap((each) => [...each.figures]);
  const isOne = ([name, value]: readonly [string, bigint]): boolean =>
    figures.every(([other, its]) => other !== name || its === value);
  return figures.every(isOne) && !own.some(({ self }) => isLagging(self));
};

const isGood = (grade: string | undefined): boolean => grade === "已完成" || grade === "达到序时进度";

export const tasksWith = ({ tasks, units }: Facts, column: string, unit: string): readonly Cells[] =>
  tasks.filter((task) => units.expand(widen(task[column] ?? "")).includes(unit));

export const ownGrade = (facts: Facts, task: Cells, unit: string): string | undefined => {
  const { now, units } = facts;
  const number = Number(task["序号"]);
  const own = now.reports.filter((each) => each.task === number);
  const parts = units
    .expand(widen(task["牵头单位"] ?? ""))
    .map((lead) => own.find((each) => each.unit === lead)?.self);
  const whole = gradeIn(now, number);
  // Where the bureau alone finds that the whole lags, all answer for it.
  const isFound = now.counted.judged.includes(number) && isLagging(whole) && !parts.some(isLagging);
  return areEqual(task) && !isFound && !isOverruled(facts, task)
    ? own.find((each) => each.unit === unit)?.self
    : whole;
};

export const omits = (facts: Facts, { counted, reports, number }: CountedMonth, unit: string): boolean =>
  [...counted.onTime, ...counted.kept, ...counted.late].includes(unit) &&
  ["牵头单位", "责任单位"].some((column) =>
    tasksWith(facts, column, unit)
      .map((task) => Number(task["序号"]))
      // What came to it since is not asked of the months before, nor in the month in which it came.
      .filter((task) => (facts.moved.get(task) ?? 0) < number && !facts.isNew(unit, task))
      .some((task) => !reports.some((each) => each.unit === unit && each.task === task)),
  );

/** Everything that 附件4 counts of one unit. */
const countedUnit = (facts: Facts, unit: string) => {
  const grades = tasksWith(facts, "牵头单位", unit).map((task) => ownGrade(facts, task, unit));
  const times = (test: (month: CountedMonth) => boolean): number => facts.months.filter(test).length;
  return {
    unit,
    grades,
    shared: tasksWith(facts, "责任单位", unit).length,
    inTime: times(({ counted }) => [...counted.onTime, ...counted.kept].includes(unit)),
    late: times(({ counted }) => counted.late.includes(unit)),
    returned: times(({ counted }) => counted.returned.includes(unit)),
    missing: times(({ counted }) => counted.missing.includes(unit)),
    omitting: times((month) => omits(facts, month, unit)),
  };
};

const unitRow = (counted: ReturnType<typeof countedUnit>): string => {
  const { unit, grades, shared, inTime, late, returned, missing, omitting } = counted;
  const ofGrade = ["已完成", "达到序时进度", "推进缓慢", "尚未启动", "暂不评价", undefined].map(
    (grade) => grades.filter((each) => each === grade).length,
  );
  const counts = [grades.length, ...ofGrade, shared, inTime, late, returned, missing, omitting];
  return [unit, ...counts.map(cell)].join("");
};

const rankingRows = ({ months, directory }: Facts, all: readonly ReturnType<typeof countedUnit>[]) => {
  const counties = all
    .filter(({ unit }) => directory.some((row) => row["单位"] === unit && row["类别"] === "县（市、区）政府"))
    .map(({ unit, grades, inTime }) => {
      const judged = grades.filter((each) => each !== "暂不评价");
      const kept = judged.filter(isGood).length;
      const shares = [share(kept, judged.length), share(inTime, months.length)] as const;
      const points = Number.parseFloat(shares[0]) * 10_000 + Number.parseFloat(shares[1]);
      return { unit, judged: judged.length, kept, inTime, shares, points };
    });
  return counties.map(({ unit, judged, kept, inTime, shares, points }) => {
    const above = counties.filter((other) => other.points > points).length;
    const alike = counties.filter((other) => other.points === points).length;
    const rank = `${alike > 1 ? "并列" : ""}第${above + 1}`;
    return [rank, unit, ...[judged, kept].map(cell), shares[0], months.length, cell(inTime), shares[1]].join(
      "",
    );
  });
};

const leaderRow = ({ now }: Facts, name: string, own: readonly Cells[]): string => {
  const grades = own.map((task) => gradeIn(now, Number(task["序号"])));
  const ofGrade = ["已完成", "达到序时进度", "推进缓慢", "尚未启动", "暂不评价", undefined].map(
    (grade) => grades.filter((each) => each === grade).length,
  );
  return [name, ...[own.length, ...ofGrade].map(cell)].join("");
};

/** The tables of leaders: of each the tasks by grade, in the order in which the list names them; those of nobody last. */
const leaderRows = (facts: Facts): readonly string[] =>
  ["分管领导", "责任领导"].flatMap((column) => {
    const { tasks } = facts;
    const namesOf = (task: Cells): readonly string[] =>
      (task[column] ?? "").split("、").filter((name) => name !== "");
    const names = [...new Set(tasks.flatMap(namesOf))];
    if (names.length === 0) return [];
    const open = tasks.filter((task) => namesOf(task).length === 0);
    return [
      ...names.map((name) =>
        leaderRow(
          facts,
          name,
          tasks.filter((task) => namesOf(task).includes(name)),
        ),
      ),
      ...(open.length > 0 ? [leaderRow(facts, "未明确", open)] : []),
    ];
  });

/** The rows of 附件4, white space left out, and how many units are praised, who of them is named. */
export const unitsAgain = (facts: Facts): readonly string[] => {
  const asked = facts.units.names.filter((name) =>
    ["牵头单位", "责任单位"].some((column) => unitsIn(facts, column).has(name)),
  );
  const all = asked.map((unit) => countedUnit(facts, unit));
  return [...all.map(unitRow), ...leaderRows(facts), ...rankingRows(facts, all)];
};

/** The units whose judged tasks all keep pace and that were in time and whole each month: how many, and the first of them. */
export const praiseAgain = (facts: Facts): readonly string[] => {
  const earned = facts.units.names
    .map((unit) => countedUnit(facts, unit))
    .map((each) => ({
      ...each,
      judged: each.grades.filter((grade) => grade !== "暂不评价"),
      isDisputed: tasksWith(facts, "牵头单位", each.unit).some((task) => !agree(facts, task)),
      // What was not done in time is no example, even when it is done.
      wasOverdue: tasksWith(facts, "牵头单位", each.unit).some((task) =>
        facts.months.some(({ counted }) => counted.overdue.includes(Number(task["序号"]))),
      ),
    }))
    .filter(
      ({ unit, judged, omitting, isDisputed, wasOverdue }) =>
        !isDisputed &&
        !wasOverdue &&
        judged.length > 0 &&
        judged.every(isGood) &&
        // Who was sent back and kept the limit was no example either.
        facts.months.every(({ counted }) => counted.onTime.includes(unit)) &&
        omitting === 0,
    )
    .map(({ unit, judged }) => ({ unit, count: judged.length }))
    .toSorted((a, b) => b.count - a.count);
  const limit = earned[5]?.count ?? 0;
  const named = earned.slice(0, 5).filter(({ count }) => count > limit);
  return [
    `按时报送、没有漏报的单位有${earned.length}个`,
    ...(named.length > 0
      ? [`${named.map(({ unit, count }) => `${unit}（${count}项）`).join("、")}，予以肯定。`]
      : []),
  ];
};
