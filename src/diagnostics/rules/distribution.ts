import { warning } from "../rule.ts";

/** DST: 分发清单.csv, which papers went to whom; nothing printed rests on it. */
export const distributionRules = {
  "DST-001": warning<{ column: string }>(
    (d) => `这一行没有填“${d.column}”，不计入分发`,
    () => "“公文”照 output 里的文件名填（不带后缀），“单位”填发给谁；不要的请删去这一行",
  ),
  "DST-002": warning<{ unit: string }>(
    (d) => `“${d.unit}”不在单位名录里，也不是抄送的机关，不计入分发`,
    () => "请照单位名录或抄送的写法填写",
  ),
  "DST-003": warning<{ written: string; most: number }>(
    (d) => `份数${d.written === "" ? "没有填" : `“${d.written}”不对`}，不计入分发`,
    (d) => `请填 1 到 ${d.most} 的整数`,
  ),
  "DST-004": warning<{ written: string }>(
    (d) => `签收日期“${d.written}”不是日期，或没有这一天，按没有签收算`,
    () => "请写成 2013-07-12 这样的日期",
  ),
  "DST-005": warning<{ paper: string; unit: string; first: string }>(
    (d) => `“${d.paper}”发给${d.unit}的已经有一行（${d.first}），这一行不计入分发`,
    () => "请把份数合在一行里，去掉多余的一行",
  ),
} as const;
