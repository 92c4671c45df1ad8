import { expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import type { CheckSummary } from "../../../src/model/output/check-summary.ts";
import { checkVerdict } from "../../../src/run/check-verdict.ts";

const sound: CheckSummary = { sound: ["市科技局"], returned: [], unmatched: [], missing: [], ownerless: [] };
const file = "data/2013-03/报送/市科技局.csv";
const inFile: Diagnostic = { code: "PROG-007", place: { file }, details: {} };
const unregistered: Diagnostic = { code: "REG-007", place: { file }, details: { unit: "市科技局" } };
const inRegister: Diagnostic = { code: "REG-001", place: { file: "data/2013-03/收文登记.csv" }, details: {} };
const verdict = (
  diagnostics: readonly Diagnostic[],
  { returnInvalid = false, summary = sound }: { returnInvalid?: boolean; summary?: CheckSummary } = {},
): string =>
  checkVerdict({
    diagnostics,
    reportFiles: [{ file, unit: "市科技局", valid: false }],
    returnedFiles: returnInvalid ? [file] : [],
    returnInvalid,
    summary,
  });

test("a month without a fault can be printed", () => {
  expect(verdict([])).toBe("可以生成");
});

test("says how many units the 通报 will have to name, where it can be printed", () => {
  const summary = { ...sound, missing: ["市民政局", "市粮食局"], returned: ["市林业局"] };
  expect(verdict([], { summary })).toBe("可以生成，通报将列未报送 2 个、退回 1 个");
});

test("tells apart what can be returned from what cannot", () => {
  expect(verdict([inRegister])).toBe("请改正错误后再生成");
  expect(verdict([inFile])).toBe(
    "请改正错误后再生成；错误都在报送文件里，到截稿可用 --return-invalid 按退回处理",
  );
  expect(verdict([inFile, inRegister])).toBe(
    "请改正错误后再生成；其中 1 处错误在报送文件里，到截稿可用 --return-invalid 按退回处理",
  );
});

test("what is returned forbids nothing, but the register's own fault at the same file does", () => {
  expect(verdict([inFile], { returnInvalid: true })).toBe("错误都在按退回处理的文件里，可以生成");
  expect(verdict([inFile, unregistered], { returnInvalid: true })).toBe(
    "其中 1 处错误不能按退回处理，请改正后再生成",
  );
});
