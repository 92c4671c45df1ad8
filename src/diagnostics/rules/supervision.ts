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
  "SUP-007": warning<{ unit: string; nearest: readonly string[] }>(
    (d) => `单位名录里没有“${d.unit}”，通报里照写这个名称`,
    (d) =>
      d.nearest.length > 0
        ? `是否应为“${d.nearest.join("”“")}”？单位改过名称的，把原来的名称写进单位名录的别名`
        : "请核对名称；单位改过名称的，把原来的名称写进单位名录的别名",
  ),
  "SUP-008": warning<{ serial: string; task: number; unit: string }>(
    (d) => `编号 ${d.serial} 已办结，但第${d.task}项（${d.unit}）本月仍未达到序时进度`,
    () => "通报会写它已办结销号，又列为滞后；请核对办结日期，确已办结的请核对材料和核定",
  ),
  "SUP-009": warning<{ serial: string; task: number; unit: string; grade: string }>(
    (d) => `编号 ${d.serial} 尚未办结，第${d.task}项（${d.unit}）本月已是“${d.grade}”`,
    () => "核实以后可以销号的，请填办结日期（不晚于成文日期）和办结依据，通报就写明已办结",
  ),
  "SUP-010": warning<{ serial: string }>(
    (d) => `编号 ${d.serial} 没有发出日期，通报不计这一件`,
    () => "发出了的请填上公文所印的日期；没有发出的，删去这一行",
  ),
  "SUP-011": error<{ serial: string; first: string }>(
    (d) => `编号 ${d.serial} 与编号 ${d.first} 是同一件督办函，通报会计两次`,
    () => "请删去其中一行",
  ),
  "SUP-012": warning<{ month: string; matters: readonly string[] }>(
    (d) => `${d.month} 的通报写明另发、登记印发时说另外行文的督办函，台账里没有：${d.matters.join("、")}`,
    () =>
      "发出了的请添一行：种类“督办函”、期次、单位、事项（“第1项，……”）、发文字号、发出日期；不添的，通报不计这几件",
  ),
} as const;
