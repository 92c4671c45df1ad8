import { warning } from "../rule.ts";

/** SLIP: 退回修改通知 and 催报通知. */
export const slipRules = {
  "SLIP-001": warning<{ wanted: string; issued: string; used: string; refused: "passed" | "holiday" }>(
    (d) =>
      d.refused === "holiday"
        ? `重报截止日期 ${d.wanted} 不是工作日，通知上改为 ${d.used}`
        : `重报截止日期 ${d.wanted} 不晚于通知的日期 ${d.issued}，通知上改为 ${d.used}`,
    () => "请在期次.yaml 中改写重报截止日期，或删去这一项由程序推算",
  ),
  "SLIP-002": warning<{ asked: string; known: string }>(
    (d) => `--date 的 ${d.asked} 早于收文登记里最晚的一天 ${d.known}，通知的制发日期改为 ${d.known}`,
    () => "请核对 --date 和收文登记的日期",
  ),
} as const;
