import type { Report } from "../../diagnostics/diagnostic.ts";
import type { DoubtContext } from "./doubt-context.ts";
import { placeOfText, textsOf } from "./doubt-context.ts";
import { quotation } from "./text/quotation.ts";

/** An Arabic or Chinese number of something: 3个, 两次, 十余家. */
const figure =
  /\d|[一二两三四五六七八九十百千万]{1,8}余?(?:个|项|次|家|户|处|所|座|条|人|名|批|场|份|件|台|辆|栋|亩|公里|期|轮|万|亿)/u;

/** Words that any report of any task may hold: they say that something is being done, not what. */
const stockWords = [
  "按照.{0,6}(?:要求|部署|安排|计划|精神)",
  "取得了?(?:较好|良好|明显|显著|阶段性|一定|初步|积极)?的?(?:成效|进展|效果|成果|成绩)",
  "(?:下一步|下阶段|本阶段|目前|现阶段|预计)",
  "(?:年底|月底|年末|节点|时间节点|按时间节点)前?",
  "(?:高度重视|(?:达到|符合)?(?:序时|时序)进度(?:要求)?)",
  "进展(?:情况)?(?:顺利|良好|正常)",
  "(?:加大|加强|强化)(?:工作)?(?:力度|领导|协调|督促|推进)?",
  "(?:落实|明确)(?:到位|责任)",
  "(?:确保|圆满|实现)",
  "(?:全年|年度|各项|既定|目标|任务|工作|项目|事项|该项|此项|本项|有关|相关|具体)",
  "(?:正在|正|已|将|继续|进一步|不断|全面|积极|稳步|扎实|有序|有力|有效|认真|大力|抓紧|加快|加速|持续|按计划|按时|按期|如期|逐步|顺利|正常)",
  "(?:推进|推动|开展|进行|实施|落实|抓好|做好|组织|办理|进展|筹备|完成|进度|状态|阶段|之中|当中|过程|情况|良好|工作量)",
  "[中的了地着等和及并各以我局市县区]",
];
const stock = new RegExp(stockWords.join("|"), "gu");

/** How many characters a text has apart from marks. */
const lengthOf = (text: string): number => [...text.replaceAll(/[\p{P}\p{S}\s]/gu, "")].length;

/**
 * Whether a text says nothing in particular: no words at all (1-2, 4月12日, 4.12E+02, 41366, which spreadsheets make of
 * what was typed), or no figure, and next to nothing beside stock words.
 */
const isEmpty = (text: string, shortest: number): boolean =>
  !/\p{Script=Han}/u.test(text.replaceAll(/[年月日号时分]/gu, "")) ||
  (!figure.test(text) && lengthOf(text.replaceAll(stock, "")) < shortest);

/** PLA-006: a text without substance, such as 正在推进中. What was finished last month needs no more words. */
export const reportEmptyTexts = ({ entries, thresholds }: DoubtContext, report: Report): void => {
  for (const { unit, assessed, entry, previous } of entries) {
    if (previous?.selfGrade === "已完成" && entry.selfGrade === "已完成") continue;
    if (entry.text === "" || !isEmpty(entry.text, thresholds.shortestText)) continue;
    const details = { task: assessed.task.number, unit, text: quotation(entry.text) };
    report({ code: "PLA-006", place: placeOfText(entry), details });
  }
};

/** PLA-025: a text that would fill pages of the attachment; what is printed of a task should be read at a glance. */
export const reportLongTexts = ({ entries, thresholds }: DoubtContext, report: Report): void => {
  const most = thresholds.longestText;
  for (const { unit, entry } of entries) {
    for (const [column, text, place] of textsOf(entry)) {
      const characters = [...text.replaceAll(/\s/gu, "")].length;
      if (characters <= most) continue;
      report({ code: "PLA-025", place, details: { task: entry.task, unit, column, characters, most } });
    }
  }
};
