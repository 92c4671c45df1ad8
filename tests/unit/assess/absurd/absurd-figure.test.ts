import { expect, test } from "@jest/globals";
import { absurdityOf } from "../../../../src/assess/absurd/absurd-figure.ts";
import { rational } from "../../../../src/model/rational.ts";
import { decimal, indicator } from "../../../support/years/assessed.ts";

const patents = indicator({ method: "序时", name: "专利申请", target: decimal("1600"), unit: "件" });
const place = { file: "data/2013-06/报送/市科技局.csv", cell: "H6" };

/** The code of what is wrong with a figure, told with a text, by a 目标倍数 of three. */
const wrong = (value: string, text: string) =>
  absurdityOf(
    { indicator: patents, text, figure: { indicator: "专利申请", value: decimal(value), place } },
    rational(3),
  )?.code;

test.each([
  ["of the size of its target", "846", "专利申请8460000件。", undefined],
  ["nothing", "0", "专利申请0件。", undefined],
  ["ten thousand times too small, by its text", "0.8", "专利申请8000件。", "PLA-020"],
  ["small, as its text says it", "0.8", "专利申请0.8件。", undefined],
  ["small, and its text names none", "0.8", "正在申请。", undefined],
  [
    "ten thousand times too large, in a measure that has no smaller one",
    "8460000",
    "专利申请846件。",
    "PLA-021",
  ],
  ["far over its target, whatever its text says", "4801", "专利申请846件。", "PLA-021"],
  ["three times its target and no more", "4800", "专利申请846件。", undefined],
])("a figure %s", (_, value, text, code) => {
  expect(wrong(value, text)).toBe(code);
});
