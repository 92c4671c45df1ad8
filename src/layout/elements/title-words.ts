import { compareNames } from "../../model/text/name-order.ts";
/**
 * Words that stand in titles of official papers; a title is broken between them, never inside. Node's own word
 * segmentation differs between versions, so the list is ours. What it does not know is kept together with care.
 */
const levels = ["省", "市", "州", "盟", "县", "区", "旗", "乡", "镇"];
/** What each level of government has, × for its name. */
const ofLevels = "×人民政府 ×政府 ×委 ×直 全× 本× ×政府重点工作 ×政府重点项目 ×委党校".split(" ");
const words = [
  // 文种
  "决议 决定 命令 公报 公告 通告 意见 通知 紧急通知 通报 报告 请示 批复 议案 函 纪要 方案 办法 细则 规定 要点 计划 规划",
  "汇总表 明细表 一览表 情况表 统计表 排名表 评价表 摘编 节录 清单 名单 名录 目录 台账 附表 附件 督办函 督查函 通报表",
  // 机关
  "人民政府 政府 办公室 办公厅 督查局 督查室 督查 政务 委员会 管委会 领导小组",
  "各县 县区 部门 单位 有关单位 牵头单位 责任单位 各单位 机关 国务院",
  // 事项
  "关于 印发 转发 公布 调整 成立 开展 做好 加强 进一步 推进 落实 贯彻 实施 建立 健全 完善 下达 分解 表彰 批评 召开 报送",
  "政府工作报告 工作报告 重点工作 重点任务 重点项目 重大项目 民生实事 目标任务 工作任务 工作目标 工作 任务 目标 项目 事项 指标",
  "进展情况 落实情况 完成情况 执行情况 报送情况 整改情况 工作情况 总体情况 有关情况 情况 进展 完成 未完成 进度 推进缓慢 尚未启动",
  "达到序时进度 序时进度 已完成 暂不评价 未报送 逾期报送 按时报送 责任 责任分解 任务分解 存在问题 问题 下步措施 措施 建议 考核 评价",
  "督促检查 督促 检查 督办 督察 通报批评 年度 季度 月份 上半年 下半年 第一季度 第二季度 第三季度 第四季度 第一 第二 第三 第四",
  "安全生产 环境保护 先进单位 先进个人 切实 当前 主要 有关 若干 相关 重要 专项 综合 各项 逐项 各 量化 统计 汇总 排名 分类 固定资产投资 经济 社会 发展 城市 建设 管理 服务 重点项目建设 项目建设",
  "基础设施 公共设施 民政设施 服务业 服务体系 事业单位 社会事业 社会管理 综合整治 综合治理 综合楼 总体规划 专项规划 道路工程 水利工程 安居工程",
  "党校 新址 扩容 扩建 网络 物流项目 流通网络 公民道德 精神文明 金融主体 农村商业银行 引进 组建 培育 改造 升级 改革 治理 开发 选址 立项 筹建 整顿 规范",
]
  .join(" ")
  .split(" ")
  .concat(levels.flatMap((level) => ofLevels.map((word) => word.replace("×", level))));

/** Longest first, so that 重点工作 is found before 重点. */
export const titleWords: readonly string[] = words.sort((a, b) => b.length - a.length || compareNames(a, b));
