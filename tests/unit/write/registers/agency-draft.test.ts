import { expect, test } from "@jest/globals";
import { importCatalogue } from "../../../../src/read/import/import-catalogue.ts";
import { agencyDraft } from "../../../../src/write/registers/agency-draft.ts";
import { agency } from "../../../../src/write/registers/new-office.ts";

const draftOf = (text: string): string =>
  agencyDraft(
    agency,
    importCatalogue(text, "分解.txt", () => undefined),
  );

const tasks = (level: string): string => `一、农业\n1.造林5万亩。（${level}林业局牵头）\n`;

test("机关.yaml has the title and the number of the document, to be checked", () => {
  const draft = draftOf(`河南省人民政府办公厅关于分解重点工作的通知\n豫政办〔2018〕7号\n${tasks("省")}`);
  expect(draft).toContain('  标题: "河南省人民政府办公厅关于分解重点工作的通知"    # 待核：取自原文\n');
  expect(draft).toContain("  文号: 豫政办〔2018〕7号    # 待核：取自原文\n");
});

test.each([
  [
    "河南省人民政府办公厅关于分解重点工作的通知\n",
    "省",
    ["××省人民政府", "省直单位", "省委办公厅", "市（州）", "全省"],
  ],
  ["关于分解重点工作的通知\n", "市", ["××市人民政府", "市直单位", "市委办公室", "县（市、区）", "全市"]],
  ["关于分解重点工作的通知\n", "区", ["××区人民政府", "区直单位", "区委办公室", "各街道办事处", "全区"]],
  ["锡林郭勒盟行政公署关于分解重点工作的通知\n", "盟", ["××盟人民政府", "盟直单位", "各旗县市", "全盟"]],
])("its examples are those of the document's level: %j %s", (title, level, words) => {
  const draft = draftOf(title + tasks(level));
  for (const word of words) expect(draft).toContain(word);
  expect(draft).not.toMatch(/××县|县政府|县直|县委|全县|县人大/u);
});

test("a county's, and those of a document that does not tell, stay as they are", () => {
  expect(draftOf(tasks("县"))).toBe(agency);
  expect(draftOf(tasks(""))).toBe(agency);
});
