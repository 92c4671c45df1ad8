import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../../../src/diagnostics/diagnostic.ts";
import { compileTemplate } from "../../../../../src/draft/template.ts";
import { checkSheetNames } from "../../../../../src/draft/view/reports/check-sheet-names.ts";
import type { CheckOutcome } from "../../../../../src/draft/view/reports/check-sheet.ts";
import { checkSheetView } from "../../../../../src/draft/view/reports/check-sheet.ts";
import { layoutDocument } from "../../../../../src/layout/layout-document.ts";
import { documentTexts } from "../../../../../src/model/text/document-text.ts";
import { faces } from "../../../../support/faces.ts";
import { smallCatalogue } from "../../../../support/years/small-catalogue.ts";
import { assessSmall, day, receipt } from "../../../../support/years/small-month.ts";

const source = readFileSync("templates/校核小结.hbs", "utf8");
const units = smallCatalogue.units.map(({ name }) => name);
const assessment = assessSmall({
  month: 3,
  receipts: units.map((unit) => receipt(unit, { receivedOn: day("2013-04-03") })),
});
const none: CheckOutcome = {
  summary: { sound: [], returned: [], unmatched: [], missing: [], ownerless: [] },
  faults: [],
  errors: 0,
  returnable: 0,
  warnings: 0,
};
const drawn = (outcome: Partial<CheckOutcome>) => {
  const seen: Diagnostic[] = [];
  const template = compileTemplate(source, "校核小结.hbs", checkSheetNames, (each) => seen.push(each));
  const view = checkSheetView(smallCatalogue.agency, assessment, { ...none, ...outcome });
  const document = template?.(view, false, (each) => seen.push(each));
  expect(seen).toEqual([]);
  if (!document) throw new Error("nothing was drawn");
  return { document, text: documentTexts(document).join("\n") };
};

describe("the sheet that sums up a check", () => {
  test("says that everything is there", () => {
    const { text } = drawn({ summary: { ...none.summary, sound: units } });
    expect(text).toContain("应报10个单位，报送截止日4月7日。已收10个，其中合格10个；未报0个。");
    expect(text).toContain("没有错误，可以生成。");
    expect(text).not.toContain("未报单位");
  });

  test("names who is missing, who goes back and why, and what stops the print", () => {
    const [returned = "", unmatched = "", ...missing] = units;
    const { text } = drawn({
      summary: {
        ...none.summary,
        returned: [returned],
        unmatched: [unmatched],
        missing,
        ownerless: ["甲.jpg"],
      },
      faults: [{ unit: returned, errors: 3, first: "自评状态“正常推进”不在规定的五种之内" }],
      errors: 5,
      returnable: 3,
      warnings: 2,
    });
    expect(text).toContain("已收2个，其中合格0个，退回1个，登记与文件不符1个；未报8个。");
    expect(text).toContain("另有1个文件看不出是哪个单位的。");
    expect(text).toContain(`${missing.join("、")}。`);
    expect(text).toContain(
      "错误5处，改正以前不能生成，其中3处在报送材料里，到截稿可以按退回处理，2处是本机关的材料",
    );
    expect(text).toContain("提醒2处，不影响生成，请核实。");
    expect(text).toContain(`${returned}\n4月3日\n3\n自评状态“正常推进”不在规定的五…`);
    expect(text).toContain(`${unmatched}\n4月3日\n0\n登记与文件不符`);
  });

  test.each([0, 8, 20, 83])("goes on one page with %d units missing and all others returned", (count) => {
    const missing = Array.from({ length: count }, () => "市文化广电新闻局");
    const { document } = drawn({
      summary: { ...none.summary, returned: units, missing },
      faults: units.map((unit) => ({ unit, errors: 12, first: "自评状态“正常推进”不在规定的五种之内" })),
      errors: 130,
      returnable: 120,
      warnings: 57,
    });
    expect(layoutDocument(document, faces).pages).toHaveLength(1);
  });
});
