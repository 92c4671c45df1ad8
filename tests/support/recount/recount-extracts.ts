import type { Facts } from "./recount-facts.ts";
import { deadlines, numbered, spoken } from "./recount-facts.ts";
import { heldBy } from "./recount-changes.ts";
import { ownGrade, tasksWith } from "./recount-units.ts";

/* What the 摘编 of a unit says of its report and of the tasks that it leads, written again from what recount-facts.ts gathers. */

const dayOf = (date: string | undefined): string => spoken(date ?? "").replace(/^\d+年/u, "");

/** How it reported this month. */
const reportSentence = (facts: Facts, unit: string): string => {
  const { now, number } = facts;
  const { onTime, kept, late, returned, newcomers } = now.counted;
  const { returned: back, counted } = now.counted.days.get(unit) ?? {};
  if (newcomers.includes(unit)) {
    const tasks = numbered(heldBy(facts.tasks, facts.units, unit));
    return now.reports.some((each) => each.unit === unit)
      ? `${tasks}自本月起由你单位承担，本月进展情况不要求报送；你单位${dayOf(counted)}报送的材料已采用，不计是否按时。`
      : `${tasks}自本月起由你单位承担，请从${number + 1}月份起报送，${number + 1}月份进展情况应于${spoken(deadlines[number + 1] ?? "")}前（含当日）报送。`;
  }
  const due = `${number}月份进展情况应于${dayOf(deadlines[number])}前（含当日）报送，你单位`;
  if (returned.includes(unit)) return `${due}所报材料不符合要求，${dayOf(back)}退回后未重新报送`;
  const told =
    back === undefined ? `${dayOf(counted)}报送` : `所报材料${dayOf(back)}退回，${dayOf(counted)}重新报送`;
  if (onTime.includes(unit)) return `${due}${told}，属按时报送。`;
  if (kept.includes(unit)) return `${due}${told}，属退回后按期重报。`;
  if (late.includes(unit)) return `${due}${told}，属逾期报送`;
  return due;
};

const grades = ["已完成", "达到序时进度", "推进缓慢", "尚未启动", "暂不评价", undefined] as const;

/** What is said of the tasks that it leads, by grade; those that lag and those that nobody can judge by their numbers. */
const gradesSentence = (facts: Facts, unit: string): readonly string[] => {
  const led = tasksWith(facts, "牵头单位", unit);
  const own = led.map((task) => ({ number: Number(task["序号"]), grade: ownGrade(facts, task, unit) }));
  if (own.length === 0) return [];
  const [only] = own;
  if (own.length === 1)
    return [
      only?.grade === undefined || only.grade === "暂不评价"
        ? `你单位牵头的1项任务本月${only?.grade ?? "无法评价"}`
        : `你单位牵头的1项任务，评价为${only.grade}。`,
    ];
  const told = grades.flatMap((grade) => {
    const numbers = own.filter((each) => each.grade === grade).map(({ number }) => number);
    const isNamed = grade === undefined || grade === "推进缓慢" || grade === "尚未启动";
    return numbers.length === 0 ? [] : [{ grade: grade ?? "无法评价", numbers, isNamed }];
  });
  const [first] = told;
  if (told.length === 1) return [`你单位牵头的${own.length}项任务，均${first?.grade ?? ""}`];
  const words = told.map(
    ({ grade, numbers, isNamed }) =>
      `${grade}${numbers.length}项${isNamed ? `（${numbered(numbers)}）` : ""}`,
  );
  return [`你单位牵头的${own.length}项任务，${words.join("、")}。`];
};

/** Whether a 摘编 says each of these, white space left out. */
export const extractAgain = (facts: Facts, unit: string): readonly string[] => {
  const [led, shared] = ["牵头单位", "责任单位"].map((column) => tasksWith(facts, column, unit).length);
  return [
    ...(led ? [`牵头任务${led}项`] : []),
    ...(shared ? [`责任任务${shared}项`] : []),
    reportSentence(facts, unit),
    ...gradesSentence(facts, unit),
  ];
};
