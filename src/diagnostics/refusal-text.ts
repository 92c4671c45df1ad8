import type { Refusal } from "../model/input-file.ts";

interface Words {
  readonly reason: string;
  readonly remedy: string;
}

const texts: Readonly<Record<Refusal, Words>> = {
  denied: {
    reason: "没有读写的权限",
    remedy: "请在属性中给当前用户读写权限，或请管理员处理；在 Word、WPS 中打开着的，请先关闭",
  },
  busy: { reason: "正在被别的程序使用", remedy: "请关闭打开它的程序后再试" },
  special: { reason: "不是普通文件，而是设备或管道", remedy: "请核对这里写的是不是要读的文件" },
  "file in the way": {
    reason: "应是文件夹的地方有一个同名的文件",
    remedy: "请把这个文件移走或改名，或换用别的文件夹",
  },
  "folder in the way": {
    reason: "应是文件的地方有一个同名的文件夹",
    remedy: "请把这个文件夹移走或改名",
  },
  "no such place": {
    reason: "没有这个磁盘或文件夹，或者刚被移走",
    remedy: "请核对写的是哪个磁盘、哪个文件夹，网络盘和移动盘是否还连着",
  },
  "too long": { reason: "文件名或路径太长", remedy: "请改用较短的名称，或把整个文件夹移到较浅的位置" },
  full: { reason: "磁盘空间不足", remedy: "请清理磁盘后再试，或换用别的磁盘上的文件夹" },
  gone: { reason: "读取时已经不在", remedy: "请核对文件是否被移走，再运行一次" },
  failing: { reason: "磁盘或网络盘出错", remedy: "请把整个文件夹复制到本机磁盘后再试" },
};

const wordsOf = (refusal: Refusal): Words | undefined => texts[refusal];

/** What the file system refuses, in Chinese. */
export const refusalText = (refusal: Refusal): string => wordsOf(refusal)?.reason ?? "系统不允许";

/** 处理办法 */
export const refusalRemedy = (refusal: Refusal): string =>
  wordsOf(refusal)?.remedy ?? "请在属性中给当前用户读写权限，或换用别的文件夹";
