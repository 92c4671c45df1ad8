import { error, warning } from "../rule.ts";

const kinds: Readonly<Record<string, string>> = {
  "old-office": "而是旧格式的 Office 文档（DOC、XLS 或加了密码的文件）",
  empty: "而是空文件",
  other: "内容无法识别",
};

/** Reasons to give up a file that is made to take time and memory. */
const harmful: Readonly<Record<string, string>> = {
  "too-large": "解压以后大得不像公文，没有读取",
  "too-much": "文字或图形多得不像公文，没有读完",
  "too-slow": "两分钟还没有读完",
  "too-heavy": "占用的内存太多，没有读完",
};

const pdfReasons: Readonly<Record<string, string>> = {
  ...harmful,
  password: "设置了打开密码",
  damaged: "文件已损坏",
  "no-text": "里面没有文字，可能是扫描件",
  "no-glyphs": "里面的汉字都成了同一个字（印出来是方框），导出它的电脑没有中文字体",
};

const pdfRemedies: Readonly<Record<string, string>> = {
  "no-text": "扫描件要对照原件用眼核对；有电子文件的，请核对电子文件",
  "no-glyphs": "请在装有中文字体的电脑上重新导出 PDF",
};

const ofdReasons: Readonly<Record<string, string>> = {
  ...harmful,
  password: "加了密",
  damaged: "文件已损坏",
  "no-text": "里面没有文字，可能是扫描件",
};

const docxReasons: Readonly<Record<string, string>> = {
  ...harmful,
  "not-zip": "文件已损坏",
  "no-document": "不是 DOCX，是别的格式，如 XLSX、ODT",
  "no-text": "里面没有文字，可能只有图片",
  "too-large": "解压以后大得不像公文，没有读取",
  damaged: "文件已损坏",
};

/** VFY: files to be measured against GB/T 9704. */
export const verifyRules = {
  "VFY-001": error<{ kind: string }>(
    (d) => `文件不是 PDF、OFD 或 DOCX，${kinds[d.kind] ?? "内容无法识别"}`,
    () => "请用 Word 或 WPS 打开，另存为 DOCX 或导出为 PDF 后再核对",
  ),
  "VFY-002": error<{ reason: string }>(
    (d) => `PDF 无法核对：${pdfReasons[d.reason] ?? "文件已损坏"}`,
    (d) => pdfRemedies[d.reason] ?? "请重新生成，或从 Word、WPS 重新导出不加密码的 PDF",
  ),
  "VFY-003": error<{ reason: string }>(
    (d) => `DOCX 无法核对：${docxReasons[d.reason] ?? "文件已损坏"}`,
    () => "请用 Word 或 WPS 打开，另存为 DOCX 后再核对",
  ),
  "VFY-004": error(
    () => "没有这一期的清单，或者清单已损坏",
    () => "请先运行 tongbao generate 生成这一期；只核对个别文件的，写出文件名",
  ),
  "VFY-005": warning(
    () => "文件与清单的摘要（SHA-256）不一致，生成之后改动过",
    () => "如是送签时的修改，请保留修改依据；否则请重新生成",
  ),
  "VFY-006": error(
    () => "清单所列的文件不见了",
    () => "请重新生成这一期",
  ),
  "VFY-007": warning(
    () => "文件不在清单中，不是这一次生成的",
    () => "请核对是否为以前留下的文件，不需要的请移走",
  ),
  "VFY-008": warning<{ file: string; count: number }>(
    (d) => `生成之后有 ${d.count} 个输入文件改动过，第一个是“${d.file}”`,
    () => "如需采用改动后的数据，请重新生成这一期",
  ),
  "VFY-009": error(
    () => "文件与印发时登记的摘要（SHA-256）不一致，印发以后改动过",
    () => "请从存档恢复印发的文件",
  ),
  "VFY-010": error(
    () => "印发的文件不见了",
    () => "请从存档恢复印发的文件",
  ),
  "VFY-011": error<{ place: string; here: string; there: string; against: string }>(
    ({ place, here, there, against }) =>
      here === ""
        ? `${place}后面缺少“${there}”，${against} 里有`
        : there === ""
          ? `${place}多出“${here}”，${against} 里没有`
          : `${place}写“${here}”，${against} 写“${there}”`,
    () => "请对照两份文件，改正后重新导出；以哪一份为准由经办人定",
  ),
  "VFY-012": error<{ number: string }>(
    (d) => `与 ${d.number} 印发登记的摘要不同，印发的文件又找不到或改动过，文字无法核对`,
    () => "请从存档恢复印发的文件，再用 --against 指明它核对",
  ),
  "VFY-013": error<{ month: string; title: string }>(
    (d) => `${d.month} 的公文里没有这一份，标题是“${d.title}”`,
    () => "请核对期次，或在 --against 后写出对照的文件名",
  ),
  "VFY-014": warning<{ number: string; by: string }>(
    (d) => `是 ${d.number} 更正以前印发的，已由 ${d.by} 更正`,
    () => "请收回这一份，换发更正以后的",
  ),
  "VFY-015": error<{ reason: string }>(
    (d) => `OFD 无法核对：${ofdReasons[d.reason] ?? "文件已损坏"}`,
    () => "请重新生成，或者请来文单位重新导出不加密的 OFD；扫描件要对照原件用眼核对",
  ),
  "VFY-016": warning(
    () => "清单不见了、损坏了或者有人改动过，按它核对不出什么",
    () => "印发了的请从备份恢复；没有印发的，运行 tongbao generate 重新生成",
  ),
  "VFY-017": warning<{ month: string; number: string }>(
    (d) => `发文登记里有 ${d.month} 的通报（${d.number}），却没有这一期的印发记录（印发.json）`,
    (d) =>
      `登记印发时中断了的，再运行一次 tongbao issue ${d.month}；印发记录丢了的，从备份恢复，免得这一期被重新生成；没有发出的，删去发文登记里的这一行`,
  ),
} as const;
