import { monthName } from "../../model/month.ts";
import { nextStep } from "../../model/output/next-step.ts";
import type { NextStep } from "../../model/output/next-step.ts";
import type { MonthStatus } from "../../model/output/year-status.ts";

/** How many units have sent nothing, or nothing sound: 还有 2 个单位未报送、1 个退回，收齐或到截稿后， */
const waitingText = ({ missing, returned }: Extract<NextStep, { kind: "生成" }>): string => {
  const parts = [
    ...(missing > 0 ? [`${missing} 个单位未报送`] : []),
    ...(returned > 0 ? [`${returned} 个退回`] : []),
  ];
  return parts.length > 0 ? `还有 ${parts.join("、")}，收齐或到截稿后，` : "";
};

const toDo = (step: NextStep, name: string): string => {
  switch (step.kind) {
    case "下一期":
      return `下一期运行 tongbao new ${monthName(step.next)}。`;
    case "恢复记录":
      return `从备份恢复 ${name} 的印发.json。`;
    case "定稿":
      return `${name} 的草稿审定后，运行 tongbao generate ${name} 生成定稿。`;
    case "付印":
      return `运行 tongbao verify ${name} 核对后付印，印发以后运行 tongbao issue ${name} 登记；下一期运行 tongbao new ${monthName(step.next)}。`;
    case "改正":
      return `运行 tongbao check ${name}，改正或退回 ${step.errors} 处错误。`;
    case "生成":
      return `${waitingText(step)}运行 tongbao generate ${name} ${step.again ? "重新生成" : "生成通报"}。`;
  }
};

/** What is left to do of a month, the newest of its year, in one sentence with the command that does it. */
export const nextStepText = (status: MonthStatus): string =>
  `下一步：${toDo(nextStep(status), monthName(status.month))}`;
