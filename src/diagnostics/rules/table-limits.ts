import { worded } from "../worded.ts";

/** What of a table may go beyond all bounds, and how it is said. */
const limits = {
  fields: "一行超过 {most} 栏",
  rows: "行数过多",
  size: "表格过大",
  cells: "工作表里有 {most} 个以上填了内容的单元格",
  quotes: "引号错误过多",
  merges: "工作表里有 {most} 处以上合并单元格",
} as const;

/** Which limit a table goes beyond; what lies behind it is not read. */
export interface PassedLimit {
  readonly limit: keyof typeof limits;
  readonly most: number;
}

export const limitText = ({ limit, most }: PassedLimit): string => worded(limits, limit, { most });
