import type { Refusal } from "../../model/input-file.ts";
import { refusalRemedy, refusalText } from "../refusal-text.ts";
import { error, warning } from "../rule.ts";

/** RUN: what a command was asked to do with the folders it found. */
export const runRules = {
  "RUN-001": error<{ month?: string; year?: number }>(
    (d) => {
      if (d.month !== undefined) return "没有这一期的文件夹，或者文件夹是空的";
      return `没有${d.year === undefined ? "" : ` ${d.year} 年`}任何一期的文件夹`;
    },
    (d) =>
      d.month === undefined
        ? "请看看是不是在工作文件夹（里面有 seeds 和 data）里运行的；还没有建过的，运行 tongbao new 和期次，如 tongbao new 2013-03"
        : `请核对期次，看看是不是在工作文件夹（里面有 seeds 和 data）里运行的；还没有建的，运行 tongbao new ${d.month}`,
  ),
  "RUN-002": warning<{ month: string; errors: number }>(
    (d) => `上期（${d.month}）的数据有 ${d.errors} 处错误，本期通报不作环比，有错误的报送不计入连续月数`,
    (d) => `请先运行 tongbao check ${d.month} 并改正，再生成本期`,
  ),
  "RUN-003": error<{ unit: string; nearest: string | undefined }>(
    (d) => `--units 中的“${d.unit}”不是本年度有任务的单位`,
    (d) => (d.nearest === undefined ? "请使用单位名录中的单位名称" : `是否应为“${d.nearest}”？`),
  ),
  "RUN-004": error<{ unit: string }>(
    (d) => `正文提到“${d.unit}”，但附件的表格里没有这个单位`,
    () => "通报中点名的单位都要能在附件中查到，请恢复模板中的附件表格",
  ),
  "RUN-005": warning<{ month: string; errors: number; units: string }>(
    (d) =>
      `上期（${d.month}）的数据有 ${d.errors} 处错误，${d.units}的填报表没有填上月累计和上月进展情况，须由单位自行核对`,
    (d) => `请先运行 tongbao check ${d.month} 并改正，再生成填报表`,
  ),
  "RUN-006": error<{ date: string; deadline: string }>(
    (d) => `通知的成文日期 ${d.date} 在报送截止日 ${d.deadline} 以后`,
    () => "通知应在截止日以前发出，请核对 --date 和期次",
  ),
  "RUN-007": warning<{ kind: string; letters: number }>(
    (d) => `没有写${d.kind}起始序号，${d.letters} 份${d.kind}没有发文字号`,
    (d) => `印发前请在 期次.yaml 中写上，如“${d.kind}起始序号: 1”，各函依次编号`,
  ),
  "RUN-008": error<{ year: number; files: readonly string[] }>(
    (d) => `没有 ${d.year} 年的固定资料文件夹，或者文件夹是空的`,
    (d) =>
      `请核对年度，看看是不是在工作文件夹（里面有 seeds 和 data）里运行的；换年度的先复制上年的文件夹，再逐个更新；新建的放入${d.files.join("、")}`,
  ),
  "RUN-009": error<{ letters: string; extracts: string; free: number }>(
    (d) => `督办函的发文字号（${d.letters}）与单位摘编的（${d.extracts}）重复`,
    (d) => `两种函编在一起，请在 期次.yaml 中错开起始序号，如“摘编起始序号: ${d.free}”`,
  ),
  "RUN-010": error<{ purpose: string; process: number; computer: string; since: string }>(
    (d) =>
      `另一个 tongbao 正在写这个文件夹：${d.purpose}，自 ${d.since} 起，在计算机“${d.computer}”上（进程 ${d.process}）`,
    () => "请等它做完再运行；确知那台计算机上没有在运行的，删去这个文件夹里的 .tongbao.lock 后再运行",
  ),
  "RUN-011": error(
    () => "数据文件夹里还没有任何一期，看不出要新建哪一期",
    () => "请写明期次，如 tongbao new 2013-03",
  ),
  "RUN-012": warning<{ months: readonly string[] }>(
    (d) => `${d.months.join("、")} 还没有印发，环比和连续月数按现在的文件计算`,
    (d) => `已经印发的，请运行 tongbao issue 登记，如 tongbao issue ${d.months.slice(0, 1).join("")}`,
  ),
  "RUN-013": warning<{ missing: string; compared: string }>(
    (d) => `没有 ${d.missing} 这一期，本期与 ${d.compared} 相比，通报中写明相比的月份`,
    (d) => `${d.missing} 出过通报的，请补上这一期的文件夹`,
  ),
  "RUN-014": error<{ month: string; number: string; printed: string }>(
    (d) => `${d.month} 已于 ${d.printed} 以 ${d.number} 印发，不能再生成`,
    (d) =>
      `印发的以印发的文件为准；有错要更正的，运行 tongbao generate ${d.month} --correction "原因" 生成更正通报`,
  ),
  "RUN-015": error<{ paper: string; number: string; by: string }>(
    (d) => `${d.paper}的发文字号 ${d.number} 在发文登记中已用于“${d.by}”`,
    () =>
      "一个文号只能用于一件公文，请改正 期次.yaml 的发文字号或起始序号（填报通知改 --number），或改正发文登记",
  ),
  "RUN-016": warning<{ month: string; units: readonly string[]; tasks: string }>(
    (d) => `上期（${d.month}）${d.units.join("、")}的材料有错误，无法与上期比较的任务：${d.tasks}`,
    (d) =>
      `请先运行 tongbao check ${d.month} 并改正，再生成本期；上期已经退回的，请在它的收文登记里填退回日期`,
  ),
  "RUN-017": error<{ month: string; registered: string; now: string }>(
    (d) => `${d.month} 的填报通知已登记为 ${d.registered}，与这次的 ${d.now} 不一致`,
    () => "请改正 --number、--date；登记的没有发出的，改正发文登记中的这一行",
  ),
  "RUN-018": error(
    () => "年度固定资料还有待核的行（CAT-032），不能生成正式的公文",
    () => "请核对完，把“待核”一栏清空；先看样子的，运行 tongbao generate --draft",
  ),
  "RUN-020": error<{ refusal: Refusal }>(
    (d) => `文件或文件夹不能读写：${refusalText(d.refusal)}，没有做完`,
    (d) => refusalRemedy(d.refusal),
  ),
  "RUN-021": error<{ task: number; count: number }>(
    (d) => `没有第${d.task}项任务`,
    (d) => `本年度共有 ${d.count} 项任务，请核对序号`,
  ),
} as const;
