import { leaderTasks } from "../../../draft/view/units/leaders.ts";
import type { MonthAssessment, TaskAssessment } from "../../../model/assessment.ts";
import { gradesOf } from "../../../model/grade.ts";
import { rational } from "../../../model/rational.ts";
import { numbersText } from "../../../write/sources/count.ts";
import type { FigureSource } from "../../../write/sources/figure-source.ts";
import { sourceNumber } from "../../../write/sources/figure-source.ts";

/** What the tables by 分管领导 and 责任领导 say of each leader: the tasks that name them, by grade. */
export const leaderSources = ({
  month,
  tasks,
}: Pick<MonthAssessment, "month" | "tasks">): readonly FigureSource[] =>
  leaderTasks({ tasks }).flatMap(({ column, name, own }) => {
    const whose = name === "" ? `没有写${column}的` : name;
    const figure = (head: string, counted: readonly TaskAssessment[]): FigureSource => ({
      kind: "任务",
      name: `${whose} ${head}`,
      value: String(counted.length),
      rule: counted.length === 0 ? "" : `任务清单的“${column}”：${numbersText(counted)}`,
      units: "",
      numbers: [sourceNumber(rational(counted.length), "")],
      leader: { column, name },
    });
    return [
      figure("任务数", own),
      ...gradesOf(month).map((grade) =>
        figure(
          grade,
          own.filter((each) => each.grade === grade),
        ),
      ),
      figure(
        "无法评价",
        own.filter(({ grade }) => grade === undefined),
      ),
    ];
  });
