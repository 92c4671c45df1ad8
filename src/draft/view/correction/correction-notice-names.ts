import type { NamesOf } from "../../names.ts";
import { text } from "../../names.ts";
import { agencyNames, calendarNames, headNames } from "../common-names.ts";
import type { correctionNoticeView } from "./correction-notice.ts";

const rows = [{ 序号: text, 任务序号: text, 事项: text, 原为: text, 更正为: text, 单位: text }] as const;

/** The names that templates/更正通报.hbs may use. */
export const correctionNoticeNames: NamesOf<ReturnType<typeof correctionNoticeView>> = {
  机关: agencyNames,
  ...calendarNames,
  发文字号: text,
  成文日期: text,
  印发日期: text,
  ...headNames,
  抄送: text,
  原通报: { 标题: text, 文号: text, 印发日期: text, 此前更正: text },
  原因: text,
  更正单位: text,
  单位更正: rows,
  本机关更正: rows,
  随之更正: rows,
  摘编数: text,
};
