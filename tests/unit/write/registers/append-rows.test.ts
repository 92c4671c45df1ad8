import { expect, test } from "@jest/globals";
import { withRows } from "../../../../src/write/registers/append-rows.ts";

const columns = ["发文字号", "种类", "备注"];
const rows = [{ 发文字号: "平政督〔2013〕4号", 种类: "通报", 备注: "正文,附件" }];
const own = '\uFEFF种类,经手,发文字号\r\n通报,办公室,"平政督〔2013〕3号"';

test("a new register has a header and can be opened in Excel", () => {
  expect(withRows(undefined, columns, rows)).toBe(
    '\uFEFF发文字号,种类,备注\n平政督〔2013〕4号,通报,"正文,附件"\n',
  );
});

test("rows go to the end, in the file's own order of columns, and what is there stays as it was written", () => {
  const existing = { text: own, delimiter: ",", columns: ["种类", "", "发文字号"] };
  expect(withRows(existing, columns, rows)).toBe(`${own}\n通报,,平政督〔2013〕4号\n`);
});

test("rows are parted as the others are", () => {
  const existing = { text: "备注;种类;发文字号\n", delimiter: ";", columns: ["备注", "种类", "发文字号"] };
  const row = { 发文字号: "平政督〔2013〕4号", 种类: "通报", 备注: "正文;附件,二" };
  expect(withRows(existing, columns, [row])).toBe(
    '\uFEFF备注;种类;发文字号\n"正文;附件,二";通报;平政督〔2013〕4号\n',
  );
});

test("no rows change nothing", () => {
  const existing = {
    text: "\uFEFF发文字号,种类\n平政督〔2013〕3号,通报\n",
    delimiter: ",",
    columns: ["发文字号", "种类"],
  };
  expect(withRows(existing, columns, [])).toBe(existing.text);
});
