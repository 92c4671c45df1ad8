import type { Diagnostic, Report } from "../../diagnostics/diagnostic.ts";
import type { InputFile } from "../../model/input-file.ts";
import { extensionOf, isSubmissionName } from "../text/file-extension.ts";
import { compareNames } from "../../model/text/name-order.ts";

/** A file of 报送 of a form that cannot be read, and what is said of it (PROG-030, PROG-031). */
interface UnreadableReport {
  readonly file: InputFile;
  readonly fault: Diagnostic;
}

/** What lies in a month's folder. */
export interface MonthFiles {
  readonly issue?: InputFile;
  readonly register?: InputFile;
  readonly verdicts?: InputFile;
  readonly confirmations?: InputFile;
  /** Files of 报送 that can be read, in the order of their names. */
  readonly submissions: readonly InputFile[];
  /** Spreadsheets of 报送 of a kind that is not read, pictures and the like. */
  readonly unreadable: readonly UnreadableReport[];
  /** Paths of what programs left lying about, which nobody reads. */
  readonly passedOver: readonly string[];
}

/** What operating systems and office programs leave lying about. */
const leftBehind = /^(?:~\$.*|\.~.*|\._.*|Thumbs\.db|\.DS_Store|desktop\.ini|__MACOSX)$/iu;

/** Spreadsheets that are not read. */
const otherSpreadsheets: Readonly<Record<string, string>> = {
  xlsb: "二进制工作簿（.xlsb）",
  ods: "OpenDocument 表格（.ods）",
  numbers: "苹果表格（.numbers）",
  xlt: "Excel 模板（.xlt）",
  xltx: "Excel 模板（.xltx）",
  ett: "WPS 模板（.ett）",
};

/**
 * Sorts the files of a month's folder. Reports files beside 报送 that nobody asked for (REG-013); what is wrong with
 * those inside it is for the caller to report, once it is known what else the unit has sent. What programs leave behind
 * is passed over.
 */
export const sortMonthFiles = (files: readonly InputFile[], folder: string, report: Report): MonthFiles => {
  const submissions: InputFile[] = [];
  const unreadable: UnreadableReport[] = [];
  const passedOver: string[] = [];
  const named = new Map<string, InputFile>();
  const ordered = [...files].sort((a, b) => compareNames(a.path, b.path));
  for (const file of ordered) {
    // A Mac hands over 录 and the like taken apart into base and marks.
    const inside = file.path.slice(folder.length + 1).normalize("NFC");
    const parts = inside.split("/");
    if (parts.some((part) => leftBehind.test(part))) {
      passedOver.push(file.path);
      continue;
    }
    const place = { file: file.path };
    const format = otherSpreadsheets[extensionOf(inside)];
    if (["期次.yaml", "收文登记.csv", "核定.csv", "已核实.csv"].includes(inside)) named.set(inside, file);
    else if (parts[0] !== "报送" || parts.length === 1) report({ code: "REG-013", place, details: {} });
    else if (isSubmissionName(inside)) submissions.push(file);
    else if (format === undefined) unreadable.push({ file, fault: { code: "PROG-031", place, details: {} } });
    else unreadable.push({ file, fault: { code: "PROG-030", place, details: { format } } });
  }
  const issue = named.get("期次.yaml");
  const register = named.get("收文登记.csv");
  const verdicts = named.get("核定.csv");
  const confirmations = named.get("已核实.csv");
  return {
    ...(issue && { issue }),
    ...(register && { register }),
    ...(verdicts && { verdicts }),
    ...(confirmations && { confirmations }),
    submissions,
    unreadable,
    passedOver,
  };
};
