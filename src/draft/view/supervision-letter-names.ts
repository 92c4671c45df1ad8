import type { NamesOf } from "../names.ts";
import { text } from "../names.ts";
import { agencyNames, calendarNames } from "./common-names.ts";
import type { supervisionLetterView } from "./supervision-letter.ts";

/** The names that templates/督办函.hbs may use. */
export const supervisionLetterNames: NamesOf<ReturnType<typeof supervisionLetterView>> = {
  机关: agencyNames,
  ...calendarNames,
  发文字号: text,
  通报文号: text,
  成文日期: text,
  单位: text,
  抄送: text,
  连续月数: text,
  任务: {
    序号: text,
    内容: text,
    牵头单位: text,
    责任单位: text,
    完成时限: text,
    评价: text,
    情况: text,
    原因: text,
    下步措施: text,
  },
};
