import type { NamesOf } from "../../names.ts";
import { text } from "../../names.ts";
import { agencyNames } from "../common-names.ts";
import type { formsNoticeView } from "./forms-notice.ts";

/** The names that templates/填报通知.hbs may use. */
export const formsNoticeNames: NamesOf<ReturnType<typeof formsNoticeView>> = {
  机关: agencyNames,
  年: text,
  月: text,
  年终: text,
  截至: text,
  序时进度: text,
  报送截止日: text,
  截止日: text,
  是否顺延: text,
  原定截止日: text,
  单位数: text,
  任务数: text,
  指标数: text,
  时点: text,
  上月数据: text,
  发文字号: text,
  成文日期: text,
  印发日期: text,
  抄送: text,
};
