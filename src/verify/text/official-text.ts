/**
 * How the elements of an official document read. The loose patterns find an element even where somebody has written
 * it wrongly; the strict ones say whether it is right. Text is without blanks.
 */

/** Text as it is compared: without any blanks. */
export const withoutBlanks = (text: string): string => text.replaceAll(/[\s\u3000\u00a0]/gu, "");

/** 发文字号 however it is bracketed and numbered. */
export const looseNumber = /^[\p{Script=Han}]{2,10}[〔[［(（【﹝〖].{2,6}[〕\]］)）】﹞〗].{0,2}\d+号?$/u;

/** 7.2.5 */
const strictNumber = /^[\p{Script=Han}]+〔(?:19|20)\d{2}〕[1-9]\d*号$/u;

/** What is wrong with a 发文字号; undefined when nothing is. */
export const numberFault = (text: string): string | undefined => {
  if (strictNumber.test(text)) return undefined;
  if (!/〔.*〕/u.test(text)) return "年份应用六角括号〔〕括入";
  if (!/〔(?:19|20)\d{2}〕/u.test(text)) return "年份应为四位阿拉伯数字";
  if (/〕第/u.test(text)) return "发文顺序号不加“第”字";
  if (/〕0/u.test(text)) return "发文顺序号不编虚位";
  return "应写作“机关代字〔年份〕顺序号号”";
};

/**
 * The first line of a paper without a head of its own: 平政督〔2013〕4号附件1（节录） on one sent apart from the paper it
 * belongs to (7.3.7), 据平政督〔2013〕4号通报摘编 on what is taken from a paper, or 依据：平政办〔2013〕11号; 密级 stands before it.
 */
export const basisLine =
  /^(?:(?:绝密|机密|秘密)(?:★(?:\d{1,2}(?:年|个月)|长期))?)?(?:依据[：:].*\d+号|据.{2,40}摘编|[\p{Script=Han}]{2,10}[〔[［(（].{2,6}[〕\]］)）]第?\d+号附件\d*(?:（.+）)?)$/u;

const secrecyBefore = /^(?:绝密|机密|秘密)(?:★(?:\d{1,2}(?:年|个月)|长期))?/u;

/** The 发文字号 that such a line or a line of its own names; undefined when a paper was taken from one without number. */
export const numberOf = (line: string): string | undefined => {
  const text = line.replace(secrecyBefore, "");
  if (/^据(?!.*号.*摘编$).*摘编$/u.test(text)) return undefined;
  return text.replace(/^(?:依据[：:]|据)/u, "").replace(/号(?:附件|[^号]*摘编$).*$/u, "号");
};

/** A line that is a date and nothing else, however written. */
export const looseDate =
  /^(?:[\d０-９〇○零一二三四五六七八九]{2,4}年[\d０-９〇○零一二三四五六七八九十]{1,3}月[\d０-９〇○零一二三四五六七八九十]{1,3}日|\d{4}[.．/-]\d{1,2}[.．/-]\d{1,2})$/u;

/** 7.3.5.4 */
const strictDate = /^\d{4}年(?:[1-9]|1[0-2])月(?:[1-9]|[12]\d|3[01])日$/u;

export const dateFault = (text: string): string | undefined => {
  if (strictDate.test(text)) return undefined;
  if (/[〇○零一二三四五六七八九十]/u.test(text)) return "应用阿拉伯数字";
  if (/[０-９]/u.test(text)) return "数字应用半角";
  if (/^\d{4}[.．/-]/u.test(text)) return "应写作××××年×月×日";
  if (!/^\d{4}年/u.test(text)) return "年份应写四位";
  if (/年0|月0/u.test(text)) return "月、日不编虚位";
  return "不是合法的日期";
};

/** 印发日期 with its ending (7.4.3). */
const loosePrintedOn = /[\d０-９〇○零一二三四五六七八九]{2,4}年.{1,3}月.{1,3}日.{0,1}印发$/u;

/** 印发日期 that ends a line, 印发机关 before it or not; undefined when there is none. */
export const printedOnIn = (text: string): string | undefined => loosePrintedOn.exec(text)?.[0];

/** What is wrong with a 印发日期; undefined when nothing is. */
export const printedOnFault = (text: string): string | undefined =>
  dateFault(text.replace(/印发$/u, "").replace(/日.$/u, "日"));

/** 附件 at the head of a page, however written. */
export const looseAttachmentLabel = /^附件[\d一二三四五六七八九十]*[：:.．、]?$/u;

/** 7.3.7: no colon, no blank. */
export const strictAttachmentLabel = /^附件(?:[1-9]\d*)?$/u;

/** 附件说明 begins so (7.3.4). */
export const attachmentListStart = /^附件[：:]/u;

/** 页码 however its dashes are written. */
export const loosePageNumber = /^[—–\-－―·.~～]*第?(\d{1,4})页?[—–\-－―·.~～]*$/u;

/** 7.5: one 一字线 on each side. */
export const strictPageNumber = /^—\d+—$/u;

/** A line that reads like 主送机关, wherever it begins; 如下： ends no such line. */
export const looseRecipients = /(?:政府|部门|机构|单位|机关|委员会|办公室|公司|局|委|办)[：:]$/u;

