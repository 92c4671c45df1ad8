import { errorUntilConfirmed, warning } from "../rule.ts";
import { worded } from "../worded.ts";

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join("、");

interface OfIndicator {
  readonly task: number;
  readonly indicator: string;
  /** 累计完成 with its unit. */
  readonly value: string;
}

interface OutOfProportion extends OfIndicator {
  readonly previous?: string;
  readonly measure: "月增" | "应达" | "骤增" | "骤减" | "目标" | "百分之百";
  /** What is compared with `usual`, with its unit. */
  readonly compared: string;
  readonly usual: string;
  /** 3.2倍, or 12% for 骤减. */
  readonly times: string;
}

const proportion = (d: OutOfProportion): string => {
  switch (d.measure) {
    case "应达":
      return `是本月应达到的${d.usual}的${d.times}`;
    case "骤增":
      return `是上月${d.usual}的${d.times}`;
    case "骤减":
      return `只有上月${d.usual}的${d.times}`;
    case "目标":
      return `是全年目标${d.usual}的${d.times}`;
    case "百分之百":
      return "超过了100%";
    default:
      return `比上月的${d.previous ?? ""}增加${d.compared}，是通常一个月增加${d.usual}的${d.times}`;
  }
};

const likeness = ({ percent, identical }: { percent: string; identical: boolean }): string => {
  if (identical) return "完全相同";
  return percent === "100" ? "除月份和标点外完全相同" : `几乎相同（相似度${percent}%）`;
};

const otherMonths = {
  "file-name": "文件名写的是{written}月",
  "claimed-date": "报送日期是{written}",
} as const;

/** What speaks of another month: the month in a file's name, or a 报送日期. */
interface OtherMonth {
  readonly sign: keyof typeof otherMonths;
  readonly written: string;
}

