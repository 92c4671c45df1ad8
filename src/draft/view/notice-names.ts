import type { NamesOf } from "../names.ts";
import { text } from "../names.ts";
import type { unitRanking } from "./units/unit-ranking.ts";
import type { unitTable } from "./units/unit-table.ts";
import type { leadersView } from "./units/leaders.ts";
import type { coordinationView } from "./coordination.ts";
import { chartsNames } from "./charts/charts-names.ts";
import { agencyNames, calendarNames, headNames } from "./common-names.ts";
import type { noticeView } from "./notice.ts";
import type { issueView } from "./office.ts";
import type { overallView } from "./overall.ts";
import type { reportingTable } from "./reporting.ts";
import type { sectionsView } from "./sections.ts";
import type { indicatorTable, taskTable } from "./tables.ts";

const issueNames: NamesOf<ReturnType<typeof issueView>> = {
  发文字号: text,
  成文日期: text,
  印发日期: text,
  ...headNames,
  抄送: text,
  总体评价: text,
  下步要求: [text],
  更正文号: text,
};

const gradeNames = {
  已完成: text,
  达到序时进度: text,
  推进缓慢: text,
  尚未启动: text,
  未完成: text,
  暂不评价: text,
  无法评价: text,
} as const;

const overallNames: NamesOf<ReturnType<typeof overallView>> = {
  任务总数: text,
  列入评价: text,
  暂不评价: text,
  暂不评价序号: text,
  暂不评价原因: text,
  无法评价: text,
  无法评价原因: text,
  缺报原因: text,
  占比有舍入: text,
  评价依据: text,
  自评不明: text,
  各档: [{ 评价: text, 项数: text, 占比: text }],
  环比: text,
  无法比较: text,
  对比期: text,
  对比期更正: text,
  过半: text,
  转好序号: text,
  转差序号: text,
  指标: {
    总数: text,
    列入评价: text,
    未报数: text,
    没有数据: text,
    另有核定: text,
    未到评价时点: text,
    全部达到: text,
    逾期完成: text,
    已完成: text,
    达到序时进度: text,
    推进缓慢: text,
    未完成: text,
  },
  板块: [{ 名称: text, 任务数: text, ...gradeNames }],
};

const countNames = { 应报: text, 按时: text, 按时率: text, 全部按时: text } as const;
const listNames = { 个数: text, 名单: text, 均经催报: text } as const;

const reportingNames: NamesOf<ReturnType<typeof noticeView>["报送"]> = {
  ...countNames,
  未按时: text,
  未按时标题: text,
  未按时完整: text,
  问题: text,
  截止日期: text,
  是否顺延: text,
  原定截止日: text,
  逾期: listNames,
  未报送: listNames,
  退回: { ...listNames, 刚退回: text },
  按期重报: listNames,
  牵头单位: countNames,
  分类: [{ 名称: text, ...countNames }],
  漏报: text,
  新承担: text,
};

const narrativeNames = { 名称: text, 任务数: text, 分档: text, 完成: text, 亮点: text, 滞后: text } as const;
const sectionNames: NamesOf<ReturnType<typeof sectionsView>> = [
  { ...narrativeNames, 小节: [narrativeNames] },
];

const taskTableNames: NamesOf<ReturnType<typeof taskTable>> = [
  {
    板块: text,
    小节: text,
    任务: {
      序号: text,
      内容: text,
      牵头单位: text,
      责任单位: text,
      领导: [text],
      完成时限: text,
      进展: [text],
      评价: text,
      依据: text,
      备注: text,
    },
  },
];

const indicatorTableNames: NamesOf<ReturnType<typeof indicatorTable>> = [
  {
    序号: text,
    任务序号: text,
    指标: text,
    年度目标: text,
    累计完成: text,
    完成率: text,
    序时进度: text,
    差距: text,
    评价: text,
    牵头单位: text,
  },
];

const reportingTableNames: NamesOf<ReturnType<typeof reportingTable>> = [
  {
    名称: text,
    行: [{ 单位: text, 牵头数: text, 责任数: text, 收文日期: text, 情况: text, 备注: text, 登记备注: text }],
  },
];

const unitTableNames: NamesOf<ReturnType<typeof unitTable>> = {
  月数: text,
  起始月: text,
  分类: [
    {
      名称: text,
      行: [
        {
          单位: text,
          牵头数: text,
          ...gradeNames,
          责任数: text,
          按时: text,
          逾期: text,
          退回: text,
          未报送: text,
          漏报: text,
        },
      ],
    },
  ],
};

const rankingNames: NamesOf<ReturnType<typeof unitRanking>> = {
  名称: text,
  新承担: text,
  行: [
    {
      名次: text,
      单位: text,
      列入评价: text,
      达到: text,
      达到比例: text,
      应报: text,
      按时: text,
      按时率: text,
    },
  ],
};

const leadersNames: NamesOf<ReturnType<typeof leadersView>> = {
  栏: [text],
  分组: [{ 名称: text, 分别计数: text, 行: [{ 名称: text, 任务数: text, ...gradeNames }] }],
};

const coordinationNames: NamesOf<ReturnType<typeof coordinationView>> = {
  项数: text,
  单位数: text,
  任务数: text,
  行: [{ 序号: text, 任务序号: text, 任务: text, 单位: text, 事项: [text] }],
};

/** The names that templates/通报.hbs may use. */
export const noticeNames: NamesOf<ReturnType<typeof noticeView>> = {
  机关: agencyNames,
  期次: issueNames,
  ...calendarNames,
  总体评价: text,
  评价含期间: text,
  总体: overallNames,
  报送: reportingNames,
  领导: leadersNames,
  时限: { 有: text, 依据: text },
  板块: sectionNames,
  问题: {
    指标: { 个数: text, 按板块: text, 名单: text, 平均: text, 推算: text },
    推进缓慢: [text],
    推进缓慢标题: text,
    尚未启动: [text],
    尚未启动标题: text,
    未完成: [text],
    未完成标题: text,
    滞后: text,
    督办: { 标准: text, 滞后: text, 部分: text, 未报: text, 约谈: text, 年终: text },
    整改: { 项数: text, 小结: text, 有差距: text, 各档: [{ 档次: text, 项数: text, 名单: text }] },
    督办函: {
      件数: text,
      各态: [{ 情形: text, 件数: text, 名单: text }],
      新办结: { 件数: text, 名单: text },
      本月: text,
    },
    待研究: text,
    督办整改: text,
    各项: [{ 序号: text, 牵头单位: text, 责任方: text, 评价: text }],
  },
  目录调整: {
    来历: text,
    项数: text,
    分类: text,
    不比较: text,
    行: [{ 序号: text, 类别: text, 任务序号: text, 事项: text, 原: text, 现: text, 依据: text }],
  },
  下月工作: { 节点: text, 计划: text },
  协调: coordinationNames,
  异议: { 受理: text, 天数: text, 联系人: text, 电话: text },
  任务表: taskTableNames,
  指标表: indicatorTableNames,
  报送表: reportingTableNames,
  单位表: unitTableNames,
  排名: rankingNames,
  肯定: { 个数: text, 列全: text, 名单: text, 月数: text, 起始月: text },
  附件号: { 指标: text, 报送: text, 单位: text, 排名: text, 协调: text, 调整: text },
  附图: chartsNames,
};
