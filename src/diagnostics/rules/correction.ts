import { error, warning } from "../rule.ts";

/** COR: 更正, what is corrected of a month that was issued. */
export const correctionRules = {
  "COR-001": error<{ month: string }>(
    (d) => `${d.month} 还没有登记印发，谈不上更正`,
    (d) =>
      `没有发出的，改正材料后不加 --correction 重新生成；已经发出的，先恢复印发时的材料，运行 tongbao issue ${d.month}`,
  ),
  "COR-002": error<{ month: string; texts: number }>(
    (d) =>
      d.texts > 0
        ? `${d.month} 的数字、评价和报送情况都与印发的一样，不同的只有文字（${d.texts} 项任务的进展、问题或核定理由）`
        : `${d.month} 的数字、评价和报送情况都与印发的一样，没有可以更正的`,
    (d) =>
      d.texts > 0
        ? "更正通报只更正数字、评价和报送情况；文字有误的，请另拟通知"
        : "请先把更正的材料放进“报送”文件夹，或改正收文登记、核定和固定资料，再运行",
  ),
  "COR-003": error<{ keys: readonly string[]; serial: number }>(
    (d) => `更正通报缺少${d.keys.join("、")}`,
    (d) =>
      `更正通报另编文号，请在 期次.yaml 中补上这几项，如“更正发文字号: ${d.serial}”；还没有编号的可先用 --draft 看样子`,
  ),
  "COR-004": error<{ key: string; date: string; before: string; other: string }>(
    (d) => `${d.key}（${d.date}）早于${d.before} ${d.other}`,
    () => "请核对这两个日期",
  ),
  "COR-005": error<{ month: string; names: readonly string[] }>(
    (d) =>
      `${d.month} 印发的通报与现在的固定资料，任务、指标或单位不是同样的几个：${d.names.slice(0, 5).join("、")}`,
    () =>
      "更正不增减任务、指标和单位：请恢复印发时的任务清单、量化指标和单位名录；改了名称的单位，原名要写进别名",
  ),
  "COR-006": error<{ files: readonly string[]; count: number }>(
    (d) => `印发的文件有 ${d.count} 个不见了或者改动过：${d.files.slice(0, 3).join("、")}`,
    () => "原件要先留底才能换上更正的，请从存档恢复这些文件",
  ),
  "COR-007": warning<{ unit: string; since: string }>(
    (d) =>
      `${d.unit}的数字或自评与印发的不同，收文登记里却没有它 ${d.since} 以后的来文，更正通报算作本机关的更正`,
    () => "是单位来文更正的，请在收文登记.csv 另起一行登记；是本机关录错、用错的，不必处理",
  ),
  "COR-008": warning<{ compared: string; later: readonly string[] }>(
    (d) =>
      `${d.compared} 已经印发，与这一期相比的数按更正以前的计算；以后印发的（${d.later.join("、")}）连续月数和报送记录也由此累计`,
    (d) =>
      `已经印发的仍以印发的为准；其中印出的数因此有误的，登记这次更正以后依次更正，如 tongbao generate ${d.compared} --correction`,
  ),
  "COR-009": warning<{ unit: string; task: number; number: string }>(
    (d) =>
      `第 ${d.task} 项任务给${d.unit}的督办函（${d.number === "" ? "另外行文" : d.number}）已经发出，所依据的评价或连续月数有更正`,
    () => "督办函不重新印，请另行告知该单位，并在督办台账的备注里注明",
  ),
  "COR-010": error(
    () => "更正通报不能用 --file 登记",
    () => "登记的数字要与印发的一致：在 Word 里改过的，请把改动写进模板或材料，重新生成更正通报",
  ),
} as const;
