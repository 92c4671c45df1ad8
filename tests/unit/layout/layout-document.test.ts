import { describe, expect, test } from "@jest/globals";
import { linePitch, pointsToMillimetres } from "../../../src/layout/standard.ts";
import {
  documentOf,
  findText,
  growingDocuments,
  layout,
  pageWith,
  paragraphs,
  rulesOf,
  sentence,
  textsOf,
  wordsOf,
} from "../../support/docx/laid-out.ts";
import { sampleDocument } from "../../support/years/sample-document.ts";

const em = pointsToMillimetres(16);

test("a full page has 22 lines from the upper edge to the lower", () => {
  const page = layout(documentOf(60)).pages[1];
  const baselines = textsOf(page)
    .filter((item) => item.size === 16)
    .map((item) => item.baseline);
  expect(new Set(baselines).size).toBe(22);
  expect(Math.min(...baselines) - 0.859 * em).toBeCloseTo(37, 6);
  expect(Math.max(...baselines) + 0.141 * em).toBeCloseTo(262, 6);
});

test("主送 moves to 版记 when it leaves no room for text on page 1", () => {
  const recipients = "各县（市、区）人民政府，市人民政府各部门，".repeat(20);
  const laidOut = layout(documentOf(3, { recipients }));
  expect(laidOut.recipients?.inImprint).toBe(true);
  expect(wordsOf(laidOut.pages[0])).toContain(sentence);
  expect(wordsOf(laidOut.pages.at(-1))).toContain("主送：各县");
});

test("an attachment begins a page, its label on line 1 and its title on line 3", () => {
  const attachments = [{ title: "甲表", orientation: "portrait", body: paragraphs(1) }] as const;
  const page = layout(documentOf(30, { attachments })).pages.find((one) => wordsOf(one).startsWith("附件"));
  const [label, title] = textsOf(page);
  expect(label).toMatchObject({ text: "附件", face: "黑体", x: 28 });
  expect((label?.baseline ?? 0) - 0.859 * em).toBeCloseTo(37, 6);
  expect(title).toMatchObject({ text: "甲表", face: "小标宋" });
  const lines = ((title?.baseline ?? 0) - (label?.baseline ?? 0)) / linePitch;
  expect(Math.round(lines)).toBe(2);
});

test("a paragraph begins two characters in", () => {
  const item = findText(layout(documentOf(3)).pages[0], sentence);
  expect(item.x).toBeCloseTo(28 + (2 * 156) / 28, 6);
});

