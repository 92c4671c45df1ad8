import type { SheetCell } from "../table/sheet.ts";

/** What people write where they have nothing to say, without the marks around it. */
const words = /^(?:无|暂无|没有|同上|不详|略|空|空白|[0０]+(?:\.[0０]+)?|n\/?a)$/iu;
/** 目前无问题, 没有需要协调解决的事项 */
const none =
  /^(?:目前|暂时?|尚|现|本月|均|经核查)*(?:无|没有|不存在|未发现|未有)(?:存在|明显|突出|重大|主要|其[他它]|什么|任何|需要?|协调|解决|[省市州县区乡镇]?政府|提请|的)*(?:问题|困难|事项|情况|内容|措施|打算)$/u;
/** What points to another paper, column or row, where the printed one has nothing: 详见附件, 见上表, 同上月, 另行报送. */
const elsewhere = [
  "(?:具体|详细?|有关|相关)*(?:情况|内容|原因|问题|措施|事项)*(?:请|详|具体)*(?:见|看|参见|参阅|查阅|参照|附)(?:.{0,12}(?:号|的))?(?:所?附|随文|另附|书面)*(?:附件|附表|附页|附后|后附|文件|材料|报告|说明|上[文面述报表栏格]?|下[文面述表栏格]|[前左右]一?[栏列]|前[文面述]|进展情况|存在问题|下步措施|任务|第?\\d+项)(?:[\\d一二三四五六七八九十]+|材料|情况|报告|说明|一?栏|所述|所列)*",
  "(?:情况|原因|问题)?(?:仍|还)?(?:同|如|与)(?:上|前|左|右)(?:月|期|次|一?[栏格行项]|所?述|报)*(?:相?同|一致|一样)?",
  "(?:同|与)第?\\d+项(?:任务)?(?:相?同|一致)?",
  "(?:附后|已?另附|已?另(?:行|文)?(?:上报|报送|报告|说明)|(?:详情|具体)?(?:电话|当面|面)(?:联系|沟通|谈|报告))",
]
  .map((each) => `(?:${each})`)
  .join("|");
const wholly = new RegExp(`^(?:${elsewhere})$`, "u");
const marksAround = /^[\p{P}\p{S}\s]+|[\p{P}\p{S}\s]+$/gu;
/** Marks that stand for characters that were lost: these are asked about. */
const lost = /[?？□▯〓\uFFFD]/u;

/** Whether a cell is filled in and says nothing all the same: 无, —, （空）, 0, 没有问题。 */
export const saysNothing = (text: string): boolean => {
  if (text === "" || lost.test(text)) return false;
  const bare = text.replaceAll(marksAround, "");
  return bare === "" || words.test(bare) || none.test(bare);
};

/** Whether a text says nothing itself and points to something that is not printed: 详见附件。 */
export const pointsElsewhere = (text: string): boolean => wholly.test(text.replaceAll(marksAround, ""));

/** 见附件 inside a sentence; 意见附后 is none. */
const pointing = /(?:具体|详细?)?(?<!意)见(?:所附|随文|后附)?附(?:[件表图页][\d一二三四五六七八九十]*|后)/u;

/** What in a text points to an attachment that is not printed with it; undefined where nothing does. */
export const attachmentNamed = (text: string): string | undefined => pointing.exec(text)?.[0];

/** Whether a cell for one word or figure is filled in and says nothing; 0 is a figure there. */
export const isBlankMark = (text: string): boolean => !/^[0０.．]+$/u.test(text) && saysNothing(text);

/** The cell, empty where all that stands in it is such a mark. */
export const withoutBlankMark = (cell: SheetCell): SheetCell =>
  isBlankMark(cell.text) ? { ...cell, text: "" } : cell;
