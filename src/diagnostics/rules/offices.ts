import { error, warning } from "../rule.ts";

/** OFF: the months of many offices, as their lists tell of them. */
export const officesRules = {
  "OFF-001": error<{ month: string }>(
    (d) => `没有 ${d.month} 的清单，这一期还没有生成`,
    (d) => `请对这个机关运行 tongbao generate ${d.month}，用 --seeds、--data、--output 写明它的文件夹`,
  ),
  "OFF-002": error<{ month: string; listed: string | undefined }>(
    (d) =>
      d.listed === undefined
        ? "清单损坏，读不出这一期的情况，不计入合计"
        : `清单写的是 ${d.listed}，不是 ${d.month}，不计入合计`,
    (d) => `请从备份恢复，或对这个机关再运行一次 tongbao generate ${d.month}`,
  ),
  "OFF-003": error<{ exitCode: number; errors: number; first: string }>(
    (d) =>
      d.exitCode === 70
        ? "最近一次运行因程序内部错误没有生成（退出码 70）"
        : `最近一次运行没有生成（退出码 ${d.exitCode}）：${d.errors} 处错误，如 ${d.first}`,
    (d) =>
      d.exitCode === 70
        ? "请对这个机关再运行一次，把屏幕上的字发给开发人员"
        : "请改正后再生成；所有问题都在这个文件里，也可以用 tongbao check 校核",
  ),
  "OFF-004": error<{ purpose: string; process: number; computer: string; since: string; isDead: boolean }>(
    (d) =>
      `${d.purpose} ${d.isDead ? "中途被中止" : "正在运行，或者在别的计算机上中途被中止"}：自 ${d.since} 起，在计算机“${d.computer}”上（进程 ${d.process}）`,
    (d) =>
      d.isDead
        ? "请再运行一次，会接着做完"
        : "请等它做完；确知那台计算机上没有在运行的，删去这个文件以后再运行",
  ),
  "OFF-005": warning<{ month: string }>(
    () => "清单里没有可用的汇总数（旧版程序写的，或者改动过），不计入合计",
    (d) => `请用现在的程序再运行一次 tongbao generate ${d.month}`,
  ),
  "OFF-006": warning<{ office: string; other: string }>(
    (d) => `“${d.office}”也在文件夹“${d.other}”里，合计算了两次`,
    () => "一个机关只留一个文件夹；复制来的，请改正机关.yaml 里的发文机关署名，再重新生成",
  ),
  "OFF-007": error(
    () => "没有这个文件夹，或者里面没有机关的文件夹",
    () => "请一个机关建一个文件夹，里面放它的 seeds、data、output，或者只放 output 里的各期",
  ),
  "OFF-008": error<{ year: number | undefined }>(
    (d) => `各机关都没有${d.year === undefined ? "任何一期" : ` ${d.year} 年的任何一期`}`,
    () => "请核对文件夹，或写明期次，如 tongbao status 2013-06 --offices 各市",
  ),
} as const;
