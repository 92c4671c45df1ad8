import type { NamesOf } from "../../names.ts";
import { text } from "../../names.ts";
import type { chartsView } from "./charts.ts";

const gradeNames = {
  任务数: text,
  已完成: text,
  达到序时进度: text,
  推进缓慢: text,
  尚未启动: text,
  未完成: text,
  暂不评价: text,
  无法评价: text,
  段: text,
  各档: text,
} as const;

/** The names of the charts. */
export const chartsNames: NamesOf<ReturnType<typeof chartsView>> = {
  附件号: text,
  指标: {
    总数: text,
    行: [
      {
        序号: text,
        指标: text,
        年度目标: text,
        累计完成: text,
        完成率: text,
        序时进度: text,
        段: text,
        线: text,
      },
    ],
    不画: { 个数: text, 序号: text },
  },
  板块: { 行: [{ 名称: text, ...gradeNames }] },
  各月: {
    行: [{ 月: text, ...gradeNames, 应报: text, 按时: text, 按时率: text, 报送段: text }],
    没有数据: text,
    有错误: text,
    未印发: text,
  },
};
