import { worded } from "../worded.ts";

/** What may be damaged in a workbook, by its key, as the clerk is told. */
const damages = {
  "no-directory": "文件不完整，找不到压缩包的目录",
  "bad-directory": "压缩包的目录已损坏",
  "other-than-listed": "压缩包的目录与内容不符",
  "bad-content": "压缩包里的内容已损坏",
  "bad-markup": "内容的标记残缺或有误",
  "bad-bytes": "内容里有损坏的字节",
  "entities-declared": "内容里有实体定义，不是 Excel 或 WPS 保存的",
  "nested-too-deep": "内容的标记嵌套过深",
  incomplete: "文件不完整",
  "sheet-missing": "文件不完整，缺少工作表",
  "named-sheet-missing": "工作表“{sheet}”不在文件里",
  "sheets-overlap": "两张工作表在同一处",
  "unknown-version": "版本无法识别",
  "incomplete-record": "记录不完整",
  "incomplete-formula": "公式不完整",
  "record-of-other-version": "单元格的记录与版本不符",
  "no-such-string": "单元格引用的文字不存在",
  "no-number": "单元格里的数字不成数字",
  "bad-row": "行号有误",
  "bad-cell": "单元格的位置有误",
  "bad-columns": "列的设置有误",
} as const;

export type Damage = keyof typeof damages;

/** What is damaged, and the name of the sheet that is not there. */
export interface Damaged {
  readonly reason: Damage;
  readonly sheet?: string;
}

export const damageText = ({ reason, sheet = "" }: Damaged): string => worded(damages, reason, { sheet });

/** What a workbook may have too much of, and how it is said of a number of it. */
const excesses = {
  "file-size": "文件超过 {count} MB",
  "unpacked-size": "解压以后有 {count} MB",
  entries: "压缩包里有 {count} 个文件",
  sheets: "工作簿里有 {count} 张工作表以上",
  strings: "工作簿里有 {count} 条文字以上",
  styles: "工作簿里有 {count} 种样式以上",
  relations: "工作簿里有 {count} 处链接以上",
  cells: "工作簿里有 {count} 个填了内容的单元格以上",
} as const;

/** Too much of something, and how much: what there is, or the limit that it is beyond. */
export interface Excess {
  readonly of: keyof typeof excesses;
  readonly count: number;
}

export const excessText = ({ of, count }: Excess): string => worded(excesses, of, { count });

/** Why a sheet of a workbook is not read though another is. */
const unreadSheets = {
  "no-form": "这张工作表没有填报表的表头，没有读取",
  "empty-form": "这张工作表的填报表没有填写内容，没有读取",
  "hidden-form": "这张隐藏的工作表里也有一张填了内容的填报表，没有读取",
} as const;

export type UnreadSheet = keyof typeof unreadSheets;

export const unreadSheetText = (why: UnreadSheet): string => worded(unreadSheets, why, {});
