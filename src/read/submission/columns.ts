import type { ReferenceColumn } from "../../model/papers/progress-form.ts";
import type { ColumnRule, ColumnRules, SpanningName } from "../table/column-rules.ts";

/** 参考栏 of our forms: known, so that nobody is told to remove them, and not read. */
const references: Readonly<Record<ReferenceColumn, ColumnRule>> = {
  角色: { reference: true },
  工作任务: { aliases: ["任务内容"], reference: true },
  年度目标: { reference: true },
  考核方式: { reference: true },
  本月应达: { reference: true },
  上月累计: { reference: true },
  上月进展情况: { reference: true },
};

/** The columns of a submission and what else units call them. */
export const submissionColumns = {
  任务序号: {
    aliases: [
      "任务编号",
      "任务号",
      "任务序列号",
      "任务代码",
      "序号（任务）",
      "编号（任务）",
      "工作序号",
      "重点工作序号",
      "清单序号",
      "清单编号",
      "项目序号",
    ],
    weakAliases: ["序号"],
    ownNameFirst: true,
    required: true,
    spansRows: true,
  },
  填报单位: { aliases: ["单位", "报送单位", "单位名称"], required: true, spansRows: true },
  进展情况: {
    aliases: [
      "工作进展",
      "落实情况",
      "工作进展情况",
      "进展",
      "主要进展",
      "目前进展",
      "目前进展情况",
      "推进情况",
    ],
    required: true,
    spansRows: true,
  },
  自评状态: { aliases: ["自评", "进度评价", "自评情况"], required: true, spansRows: true },
  指标: { aliases: ["指标名称", "量化指标"] },
  累计完成: { aliases: ["累计完成数", "完成数", "累计完成情况", "累计完成量", "完成量"] },
  计量单位: { aliases: ["数量单位"], spansRows: true, inHeadOf: "累计完成" },
  存在问题: { aliases: ["问题", "存在的问题", "主要问题", "存在的主要问题"], spansRows: true },
  下步措施: {
    aliases: ["下一步措施", "下步打算", "下一步打算", "下步工作措施", "下一步工作措施", "下步工作打算"],
    spansRows: true,
  },
  需协调事项: {
    aliases: [
      "需协调解决事项",
      "需协调解决的事项",
      "需要协调解决的事项",
      "需协调解决的问题",
      "需要协调解决的问题",
      ...["省", "市", "州", "县", "区", "乡", "镇", ""].flatMap((level) => [
        `需${level}政府协调事项`,
        `需${level}政府协调解决的事项`,
        `需${level}政府协调解决的问题`,
      ]),
      "提请协调事项",
    ],
    spansRows: true,
  },
  填报人: { aliases: ["经办人", "联系人"], spansRows: true },
  联系电话: { aliases: ["电话", "联系方式"], spansRows: true },
  报送日期: { aliases: ["填报日期", "报送时间", "填报时间"], spansRows: true },
  ...references,
} as const satisfies ColumnRules<string>;

/** What units write over several columns, and what the columns below it are. */
export const spanningNames: readonly SpanningName[] = [
  {
    names: ["累计完成", "累计完成情况", "完成情况", "指标完成情况", "量化指标完成情况", "量化指标", "指标"],
    parts: {
      名称: "指标",
      数量: "累计完成",
      数值: "累计完成",
      累计: "累计完成",
      单位: "计量单位",
    },
  },
];

export type SubmissionColumn = keyof typeof submissionColumns;
