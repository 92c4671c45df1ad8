import { monthName, nextMonth } from "../../model/month.ts";
import type { MonthStatus } from "../../model/output/year-status.ts";
import { fileCount } from "./changes-text.ts";

/** How many units have sent nothing, or nothing sound. */
const absent = ({ assessment }: MonthStatus): string | undefined => {
  const states = assessment?.statistics.reporting.states;
  const parts = [
    ...(states && states.未报送 > 0 ? [`${states.未报送} 个单位未报送`] : []),
    ...(states && states.退回 > 0 ? [`${states.退回} 个退回`] : []),
  ];
  return parts.length > 0 ? parts.join("、") : undefined;
};

/** What is left to do of a month, the newest of its year, in one sentence with the command that does it. */
export const nextStepText = (status: MonthStatus): string => {
  const { month, errors, notice, isRecordDamaged } = status;
  const name = monthName(month);
  if (status.issuedOn) return `下一步：下一期运行 tongbao new ${monthName(nextMonth(month))}。`;
  if (isRecordDamaged === true) return `下一步：从备份恢复 ${name} 的印发.json。`;
  const isCurrent = notice !== undefined && fileCount(notice.inputs) === 0;
  if (isCurrent && notice.draft)
    return `下一步：${name} 的草稿审定后，运行 tongbao generate ${name} 生成定稿。`;
  if (isCurrent)
    return `下一步：运行 tongbao verify ${name} 核对后付印，印发以后运行 tongbao issue ${name} 登记；下一期运行 tongbao new ${monthName(nextMonth(month))}。`;
  if (errors > 0) return `下一步：运行 tongbao check ${name}，改正或退回 ${errors} 处错误。`;
  const waiting = absent(status);
  const when = waiting === undefined ? "" : `还有 ${waiting}，收齐或到截稿后，`;
  return `下一步：${when}运行 tongbao generate ${name} ${notice ? "重新生成" : "生成通报"}。`;
};
