import { readFileSync } from "node:fs";
import { join } from "node:path";
import XLSX from "@e965/xlsx/xlsx.js";
import { encodeGbk } from "../gbk.ts";
import { encryptedWorkbook } from "../workbooks/encrypted-workbook.ts";

/** A report of the sample month as a clerk gets it when something has gone wrong, and where the desk must show it. */
export interface SpoiltReport {
  readonly unit: string;
  /** Its name in 报送/ of the sample month: what is sent once it is put right. */
  readonly name: string;
  /** The name that it is sent under at first. */
  readonly sentAs: string;
  readonly bytes: Uint8Array;
  readonly code: string;
  /** The cell that the problem stands in; undefined where the file has no table that can be read. */
  readonly cell?: string;
  /** What stands in that cell. */
  readonly held?: string;
  /** Whether it is sent back: what is only doubted is asked about by telephone. */
  readonly isReturned: boolean;
}

const gbk = new TextDecoder("gb18030");

/** Throws where there is nothing to change. */
const changed = (text: string, from: string, to: string): string => {
  if (!text.includes(from)) throw new Error(`nothing to spoil: ${from}`);
  return text.replace(from, to);
};

const report = (
  unit: string,
  suffix: string,
  spoil: (name: string) => Uint8Array,
  seen: Pick<SpoiltReport, "code"> & Partial<SpoiltReport>,
): SpoiltReport => {
  const name = `${unit}${suffix}`;
  return { unit, name, sentAs: name, bytes: spoil(name), isReturned: true, ...seen };
};

/** The ten of them, made of the reports in a folder. Throws where a report does not say what is to be spoilt in it. */
export const spoiltReports = (folder: string): readonly SpoiltReport[] => {
  const bytesOf = (name: string): Buffer => readFileSync(join(folder, name));
  const inUtf8 = (name: string, from: string, to: string): Uint8Array =>
    Buffer.from(changed(bytesOf(name).toString("utf8"), from, to));
  const inGbk = (name: string, from: string, to: string): Uint8Array =>
    encodeGbk(changed(gbk.decode(bytesOf(name)), from, to));
  return [
    // The number of a task that there is not.
    report("市科技局", ".csv", (name) => inUtf8(name, ",7,,制定国家标准", ",97,,制定国家标准"), {
      code: "PROG-004",
      cell: "E5",
      held: "97",
    }),
    // The unit's own name, mistyped.
    report("市招商局", ".csv", (name) => inUtf8(name, "46,市招商局", "46,市招商据"), {
      code: "PROG-008",
      cell: "B2",
      held: "市招商据",
    }),
    // Words where a number belongs.
    report("市林业局", "6月份进展情况.csv", (name) => inUtf8(name, '"7.2"', '"七万余亩"'), {
      code: "PROG-020",
      cell: "F5",
      held: "七万余亩",
    }),
    // What was done in June alone, where all since January belongs: less than in May.
    report("市水利局", ".csv", (name) => inUtf8(name, "解决饮水安全人口,10.8", "解决饮水安全人口,1.8"), {
      code: "PLA-001",
      cell: "H6",
      held: "1.8",
      isReturned: false,
    }),
    // A column that somebody has given another name.
    report("市旅游局", "-2013年6月.csv", (name) => inUtf8(name, ",自评状态,", ",工作评价意见,"), {
      code: "TAB-002",
      cell: "A1",
      held: "任务序号",
    }),
    // Saved in one encoding, opened in another.
    report("市财政局", ".csv", (name) => inGbk(name, "学前教育资金", "锟斤拷锟斤拷资金"), {
      code: "TXT-015",
      cell: "C6",
      held: "锟斤拷锟斤拷资金",
    }),
    // A workbook that asks for a password.
    report(
      "市商务局",
      "6月份进展情况.csv",
      (name) => {
        const book = XLSX.read(gbk.decode(bytesOf(name)), { type: "string", raw: true });
        const plain = XLSX.write(book, { type: "buffer", bookType: "xlsx" }) as Uint8Array;
        return encryptedWorkbook(plain, "agile", "swj2013");
      },
      { code: "XLS-002", sentAs: "市商务局6月份进展情况.xlsx" },
    ),
    // A row copied, and the copy forgotten.
    report(
      "市教育局",
      ".csv",
      (name) => {
        const text = bytesOf(name).toString("utf8");
        const row = text.split("\n")[1] ?? "";
        return Buffer.from(changed(text, row, `${row}\n${row}`));
      },
      { code: "PROG-006", cell: "A3", held: "86" },
    ),
    // A percentage ten times too large.
    report("市环保局", ".csv", (name) => inUtf8(name, '"100%"', '"1000%"'), {
      code: "PLA-021",
      cell: "F4",
      held: "1000%",
    }),
    // A line that breaks off within its quotation marks.
    report(
      "市民政局",
      ".csv",
      (name) => {
        const text = gbk.decode(bytesOf(name));
        const end = "其余社区逐个建账整改。";
        return encodeGbk(changed(text, text.slice(text.indexOf(end)), end));
      },
      { code: "TAB-007", cell: "C8", held: "其余社区逐个建账整改" },
    ),
  ];
};
