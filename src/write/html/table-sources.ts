import { scopeName } from "../sources/count.ts";
import type { CellInRow } from "./document-html.ts";
import type { FigureSource } from "../sources/figure-source.ts";
import { isNumberOf } from "../sources/figure-source.ts";
import type { Sources } from "../sources/sources.ts";
import { leaderKey } from "../sources/sources.ts";

/** The source of a whole cell, or the tasks that its text speaks of. */
type OfCell = { readonly source: FigureSource } | { readonly tasks: readonly number[] };

/** What 附件2 calls a figure, and what 数据来源 does. */
const itemsOfIndicator: Readonly<Record<string, readonly string[]>> = {
  年度目标: ["年度目标"],
  累计完成: ["累计完成"],
  完成率: ["完成率"],
  序时进度: ["应达进度", "本月目标"],
  "差距（百分点）": ["差距（百分点）"],
};

/** Whether a cell prints a source's number, whatever stands around it: +2.9, 超400亿元, 52.9%. */
const printsNumber = ({ numbers }: FigureSource, text: string): boolean => {
  const printed = /\d+(?:\.\d+)?/u.exec(text)?.[0];
  return printed !== undefined && numbers.some(({ value }) => isNumberOf({ value, suffix: "" }, printed, ""));
};

const ofIndicator = (
  own: readonly FigureSource[],
  { indicator, head, text }: { readonly indicator: string; readonly head: string; readonly text: string },
): FigureSource | undefined => {
  const items = itemsOfIndicator[head] ?? [];
  return own.find(
    (each) => items.some((item) => each.name === `${indicator} ${item}`) && printsNumber(each, text),
  );
};

/** What the tables of units call a figure, where 数据来源 calls it otherwise. */
const unitItems: Readonly<Record<string, string>> = {
  单位: "报送情况",
  收文日期: "报送情况",
  "牵头任务（项）": "牵头任务",
  "责任任务（项）": "责任任务",
  "列入评价的牵头任务（项）": "排名 列入评价的牵头任务",
  "其中达到序时进度（项）": "排名 达到的牵头任务",
  "其中已完成（项）": "排名 达到的牵头任务",
  占比: "排名 占比",
  "应报送（次）": "应报送",
  "按时报送（次）": "按时报送",
  按时率: "排名 按时率",
};

const ofUnit = (own: readonly FigureSource[], head: string, text: string): FigureSource | undefined => {
  if (head === "备注")
    return own.find(
      ({ name, rule }) =>
        (name === "报送情况" && rule.includes("催报") && text.startsWith("催报")) ||
        (name === "连续" && text.startsWith("已连续")),
    );
  const found = own.find(({ name }) => name === (unitItems[head] ?? head));
  return found && (found.numbers.length === 0 || printsNumber(found, text)) ? found : undefined;
};

/** What a table by leaders says of one: its name leads to all of its tasks. */
const ofLeader = (own: readonly FigureSource[], head: string, text: string): FigureSource | undefined =>
  own[0]?.leader?.column === head
    ? own[0]
    : own.find((each) => each.name.endsWith(` ${head}`) && printsNumber(each, text));

/** The count of a 板块 in the small table of the running text: its row names the 板块, its column the grade. */
const ofSection = (counts: readonly FigureSource[], row: string, head: string, text: string) => {
  const scope = row === "合计" ? "" : scopeName(row);
  return counts.find(
    ({ counted, numbers }) =>
      counted?.scope === scope &&
      counted.before.includes(head) &&
      numbers.some((number) => isNumberOf({ ...number, suffix: "" }, text, "")),
  );
};

/** What a cell of one of the 通报's tables prints, told by the heads of the table and the row that it stands in. */
export const sourceOfCell = (sources: Sources, text: string, { heads, texts, column }: CellInRow): OfCell => {
  const head = heads[column] ?? "";
  const at = (name: string): string | undefined => texts[heads.indexOf(name)];
  const byIndicator = heads.includes("指标");
  const task = Number(
    byIndicator ? at("任务序号") : (at("任务序号") ?? (heads.includes("工作任务") ? at("序号") : undefined)),
  );
  const own = sources.ofTask.get(task);
  const leads = heads[0] ?? "";
  const leader =
    sources.ofLeader.get(leaderKey(leads, texts[0] ?? "")) ?? sources.ofLeader.get(leaderKey(leads, ""));
  if (leader) {
    const source = ofLeader(leader, head, text);
    return source ? { source } : { tasks: [] };
  }
  // The number of a row within its table is nobody's figure.
  if (head === "序号" && (byIndicator || at("任务序号") !== undefined)) return { tasks: [] };
  if (heads.includes("调整事项")) {
    const change = sources.others.find((each) => each.kind === "目录" && each.place && each.task === task);
    return change && ["任务序号", "原", "现"].includes(head) ? { source: change } : { tasks: [] };
  }
  if (own) {
    const isTask = head === "任务序号" || head === "进度评价" || head === "评价依据" || head === "序号";
    const source = isTask
      ? own[0]
      : byIndicator
        ? ofIndicator(own, { indicator: at("指标") ?? "", head, text })
        : undefined;
    return source ? { source } : { tasks: [task] };
  }
  const name = at("单位") ?? "";
  // 市林业局（9月起并入市住房和城乡建设局）
  const unit = sources.ofUnit.get(name) ?? sources.ofUnit.get(name.replace(/（.*$/u, ""));
  const source = unit ? ofUnit(unit, head, text) : ofSection(sources.counts, texts[0] ?? "", head, text);
  return source ? { source } : { tasks: [] };
};
