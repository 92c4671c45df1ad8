import type { FigureRow } from "../reports/figure-rows.ts";
import type { CountedAs, FigureSource } from "./figure-source.ts";
import { sourceOfRow } from "./task-sources.ts";

/** How a paragraph on 目录调整 begins, by which its numbers are known. */
export const adjustmentScope = "年初列入通报";

/** How the sentence on what changes this month begins. */
export const changesScope = "本月目录调整";

/** What the heading says below which it is told what became of last month's lagging tasks. */
export const followUpScope = "整改情况";

/** The words beside the counts of 目录调整 and 督办函, by the names of their rows. */
const wordsBeside: Readonly<Record<string, CountedAs>> = {
  年初: { scope: "", before: ["年初列入通报的"] },
  新增: { scope: adjustmentScope, before: ["新增"] },
  取消: { scope: adjustmentScope, before: ["取消"] },
  拆分增加: { scope: adjustmentScope, before: ["拆分增加"] },
  拆分或者并入减少: { scope: adjustmentScope, before: ["拆分或者并入减少"] },
  现有: { scope: adjustmentScope, before: ["现有"] },
  本月调整: { scope: "", before: ["本月目录调整"] },
  "督办函 办结": { scope: "", before: ["已办结销号"] },
  "督办函 已反馈": { scope: "", before: ["已反馈、尚未办结"] },
  "督办函 未反馈": { scope: "", before: ["未过办理期限"] },
  "督办函 逾期": { scope: "", before: ["仍未反馈"] },
};

const suffixes: Partial<Readonly<Record<FigureRow["kind"], string>>> = { 目录: "项", 督办: "件" };

/** A row of 目录调整 or 督办函 as a source, known in print by the words beside it where it counts something. */
export const otherSource = (row: FigureRow): FigureSource => {
  const source = sourceOfRow(row);
  const counted = wordsBeside[row.name];
  const suffix = suffixes[row.kind] ?? "";
  return counted && row.value !== ""
    ? { ...source, counted, numbers: source.numbers.map((number) => ({ ...number, suffix })) }
    : source;
};
