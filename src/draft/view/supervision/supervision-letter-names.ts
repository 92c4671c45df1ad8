import type { NamesOf } from "../../names.ts";
import { text } from "../../names.ts";
import { addressedNames } from "../common-names.ts";
import type { supervisionLetterView } from "./supervision-letter.ts";

/** The names that templates/督办函.hbs may use. */
export const supervisionLetterNames: NamesOf<ReturnType<typeof supervisionLetterView>> = {
  ...addressedNames,
  抄送: text,
  答复期限: text,
  前函: { 文号: text, 月: text },
  连续月数: text,
  滞后情况: text,
  未报: text,
  缺报: text,
  任务: {
    序号: text,
    事项: text,
    内容: text,
    牵头单位: text,
    责任单位: text,
    完成时限: text,
    评价: text,
    情况: text,
    按自评: text,
    指标较好: text,
    原因: text,
    原因由核定: text,
    缺原因: text,
    缺报指标: text,
    下步措施: text,
  },
};
