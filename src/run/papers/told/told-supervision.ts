import type { MonthAssessment, TaskAssessment } from "../../../model/assessment.ts";
import { escalationLevels } from "../../../model/assessment.ts";
import type { Agency } from "../../../model/catalogue.ts";
import { isLagging } from "../../../model/grade.ts";
import { rational } from "../../../model/rational.ts";
import { isParallel } from "../../../model/task.ts";
import { counted, numbersText } from "../../../write/sources/count.ts";
import type { FigureSource } from "../../../write/sources/figure-source.ts";
import { sourceNumber } from "../../../write/sources/figure-source.ts";

/** What a step is called where it is counted. */
const levelNames = { 提示: "提示", 黄色: "黄色督办", 红色: "红色督办", 约谈: "建议约谈" } as const;

/** A rule of 分级督办: the months that it names, and the words behind them. */
const ruleSource = (
  name: string,
  months: readonly number[],
  { rule, after }: { readonly rule: string; readonly after: readonly string[] },
): FigureSource => {
  const [first = 0, last = first] = months;
  return {
    kind: "评价",
    name,
    value: months.length > 1 && last > first ? `${first}至${last}个月` : `${first}个月`,
    rule,
    units: "",
    numbers: [1, ...months].map((month) => sourceNumber(rational(month), "")),
    // 连续3至5个月 as well as 连续3个月
    counted: { scope: "", before: [], after: after.flatMap((words) => [words, `至${last}${words}`]) },
  };
};

/** 分级督办的标准: from how many months on which step is taken, as 机关.yaml has it. */
const rules = ({ yellowMonths, letterMonths, talkMonths }: Agency): readonly FigureSource[] => [
  ruleSource("分级督办 提示", [Math.min(yellowMonths, letterMonths) - 1], {
    rule: "不到黄色督办的月数",
    after: ["个月的，予以提示"],
  }),
  ruleSource("分级督办 黄色", [yellowMonths, letterMonths - 1], {
    rule: "机关.yaml 的“黄色督办连续月数”",
    after: ["个月未达到的，黄色督办", "个月的，黄色督办"],
  }),
  ruleSource("分级督办 红色", [letterMonths, talkMonths - 1], {
    rule: "机关.yaml 的“督办函连续月数”",
    after: ["个月未达到，或者", "个月，或者", "个月以上未达到，或者", "个月以上，或者", "个月以上滞后"],
  }),
  ruleSource("分级督办 约谈", [talkMonths], {
    rule: "机关.yaml 的“建议约谈连续月数”",
    after: ["个月以上未达到的，建议约谈"],
  }),
];

/** How many tasks there are of a kind, by the words beside the number. */
const figure = (
  name: string,
  own: readonly TaskAssessment[],
  words: { readonly before?: readonly string[]; readonly after?: readonly string[] },
): FigureSource =>
  counted({
    kind: "任务",
    suffix: "项",
    scope: "",
    name,
    count: own.length,
    rule: numbersText(own),
    before: words.before ?? [],
    ...(words.after && { after: words.after }),
  });

/** 分级督办: the tasks by the step that is taken, those of equal leads and those without a step apart. */
export const supervisionSources = (
  { tasks, escalations }: MonthAssessment,
  agency: Agency,
): readonly FigureSource[] => {
  const stepsOf = ({ task }: TaskAssessment) => escalations.filter((each) => each.task === task.number);
  const lagging = tasks.filter(({ grade }) => isLagging(grade));
  const pressed = lagging.filter((each) => stepsOf(each).length > 0);
  const others = tasks.filter((each) => !isLagging(each.grade) && stepsOf(each).length > 0);
  return [
    ...rules(agency),
    ...escalationLevels.map((level) => {
      const alone = pressed.filter(({ task }) => !isParallel(task));
      const own = alone.filter((each) => stepsOf(each)[0]?.level === level);
      return figure(`一个牵头单位的 ${levelNames[level]}`, own, { before: [levelNames[level]] });
    }),
    figure(
      "对牵头单位分别督办",
      pressed.filter(({ task }) => isParallel(task)),
      { before: ["对牵头单位分别督办"] },
    ),
    figure(
      "不列入分级督办",
      lagging.filter((each) => stepsOf(each).length === 0),
      { before: ["不列入分级督办"] },
    ),
    figure(
      "有牵头单位未达到",
      others.filter(({ grade }) => grade !== undefined),
      { after: ["项工作（整项没有滞后", "项工作部分牵头单位"] },
    ),
    figure(
      "此前未达到、本月没有报送",
      others.filter(({ grade }) => grade === undefined),
      { before: ["没有报送合格材料的"] },
    ),
  ];
};
