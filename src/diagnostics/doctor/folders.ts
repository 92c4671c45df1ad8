import type { Refusal } from "../../model/input-file.ts";
import { refusalRemedy, refusalText } from "../refusal-text.ts";
import { broken, careful, several, sound } from "./health.ts";

const folders = "文件夹";
const names = "文件名";
const remains = "中断的运行";

interface Refused {
  readonly folder: string;
  readonly refusal: Refusal;
}

interface Paths {
  readonly paths: readonly string[];
}

interface Holder {
  readonly folder: string;
  readonly purpose: string;
  readonly since: string;
  readonly computer: string;
  readonly process: number;
}

/** Folders and what lies in them: rights, names, what killed runs have left. */
export const folderRules = {
  folderFit: sound<{ folder: string; files: number }>(
    folders,
    (d) => `${d.folder}/ 能读能写，${d.files} 个文件`,
  ),
  folderReadOnly: sound<{ folder: string; files: number }>(
    folders,
    (d) => `${d.folder}/ 能读，${d.files} 个文件；不能写，不影响校核和生成`,
  ),
  folderToCome: sound<{ folder: string }>(folders, (d) => `${d.folder}/ 还没有，生成时自动建立`),
  folderNotToCome: broken<Refused>(
    folders,
    (d) => `${d.folder}/ 还没有，也建不了：${refusalText(d.refusal)}`,
    (d) => refusalRemedy(d.refusal),
  ),
  folderMissing: broken<{ folder: string; holds: string }>(
    folders,
    (d) => `没有 ${d.folder}/`,
    (d) => `请核对是不是在工作文件夹里运行的；确实没有的，从备份恢复，或者重新放入${d.holds}`,
  ),
  folderRefused: broken<Refused>(
    folders,
    (d) => `${d.folder}/ 读不了：${refusalText(d.refusal)}`,
    (d) => refusalRemedy(d.refusal),
  ),
  folderUnwritable: broken<Refused>(
    folders,
    (d) => `${d.folder}/ 能读，不能写：${refusalText(d.refusal)}`,
    (d) => refusalRemedy(d.refusal),
  ),
  entriesRefused: broken<Paths & { refusal: Refusal }>(
    folders,
    (d) => `读不了 ${several(d.paths)}：${refusalText(d.refusal)}`,
    (d) => refusalRemedy(d.refusal),
  ),
  entriesBusy: careful<Paths>(
    folders,
    (d) => `正在被别的程序使用：${several(d.paths)}`,
    () => "校核、生成以前请先在 Word、Excel、WPS 里关闭",
  ),
  linksPassedOver: careful<Paths>(
    folders,
    (d) => `是链接、设备或管道，程序不读：${several(d.paths)}`,
    () => "请把文件本身复制到这里",
  ),
  namesFit: sound<{ count: number; longest: number }>(
    names,
    (d) => `${d.count} 个名称，最长的路径 ${d.longest} 个字符，Windows 都打得开`,
  ),
  pathsTooLong: careful<Paths & { longest: number; most: number }>(
    names,
    (d) =>
      `路径太长，Windows 上的 Word、资源管理器打不开（最长 ${d.longest} 个字符，应不超过 ${d.most} 个）：${several(d.paths)}`,
    () => "请把整个文件夹移到较浅的位置，如 D:\\通报，或者把文件改个短些的名称",
  ),
  namesWithBlanks: careful<Paths>(
    names,
    (d) => `名称开头有空格，或者末尾有空格、句点：${several(d.paths.map((path) => `“${path}”`))}`,
    () => "请改名，去掉空格和句点：Windows 打不开，也删不掉这样的文件",
  ),
  namesForbidden: careful<Paths>(
    names,
    (d) => `Windows 上不能有的名称：${several(d.paths.map((path) => `“${path}”`))}`,
    () => '请改名：不能有 < > : " | ? * \\，也不能叫 CON、PRN、AUX、NUL、COM1、LPT1',
  ),
  nothingLeft: sound<Readonly<Record<string, never>>>(remains, () => "没有中断的运行留下的东西"),
  changeHalfDone: careful<Paths>(
    remains,
    (d) => `上次运行换文件夹换到一半中断了：${several(d.paths)}`,
    () => "不要动这些文件夹，运行一次 tongbao status 或者再生成一次，程序自己接着做完，并说明做了什么",
  ),
  filesHalfWritten: careful<Paths>(
    remains,
    (d) => `上次运行写到一半中断了的文件：${several(d.paths)}`,
    () => "程序不读它们，下次写同一个文件时自动换掉；也可以删去",
  ),
  lockOfDead: careful<Holder>(
    remains,
    (d) => `${d.folder}/ 里有中断了的运行留下的锁：${d.purpose}，自 ${d.since} 起`,
    () => "不用管，下次运行自动清除；也可以删去这个文件夹里的 .tongbao.lock",
  ),
  lockOfLiving: careful<Holder>(
    remains,
    (d) =>
      `另一个 tongbao 正在写 ${d.folder}/：${d.purpose}，自 ${d.since} 起，在计算机“${d.computer}”上（进程 ${d.process}）`,
    () => "请等它做完；确知那台计算机上没有在运行的，删去这个文件夹里的 .tongbao.lock",
  ),
  lockUnreadable: careful<{ folder: string }>(
    remains,
    (d) => `${d.folder}/ 里的锁 .tongbao.lock 读不了或者不完整`,
    () => "没有别的 tongbao 在运行的，请删去它",
  ),
} as const;
