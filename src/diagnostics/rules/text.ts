import type { Refusal } from "../../model/input-file.ts";
import { refusalRemedy, refusalText } from "../refusal-text.ts";
import { error, warning, withUnitRemedy } from "../rule.ts";

interface Strange {
  /** U+0007 */
  readonly character: string;
  readonly count: number;
}

const times = ({ count }: Pick<Strange, "count">): string =>
  count > 1 ? `（全文共 ${count} 处，此为第一处）` : "";

const inCells = ({ count }: Pick<Strange, "count">): string =>
  count > 1 ? `（全文共 ${count} 格，此为第一格）` : "";

/** A name that begins with a Latin letter stands off from the 汉字 before it. */
const spaced = (name: string): string => (/^[A-Za-z]/u.test(name) ? ` ${name}` : name);

/** What the codes of the YAML library mean to a clerk. */
const yamlReasons: Readonly<Record<string, string>> = {
  NOT_A_MAP: "没有“名称: 内容”形式的项目",
  DUPLICATE_KEY: "这一项重复了",
  TAB_AS_INDENT: "行首用了制表符",
  MISSING_CHAR: "引号或括号没有成对，或漏了冒号",
  BAD_INDENT: "行首空格不对，或括号没有成对",
  BLOCK_AS_IMPLICIT_KEY: "一行里有两个冒号，内容应放在引号内",
  BAD_ALIAS: "内容以“*”开头，应放在引号内",
  BAD_SCALAR_START: "内容以特殊符号开头，应放在引号内",
  MULTILINE_IMPLICIT_KEY: "这一行没有英文冒号，或冒号后面没有空格",
  MULTIPLE_DOCS: "“---”把文件分成了两段，后一段不会读取",
};

/** TXT: files, folders and their encodings. */
export const textRules = {
  "TXT-001": withUnitRemedy(
    error(
      () => "文件编码无法识别，内容既不是 UTF-8 也不是 GB18030",
      () => "请用 Excel 或 WPS 打开后另存为“CSV UTF-8”；打开后已是乱码的，请报送单位重新发送",
    ),
    () => "请用 Excel 或 WPS 打开原表，另存为 .xlsx 后重新报送",
  ),
  "TXT-002": withUnitRemedy(
    error(
      () => "文件是空的",
      () => "请核对是否存错了文件，或请报送单位重新发送",
    ),
    () => "请核对是否存错了文件，填好后重新报送",
  ),
  "TXT-003": error<{ file: string }>(
    (d) => `找不到文件“${d.file}”`,
    () => "请核对文件夹和文件名",
  ),
  "TXT-004": error<{ format: string }>(
    (d) => `内容不是文本，而是${spaced(d.format)}`,
    () => "请用原来的程序打开，另存为“CSV UTF-8”；只改扩展名不能改变文件格式",
  ),
  "TXT-005": error<{ format: string }>(
    (d) => `内容是${spaced(d.format)}，不是工作簿，也不是 CSV 表格`,
    () => "请用 Excel 或 WPS 打开，另存为 .xlsx 或“CSV UTF-8”；只改扩展名不能改变文件格式",
  ),
  "TXT-006": error<{ megabytes: number }>(
    (d) => `文件超过 ${d.megabytes} MB，不像是填报表`,
    () => "请核对是否存错了文件，或删去表格以外的内容",
  ),
  "TXT-007": withUnitRemedy(
    error(
      () => "文件是 UTF-8 编码，但从这里起有字节损坏，部分文字已无法读出",
      () => "请重新从原表导出，或请报送单位重新发送",
    ),
    () => "请从原表重新导出，核对后重新报送",
  ),
  "TXT-008": error<Strange>(
    (d) => `含有不能印出的控制字符 ${d.character}${times(d)}`,
    () => "请删去该字符，或重新输入这一格的内容",
  ),
  "TXT-009": error<Strange>(
    (d) => `此处的字在转换编码时已经丢失，只剩替代符 ${d.character}${times(d)}`,
    () => "请对照原稿补上所缺的字",
  ),
  "TXT-010": withUnitRemedy(
    error<Strange>(
      (d) => `含有自造字（专用区字符 ${d.character}），别的电脑上显示不出${times(d)}`,
      () => "请改用标准汉字；标准字库中没有这个字的，请与报送单位商定别的写法",
    ),
    () => "请改用标准汉字；标准字库中没有这个字的，请换一种写法",
  ),
  "TXT-011": error<{ reason: string }>(
    (d) => `设置文件的格式有误：${yamlReasons[d.reason] ?? "这里写得不合格式"}`,
    () => "每项一行，写成“名称: 内容”，冒号用英文冒号，后面空一格",
  ),
  "TXT-012": error<{ key: string; nearest?: string }>(
    (d) => `不认识“${d.key}”这一项`,
    (d) => (d.nearest === undefined ? "请删去这一项，或核对名称" : `是否应为“${d.nearest}”？`),
  ),
  "TXT-013": error<{ refusal: Refusal }>(
    (d) => `文件读不出来：${refusalText(d.refusal)}`,
    (d) => refusalRemedy(d.refusal),
  ),
  "TXT-014": error<{ most: number; what: string }>(
    (d) => `设置文件超过 ${d.most} ${d.what}，不像是设置文件，没有读取`,
    () => "请核对是否存错了文件；设置文件只写本期或本机关的几十项",
  ),
  "TXT-015": withUnitRemedy(
    error<{ written: string; meant?: string; count: number }>(
      (d) =>
        `此处的文字转换编码时变成了乱码“${d.written}”${d.meant === undefined ? "" : `，原文像是“${d.meant}”`}${times(d)}`,
      () => "请对照原稿改正；多处乱码的，请从原表重新导出，或请报送单位重新发送",
    ),
    () => "请对照原稿改正；多处乱码的，请从原表重新导出后重新报送",
  ),
  "TXT-016": error<{ shown: string; count: number }>(
    (d) => `此处应有的内容没有写出来，只有程序留下的“${d.shown}”${times(d)}`,
    () => "请对照原来的系统或表格补上内容",
  ),
  "TXT-017": warning<{ shown: string; count: number }>(
    (d) => `这一格里有网页代码“${d.shown}”，已换成它所表示的文字${inCells(d)}`,
    () => "请核对换成的文字，今后从网页复制时只粘贴文字",
  ),
  "TXT-018": warning<{ shown: string; count: number }>(
    (d) => `这一格只有程序导出空值时写的“${d.shown}”，按没有填写处理${inCells(d)}`,
    () => "请核对是否漏填，不填的请留空",
  ),
  "TXT-019": error<{ key: string; shown: string }>(
    (d) => `“${d.key}”里的“${d.shown}”会照原样印出来`,
    () => "设置文件里不能用模板的名称，请直接写出要印的字",
  ),
} as const;
