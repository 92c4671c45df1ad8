import { error, warning } from "../rule.ts";

/** CFM: 已核实.csv, the doubts that the bureau has looked into. */
export const confirmationRules = {
  "CFM-001": error<{ written: string }>(
    (d) => (d.written === "" ? "没有写明核实的是哪一种问题" : `“${d.written}”不是问题代码`),
    () => "请照校核结果填写代码，如 PLA-015",
  ),
  "CFM-002": error<{ code: string; column: string }>(
    (d) => `核实 ${d.code} 的这一行没有填“${d.column}”`,
    () => "“文件”填报送文件名，“值”填核实过的数（或整句问题），数变了要重新核实",
  ),
  "CFM-003": error<{ code: string }>(
    (d) => `核实 ${d.code} 的这一行没有写明说明`,
    () => "请写明向谁核实、为什么可以照印；说明写入校核报告",
  ),
  "CFM-004": error<{ written: string }>(
    (d) => `核实日期“${d.written}”不是日期，或没有这一天`,
    () => "请写成 2013-07-08 这样的日期",
  ),
  "CFM-005": warning<{ code: string; value: string }>(
    (d) => `没有与这一行对应的 ${d.code}：“${d.value}”已经改变，或者问题已经消除`,
    () => "问题还在的，核实后更新“值”；不在的，请删去这一行",
  ),
} as const;
