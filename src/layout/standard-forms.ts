import { typeArea } from "./standard.ts";

/** The numbers of GB/T 9704-2012 for papers in other forms than that of a 通报; as in `standard.ts`. */

/**
 * 上行文 (7.2.5, 7.2.6): 发文字号 one character in from the left, 签发人 one in from the right, on the line of the last
 * name; the label 仿宋, the names 楷体, two a line (between them: practice).
 */
export const signers = {
  label: "签发人：",
  face: "楷体",
  perLine: 2,
  between: 1,
  rightIndent: 1,
  numberIndent: 1,
} as const;

/** 命令（令）格式 (10.2): the mark 20 below the type area's edge, 令号 and the text two empty lines below each other. */
export const order = { markTop: typeArea.top + 20, emptyLines: 2 } as const;

/** 出席、请假、列席 (10.3): an empty line below the text, two characters in, the label 黑体, wrapped under the first name. */
export const attendance = { emptyLinesBefore: 1, indent: 2, labelFace: "黑体" } as const;
