import { error, warning } from "../rule.ts";

/** DSP: 发文登记.csv, the numbers of a year's papers. */
export const dispatchRules = {
  "DSP-001": error<{ written: string }>(
    (d) => (d.written === "" ? "没有写发文字号" : `“${d.written}”不是发文字号`),
    () => "请写全，如“平政督〔2013〕4号”；不用的号写明种类“空号”，在备注里说明原因",
  ),
  "DSP-002": error<{ written: string }>(
    (d) => `“${d.written}”不是日期，或没有这一天`,
    () => "请写成 2013-07-10 这样的日期",
  ),
  "DSP-003": error<{ number: string; first: string; second: string }>(
    (d) => `${d.number} 用了两次：“${d.first}”和“${d.second}”`,
    () => "一个文号只能用于一件公文，请改正其中一个",
  ),
  "DSP-004": warning<{ numbers: readonly string[] }>(
    (d) => `${d.numbers.join("、")} 没有登记`,
    () => "已用于别的公文的，请补登；没有用的，请登记一行，种类写“空号”，备注写明原因",
  ),
  "DSP-005": error<{ number: string }>(
    (d) => `空号 ${d.number} 没有说明原因`,
    () => "请在备注里写明为什么没有用",
  ),
} as const;