/** PLA: what can be read and yet is hardly so, held against last month, the text, and other reports. */
export const plausibilityRules = {
  "PLA-001": warning<OfIndicator & { previous: string; difference: string }>(
    (d) => `第 ${d.task} 项任务的“${d.indicator}”累计完成${d.value}，比上月的${d.previous}少${d.difference}`,
    () => "累计数应从1月算起，不会减少，请核对是否只填了本月数；经核减的，请报送单位写明原因",
  ),
  "PLA-002": warning<OutOfProportion>(
    (d) => `第 ${d.task} 项任务的“${d.indicator}”累计完成${d.value}，${proportion(d)}`,
    () => "请核对小数点和计量单位，属实的请报送单位说明原因",
  ),
  "PLA-003": warning<OfIndicator & { said: string }>(
    (d) => `第 ${d.task} 项任务的进展情况写的是“${d.said}”，“累计完成”一栏却是${d.value}`,
    () => "通报的表用“累计完成”一栏的数，文字照印，请与报送单位核实以哪个为准",
  ),
  "PLA-004": warning<{ task: number; said: string; value: string; target: string; actual: string }>(
    (d) =>
      `第 ${d.task} 项任务的进展情况写的是“${d.said}”，按累计完成${d.value}、目标${d.target}应为${d.actual}`,
    () => "请与报送单位核实，改正文字或数字",
  ),
  "PLA-005": warning<{ task: number; unit: string; percent: string; identical: boolean }>(
    (d) => `${d.unit}第 ${d.task} 项任务的进展情况与上月${likeness(d)}`,
    () => "请与报送单位核实本月进展；确无进展的，应写明原因",
  ),
  "PLA-006": warning<{ task: number; unit: string; text: string }>(
    (d) => `${d.unit}第 ${d.task} 项任务的进展情况没有实际内容，只写了“${d.text}”`,
    () => "请报送单位写明做了什么、做到哪一步、完成多少",
  ),
  "PLA-007": warning<{ task: number; unit: string; missing: readonly string[] }>(
    (d) => `第 ${d.task} 项任务，${d.unit}自评“已完成”，却没有报指标${quoted(d.missing)}的累计完成数`,
    () => "请补报累计完成数，并附完成的依据",
  ),
  "PLA-008": warning<OfIndicator & { unit: string; self: string; target: string }>(
    (d) =>
      `第 ${d.task} 项任务，${d.unit}自评“${d.self}”，而“${d.indicator}”累计完成${d.value}，目标为${d.target}`,
    () => "该指标本月不作评价，通报按自评，请与报送单位核实自评状态和数字",
  ),
  "PLA-009": warning<{ task: number; unit: string; problem: string; grade: string; own: boolean }>(
    (d) =>
      `第 ${d.task} 项任务${d.own ? `，${d.unit}本月自评“${d.grade}”，` : `本月评价为“${d.grade}”，${d.unit}`}上月报的问题，本月没有再提：“${d.problem}”`,
    () => "请报送单位说明该问题是否已经解决，没有解决的写进“存在问题”",
  ),
  "PLA-010": warning<{ task: number; lead: string; leadGrade: string; responsible: string }>(
    (d) => `第 ${d.task} 项任务的牵头单位${d.lead}自评“${d.leadGrade}”，责任单位却有不同：${d.responsible}`,
    () => "请与牵头单位核实，必要时在核定.csv 中写明核定状态和理由",
  ),
  "PLA-011": warning<{ unit: string; total: number; tasks: readonly number[] }>(
    (d) => `${d.unit}作为责任单位的 ${d.total} 项任务中，第 ${d.tasks.join("、")} 项没有填报`,
    () => "请该单位补报",
  ),
  "PLA-012": warning<{ task: number; unit: string; others: readonly string[] }>(
    (d) => `${d.unit}第 ${d.task} 项任务的进展情况与${d.others.join("、")}的一字不差`,
    () => "请核实是否照抄，各单位应写本单位的进展",
  ),
  "PLA-013": warning<{ unit: string; claimed: string; bound: string; date: string }>(
    (d) => `${d.unit}的报送日期 ${d.claimed} 晚于${d.bound} ${d.date}`,
    () => "请核对年月日，或核对收文登记.csv；是否按时以登记为准",
  ),
  "PLA-014": warning<{ task: number; done: string; bound: string; date: string }>(
    (d) => `第 ${d.task} 项任务的进展情况说已于 ${d.done} 办成，这一天却晚于${d.bound} ${d.date}`,
    () => "请与报送单位核实日期，尚未办成的不要写成已办成",
  ),
  "PLA-015": warning<OfIndicator & { previous: string; likely: string; converted: string; written: string }>(
    (d) =>
      `第 ${d.task} 项任务的“${d.indicator}”累计完成${d.value}，上月为${d.previous}，本月像是按${d.likely}填的（${d.written}${d.likely}即${d.converted}）`,
    (d) => `请与报送单位核实，属实的改填${d.converted}`,
  ),
  "PLA-016": warning<{ task: number; now: string; before: string; unit: string }>(
    (d) => `第 ${d.task} 项任务的进展情况的计量单位与上月不同：本月“${d.now}”，上月“${d.before}”`,
    (d) => `该指标以${d.unit}计，请报送单位改用同一计量单位`,
  ),
  "PLA-017": warning<{ task: number; column: string; around: string; count: number }>(
    (d) =>
      `第 ${d.task} 项任务的“${d.column}”中有字丢失，只剩“?”或“□”：“……${d.around}……”${d.count > 1 ? `，共${d.count}处` : ""}`,
    () => "请对照原稿补上所缺的字",
  ),
  "PLA-018": warning<OfIndicator & { unit: string }>(
    (d) => `第 ${d.task} 项任务的“${d.indicator}”累计完成${d.value}，以${d.unit}计的数不应有小数`,
    () => "请核对小数点和计量单位",
  ),
  "PLA-019": warning<{ unit: string; month: number } & OtherMonth>(
    (d) => `${d.unit}的文件像是别的月份的：${worded(otherMonths, d.sign, { written: d.written })}`,
    (d) => `请核对是不是 ${d.month} 月份的报送；放错了的请换成本月的`,
  ),
  "PLA-020": errorUntilConfirmed<OfIndicator & { likely: string; meant: string }>(
    (d) =>
      `第 ${d.task} 项任务的“${d.indicator}”累计完成${d.value}，进展情况写的却是${d.meant}，像是按${d.likely}填的`,
    (d) => `这样的数不能印进通报，请改填${d.meant}，并核对进展情况`,
  ),
  "PLA-021": errorUntilConfirmed<OfIndicator & { target: string; times: string }>(
    (d) => `第 ${d.task} 项任务的“${d.indicator}”累计完成${d.value}，是全年目标${d.target}的${d.times}`,
    () => "这样的数不能印进通报，请核对小数点和计量单位，改正后重报",
  ),
  "PLA-022": errorUntilConfirmed<OfIndicator & { meant: string }>(
    (d) => `第 ${d.task} 项任务的“${d.indicator}”累计完成${d.value}，像是把${d.meant}填成了小数`,
    (d) => `请填百分数，如${d.meant}；确实是${d.value}的，请在进展情况中写明`,
  ),
  "PLA-023": warning<{ task: number; unit: string }>(
    (d) => `第 ${d.task} 项任务没有量化指标，${d.unit}自评“已完成”，通报按自评`,
    () => "请核实完成的依据（批复、验收等）；没有完成的，在核定.csv 中写明核定状态和理由",
  ),
  "PLA-024": warning<{ task: number; unit: string }>(
    (d) => `第 ${d.task} 项任务，${d.unit}自评“暂不评价”，没有写明原因`,
    () => "请报送单位在“存在问题”中写明原因，通报照印；不应暂不评价的，在核定.csv 中写明核定状态和理由",
  ),
  "PLA-025": warning<{ task: number; unit: string; column: string; characters: number; most: number }>(
    (d) => `${d.unit}第 ${d.task} 项任务的“${d.column}”有 ${d.characters} 字，超过 ${d.most} 字，通报照印`,
    () => "请报送单位压缩，写明主要进展即可；尺度在机关.yaml 的“校核”里改",
  ),
  "PLA-026": warning<{ task: number; column: string; around: string; count: number }>(
    (d) =>
      `第 ${d.task} 项任务的“${d.column}”中标点重复：“……${d.around}……”${d.count > 1 ? `，共${d.count}处` : ""}，通报照印`,
    () => "请对照原稿只留一个；数字的起止之间用一字线，如“12—15件”",
  ),
} as const;