describe("版记", () => {
  test("keeps at least 12 mm from the text above it, for a seal reaches so far", () => {
    const copies = ["市委办公室", "市委办公室，市人大常委会办公室，市政协办公室，".repeat(3)];
    const gaps = [...growingDocuments, ...growingDocuments].flatMap((document, index) => {
      const copiedTo = copies[index < growingDocuments.length ? 0 : 1] ?? "";
      const imprint = { copiedTo, printedBy: "平顶山市督查局", printedOn: { year: 2013, month: 7, day: 9 } };
      const page = layout({ ...document, imprint }).pages.at(-1);
      const date = textsOf(page).find(({ text }) => text === "2013年7月9日");
      const rule = rulesOf(page).at(0);
      return date && rule ? [rule.y1 - (date.baseline + 0.141 * em)] : [];
    });
    expect(gaps.length).toBeGreaterThan(4);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(12);
    expect(Math.min(...gaps)).toBeLessThan(12 + linePitch);
  });

  test("wraps 抄送 under its first name", () => {
    const copiedTo = "市委办公室，市人大常委会办公室，市政协办公室，市纪委办公室，平顶山军分区";
    const imprint = { copiedTo, printedBy: "平顶山市督查局", printedOn: { year: 2013, month: 7, day: 9 } };
    const page = layout(documentOf(5, { imprint })).pages.at(-1);
    const first = findText(page, "抄送");
    const second = textsOf(page).find(({ baseline }) => baseline > first.baseline);
    expect(second?.x).toBeCloseTo(28 + 4 * pointsToMillimetres(14), 6);
  });

  test("ends on the lower edge of the last, even page", () => {
    for (const document of growingDocuments) {
      const { pages, imprint } = layout(document);
      const rules = rulesOf(pages.at(-1));
      const last = rules.at(-1);
      expect(pages.length % 2).toBe(0);
      expect((last?.y1 ?? 0) + (last?.thickness ?? 0) / 2).toBeCloseTo(262, 6);
      expect(rules.map((rule) => rule.thickness)).toEqual([0.35, 0.25, 0.35]);
      expect(imprint?.onOwnPage).toBe(!wordsOf(pages.at(-1)).includes(sentence));
    }
  });

  test("behind a blank page has no number, nor has the blank page", () => {
    const pair = growingDocuments.map(layout).find(({ imprint }) => imprint?.blankPages === 1);
    const count = pair?.pages.length ?? 0;
    expect(pair?.pages.slice(-3).map((page) => page.number)).toEqual([count - 2, undefined, undefined]);
    expect(pair?.pages.at(-2)?.items).toEqual([]);
  });

  test("stands one character in on both sides", () => {
    const page = layout(documentOf(5)).pages.at(-1);
    expect(findText(page, "抄送").x).toBeCloseTo(28 + pointsToMillimetres(14), 6);
    expect(findText(page, "印发").text).toBe("2013年7月9日印发");
  });

  test("without 抄送 has two thick rules only", () => {
    const imprint = { printedBy: "平顶山市督查局", printedOn: { year: 2013, month: 7, day: 9 } };
    const rules = rulesOf(layout(documentOf(5, { imprint })).pages.at(-1));
    expect(rules.map((rule) => rule.thickness)).toEqual([0.35, 0.35]);
  });
});

test("a paper that is part of another begins with its basis, the title on line 3", () => {
  const head = { type: "basis", line: "平政督〔2013〕4号附件1（节录）" } as const;
  const { imprint: _imprint, ...document } = documentOf(3, { head });
  const [line, title] = textsOf(layout(document).pages[0]);
  expect(line).toMatchObject({ text: head.line, face: "黑体", x: 28 });
  expect((line?.baseline ?? 0) - 0.859 * em).toBeCloseTo(37, 6);
  expect(Math.round(((title?.baseline ?? 0) - (line?.baseline ?? 0)) / linePitch)).toBe(2);
});

test("pages are numbered through the attachments", () => {
  const { pages } = layout(sampleDocument());
  expect(pages.map((page) => page.number)).toEqual(pages.map((_, index) => index + 1));
});

test("words in are words out in reading order", () => {
  const document = sampleDocument();
  const all = layout(document)
    .pages.map(wordsOf)
    .join("")
    .replace(/— \d+ —/gu, "");
  let place = 0;
  const expectNext = (text: string): void => {
    const found = all.indexOf(text, place);
    expect([text, found >= place]).toEqual([text, true]);
    place = found + text.length;
  };
  for (const block of document.body) {
    if (block.type === "paragraph") expectNext(block.text);
    if (block.type === "heading") expectNext(`${block.number}${block.text}${block.runIn ?? ""}`);
  }
  for (const { title } of document.attachments) expectNext(title);
  expectNext("平顶山市督查局2013年7月9日（此件公开发布）");
  for (const { title, body } of document.attachments) {
    expectNext(title);
    for (const block of body) if (block.type === "paragraph") expectNext(block.text);
  }
  expectNext("2013年7月9日印发");
});

test("a table's words come cell by cell", () => {
  const laidOut = layout(sampleDocument());
  const page = pageWith(laidOut, "序号工作任务牵头单位责任单位进展情况进度评价备注");
  expect(page.orientation).toBe("landscape");
});

test("the same document is set the same way twice", () => {
  expect(layout({ ...sampleDocument() })).toEqual(layout(sampleDocument()));
});
