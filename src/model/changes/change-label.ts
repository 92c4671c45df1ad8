import { toDecimal } from "../rational.ts";
import type { Indicator } from "../task.ts";
import type { CatalogueChange } from "./catalogue-change.ts";

const targetLabel = ({ method, deadlineText, target, upper }: Indicator): string =>
  method === "节点" ? deadlineText : `${toDecimal(target)}${upper ? `-${toDecimal(upper)}` : ""}`;

const subjectLabel = (change: CatalogueChange): string => {
  switch (change.kind) {
    case "新增":
    case "取消":
      return `第${change.task}项`;
    case "目标调整":
      return `第${change.task}项 ${change.now.name} ${targetLabel(change.now)}`;
    case "内容调整":
      return `第${change.task}项 ${change.now}`;
    case "责任单位调整":
      return `第${change.task}项 ${change.role} ${change.line}`;
    case "单位更名":
      return `${change.unit} ${change.name}`;
    case "单位合并":
      return `${change.unit} ${change.into}`;
    case "单位撤销":
      return change.unit;
  }
};

/** What a change does, in one line that no other change of its year has: 5月 目标调整 第42项 新改建农村公路 180. */
export const changeLabel = (change: CatalogueChange): string =>
  `${change.month}月 ${change.kind} ${subjectLabel(change)}`;
