import { error } from "../rule.ts";

interface Strange {
  /** U+0007 */
  readonly character: string;
  readonly count: number;
}

const times = ({ count }: Strange): string => (count > 1 ? `（全文共 ${count} 处，此为第一处）` : "");

/** TXT: files, folders and their encodings. */
export const textRules = {
  "TXT-001": error(
    () => "文件编码无法识别，内容既不是 UTF-8 也不是 GB18030",
    () => "请用 Excel 或 WPS 打开后另存为“CSV UTF-8”，再重新报送",
  ),
  "TXT-002": error(
    () => "文件是空的",
    () => "请核对是否存错了文件，重新保存后报送",
  ),
  "TXT-003": error<{ file: string }>(
    (d) => `找不到文件“${d.file}”`,
    () => "请核对文件夹和文件名",
  ),
  "TXT-004": error<{ format: string }>(
    (d) => `内容不是文本，而是${d.format}`,
    () => "请用原来的程序打开，另存为“CSV UTF-8”；只改扩展名不能改变文件格式",
  ),
  "TXT-005": error(
    () => "内容是网页（HTML 或 XML），不是 CSV 表格",
    () => "请用 Excel 或 WPS 打开后另存为“CSV UTF-8”",
  ),
  "TXT-006": error<{ megabytes: number }>(
    (d) => `文件超过 ${d.megabytes} MB，不像是填报表`,
    () => "请核对是否存错了文件，或删去表格以外的内容",
  ),
  "TXT-007": error(
    () => "文件是 UTF-8 编码，但从这里起有字节损坏，部分文字已无法读出",
    () => "请重新从原表导出，或请报送单位重新发送",
  ),
  "TXT-008": error<Strange>(
    (d) => `含有不能印出的控制字符 ${d.character}${times(d)}`,
    () => "请删去该字符，或重新输入这一格的内容",
  ),
  "TXT-009": error<Strange>(
    (d) => `此处的字在转换编码时已经丢失，只剩替代符 ${d.character}${times(d)}`,
    () => "请对照原稿补上所缺的字",
  ),
  "TXT-010": error<Strange>(
    (d) => `含有自造字（专用区字符 ${d.character}），别的电脑上显示不出${times(d)}`,
    () => "请改用标准汉字，标准字库中没有的字请告知市督查局",
  ),
} as const;
