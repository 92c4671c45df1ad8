import { type Finding, judged, notConcerned } from "./finding.ts";

/** A paper with a 版头 of its own ends with 版记 (7.4); a letter need not say anything in it (10.1), other papers have none. */
export const missingImprint = (kind: "文件" | "信函" | "命令" | "节录" | "其他"): Finding =>
  kind === "文件" || kind === "命令"
    ? judged("imprintPlace", "没有版记", ["没有找到版记：抄送、印发机关、印发日期和分隔线"])
    : notConcerned("imprintPlace", "没有版记");
