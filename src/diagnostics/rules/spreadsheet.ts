import { error, warning, withUnitRemedy } from "../rule.ts";
import type { Damaged, Excess, UnreadSheet } from "./spreadsheet-reasons.ts";
import { damageText, excessText, unreadSheetText } from "./spreadsheet-reasons.ts";

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join("、");

const hiddenParts = ({ rows, fields }: Hidden): string =>
  [
    ...(rows.length > 0
      ? [`第 ${rows.slice(0, 10).join("、")} 行${rows.length > 10 ? `等 ${rows.length} 行` : ""}`]
      : []),
    ...(fields.length > 0 ? [`${fields.slice(0, 10).join("、")} 列${fields.length > 10 ? "等" : ""}`] : []),
  ].join("，");

interface Hidden {
  readonly rows: readonly number[];
  /** A, B, AA */
  readonly fields: readonly string[];
}

/** The cells that a message is about; the first ten of many. */
const cellNames = ({ cells }: Cells): string =>
  `${cells.slice(0, 10).join("、")}${cells.length > 10 ? `等 ${cells.length} 格` : ""}`;

interface Cells {
  /** C3, D4 */
  readonly cells: readonly string[];
}

const saveAgain = "请用 Excel 或 WPS 打开核对，另存为 .xlsx 后重新报送；打不开的请报送单位重新发送";

/** XLS: workbooks of Excel and WPS. */
export const spreadsheetRules = {
  "XLS-001": withUnitRemedy(
    error<Damaged>(
      (d) => `工作簿已损坏，读不出来：${damageText(d)}`,
      () => saveAgain,
    ),
    () => "请用 Excel 或 WPS 打开核对，另存为 .xlsx 后重新报送；打不开的请重新填表",
  ),
  "XLS-002": error(
    () => "工作簿设有打开密码，读不出来",
    () => "请取消密码后重新保存",
  ),
  "XLS-003": error<{ format: string }>(
    (d) => `内容不是 Excel 或 WPS 表格，而是${/^[A-Z]/u.test(d.format) ? " " : ""}${d.format}`,
    () => "请用原来的程序打开，把表格另存为 .xlsx；只改扩展名不能改变文件格式",
  ),
  "XLS-004": error<Excess>(
    (d) => `${excessText(d)}，不像是填报表，没有读取`,
    () => "请核对是否存错了文件；是填报表的，请只把表格复制到新的工作簿里保存",
  ),
  "XLS-005": warning<{ extension: string; format: string }>(
    (d) => `扩展名是 .${d.extension}，内容却是${d.format}，已按内容读取`,
    () => "请核对是不是要报送的文件；今后请用“另存为”改变格式，不要只改扩展名",
  ),
  "XLS-006": error<{ sheets: readonly string[] }>(
    (d) => `工作簿里有几张填了内容的填报表（${quoted(d.sheets)}），分不清以哪一张为准`,
    () => "请只留本月的一张，把其余的删去",
  ),
  "XLS-007": warning<{ why: UnreadSheet }>(
    (d) => unreadSheetText(d.why),
    (d) =>
      d.why === "hidden-form"
        ? "请核对以哪一张为准，把另一张删去"
        : "如有填报内容，请移到填报表里；不需要时请删去",
  ),
  "XLS-008": warning<Hidden>(
    (d) => `${hiddenParts(d)}是隐藏的，其中的内容照样读取了`,
    () => "请取消隐藏并核对这些内容是否应当报送",
  ),
  "XLS-009": warning(
    () => "填报表是隐藏的工作表，照样读取了",
    () => "请取消隐藏并核对是不是要报送的表",
  ),
  "XLS-010": error(
    () => "这一格是公式，文件里没有存下计算结果",
    () => "请用 Excel 或 WPS 打开，重新计算后保存，或直接填写数值",
  ),
  "XLS-011": error<{ value: string }>(
    (d) => `这一格的公式算不出结果，显示为“${d.value}”`,
    () => "请改正公式，或直接填写数值",
  ),
  "XLS-012": warning<{ shown: string; stored: string }>(
    (d) => `这一格显示为“${d.shown}”，实际存的是 ${d.stored}，按显示的读取`,
    () => "请核对以哪个为准，并把数值直接填成要报的数",
  ),
  "XLS-013": error<{ stored: string }>(
    (d) => `这一格存的是 ${d.stored}，却用数字格式显示成了另一个数（如以千、万为单位），分不清以哪个为准`,
    () => "请把单元格格式改为“常规”，按规定的计量单位填写",
  ),
  "XLS-014": error(
    () => "工作簿里什么也没有填写",
    () => "请核对是否存错了文件，填好后重新报送",
  ),
  "XLS-015": warning<Cells>(
    (d) => `${cellNames(d)} 被合并的单元格遮住，打开表格看不到，其中的内容没有读取`,
    () => "请取消合并核对；应当报送的，移到看得见的单元格里",
  ),
  "XLS-016": warning<{ words: string }>(
    (d) => `这一格里加了删除线的“${d.words}”没有读取`,
    () => "请核对是否应当删去；要报送的，请取消删除线",
  ),
  "XLS-017": warning<Cells>(
    (d) => `${cellNames(d)} 整格加了删除线，没有读取`,
    () => "请核对是否应当删去；要报送的，请取消删除线",
  ),
  "XLS-018": warning<Cells>(
    (d) => `${cellNames(d)} 的格式或白色的字使内容看上去是空白，其中的内容照样读取了`,
    () => "请把单元格格式改为“常规”、字改为黑色，核对这些内容是否应当报送",
  ),
} as const;
