import { expect, test } from "@jest/globals";
import { classify } from "../../../../src/read/import/classify.ts";

test.each([
  ["一、加快产业转型", { kind: "section", number: 1, title: "加快产业转型" }],
  ["十二．改善民生", { kind: "section", number: 12, title: "改善民生" }],
  ["（三）提升水平", { kind: "subsection", number: 3, title: "提升水平" }],
  ["(一)全面加快", { kind: "subsection", number: 1, title: "全面加快" }],
  ["13.安排重点项目300个。", { kind: "task", number: 13, content: "安排重点项目300个。", doubtful: false }],
  ["８、抓好", { kind: "task", number: 8, content: "抓好", doubtful: false }],
  ["8.9万亩", { kind: "task", number: 8, content: "9万亩", doubtful: true }],
  ["1.2013年底前完成", { kind: "task", number: 1, content: "2013年底前完成", doubtful: false }],
  ["牵头单位:市发改委", { kind: "labels" }],
  ["【责任单位】市发改委", { kind: "labels" }],
  ["牵头单位和责任单位要抓紧", { kind: "plain" }],
  ["望各牵头单位：", { kind: "plain" }],
  ["2013年3月2日", { kind: "plain" }],
  ["一是加强领导。", { kind: "plain" }],
  ["(1)抓好试点", { kind: "plain" }],
  ["— 12 —", { kind: "pageNumber" }],
  ["-3-", { kind: "pageNumber" }],
  ["第 3 页 共 12 页", { kind: "pageNumber" }],
])("%s is recognised by its form", (text, expected) => {
  expect(classify({ text, at: { line: 1, column: 1 } })).toMatchObject(expected);
});
