import { minusSign } from "../../model/text/punctuation.ts";
import type { MonthHistory, TaskHistory } from "./task-history.ts";

type Situation = NonNullable<MonthHistory["情况"]>;

const basisText = ({ 依据: basis }: Situation): string =>
  ["未报送", "无牵头单位"].includes(basis) ? basis : `按${basis}`;

const gradeLines = (told: Situation): readonly string[] => [
  `  评价：${told.评价}（${basisText(told)}）${told.连续滞后月数 > 0 ? `，连续滞后 ${told.连续滞后月数} 个月` : ""}`,
  ...(told.核定
    ? [
        `  核定：${told.核定.评价}（${told.核定.核定月}月核定）${told.核定.理由 === "" ? "" : `，理由：${told.核定.理由}`}${told.核定.责任方 === null ? "" : `，责任方：${told.核定.责任方}`}`,
      ]
    : []),
];

const indicatorLine = (each: Situation["指标"][number]): string =>
  [
    `  指标：${each.指标}，年度目标 ${each.年度目标}，累计完成 ${each.累计完成 ?? "没有数据"}`,
    ...(each.完成率 === null ? [] : [`完成率 ${each.完成率}`]),
    ...(each.应达进度 === null ? [] : [`应达进度 ${each.应达进度}`]),
    ...(each.差距百分点 === null ? [] : [`差距 ${each.差距百分点.replace("-", minusSign)} 个百分点`]),
    ...(each.评价 === null ? [] : [each.评价]),
  ].join("，");

/** A text of one or several paragraphs behind its label; nothing where there is none. */
const saidLines = (label: string, text: string | null): readonly string[] =>
  text === null || text === ""
    ? []
    : text.split("\n").map((line, index) => (index === 0 ? `    ${label}：${line}` : `      ${line}`));

const reportLines = (each: Situation["报送"][number]): readonly string[] => [
  `  ${each.单位}（${each.身份}）：${each.进展情况 === null ? "没有报送本项" : `自评${each.自评 ?? "没有写"}`}${each.累计完成.length > 0 ? `；${each.累计完成.join("，")}` : ""}`,
  ...saidLines("进展情况", each.进展情况),
  ...saidLines("存在问题", each.存在问题),
];

const headLine = ({ 期次: month, 印发: issued, 错误: errors }: MonthHistory): string => {
  if (issued) return `${month}  已印发 ${issued.发文字号}（${issued.印发日期}）`;
  const faulty = errors > 0 ? `，其中有 ${errors} 处错误，有错误的报送按退回计` : "";
  return `${month}  未印发，按现在的文件${faulty}`;
};

const monthLines = (month: MonthHistory): readonly string[] => [
  "",
  headLine(month),
  ...(month.情况
    ? [
        ...gradeLines(month.情况),
        ...month.情况.指标.map(indicatorLine),
        ...month.情况.报送.flatMap(reportLines),
      ]
    : [month.读得出 ? "  这一期没有这一项" : "  这一期的文件不全，读不出"]),
  ...month.更正.map(
    (each) => `  更正：${each.项目} 由 ${each.原} 更正为 ${each.现}（${each.原因}，${each.更正文号}）`,
  ),
];

const letterLine = (each: TaskHistory["督办"][number]): string =>
  [
    `  编号${each.编号} ${each.类别} ${each.文号}`.trimEnd(),
    each.单位,
    ...(each.发出日期 === null ? [] : [`发出 ${each.发出日期}`]),
    ...(each.办理期限 === null ? [] : [`办理期限 ${each.办理期限}`]),
    each.反馈日期 === null ? "没有反馈" : `反馈 ${each.反馈日期}`,
    each.办结日期 === null
      ? "没有销号"
      : `销号 ${each.办结日期}${each.办结依据 === "" ? "" : `，依据 ${each.办结依据}`}`,
  ].join("，");

/** tongbao history: the history of one task as lines of text. */
export const taskHistoryText = (history: TaskHistory): readonly string[] => [
  `第${history.任务序号}项  ${history.任务内容}`,
  `牵头单位：${history.牵头单位 === "" ? "没有" : history.牵头单位}`,
  ...(history.责任单位 === "" ? [] : [`责任单位：${history.责任单位}`]),
  ...history.各期.flatMap(monthLines),
  "",
  ...(history.督办.length > 0 ? ["督办", ...history.督办.map(letterLine)] : ["督办台账中没有这一项的函件"]),
];
