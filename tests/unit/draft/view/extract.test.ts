import { describe, expect, test } from "@jest/globals";
import { assessMonth } from "../../../../src/assess/month.ts";
import { extractNames } from "../../../../src/draft/view/extract-names.ts";
import { extractView } from "../../../../src/draft/view/extract.ts";
import type { ExtractForm } from "../../../../src/model/catalogue.ts";
import type { OfficialDocument } from "../../../../src/model/papers/document.ts";
import { documentTexts } from "../../../../src/model/text/document-text.ts";
import type { IssueParticulars } from "../../../../src/model/submission.ts";
import { drawShipped } from "../../../support/shipped-template.ts";
import { say } from "../../../support/shipped-phrases.ts";
import { smallCatalogue } from "../../../support/years/small-catalogue.ts";

const day = (dayOfMonth: number) => ({ year: 2013, month: 7, day: dayOfMonth });
const issue: IssueParticulars = {
  serial: 4,
  firstExtractSerial: 15,
  signedOn: day(10),
  printedOn: day(10),
  closedOn: day(9),
};
const submissions = {
  month: { year: 2013, month: 6 },
  issue,
  submissions: [],
  receipts: [],
  verdicts: [],
  returnedUnits: [],
};
const assessment = assessMonth(smallCatalogue, submissions, undefined, () => undefined);
const reportingOf = (unit: string) => {
  const reporting = assessment.reporting.find((each) => each.unit.name === unit);
  if (!reporting) throw new Error(`${unit} has no task`);
  return reporting;
};

const viewOf = (extractForm: ExtractForm, unit = "市科技局", particulars = issue) =>
  extractView(
    { agency: { ...smallCatalogue.agency, extractForm }, issue: particulars, assessment, say },
    reportingOf(unit),
  );

/** The document that the shipped template makes. */
const drawView = (view: object): OfficialDocument =>
  drawShipped({ template: "单位摘编", names: extractNames }, view);
const wordsOf = (document: OfficialDocument): string => documentTexts(document).join("\n");

describe("an extract that is a letter", () => {
  const document = drawView(viewOf("信函"));

  test("has a head with a number of its own, the second unit's behind the first's", () => {
    expect(document.head).toEqual({
      type: "letter",
      mark: "平顶山市督查局",
      number: "平政督函〔2013〕16号",
    });
    expect(drawView(viewOf("信函", "市发改委")).head).toMatchObject({ number: "平政督函〔2013〕15号" });
  });

  test("has a head without a number while the extracts have none", () => {
    const { firstExtractSerial: _, ...unnumbered } = issue;
    expect(drawView(viewOf("信函", "市科技局", unnumbered)).head).toEqual({
      type: "letter",
      mark: "平顶山市督查局",
    });
  });

  test("names its kind in the title and tells of the 通报 by the 通报's own number", () => {
    expect(document.kind).toBe("函");
    expect(document.title).toBe("关于2013年6月份市政府重点工作进展情况的函");
    expect(wordsOf(document)).toContain("（见平政督〔2013〕4号通报）函告如下：");
    expect(wordsOf(document)).not.toMatch(/摘编|附件|节录/u);
  });

  test("ends with 署名 and 成文日期, nothing to sign between the text and them", () => {
    expect(document.body.at(-1)).toEqual({ type: "paragraph", text: "市督查局" });
    expect(document.signature).toEqual({ agency: "平顶山市督查局", date: day(10) });
    expect(wordsOf(document)).not.toContain("签收");
  });
});

describe("an extract that is a part of the 通报", () => {
  const document = drawView(viewOf("附件"));

  test("stands under the number of the 通报 and has no signature", () => {
    expect(document.kind).toBe("摘编");
    expect(document.head).toEqual({ type: "basis", line: "据平政督〔2013〕4号通报摘编" });
    expect(document.title).toBe("2013年6月份市政府重点工作进展情况摘编");
    expect(document.signature).toBeUndefined();
  });

  test("is signed for at its foot", () => {
    expect(document.body.at(-1)).toMatchObject({ type: "table" });
    expect(wordsOf(document)).toContain("签收单位（盖章）");
  });

  test("is drawn without numbers for a draft", () => {
    const { serial: _serial, firstExtractSerial: _first, ...unnumbered } = issue;
    const draft = drawView(viewOf("附件", "市科技局", unnumbered));
    expect(draft.head).toEqual({ type: "basis", line: "据2013年6月份通报摘编" });
  });
});

/** 字: figures take half a cell. */
const cells = (text: string): number => text.length - (text.match(/\d/gu)?.length ?? 0) / 2;

describe("the sentence over the tasks that a unit shares", () => {
  test.each([1, 19, 96, 119])("fits its line behind the indent with %i tasks", (count) => {
    const view = viewOf("附件", "市财政局");
    const texts = documentTexts(drawView({ ...view, 责任: { ...view.责任, 项数: count } }));
    const sentence = texts.find((text) => text.startsWith("你单位承担责任的"));
    expect(sentence).toContain(`${count}项任务如下，`);
    expect(cells(sentence ?? "")).toBeLessThanOrEqual(26);
  });
});
