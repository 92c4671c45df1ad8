import type { NamesOf } from "../../names.ts";
import { text } from "../../names.ts";
import type { checkSheetView } from "./check-sheet.ts";
import { agencyNames, calendarNames } from "../common-names.ts";

const named = { 个数: text, 名单: text, 有余: text } as const;

/** The names that templates/校核小结.hbs may use. */
export const checkSheetNames: NamesOf<ReturnType<typeof checkSheetView>> = {
  机关: agencyNames,
  依据文号: text,
  ...calendarNames,
  应报: text,
  已收: text,
  合格: text,
  退回: named,
  不符: named,
  未报: named,
  无主文件: text,
  错误: text,
  可退回: text,
  须先改正: text,
  提醒: text,
  行: [{ 单位: text, 收文日期: text, 不符: text, 错误: text, 问题: text }],
  未列: text,
};