/** 密级和保密期限 (7.2.2), 紧急程度 (7.2.3), 份号 (7.2.1). */
export const secrecyLine = /^(?:绝密|机密|秘密)(?:★.*)?$/u;
export const urgencyLine = /^(?:特急|加急)$/u;
export const copyNumberLine = /^\d{6}$/u;

/** 发文机关标志 of a 命令（令） and 令号 (10.2). */
export const orderMark = /令$/u;
export const orderNumber = /^第[\d一二三四五六七八九十百]+号$/u;

/** 签发人 of a paper that goes up (7.2.6). */
export const signerLine = /^签发人[：:]/u;

/** 出席、请假、列席 at the end of 纪要 (10.3). */
export const attendanceLine = /^(?:出席|请假|列席)[：:]/u;

/** 附注 (7.3.6) */
export const noteLine = /^（.+）$/u;

/** What 1999's edition forbade and 7.3.5.5 makes needless. */
export const noTextOnPage = /此页无正文/u;

export type HeadingLevel = 1 | 2 | 3 | 4;

/**
 * The first characters of a heading however written, which a list of months or numbers (1、2月份；一、二季度) begins with no
 * less; what is right in them, and what is wrong where they are not so. */
const headingStarts: readonly {
  readonly level: HeadingLevel;
  readonly loose: RegExp;
  readonly strict: RegExp;
  readonly fault: string;
}[] = [
  {
    level: 1,
    loose: /^[一二三四五六七八九十]{1,3}[、.．](?![一二三四五六七八九十]{1,3}(?:、|月|季度))/u,
    strict: /^.+?、/u,
    fault: "第一层序数后应用顿号，写作“一、”",
  },
  {
    level: 2,
    loose: /^[（(][一二三四五六七八九十]{1,3}[)）]/u,
    strict: /^（.+?）(?![、.．，])/u,
    fault: "第二层序数应加全角圆括号，后面不加标点，写作“（一）”",
  },
  {
    level: 3,
    loose: /^\d{1,2}(?:[.．](?!\d)|、(?!\d{1,2}(?!\d)))/u,
    strict: /^\d+[.．]/u,
    fault: "第三层序数后应用圆点，写作“1.”",
  },
  {
    level: 4,
    loose: /^[（(]\d{1,2}[)）]/u,
    strict: /^（\d+）(?![、.．，])/u,
    fault: "第四层序数应加全角圆括号，后面不加标点，写作“（1）”",
  },
];

/** What is wrong with the way a heading's number is written (7.3.3); undefined for plain text and when nothing is. */
export const headingFault = (text: string): string | undefined => {
  const start = headingStarts.find(({ loose }) => loose.test(text));
  return start && !start.strict.test(text) ? start.fault : undefined;
};

/** 结构层次 of a paragraph by its first characters, however they are written (7.3.3); undefined for plain text. */
export const headingLevel = (text: string): HeadingLevel | undefined =>
  headingStarts.find(({ loose }) => loose.test(text))?.level;

/**
 * How many characters of a paragraph are heading: up to the first full stop or, where there is none, all of it. Text
 * after the stop is body run in on the same line.
 */
export const headingLength = (text: string): number => {
  const characters = Array.from(text);
  const stop = characters.findIndex((character) => /。/u.test(character));
  return stop === -1 ? characters.length : stop + 1;
};

/** Marks of half a cell where Chinese text wants whole ones (GB/T 15834 5.1.1–5.1.3); figures and Latin keep theirs. */
const halfWidth =
  /(?:\p{Script=Han}{0,3}[\p{Script=Han}”’》）](?:[,;:?!]|\.(?=\p{Script=Han}|$))|\([^()]*\p{Script=Han}[^()]*\))(?=(.{0,2}))/gu;

/** Half-width marks in Chinese text, each with the words around it. */
export const halfWidthMarks = (text: string): readonly string[] =>
  [...text.matchAll(halfWidth)].map(([found, after = ""]) => `${firstWords(found)}${after}`);

/** Figures and Latin letters that take whole cells (GB/T 15835 5.1.7). */
const fullWidth = /\p{Script=Han}{0,4}[０-９Ａ-Ｚａ-ｚ]+(?:[．，][０-９]+)*[％\p{Script=Han}]?/gu;

/** Figures and letters of full width, each with the words around it. */
export const fullWidthFigures = (text: string): readonly string[] =>
  [...text.matchAll(fullWidth)].map(([found]) => firstWords(found));

/** The first words of a paragraph, as departures name it. */
export const firstWords = (text: string, most = 12): string => {
  const characters = Array.from(text);
  return characters.length > most ? `${characters.slice(0, most).join("")}…` : text;
};

/** Marks one behind the other of which only one can be meant (，。 or 。。); 省略号 and ？！ are none. */
const repeated =
  /.{0,4}(?:(?![？！]+(?![，、；：。？！]))[，、；：。？！]{2,}|(?<=[\d\p{Script=Han}])-{2,}(?=[\d\p{Script=Han}]))(?=(.{0,2}))/gu;

/** Marks that stand twice or contradict each other, each with the words around it. */
export const repeatedMarks = (text: string): readonly string[] =>
  [...text.matchAll(repeated)].map(([found, after = ""]) => `${found}${after}`);
