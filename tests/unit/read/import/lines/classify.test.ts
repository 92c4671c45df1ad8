import { expect, test } from "@jest/globals";
import { classify } from "../../../../../src/read/import/lines/classify.ts";

test.each([
  ["一、加快产业转型", { kind: "item", level: "section", number: 1, content: "加快产业转型" }],
  ["十二．改善民生", { kind: "item", level: "section", number: 12, content: "改善民生" }],
  ["（三）提升水平", { kind: "item", level: "subsection", number: 3, content: "提升水平" }],
  ["(一)全面加快", { kind: "item", level: "subsection", number: 1, content: "全面加快" }],
  [
    "13.安排重点项目300个。",
    { kind: "item", level: "number", number: 13, content: "安排重点项目300个。", doubtful: false },
  ],
  ["８、抓好", { kind: "item", level: "number", number: 8, content: "抓好", doubtful: false }],
  ["8.9万亩", { kind: "item", level: "number", number: 8, content: "9万亩", doubtful: true }],
  [
    "1.2013年底前完成",
    { kind: "item", level: "number", number: 1, content: "2013年底前完成", doubtful: false },
  ],
  ["牵头单位:市发改委", { kind: "labels" }],
  ["【责任单位】市发改委", { kind: "labels" }],
  ["牵头单位和责任单位要抓紧", { kind: "plain" }],
  ["望各牵头单位：", { kind: "plain" }],
  ["2013年3月2日", { kind: "plain" }],
  ["一是加强领导。", { kind: "plain" }],
  ["(1)抓好试点", { kind: "item", level: "parenthesis", number: 1, content: "抓好试点" }],
  ["— 12 —", { kind: "pageNumber" }],
  ["-3-", { kind: "pageNumber" }],
  ["第 3 页 共 12 页", { kind: "pageNumber" }],
])("%s is recognised by its form", (text, expected) => {
  expect(classify({ text, at: { line: 1, column: 1 } })).toMatchObject(expected);
});
