import type { MonthAssessment } from "../../../src/model/assessment.ts";
import type { Catalogue } from "../../../src/model/catalogue.ts";
import type { Task } from "../../../src/model/task.ts";
import { smallCatalogue } from "./small-catalogue.ts";
import type { MonthTold } from "./small-month.ts";
import { assessSmall } from "./small-month.ts";

const april = { timeLimit: "4月底前", limitDay: { year: 2013, month: 4, day: 30 } };

/** 完成时限 by task of the small catalogue; the others have none. */
const limits: Readonly<Record<number, Pick<Task, "timeLimit" | "limitDay">>> = {
  1: april,
  2: april,
  4: { timeLimit: "长期坚持" },
  5: april,
  6: { timeLimit: "6月底前", limitDay: { year: 2013, month: 6, day: 30 } },
  8: { timeLimit: "年内", limitDay: { year: 2013, month: 12, day: 31 } },
};

/** The small catalogue with 完成时限, and without indicators. */
export const limitedCatalogue: Catalogue = {
  ...smallCatalogue,
  indicators: [],
  tasks: smallCatalogue.tasks.map((task) => ({ ...task, ...limits[task.number] })),
};

const [good, done] = ["达到序时进度", "已完成"] as const;

const told = (month: number): MonthTold => ({
  month,
  reports: {
    市发改委: { 1: { grade: month < 6 ? good : done, text: "厂房主体封顶。", problem: "设备没有到货" } },
    市科技局: { 2: { grade: month < 4 ? good : done } },
    市环保局: { 4: { grade: good }, 8: { grade: good } },
    市农业局: { 6: { grade: good } },
    叶县政府: { 5: { grade: month < 4 ? good : done } },
    郏县政府: { 5: { grade: good } },
    湛河区政府: { 5: { grade: done } },
  },
});

/**
 * March to June: task 1 is over in April and done in June, 2 is done in April, of the three parts of 5 one is not, 6 is due
 * at the end of June.
 */
export const limitedMonths = (): readonly [
  MonthAssessment,
  MonthAssessment,
  MonthAssessment,
  MonthAssessment,
] => {
  const march = assessSmall(told(3), undefined, limitedCatalogue);
  const second = assessSmall(told(4), march, limitedCatalogue);
  const third = assessSmall(told(5), second, limitedCatalogue);
  return [march, second, third, assessSmall(told(6), third, limitedCatalogue)];
};
