import { cellsOf } from "../../layout/text/cell-width.ts";

/** In digits of the default font: what a full-width character of a form takes where LibreOffice shows it. */
const character = 2.6;

const fits = (text: string, width: number): boolean => cellsOf(text) * character <= width;

/** Between a figure and its measure, before a bracket, between a month and its day, and 本月 and 不考核. */
const amountBreaks = /(?<=\d)(?=[^\d.%—年月日）])|(?=（)|(?<=月)(?=[\d不])/u;

/**
 * An amount, 约233.3亿元（58.3%）, in lines of a column so many digits wide: 约233.3, 亿元, （58.3%）. Programs would put 元 and ）
 * on lines of their own.
 */
export const amountInLines = (text: string, width: number): string =>
  text.split(amountBreaks).reduce<string>((lines, piece) => {
    const line = lines.slice(lines.lastIndexOf("\n") + 1);
    return line === "" || fits(line + piece, width) ? lines + piece : `${lines}\n${piece}`;
  }, "");

/** A few words in lines about equally long: 填报 and 单位, where programs would put 位 on a line of its own. */
export const wordsInLines = (text: string, width: number): string => {
  const lines = Math.ceil(text.length / Math.max(1, Math.floor(width / character)));
  const each = Math.ceil(text.length / lines);
  return Array.from({ length: lines }, (_, line) => text.slice(line * each, (line + 1) * each)).join("\n");
};
