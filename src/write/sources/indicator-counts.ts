import type { MonthAssessment } from "../../model/assessment.ts";
import { counted } from "./count.ts";
import type { FigureSource } from "./figure-source.ts";

/** A count of indicators: its name, how it came about, and the words beside it in print. */
interface Counted {
  readonly name: string;
  readonly count: number;
  readonly rule: string;
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  readonly scope?: string;
}

const figure = ({ before = [], scope = "量化指标", ...rest }: Counted): FigureSource =>
  counted({ kind: "指标", suffix: "个", scope, before, ...rest });

/** The counts of 量化指标, of the year and of those that are judged this month. */
export const indicatorSources = ({
  tasks,
  statistics: { indicators },
}: Pick<MonthAssessment, "tasks" | "statistics">): readonly FigureSource[] => {
  const { counts, graded, total, notDue, unreported, overruled } = indicators;
  const late = tasks
    .flatMap((each) => each.indicators)
    .filter((each) => each.overdue && !each.overruled).length;
  const behind = counts.推进缓慢 + counts.未完成;
  return [
    // The paragraph begins with it, before it has said what it is about.
    {
      name: "量化指标",
      count: total,
      rule: "量化指标.csv 的各行",
      after: ["个量化指标"],
      scope: "",
    },
    { name: "列入评价的量化指标", count: graded, rule: "本月应评价的", before: ["评价的"] },
    {
      name: "已完成的量化指标",
      count: counts.已完成,
      rule: "达到年度目标的",
      before: ["已完成年度目标", "已完成"],
    },
    {
      name: "逾期完成的量化指标",
      count: late,
      rule: "时限过后才达到年度目标的",
      before: ["含逾期完成"],
    },
    {
      name: "达到序时进度的量化指标",
      count: counts.达到序时进度,
      rule: "没有完成、完成率不低于应达进度的",
      before: ["达到序时进度"],
    },
    {
      name: "未达到的量化指标",
      count: behind,
      rule: "完成率低于应达进度的，年底没有完成的",
      before: ["未达到", "未完成", "量化指标"],
    },
    {
      name: "未报数的量化指标",
      count: unreported,
      rule: "应当评价而牵头单位没有报数的",
      before: ["没有报数的"],
    },
    {
      name: "另有核定的量化指标",
      count: overruled,
      rule: "所属任务的核定与指标评价不一致的",
      before: ["不按指标评价的"],
    },
    { name: "不评价的量化指标", count: notDue, rule: "年底、存量和未到时限的", before: ["其余"] },
  ].map(figure);
};
