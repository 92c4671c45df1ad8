import type { CatalogueChange } from "../../model/changes/catalogue-change.ts";
import { compare, zero } from "../../model/rational.ts";
import type { Indicator } from "../../model/task.ts";
import type { Phrases } from "../phrases.ts";
import { targetText } from "./indicator-target.ts";
import { taskNumbers } from "./wording.ts";

/** What changed, what it was and what it is. */
interface ChangedValue {
  readonly item: string;
  readonly former: string;
  readonly now: string;
}

const hasOtherPlan = ({ plan: former = [] }: Indicator, { plan: now = [] }: Indicator): boolean =>
  former.length !== now.length || former.some((value, index) => compare(value, now[index] ?? zero) !== 0);

/** Whether with a target its monthly plan is another now. */
export const changesPlan = (change: CatalogueChange): boolean =>
  change.kind === "目标调整" &&
  change.former.method !== "节点" &&
  change.former.plan !== undefined &&
  hasOtherPlan(change.former, change.now);

const targetChange = (say: Phrases, former: Indicator, now: Indicator, 计划: boolean): ChangedValue => {
  const isMilestone = former.method === "节点";
  return {
    item: say.调整事项({ 事项: isMilestone ? "时限" : "目标", 指标: former.name }),
    former: isMilestone ? former.deadlineText : targetText(former),
    now: isMilestone ? now.deadlineText : say.调整目标({ 目标: targetText(now), 计划 }),
  };
};

const changedValue = (say: Phrases, change: CatalogueChange, withPlan: boolean): ChangedValue => {
  const item = (事项: string): string => say.调整事项({ 事项, 指标: null });
  const numbers = (tasks: readonly number[]): string | null =>
    tasks.length > 0 ? taskNumbers(say, tasks) : null;
  const named = (
    情形: string,
    parts: { readonly 单位?: string; readonly 项次?: string | null } = {},
  ): string => say.调整情形({ 情形, 单位: parts.单位 ?? null, 项次: parts.项次 ?? null });
  const units = (line: string): string => (line === "" ? named("无") : line);
  switch (change.kind) {
    case "新增":
      return {
        item: item("任务"),
        former: change.from.length > 0 ? named("拆出", { 项次: numbers(change.from) }) : named("无"),
        now: say.新增任务({ 内容: change.text, 牵头单位: change.leadLine }),
      };
    case "取消": {
      const now = change.into.length > 0 ? named("并入", { 项次: numbers(change.into) }) : named("取消");
      return { item: item("任务"), former: change.text, now };
    }
    case "目标调整":
      return targetChange(say, change.former, change.now, withPlan && changesPlan(change));
    case "内容调整":
      return { item: item("任务内容"), former: change.former, now: change.now };
    case "责任单位调整":
      return { item: item(change.role), former: units(change.formerLine), now: units(change.line) };
    case "单位更名":
      return { item: item("单位名称"), former: change.unit, now: change.name };
    case "单位合并":
      return { item: item("单位"), former: change.unit, now: named("并入", { 单位: change.into }) };
    case "单位撤销":
      return { item: item("单位"), former: change.unit, now: named("撤销") };
  }
};

/** A change as the list of changes prints it; 任务序号 is empty for one of a unit. A sentence tells of the plan by itself. */
export const changeRow = (say: Phrases, change: CatalogueChange, withPlan = true) => {
  const { item, former, now } = changedValue(say, change, withPlan);
  return {
    类别: change.kind,
    任务序号: "task" in change ? String(change.task) : say.调整情形({ 情形: "无", 单位: null, 项次: null }),
    事项: item,
    原: former,
    现: now,
    依据: change.basis,
  };
};
