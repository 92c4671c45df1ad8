import { error, warning } from "../rule.ts";

/** As much of a line as it takes to find it. */
const shownLength = 30;

const shown = (text: string): string => {
  const characters = Array.from(text);
  return characters.length > shownLength ? `${characters.slice(0, shownLength).join("")}……` : text;
};

/** IMP: the importer of a 任务分解 document. */
export const importRules = {
  "IMP-001": error<{ text: string }>(
    (d) => `这一行无法归入板块、小节、任务或单位：“${shown(d.text)}”`,
    () => "请核对是否断行或缺少序号、“责任单位：”等标志，在源文件中改正或删去后重新导入",
  ),
  "IMP-002": error(
    () => "没有找到任何任务",
    () => "任务应以“1.”“1．”或“1、”开头，请核对是否选对了文件",
  ),
  "IMP-003": error<{ label: string }>(
    (d) => `“${d.label}”前面没有任务`,
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
    () => "如责任单位就是承担单位，请在任务清单中把它移到“牵头单位”一栏",
  ),
  "IMP-011": error<{ text: string }>(
    (d) => `“${shown(d.text)}”前面没有“一、”这样的板块标题`,
    () => "请在源文件中补上板块标题",
  ),
  "IMP-012": warning<{ found: string; expected: string }>(
    (d) => `标题序号“${d.found}”不连续，应为“${d.expected}”`,
    () => "请核对源文件是否漏行",
  ),
  "IMP-013": warning<{ text: string }>(
    (d) => `标题下的说明文字不进入任务清单：“${shown(d.text)}”`,
    () => "如这是一项任务，请在源文件中补上序号",
  ),
  "IMP-014": warning<{ label: string; text: string }>(
    (d) => `任务清单没有“${d.label}”一栏，未导入：“${d.text}”`,
    () => "如需保留，请另行登记",
  ),
  "IMP-015": warning<{ text: string }>(
    (d) => `页码行已略去：“${shown(d.text)}”`,
    () => "无需处理",
  ),
  "IMP-016": error<{ number: number; label: string }>(
    (d) => `第 ${d.number} 项任务有两处“${d.label}”`,
    () => "请核对两项任务之间是否少了任务行，或把两处合并",
  ),
  "IMP-017": warning<{ label: string }>(
    (d) => `“${d.label}”后面没有内容`,
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
} as const;
