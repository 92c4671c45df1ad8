import type { ReferenceColumn } from "../model/progress-form.ts";
import type { ColumnRule, ColumnRules } from "./headers.ts";

/** 参考栏 of our forms: known, so that nobody is told to remove them, and not read. */
const references: Readonly<Record<ReferenceColumn, ColumnRule>> = {
  角色: { reference: true },
  工作任务: { aliases: ["任务内容"], reference: true },
  年度目标: { reference: true },
  上月累计: { reference: true },
  上月进展情况: { reference: true },
};

/** The columns of a submission and what else units call them. */
export const submissionColumns = {
  任务序号: { aliases: ["序号", "任务编号", "任务号"], required: true, spansRows: true },
  填报单位: { aliases: ["单位", "报送单位", "单位名称"], required: true, spansRows: true },
  进展情况: { aliases: ["工作进展", "落实情况", "工作进展情况", "进展"], required: true, spansRows: true },
  自评状态: { aliases: ["自评", "进度评价", "自评情况"], required: true, spansRows: true },
  指标: { aliases: ["指标名称", "量化指标"] },
  累计完成: { aliases: ["累计完成数", "完成数", "累计完成情况"] },
  存在问题: { aliases: ["问题", "存在的问题"], spansRows: true },
  下步措施: { aliases: ["下一步措施", "下步打算", "下一步打算"], spansRows: true },
  填报人: { spansRows: true },
  联系电话: { aliases: ["电话"], spansRows: true },
  报送日期: { aliases: ["填报日期"], spansRows: true },
  ...references,
} as const satisfies ColumnRules<string>;

export type SubmissionColumn = keyof typeof submissionColumns;
