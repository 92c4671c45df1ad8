import type { GradeCounts } from "../../model/assessment.ts";
import type { Phrases } from "../phrases.ts";

/** A count as a table prints it: nothing of a kind is a dash, in every table alike. */
export const countCell = (say: Phrases, count: number): string => say.个数栏({ 个数: count });

/** 任务数 and the tasks by grade, as cells of a row. */
export const countCells = (say: Phrases, { total, counts, unreported }: GradeCounts) => {
  const cell = (count: number): string => countCell(say, count);
  return {
    任务数: cell(total),
    已完成: cell(counts.已完成),
    达到序时进度: cell(counts.达到序时进度),
    推进缓慢: cell(counts.推进缓慢),
    尚未启动: cell(counts.尚未启动),
    未完成: cell(counts.未完成),
    暂不评价: cell(counts.暂不评价),
    无法评价: cell(unreported),
  };
};
