import { error, warning } from "../rule.ts";

/** SUP: 督办台账.csv, the letters and slips of a year and what became of them. */
export const supervisionRules = {
  "SUP-001": warning<{ kind: string }>(
    (d) => (d.kind === "" ? "没有写种类" : `种类“${d.kind}”不是督办函、退回通知、催报通知之一`),
    () => "写错的请改正；自己登记的别的公文可以留着，不计入督办",
  ),
  "SUP-002": error<{ written: string }>(
    (d) => `“${d.written}”不是日期，或没有这一天`,
    () => "请写成 2013-07-10 这样的日期",
  ),
  "SUP-003": error<{ what: string; day: string; sent: string }>(
    (d) => `${d.what} ${d.day} 早于发出日期 ${d.sent}`,
    () => "请核对这两个日期",
  ),
  "SUP-004": warning<{ serial: string }>(
    (d) => `编号 ${d.serial} 已办结，没有写办结依据`,
    () => "请写明凭什么办结，如单位的来文文号，或者“7月通报达到序时进度”",
  ),
  "SUP-005": error<{ serial: string }>(
    (d) => `编号 ${d.serial} 用了两次`,
    () => "一件一个编号，请改正其中一个；同一件重复登记的，请删去一行",
  ),
  "SUP-006": error<{ written: string }>(
    (d) => `期次“${d.written}”看不出是哪一期`,
    () => "请写成 2013-06 这样的期次",
  ),
} as const;
