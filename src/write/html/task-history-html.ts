import { minusSign } from "../../model/text/punctuation.ts";
import type { MonthHistory, TaskHistory } from "../reports/task-history.ts";
import type { Html } from "./html.ts";
import { markup, nothing } from "./html.ts";
import type { PageSection } from "./page.ts";
import { pageHtml } from "./page.ts";

type Situation = NonNullable<MonthHistory["情况"]>;

/** Text of several paragraphs. */
const paragraphs = (text: string): readonly Html[] =>
  text.split("\n").map((line, index) => markup`${index > 0 ? markup`<br />` : nothing}${line}`);

const headsHtml = (heads: readonly string[]): Html =>
  markup`<thead><tr>${heads.map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead>`;

/** A table of its own heads and rows, as wide as it needs. */
export const tableHtml = (heads: readonly string[], rows: readonly Html[]): Html =>
  markup`<div class="scroll" tabindex="0"><table>${headsHtml(heads)}<tbody>${rows}</tbody></table></div> `;

const indicatorRow = (each: Situation["指标"][number]): Html =>
  markup`<tr><td>${each.指标}</td><td class="c">${each.年度目标}</td><td class="c">${each.累计完成 ?? "没有数据"}</td><td class="c">${each.完成率 ?? "—"}</td><td class="c">${each.应达进度 ?? "—"}</td><td class="c">${each.差距百分点?.replace("-", minusSign) ?? "—"}</td><td class="c">${each.评价 ?? "—"}</td></tr> `;

const reportRow = (each: Situation["报送"][number]): Html =>
  markup`<tr><td>${each.单位}（${each.身份}）</td><td class="c">${each.自评 ?? "—"}</td><td>${each.累计完成.join("，")}</td><td class="wide">${paragraphs(each.进展情况 ?? "没有报送本项")}</td><td class="wide">${paragraphs(each.存在问题 ?? "")}</td></tr> `;

const verdictHtml = ({ 核定: verdict }: Situation): Html =>
  verdict
    ? markup`<p>核定：${verdict.评价}（${verdict.核定月}月核定）${verdict.理由 === "" ? "" : `，理由：${verdict.理由}`}${verdict.责任方 === null ? "" : `，责任方：${verdict.责任方}`}</p> `
    : nothing;

const situationHtml = (told: Situation): Html =>
  markup`<p>评价：<b>${told.评价}</b>（依据：${told.依据}）${told.连续滞后月数 > 0 ? `，连续滞后 ${told.连续滞后月数} 个月` : ""}</p> ${verdictHtml(told)}${
    told.指标.length > 0
      ? tableHtml(
          ["指标", "年度目标", "累计完成", "完成率", "应达进度", "差距（百分点）", "评价"],
          told.指标.map(indicatorRow),
        )
      : nothing
  }${tableHtml(["单位", "自评", "报数", "进展情况", "存在问题"], told.报送.map(reportRow))}`;

const monthHtml = (month: MonthHistory): Html => {
  const issued = month.印发
    ? `已印发 ${month.印发.发文字号}（${month.印发.印发日期}）`
    : `未印发，按现在的文件${month.错误 > 0 ? `，其中有 ${month.错误} 处错误，有错误的报送按退回计` : ""}`;
  const without = month.读得出 ? "这一期没有这一项" : "这一期的文件不全，读不出";
  return markup`<h3>${month.期次}　${issued}</h3> ${month.情况 ? situationHtml(month.情况) : markup`<p>${without}</p> `}${month.更正.map((each) => markup`<p>更正：${each.项目} 由 ${each.原} 更正为 ${each.现}（${each.原因}，${each.更正文号}）</p> `)}`;
};

/** A letter or slip with what became of it, from its date on. */
export const letterDates = (each: TaskHistory["督办"][number]): Html =>
  markup`<td class="c">${each.发出日期 ?? ""}</td><td class="c">${each.办理期限 ?? ""}</td><td class="c">${each.反馈日期 ?? "没有反馈"}</td><td class="c">${each.办结日期 ?? "没有销号"}</td><td>${each.办结依据}</td>`;

/** The heads of these columns. */
export const letterDateHeads = ["发出", "办理期限", "反馈", "销号", "依据"] as const;

const letterRow = (each: TaskHistory["督办"][number]): Html =>
  markup`<tr><td class="c">${each.编号}</td><td>${each.类别}</td><td>${each.文号}</td><td>${each.单位}</td>${letterDates(each)}</tr> `;

/** What a task is, in a line. */
export const taskInWords = (history: TaskHistory): string =>
  `${history.任务内容}　牵头单位：${history.牵头单位 === "" ? "没有" : history.牵头单位}${history.责任单位 === "" ? "" : `　责任单位：${history.责任单位}`}`;

/** The parts of 单项历史: month by month, and the letters. */
export const taskHistorySections = (history: TaskHistory): readonly PageSection[] => [
  { id: "各期", title: "各期", content: markup`${history.各期.map(monthHtml)}` },
  {
    id: "督办",
    title: "督办和销号",
    content:
      history.督办.length > 0
        ? tableHtml(["编号", "类别", "文号", "单位", ...letterDateHeads], history.督办.map(letterRow))
        : markup`<p>督办台账中没有这一项的函件</p> `,
  },
];

/** 单项历史 as a page to read and to print, what was issued as it went out. */
export const taskHistoryHtml = (history: TaskHistory, year: number): string =>
  pageHtml({
    title: `第${history.任务序号}项　单项历史（${year}年）`,
    about: taskInWords(history),
    sections: taskHistorySections(history),
  });
