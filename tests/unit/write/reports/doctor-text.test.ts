import { expect, test } from "@jest/globals";
import { toldRow } from "../../../../src/diagnostics/doctor/row.ts";
import { doctorJson, doctorText } from "../../../../src/write/reports/doctor-text.ts";

const row = { kind: "nothingIssued", details: {} } as const;
const { subject, health, found, remedy } = toldRow(row);

test("a row of 体检 is told to machines as it is to people, with what it was made of", () => {
  expect(found).not.toBe("");
  expect(JSON.parse(doctorJson([row]))).toEqual([
    { 项目: subject, 情况: health, 查到: found, 怎么办: remedy, kind: "nothingIssued", details: {} },
  ]);
});

test("the table ends with how many rows stand how, and what to do first", () => {
  const text = doctorText([row]);
  expect(text.join("\n")).toContain(`${found}。`);
  expect(text.at(-1)).toContain("共 1 项：");
  expect(text.at(-1)).toContain("没有要改的。");
});
