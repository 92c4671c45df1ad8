import type { SheetCell } from "../table/sheet.ts";

/** What people write where they have nothing to say, without the marks around it. */
const words = /^(?:无|暂无|没有|同上|不详|空|空白|[0０]+(?:\.[0０]+)?|n\/?a)$/iu;
/** 目前无问题, 没有需要协调解决的事项 */
const none =
  /^(?:目前|暂时?|尚|现|本月|均|经核查)*(?:无|没有|不存在|未发现|未有)(?:存在|明显|突出|重大|主要|其[他它]|什么|任何|需要?|协调|解决|[省市州县区乡镇]?政府|提请|的)*(?:问题|困难|事项|情况|内容|措施|打算)$/u;
const marksAround = /^[\p{P}\p{S}\s]+|[\p{P}\p{S}\s]+$/gu;
/** Marks that stand for characters that were lost: these are asked about. */
const lost = /[?？□▯〓\uFFFD]/u;

/** Whether a cell is filled in and says nothing all the same: 无, —, （空）, 0, 没有问题。 */
export const saysNothing = (text: string): boolean => {
  if (text === "" || lost.test(text)) return false;
  const bare = text.replaceAll(marksAround, "");
  return bare === "" || words.test(bare) || none.test(bare);
};

/** Whether a cell for one word or figure is filled in and says nothing; 0 is a figure there. */
export const isBlankMark = (text: string): boolean => !/^[0０.．]+$/u.test(text) && saysNothing(text);

/** The cell, empty where all that stands in it is such a mark. */
export const withoutBlankMark = (cell: SheetCell): SheetCell =>
  isBlankMark(cell.text) ? { ...cell, text: "" } : cell;
