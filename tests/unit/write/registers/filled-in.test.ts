import { expect, test } from "@jest/globals";
import { withCells, withRowsBelow } from "../../../../src/write/registers/filled-in.ts";

const register = '单位,收文日期,备注\r\n市科技局,,\r\n"市财政局", ,电话约过\r\n';

test("an empty cell is filled in, and nothing else is touched", () => {
  const cells = [
    { at: { line: 2, column: 6 }, text: "2013-07-03" },
    { at: { line: 2, column: 7 }, text: "分两次送到, 已核" },
  ];
  expect(withCells(register, ",", cells)).toBe(
    '单位,收文日期,备注\r\n市科技局,2013-07-03,"分两次送到, 已核"\r\n"市财政局", ,电话约过\r\n',
  );
});

test("characters outside the first plane count as one, as in an editor", () => {
  expect(withCells("𠮷单位,日期\n𠮷县政府,\n", ",", [{ at: { line: 2, column: 6 }, text: "x" }])).toBe(
    "𠮷单位,日期\n𠮷县政府,x\n",
  );
});

test.each([
  ["\r\n", "单位,日期\r\n市科技局,\r\n"],
  ["\n", "单位,日期\n市科技局,"],
])("rows are added with the file's own line end %j, other people's columns empty", (end, text) => {
  const columns = ["单位", "", "收文日期"];
  const rows = [{ 单位: "市财政局", 收文日期: "2013-07-04" }];
  expect(withRowsBelow({ text, delimiter: ";", columns }, rows)).toBe(
    `${text.replace(/[\r\n]*$/u, end)}市财政局;;2013-07-04${end}`,
  );
});
