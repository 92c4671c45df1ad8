import type { NamesOf } from "../../names.ts";
import { text } from "../../names.ts";
import { agencyNames, calendarNames } from "../common-names.ts";
import type { reminderView, returnSlipView } from "./slips.ts";

const termsNames = {
  机关: agencyNames,
  依据文号: text,
  ...calendarNames,
  重报截止日: text,
  截稿日: text,
  来得及: text,
  成文日期: text,
} as const;

/** The names that templates/退回修改通知.hbs may use. */
export const returnSlipNames: NamesOf<ReturnType<typeof returnSlipView>> = {
  ...termsNames,
  单位: text,
  来文: text,
  问题数: text,
  文件: [
    {
      名称: text,
      问题: [{ 序号: text, 位置: text, 问题: text, 处理办法: text }],
      共有: text,
      未列: text,
    },
  ],
};

/** The names that templates/催报通知.hbs may use. */
export const reminderNames: NamesOf<ReturnType<typeof reminderView>> = {
  ...termsNames,
  单位: text,
  未到期: text,
  截至日: text,
  催报次数: text,
  连续: text,
  牵头数: text,
  责任数: text,
  任务: [{ 序号: text, 内容: text, 职责: text }],
};
