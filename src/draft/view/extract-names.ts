import type { NamesOf } from "../names.ts";
import { text } from "../names.ts";
import { addressedNames } from "./common-names.ts";
import type { extractView } from "./extract.ts";

/** The names that templates/单位摘编.hbs may use. */
export const extractNames: NamesOf<ReturnType<typeof extractView>> = {
  ...addressedNames,
  更正文号: text,
  报送: {
    情况: text,
    收文日期: text,
    退回日期: text,
    催报次数: text,
    连续: text,
    漏报: text,
    新承担: text,
    已报送: text,
  },
  调整: [text],
  牵头: {
    项数: text,
    分档: text,
    评价: text,
    行: [{ 序号: text, 内容: text, 进展: [text], 指标: [text], 评价: text, 备注: text }],
  },
  责任: { 项数: text, 行: [{ 序号: text, 内容: text, 牵头单位: text, 进展: [text], 评价: text }] },
  需说明: [text],
  缺原因: text,
  缺措施: text,
  督办: [{ 级别: text, 单位: text, 项次: text }],
  督办函: { 有: text, 均发: text, 红色: text, 约谈: text, 抄送: text },
  无原因: text,
  缺报指标: [{ 项次: text, 指标: text }],
  需反馈: text,
  待研究: [text],
  需配合: [text],
  需补报: text,
  异议: { 受理: text, 天数: text, 联系人: text, 电话: text },
};
