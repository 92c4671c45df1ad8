import type { NamesOf } from "../names.ts";
import { text } from "../names.ts";
import type { agencyView, calendarView, headView } from "./office.ts";

/** 机关 */
export const agencyNames: NamesOf<ReturnType<typeof agencyView>> = {
  发文机关标志: text,
  信函标志: text,
  署名: text,
  联合机关: [text],
  签名章: [text],
  函签名章: text,
  简称: text,
  工作名称: text,
  对口部门: text,
  主送机关: text,
  印发机关: text,
  联系: text,
  印章: text,
  摘编格式: text,
  依据: text,
  依据文号: text,
};

export const headNames: NamesOf<ReturnType<typeof headView>> = {
  份号: text,
  密级: text,
  紧急程度: text,
  签发人: [text],
};

export const calendarNames: NamesOf<ReturnType<typeof calendarView>> = {
  年: text,
  月: text,
  年终: text,
  期间: text,
  下月: text,
  截至: text,
  序时进度: text,
  报送截止日: text,
  下次报送截止日: text,
};

/** What every paper to one unit can name. */
export const addressedNames = {
  机关: agencyNames,
  ...calendarNames,
  发文字号: text,
  通报文号: text,
  成文日期: text,
  密级: text,
  单位: text,
} as const;
