import { expect, test } from "@jest/globals";
import { styleSheet } from "../../../../src/write/xlsx/styles.ts";
import { childOf, elementsOf, xmlTree } from "../../../support/docx/xml-tree.ts";

test("a cell's style applies what it sets and nothing else, and equal styles are one", () => {
  const styles = styleSheet();
  expect(styles.indexOf({})).toBe(0);
  const dated = styles.indexOf({ format: "yyyy-mm-dd" });
  const typed = styles.indexOf({ format: "@", fill: "EDEDED", bordered: true, unlocked: true });
  expect(styles.indexOf({ format: "yyyy-mm-dd" })).toBe(dated);
  const formats = elementsOf(childOf(xmlTree(styles.part()), "cellXfs")!, "xf").map(
    ({ attributes }) => attributes,
  );
  expect(formats).toHaveLength(3);
  const [plain, ofDate, ofText] = [formats[0], formats[dated], formats[typed]];
  expect(plain).not.toHaveProperty("applyNumberFormat");
  expect(plain).not.toHaveProperty("applyFill");
  expect(ofDate).toMatchObject({ applyNumberFormat: "1" });
  expect(ofDate).not.toHaveProperty("applyProtection");
  // 49 is the number that every spreadsheet program has for text.
  const applied = { applyNumberFormat: "1", applyFill: "1", applyBorder: "1", applyProtection: "1" };
  expect(ofText).toMatchObject({ numFmtId: "49", ...applied });
});
