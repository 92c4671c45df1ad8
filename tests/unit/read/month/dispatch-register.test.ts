import { expect, test } from "@jest/globals";
import { readDispatchRegister } from "../../../../src/read/month/dispatch-register.ts";

const read = (text: string) => {
  const codes: string[] = [];
  const file = { path: "data/发文登记.csv", bytes: new TextEncoder().encode(text) };
  return { register: readDispatchRegister(file, ({ code }) => codes.push(code)), codes };
};

test.each([
  ["commas", ","],
  ["semicolons", ";"],
  ["tabs", "\t"],
])("tells how rows are to be added to a register with %s", (_, delimiter) => {
  const lines = [
    ["文种", "经手人", "文号", "标题"],
    ["通报", "办公室", "平政督〔2013〕3号", "3月份通报"],
  ];
  const { register } = read(lines.map((cells) => `${cells.join(delimiter)}\n`).join(""));
  expect(register).toMatchObject({ delimiter, columns: ["种类", "", "发文字号", "标题"] });
  expect(register?.dispatches).toMatchObject([{ number: "平政督〔2013〕3号", kind: "通报", unit: "" }]);
});

test("what is no register is reported and not written to", () => {
  expect(read("姓名,电话\n办公室,1\n")).toMatchObject({ register: undefined, codes: ["TAB-001"] });
});
