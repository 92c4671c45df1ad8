import { error, warning } from "../rule.ts";

interface Unknown {
  readonly name: string;
  readonly nearest: readonly string[];
}

const offer = (nearest: readonly string[], otherwise: string): string =>
  nearest.length === 0 ? otherwise : `是否应为${nearest.map((name) => `“${name}”`).join("或")}？${otherwise}`;

/** CAT: the year's fixed data in the seeds folder. */
export const catalogueRules = {
  "CAT-001": error<{ column: string }>(
    (d) => `“${d.column}”一栏没有填写`,
    () => "请补填",
  ),
  "CAT-002": error<{ text: string }>(
    (d) => `任务序号“${d.text}”不是正整数`,
    () => "请只填数字，如 1、2、3",
  ),
  "CAT-003": error<{ number: number; first: string }>(
    (d) => `任务序号 ${d.number} 重复，前面 ${d.first} 已有`,
    () => "请核对序号，每项任务只能有一行",
  ),
  "CAT-004": error<Unknown & { readonly times?: number }>(
    (d) => `单位名录和单位分组中都没有“${d.name}”${(d.times ?? 1) > 1 ? `，共 ${d.times ?? 1} 处` : ""}`,
    (d) => offer(d.nearest, "确有此单位时请补入单位名录，或作为别名登记"),
  ),
  "CAT-005": error<{ number: number }>(
    (d) => `第 ${d.number} 项任务既没有牵头单位，也没有责任单位`,
    () => "请至少填写一栏",
  ),
  "CAT-006": warning<{ number: number; unit: string }>(
    (d) => `第 ${d.number} 项任务中“${d.unit}”出现两次`,
    () => "请核对牵头单位和责任单位是否重复填写",
  ),
  "CAT-007": error<{ number: number; mode: string; leads: string }>(
    (d) =>
      d.mode === "首位"
        ? `第 ${d.number} 项任务由“${d.leads}”牵头，其中没有首位`
        : `第 ${d.number} 项任务只有“${d.leads}”一个牵头单位，谈不上并列`,
    () => "请改正牵头方式，或留空：留空的，统称按并列，其他按首位",
  ),
  "CAT-008": error(
    () => "任务清单里还没有一项任务",
    () => "请在表头下面逐行填写任务，或用 tongbao import 从任务分解文件导入",
  ),
  "CAT-010": error<{ name: string; first: string; owner: string }>(
    (d) => `名称“${d.name}”重复，${d.first} 的“${d.owner}”已在使用`,
    () => "一个名称或别名只能指一个单位，请删去一处",
  ),
  "CAT-011": error<{ text: string; known: readonly string[]; nearest?: string }>(
    (d) => `不认识的单位类别“${d.text}”`,
    (d) =>
      `${d.nearest === undefined ? "" : `是否应为“${d.nearest}”？`}类别只能是：${d.known.join("、")}；本机关另有分类的，写进 机关.yaml 的“单位类别”`,
  ),
  "CAT-012": error<{ text: string }>(
    (d) => `排序“${d.text}”不是正整数`,
    () => "请填 1、2、3 等数字，数字小的排在前面",
  ),
  "CAT-013": error<{ rank: number; owner: string }>(
    (d) => `排序 ${d.rank} 与“${d.owner}”重复`,
    () => "请改为不同的数字",
  ),
  "CAT-014": error<Unknown>(
    (d) => `成员“${d.name}”不在单位名录中`,
    (d) => offer(d.nearest, "成员须是单位名录中的单位，不能是另一个分组"),
  ),
  "CAT-015": error<{ name: string; group: string }>(
    (d) => `“${d.group}”的成员“${d.name}”重复`,
    () => "请删去一处",
  ),
  "CAT-016": error(
    () => "单位名录里还没有一个单位",
    () => "请在表头下面逐行填写承担任务的单位，名称照通报里印的写",
  ),
  "CAT-020": error<{ number: number; tasks: number }>(
    (d) => `任务序号 ${d.number} 不在任务清单中`,
    (d) => `清单共有 ${d.tasks} 项任务，请核对序号`,
  ),
  "CAT-021": error<{ number: number; name: string; first: string }>(
    (d) => `第 ${d.number} 项任务的指标“${d.name}”重复，前面 ${d.first} 已有`,
    () => "同一任务的指标名称不能相同，请改名或删去一行",
  ),
  "CAT-022": error<{ column: string; text: string; known: readonly string[] }>(
    (d) => `不认识的${d.column}“${d.text}”`,
    (d) => `${d.column}只能是：${d.known.join("、")}`,
  ),
  "CAT-023": error<{ column: string; text: string }>(
    (d) => `“${d.column}”中的“${d.text}”不是数字`,
    () => "请只填数字，不带单位和其他符号，如 8.9",
  ),
  "CAT-024": error<{ text: string; target: string }>(
    (d) => `上限“${d.text}”应大于目标值 ${d.target}`,
    () => "关系为“区间”时，目标值填下限，上限填较大的数",
  ),
  "CAT-025": error<{ relation: string; column: "上限" | "容差" }>(
    (d) => `关系为“${d.relation}”，不应填${d.column}`,
    (d) => `请删去${d.column}，或把关系改为“${d.column === "上限" ? "区间" : "左右"}”`,
  ),
  "CAT-026": error<{ text: string }>(
    (d) => `时限“${d.text}”无法换算为日期`,
    () => "请填未明示、全年、上半年、一季度、6月底、2013年6月30日等",
  ),
  "CAT-027": error<{ found: number }>(
    (d) => `月度计划有 ${d.found} 个数，应为 12 个`,
    () => "请按 1 月至 12 月填累计数，用“/”隔开",
  ),
  "CAT-028": error<{ month: number }>(
    (d) => `月度计划 ${d.month} 月的累计数小于上月`,
    () => "月度计划填累计数，只能持平或增加",
  ),
  "CAT-029": error<{ last: string; target: string }>(
    (d) => `月度计划 12 月为 ${d.last}，与目标值 ${d.target} 不一致`,
    () => "最后一个月的累计数应等于目标值",
  ),
  "CAT-030": error<{ method: string }>(
    (d) => `考核方式为“${d.method}”，不应填月度计划`,
    () => "请删去月度计划，或把考核方式改为“计划”",
  ),
  "CAT-031": error<{ relation: string; method: string; known: readonly string[] }>(
    (d) => `关系为“${d.relation}”，考核方式不应为“${d.method}”`,
    (d) =>
      `这样的指标没有进度可言，只能按当时的数评价，考核方式请改为${d.known.map((each) => `“${each}”`).join("、")}中的一种`,
  ),
  "CAT-032": warning<{ rows: readonly number[] }>(
    (d) =>
      `有 ${d.rows.length} 行待核：第 ${d.rows.slice(0, 20).join("、")} 行${d.rows.length > 20 ? "等" : ""}`,
    () => "请对照原文逐行核对，改正以后把“待核”一栏清空；都清空以前只能生成草稿（--draft）",
  ),
  "CAT-033": warning<{ text: string }>(
    (d) => `完成时限“${d.text}”看不出到哪一天为止`,
    () =>
      "请写成 6月底前、上半年、年内、2013-09-15 等，没有期限的写长期坚持或者持续推进；不改的照原样刊登，不按时限评价",
  ),
  "CAT-040": error<{ key: string }>(
    (d) => `缺少“${d.key}”或没有填写`,
    () => "请补上这一项，写成“名称: 内容”",
  ),
  "CAT-041": error<{ key: string; expected: string }>(
    (d) => `“${d.key}”应为${d.expected}`,
    () => "请改正这一项的内容",
  ),
} as const;
