import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../../src/diagnostics/diagnostic.ts";
import { decodeText } from "../../../../src/read/text/decode.ts";

const decode = (bytes: readonly number[] | Uint8Array) => {
  const seen: Diagnostic[] = [];
  const decoded = decodeText({ path: "报送/某.csv", bytes: Uint8Array.from(bytes) }, (d) => seen.push(d));
  return { decoded, codes: seen.map((d) => d.code), first: seen[0] };
};
const utf8 = (text: string): Uint8Array => Buffer.from(text, "utf8");
const utf16 = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, "utf16le");
const swapped = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, "utf16le").swap16();
/** 序号,进展 and 1,已开工 in GBK. */
const gbk = [
  0xd0, 0xf2, 0xba, 0xc5, 0x2c, 0xbd, 0xf8, 0xd5, 0xb9, 0x0a, 0x31, 0x2c, 0xd2, 0xd1, 0xbf, 0xaa, 0xb9, 0xa4,
];

test.each([
  ["UTF-8", utf8("序号,进展"), "序号,进展"],
  ["UTF-8", utf8("\uFEFF序号,进展"), "序号,进展"],
  ["UTF-16LE", utf16("序号\t进展"), "序号\t进展"],
  ["UTF-16BE", swapped("序号\t进展"), "序号\t进展"],
  ["GB18030", gbk, "序号,进展\n1,已开工"],
  // 㐂 and 𠮷 need four bytes each in GB18030.
  ["GB18030", [0xc0, 0xee, 0x81, 0x39, 0xef, 0x31, 0x95, 0x34, 0xb2, 0x35], "李㐂𠮷"],
  ["UTF-8", utf8("plain"), "plain"],
  ["UTF-8", utf8("序号,进展\u001A"), "序号,进展"],
  ["UTF-16LE", utf16("序号,进展\n1,已开工\n").subarray(2), "序号,进展\n1,已开工\n"],
  ["UTF-16BE", swapped("序号\t进展\n1\t已开工\n").subarray(2), "序号\t进展\n1\t已开工\n"],
])("reads %s", (encoding, bytes, text) => {
  const { decoded, codes } = decode(bytes);
  expect(codes).toEqual([]);
  expect(decoded?.encoding).toBe(encoding);
  expect(decoded?.text).toBe(text.replace("\u0007", " ").replace("\u0001", " "));
});

test("takes a form feed for a line break, as after pdftotext", () => {
  const { decoded, codes } = decode(utf8("序号\f张"));
  expect(codes).toEqual([]);
  expect(decoded?.text).toBe("序号\f张");
});

describe("what is no text is reported and not read", () => {
  test.each([
    ["an empty file", [], "TXT-002"],
    ["a byte order mark alone", [0xef, 0xbb, 0xbf], "TXT-002"],
    ["blank lines alone", utf8("\r\n \r\n"), "TXT-002"],
    ["bytes of no known encoding", [0x31, 0x2c, 0xff, 0xff, 0x0a], "TXT-001"],
    ["UTF-16 cut in the middle", utf16("序号").slice(0, 5), "TXT-001"],
    ["an .xlsx under another name", [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00], "TXT-004"],
    ["an .xls under another name", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1], "TXT-004"],
    ["a PDF", utf8("%PDF-1.4\n"), "TXT-004"],
    ["NUL bytes", utf8("a,b\0\0"), "TXT-004"],
    ["a web page", utf8('\uFEFF <html xmlns:x="urn:schemas">'), "TXT-005"],
    ["an XML spreadsheet", utf8('<?xml version="1.0"?>'), "TXT-005"],
    ["a file of five megabytes", new Uint8Array(5 * 1024 * 1024).fill(44), "TXT-006"],
  ])("%s", (_, bytes, code) => {
    const { decoded, codes } = decode(bytes);
    expect(codes).toEqual([code]);
    expect(decoded).toBeUndefined();
  });
});

test("tells damaged UTF-8 from GB18030 and says where", () => {
  const before = utf8("序号,进展情况\n1,一季");
  const damaged = [...before, ...utf8("度").slice(1), ...utf8("完成投资")];
  const { codes, first } = decode(damaged);
  expect(codes).toEqual(["TXT-007"]);
  expect(first?.place.at).toEqual({ line: 2, column: 5 });
});

test.each([
  ["a control character", "序号,进展\n1,已\u0007开工\u0001", "TXT-008", { line: 2, column: 4 }],
  ["a lost character", "序号\n张\uFFFD", "TXT-009", { line: 2, column: 2 }],
  ["a private-use character", "𠮷\uE000", "TXT-010", { line: 1, column: 2 }],
])("reports %s at its place and reads on", (_, text, code, at) => {
  const { decoded, codes, first } = decode(utf8(text));
  expect(codes).toEqual([code]);
  expect(first?.place.at).toEqual(at);
  expect(decoded?.text).toBe(text.replace("\u0007", " ").replace("\u0001", " "));
});

test("takes a form feed for a line break, as after pdftotext", () => {
  const { decoded, codes } = decode(utf8("序号\f张"));
  expect(codes).toEqual([]);
  expect(decoded?.text).toBe("序号\f张");
});

test.each([
  ["a web page", "<!DOCTYPE html><html></html>", "网页（HTML 或 XML）"],
  ["a table of a web page", "\n<table><tr><td>1</td></tr></table>", "网页（HTML 或 XML）"],
  [
    "a workbook of Excel 2003 in XML",
    '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
    "Excel 2003 的 XML 表格",
  ],
  ["a page saved as one file", "MIME-Version: 1.0\nContent-Type: multipart/related", "单个文件网页（MHT）"],
  ["one with its sender first", "From: <Saved by Microsoft Excel>\nSubject: x\n", "单个文件网页（MHT）"],
  ["SYLK", 'ID;PWXL;N;E\nP;PGeneral\nC;Y1;X1;K"任务序号"\n', "SYLK 表格（.slk）"],
  ["DIF", 'TABLE\n0,1\n"EXCEL"\n', "DIF 表格（.dif）"],
  ["JSON", '[{"任务序号": 1}]', "JSON 数据"],
])("%s is named for what it is", (_, text, format) => {
  const { decoded, first } = decode(utf8(text));
  expect(decoded).toBeUndefined();
  expect([first?.code, first?.details]).toEqual(["TXT-005", { format }]);
});
