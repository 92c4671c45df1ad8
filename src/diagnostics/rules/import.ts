import { error, warning } from "../rule.ts";

/** As much of a line as it takes to find it. */
const shownLength = 30;

const shown = (text: string): string => {
  const characters = Array.from(text);
  return characters.length > shownLength ? `${characters.slice(0, shownLength).join("")}……` : text;
};

/** Words that are not in the list, and the lines that they stand in. */
interface Passage {
  readonly text: string;
  readonly first: number;
  readonly last: number;
}
const rangeText = ({ first, last }: Omit<Passage, "text">): string =>
  last > first ? `（第 ${first}—${last} 行）` : "";

/** What a document without tasks does have: ，有 3 个“一、”. */
const seenText = ({
  sections,
  subsections,
  points,
}: {
  sections: number;
  subsections: number;
  points: number;
}): string => {
  const seen = [
    ...(sections > 0 ? [`${sections} 个“一、”`] : []),
    ...(subsections > 0 ? [`${subsections} 个“（一）”`] : []),
    ...(points > 0 ? [`${points} 个“1.”`] : []),
  ];
  return seen.length === 0 ? "" : `；有 ${seen.join("、")}，没有一处写明单位`;
};

/** The numbers of lines, as many as help. */
const mostLines = 60;
const linesText = (lines: readonly number[]): string =>
  lines.length > mostLines ? `${lines.slice(0, mostLines).join("、")}……` : lines.join("、");

