import { expect, test } from "@jest/globals";
import { textBytes } from "../../../../src/write/registers/text-bytes.ts";
import { encodeGbk } from "../../../support/gbk.ts";

const text = "单位,收文日期\r\n市科技局,2013-07-03\r\n";

test.each([
  ["UTF-8", true, Buffer.from(`\uFEFF${text}`, "utf8")],
  ["UTF-8", false, Buffer.from(text, "utf8")],
  ["UTF-16LE", true, Buffer.from(`\uFEFF${text}`, "utf16le")],
  ["UTF-16BE", true, Buffer.from(`\uFEFF${text}`, "utf16le").swap16()],
  ["GB18030", false, Buffer.from(encodeGbk(text))],
] as const)("a text of %s, with its mark %s, is written as it was", (encoding, hasMark, bytes) => {
  expect(Buffer.from(textBytes(text, { encoding, hasMark }))).toEqual(bytes);
});

test("what GBK has no character for is written as UTF-8 with its mark", () => {
  const bytes = textBytes("单位\n𠮷县政府\n", { encoding: "GB18030", hasMark: false });
  expect(Buffer.from(bytes).toString("utf8")).toBe("\uFEFF单位\n𠮷县政府\n");
});
