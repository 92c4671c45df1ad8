import { isoDate } from "../../model/calendar-date.ts";
import { digestOf } from "../../model/digest.ts";
import { monthName } from "../../model/month.ts";
import type { EarlierEntry, EarlierReport } from "../../model/output/earlier-month.ts";
import type {
  IssuedIndicator,
  IssuedMonth,
  IssuedReporting,
  IssuedTask,
} from "../../model/output/issued-month.ts";
import type { MonthRecord } from "../../model/reporting-record.ts";
import { exactText } from "../../model/rational.ts";
import { correctionJson, fileJson, paperJson } from "./correction-json.ts";

const entryJson = ({ text, selfGrade, figures, problem }: EarlierEntry) => ({
  进展情况: text,
  自评状态: selfGrade,
  累计完成: figures.map(({ indicator, value }) => ({ 指标: indicator, 数值: exactText(value) })),
  存在问题: problem,
});

const reportJson = ({ unit, entry }: EarlierReport) => ({ 单位: unit, 报送: entry && entryJson(entry) });

const indicatorJson = ({ indicator, value, completion, pace, gap, ...assessed }: IssuedIndicator) => ({
  指标: indicator.name,
  关系: indicator.relation,
  目标值: exactText(indicator.target),
  上限: indicator.upper && exactText(indicator.upper),
  计量单位: indicator.unit,
  累计完成: value && exactText(value),
  报数单位: assessed.reportedBy,
  完成率: completion && exactText(completion),
  序时进度: pace && exactText(pace),
  差距: gap && exactText(gap),
  评价: assessed.grade,
  未报前滞后: assessed.lastLagging,
  逾期完成: assessed.overdue,
  更正文号: assessed.correctedBy,
});

const taskJson = (
  {
    task,
    grade,
    basis,
    verdict,
    leadReports,
    indicators,
    laggingMonths,
    laggingSince,
    pastLimit,
    doneLate,
    correctedBy,
  }: IssuedTask,
  shared: readonly EarlierReport[],
) => ({
  序号: task.number,
  任务: task.text,
  牵头单位: task.leadLine,
  责任单位: task.responsibleLine,
  评价: grade,
  依据: basis,
  核定: verdict && {
    评价: verdict.grade,
    理由: verdict.reason,
    责任方: verdict.owedBy,
    月份: verdict.month,
    文件: verdict.place.file,
    单元格: verdict.place.cell,
  },
  滞后月数: laggingMonths,
  滞后起始月: laggingSince,
  牵头: leadReports.map((lead) => ({
    ...reportJson(lead),
    现自评: lead.standing,
    滞后月数: lead.laggingMonths,
    滞后起始月: lead.laggingSince,
  })),
  责任: shared.filter(({ entry }) => entry).map(reportJson),
  指标: indicators.map(indicatorJson),
  已过时限: pastLimit,
  逾期完成: doneLate,
  更正文号: correctedBy,
});

const reportingJson = ({ unit, state, receivedOn, returnedOn, reminders, ledTasks }: IssuedReporting) => ({
  单位: unit.name,
  情况: state,
  收文日期: receivedOn && isoDate(receivedOn),
  退回日期: returnedOn && isoDate(returnedOn),
  催报次数: reminders,
  牵头任务: ledTasks,
});

const recordJson = ({ month, units }: MonthRecord) => ({
  月份: month,
  单位: units.map(({ unit, state, leavesOut }) => ({ 单位: unit, 情况: state, 漏报: leavesOut })),
});

/**
 * 印发.json: what a month's papers said when they went out. Figures stand as exact decimals in text. 校验, the SHA-256 of
 * everything before it, tells whether somebody has written in it since.
 */
export const issuedMonthJson = (issued: IssuedMonth): string => {
  const { signed } = issued;
  const content = {
    程序: "tongbao",
    版本: issued.version,
    期次: monthName(issued.month),
    发文字号: issued.number,
    成文日期: isoDate(issued.signedOn),
    印发日期: isoDate(issued.printedOn),
    报送截止日: isoDate(issued.deadline),
    公文: issued.papers.map(paperJson),
    督办函: issued.letters.map(({ task, unit, number, answerBy }) => ({
      任务序号: task,
      单位: unit,
      发文字号: number,
      答复期限: answerBy && isoDate(answerBy),
    })),
    另行文督办函: issued.lettersElsewhere?.map(({ task, unit }) => ({ 任务序号: task, 单位: unit })),
    签发稿: signed && { ...fileJson(signed), 改动: signed.differences },
    更正: issued.corrections?.map(correctionJson),
    任务: issued.tasks.map((task) => taskJson(task, issued.sharedReports.get(task.task.number) ?? [])),
    报送: issued.reporting.map(reportingJson),
    目录调整: issued.adjustments?.effective,
    报送记录: issued.reportingRecord?.map(recordJson),
  };
  return `${JSON.stringify({ ...content, 校验: digestOf(JSON.stringify(content)) }, undefined, 2)}\n`;
};