/** IMP: the importer of a 任务分解 document. */
export const importRules = {
  "IMP-001": warning<Passage>(
    (d) => `这一行无法归入板块、小节、任务或单位，没有导入：“${shown(d.text)}”${rangeText(d)}`,
    () => "请核对是否断行或缺少序号、“责任单位：”等标志；是任务内容的，请补进任务清单",
  ),
  "IMP-002": error<{ sections: number; subsections: number; points: number }>(
    (d) => `没有找到任何任务${seenText(d)}`,
    () =>
      "任务应有“1.”“（一）”等序号，或者写明单位（责任单位：……，（……牵头，……配合）），请核对是否选对了文件",
  ),
  "IMP-003": warning<{ label: string }>(
    (d) => `“${shown(d.label)}”没有所属的任务，没有导入`,
    () => "请核对上文的任务是否缺少序号",
  ),
  "IMP-004": error<{ number: number; line: number }>(
    (d) => `任务序号 ${d.number} 与第 ${d.line} 行重复`,
    () => "请在源文件中改正序号，全文序号应连续且不重复",
  ),
  "IMP-005": warning<{ missing: string }>(
    (d) => `任务序号不连续，缺 ${d.missing}`,
    () => "请核对源文件是否漏行，或序号前是否少了换行",
  ),
  "IMP-006": warning<{ number: number; previous: number }>(
    (d) => `任务序号 ${d.number} 排在 ${d.previous} 之后`,
    () => "请核对源文件的任务顺序",
  ),
  "IMP-007": warning<{ title: string }>(
    (d) => `“${d.title}”下没有任务`,
    () => "请核对任务行是否缺少序号",
  ),
  "IMP-008": warning<{ number: number }>(
    (d) => `第 ${d.number} 项任务没有写明任何单位`,
    () => "请在任务清单中补填牵头单位或责任单位；两样都空着的，校核时是错误（CAT-005）",
  ),
  "IMP-009": warning<{ number: number }>(
    (d) => `第 ${d.number} 项任务没有牵头单位`,
    () => "如源文件确无牵头单位，可不处理；否则请在任务清单中补填",
  ),
  "IMP-010": warning(
    () => "全文没有牵头单位",
    () => "如各项第一个责任单位就是牵头单位，请加上 --first-leads 重新导入；否则请在任务清单中补填牵头单位",
  ),
  "IMP-011": warning<{ text: string }>(
    (d) => `“${shown(d.text)}”前面没有板块标题，归入“一、重点工作”`,
    () => "如要另起名称，请在任务清单的“板块”一栏中改",
  ),
  "IMP-012": warning<{ found: string; expected: string }>(
    (d) => `标题序号“${d.found}”不连续，应为“${d.expected}”`,
    () => "请核对源文件是否漏行",
  ),
  "IMP-013": warning<Passage>(
    (d) => `标题下的说明文字不进入任务清单：“${shown(d.text)}”${rangeText(d)}`,
    () => "如这是一项任务，请在源文件中补上序号",
  ),
  "IMP-014": warning<{ label: string; text: string; lines: readonly number[] }>(
    (d) =>
      d.lines.length > 1
        ? `任务清单没有“${d.label}”一栏，${d.lines.length} 处未导入：第 ${linesText(d.lines)} 行`
        : `任务清单没有“${d.label}”一栏，未导入：“${d.text}”`,
    () => "如需保留，请另行登记",
  ),
  "IMP-015": warning<{ text: string }>(
    (d) => `页码、页眉行已略去：“${shown(d.text)}”`,
    () => "无需处理",
  ),
  "IMP-016": error<{ number: number; label: string }>(
    (d) => `第 ${d.number} 项任务有两处“${d.label}”`,
    () => "请核对两项任务之间是否少了任务行，或把两处合并",
  ),
  "IMP-017": warning<{ label: string; lines: readonly number[] }>(
    (d) =>
      d.lines.length > 1
        ? `${d.lines.length} 处“${d.label}”后面没有内容：第 ${linesText(d.lines)} 行`
        : `“${d.label}”后面没有内容`,
    () => "请在源文件中补填，或删去这一标志",
  ),
  "IMP-018": error<{ text: string }>(
    (d) => `单位名称中的括号不成对：“${shown(d.text)}”`,
    () => "请在源文件中补全括号",
  ),
  "IMP-019": error<{ number: number }>(
    (d) => `第 ${d.number} 项任务没有内容`,
    () => "请在源文件中补全任务内容",
  ),
  "IMP-020": warning<Passage>(
    (d) => `最后一项任务后面的文字没有导入：“${shown(d.text)}”${rangeText(d)}`,
    () => "如这是一项任务或任务的一部分，请补进任务清单",
  ),
  "IMP-021": warning<{ title: string } & Omit<Passage, "text">>(
    (d) => `“${shown(d.title)}”没有写明单位，看作说明，没有导入${rangeText(d)}`,
    () => "如其中有任务，请补进任务清单",
  ),
  "IMP-022": warning<{ number: number; text: string }>(
    (d) => `第 ${d.number} 项任务里像是单位，拆不开，留在任务内容里：“${shown(d.text)}”`,
    () => "请在任务清单中把单位填入“牵头单位”“责任单位”；这几个字不是任务内容的，从中删去",
  ),
  "IMP-023": warning<{ tasks: readonly number[] }>(
    (d) => `有 ${d.tasks.length} 项任务在几处写明单位，已合在一起：第 ${linesText(d.tasks)} 项`,
    () => "请核对各单位的分工；要分开考核的，请在任务清单中拆成几项",
  ),
  "IMP-024": warning<{ rule: "first" | "all"; stated: boolean; count: number }>(
    (d) =>
      `${d.stated ? "按原文的说明" : "按 --first-leads"}，${d.count} 项任务的${d.rule === "first" ? "第一个责任单位" : "责任单位"}列为牵头单位`,
    () => "请核对任务清单的“牵头单位”一栏",
  ),
  "IMP-025": warning<{ lines: readonly number[] }>(
    (d) => `单位名单以“等”结尾，没有列全，“等”已略去：第 ${linesText(d.lines)} 行`,
    () => "原文另有单位的，请补进任务清单",
  ),
  "IMP-026": warning<{ names: readonly string[] }>(
    (d) =>
      `名单里只在第一个单位前写了“市”“县”等，其余已补上：${d.names.slice(0, 20).join("、")}${d.names.length > 20 ? "等" : ""}`,
    () => "请核对单位名称",
  ),
  "IMP-027": warning(
    () => "原文的序号不是全文连续的“1.2.3.”，任务清单另编序号，原来的写在“原序号”一栏",
    () => "无需处理",
  ),
  "IMP-028": warning<{ label: string; lines: readonly number[] }>(
    (d) => `“${d.label}”列入“责任单位”一栏：第 ${linesText(d.lines)} 行`,
    () => "不承担任务的，请从任务清单中删去",
  ),
  "IMP-029": warning<{ title: string; count: number }>(
    (d) => `“${shown(d.title)}”的单位用于其下 ${d.count} 项任务`,
    () => "请核对这几项任务的单位",
  ),
  "IMP-030": warning<{ lines: readonly number[] }>(
    (d) => `没有序号而写明单位的，也列为任务：第 ${linesText(d.lines)} 行`,
    () => "请核对是否上一项任务的一部分",
  ),
  "IMP-031": warning<{ count: number }>(
    (d) => `${d.count} 项任务都没有写明单位`,
    () => "请在任务清单中补填牵头单位或责任单位；单位另列一表的，请对照填写",
  ),
  "IMP-032": error<{ format: string; remedy: "saveAsDocx" | "copyText" }>(
    (d) => `文件是${/^[A-Z]/u.test(d.format) ? " " : ""}${d.format}，读不出里面的文字`,
    (d) =>
      d.remedy === "saveAsDocx"
        ? "请用 Word 或 WPS 打开，另存为 .docx 后重新导入"
        : "请向印发单位要 Word 或 Excel 文件；文字能选中的，复制到记事本存为 .txt 后重新导入",
  ),
  "IMP-033": error<{ protected: boolean }>(
    (d) => (d.protected ? "Word 文档设有打开密码，读不出来" : "Word 文档已损坏，读不出来"),
    (d) =>
      d.protected ? "请取消密码，另存后重新导入" : "请用 Word 或 WPS 打开核对，另存为 .docx 后重新导入",
  ),
  "IMP-034": warning<{ labels: readonly string[] }>(
    (d) => `${d.labels.map((label) => `“${label}”`).join("")}已导入任务清单，会印在附件1`,
    () => "不印领导姓名的，请从任务清单中删去这一栏",
  ),
  "IMP-035": warning<{ tasks: readonly number[] }>(
    (d) => `完成时限取自任务内容的有 ${d.tasks.length} 项：第 ${d.tasks.join("、")} 项`,
    () => "过了时限没有完成的评为滞后，请核对是否整项任务的时限；不是的从任务清单中删去",
  ),
  "IMP-036": warning<{ lines: readonly number[] }>(
    (d) => `没有序号的短行看作标题：第 ${linesText(d.lines)} 行`,
    () => "请核对任务清单的“板块”“小节”两栏；是任务内容的，请移到该项任务里",
  ),
  "IMP-037": warning<{ lines: readonly number[] }>(
    (d) => `单位或时限写作“同上”，已照上一项填写：第 ${linesText(d.lines)} 行`,
    () => "请核对这几项任务的单位",
  ),
  "IMP-038": warning<{ columns: readonly string[] }>(
    (d) => `表格没有表头，各栏按内容看作：${d.columns.join("、")}`,
    () => "请核对任务清单；看错了的，在源文件的表格上面补一行表头，重新导入",
  ),
  "IMP-039": warning<{ names: readonly string[] }>(
    (d) =>
      `单位栏里有不像单位名称的：${d.names
        .slice(0, 20)
        .map((name) => `“${shown(name)}”`)
        .join("、")}${d.names.length > 20 ? "等" : ""}`,
    () => "请在任务清单中核对：是单位简称的，加进单位名录的别名；不是单位的，移到该在的地方",
  ),
  "IMP-040": warning<{ lines: readonly number[] }>(
    (d) => `分季度、分阶段的安排没有导入：第 ${linesText(d.lines)} 行`,
    () =>
      "要按阶段考核的，请填入量化指标：逐月有数的考核方式写“计划”，填月度计划；到时间点才评价的写“节点”，填时限",
  ),
} as const;
