import { error, warning } from "../rule.ts";
import type { PassedLimit } from "./table-limits.ts";
import { limitText } from "./table-limits.ts";

/** TAB: tables, whatever they hold. */
export const tableRules = {
  "TAB-001": error<{ columns: readonly string[]; separator?: string }>(
    () => "这不是所需的表格，没有找到表头",
    (d) =>
      d.separator === undefined
        ? `第一行应为栏名，至少有：${d.columns.join("、")}；请核对是否存错了文件`
        : `栏与栏之间用的是“${d.separator}”，请都改成英文逗号“,”，或另存为 .xlsx 再报送`,
  ),
  "TAB-002": error<{ column: string; nearest?: string }>(
    (d) => `表头缺少“${d.column}”一栏`,
    (d) =>
      d.nearest === undefined
        ? `请在表头补上“${d.column}”并填好该栏`
        : `是否应将“${d.nearest}”改为“${d.column}”？否则请补上该栏`,
  ),
  "TAB-003": warning<{ column: string; nearest?: string }>(
    (d) => `不认识“${d.column}”一栏，其内容没有读取`,
    (d) => (d.nearest === undefined ? "如不需要请删去该栏" : `是否应为“${d.nearest}”？不需要则请删去该栏`),
  ),
  "TAB-004": error<{ column: string; first: string; same: string }>(
    (d) => `“${d.column}”与前面 ${d.first} 的“${d.same}”是同一栏`,
    () => "请只保留一栏，或改正栏名",
  ),
  "TAB-005": error<{ found: number; expected: number }>(
    (d) => `本行有 ${d.found} 栏，多于表头的 ${d.expected} 栏`,
    () => "请检查正文中是否有未加引号的英文逗号、分号或制表符",
  ),
  "TAB-006": error<{ found: number; expected: number }>(
    (d) => `本行只有 ${d.found} 栏，表头有 ${d.expected} 栏`,
    () => "请检查是否漏填，没有内容的栏也要保留逗号",
  ),
  "TAB-007": error(
    () => "引号没有结束，后面的内容无法分清，本行没有读取",
    () => "请在这一格内容的末尾补上英文双引号，格内的双引号请写成两个",
  ),
  "TAB-008": error(
    () => "引号结束以后还有文字，本行没有读取",
    () => "格内的英文双引号请写成两个，或改用中文引号",
  ),
  "TAB-009": error(
    () => "格子开头没有引号，中间却出现英文双引号，本行没有读取",
    () => "请改用中文引号，或用英文双引号把整格括起、格内的双引号写成两个",
  ),
  "TAB-010": error(
    () => "这一格有内容，但该栏没有栏名",
    () => "请在表头补上栏名，或删去这一格的内容",
  ),
  "TAB-011": warning(
    () => "这一行在表头以上，没有读取",
    () => "如是填报内容，请移到表头以下",
  ),
  "TAB-012": error<PassedLimit>(
    (d) => `${limitText(d)}，此后的内容没有读取`,
    () => "请用 Excel 或 WPS 打开核对后另存为“CSV UTF-8”",
  ),
  "TAB-013": error<{ characters: number; most: number }>(
    (d) => `这一格有 ${d.characters} 字，超过 ${d.most} 字，不像是填报内容`,
    () => "请核对是否粘贴了别的材料，写明主要进展即可",
  ),
  "TAB-014": error<{ shown: string }>(
    (d) => `这一格只有“${d.shown}”，是列太窄时显示的符号，原来的数字或日期没有存下来`,
    () => "请在原表里把列加宽后重新导出，或直接填写",
  ),
} as const;
