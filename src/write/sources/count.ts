import type { TaskAssessment } from "../../model/assessment.ts";
import { percentage, rational } from "../../model/rational.ts";
import type { FigureSource } from "./figure-source.ts";
import { sourceNumber } from "./figure-source.ts";

/** A count as it stands in running text: its name, what it counts, and the words beside it. */
interface Count {
  readonly kind: FigureSource["kind"];
  readonly name: string;
  readonly count: number;
  /** Behind the number in print: 项, 个. */
  readonly suffix: string;
  readonly rule: string;
  readonly scope: string;
  readonly before: readonly string[];
  readonly after?: readonly string[];
}

/** A count as a source. */
export const counted = ({ kind, name, count, suffix, rule, scope, before, after }: Count): FigureSource => ({
  kind,
  name,
  value: String(count),
  rule,
  units: "",
  numbers: [sourceNumber(rational(count), suffix)],
  counted: { scope, before, ...(after && { after }) },
});

/** A share of counts as it is printed behind them: 已完成4项，占4.2%. */
export const shareOf = (
  name: string,
  { part, whole, before }: { part: number; whole: number; before: string },
) => {
  const share = `${percentage(rational(part, whole))}%`;
  return {
    kind: "任务",
    name,
    value: share,
    rule: `${part} ÷ ${whole}`,
    units: "",
    numbers: [sourceNumber(rational(100 * part, whole), "%", true)],
    counted: { scope: "", before: [before] },
  } as const;
};

/** The tasks that were counted. */
export const numbersText = (tasks: readonly TaskAssessment[]): string =>
  tasks.length === 0 ? "" : `第${tasks.map(({ task }) => task.number).join("、")}项`;

/** The name of a 板块 or 小节 without its number: （一）加快产业转型 and 一、加快产业转型 alike. */
export const scopeName = (title: string): string =>
  title.replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．]\s*)/u, "");
