import { error } from "../rule.ts";

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
} as const;
