import type { Block, OfficialDocument, Table } from "../../../src/model/papers/document.ts";

/** A table with a section row, an empty cell and a cell of two paragraphs. */
export const smallTable: Table = {
  type: "table",
  columns: [
    { head: "序号", share: 1, align: "center" },
    { head: "工作任务", share: 5, align: "left" },
    { head: "完成率", share: 2, align: "right" },
  ],
  rows: [
    { type: "section", level: 1, text: "一、加快产业转型" },
    { type: "cells", cells: [["1"], ["规模以上工业增加值增长11%", "累计完成412.6亿元。"], ["48.7%"]] },
    { type: "cells", cells: [["2"], ["新增城镇就业6.5万人"], []] },
  ],
};

const body: readonly Block[] = [
  { type: "paragraph", text: "现将2013年6月份市政府重点工作进展情况通报如下：" },
  { type: "heading", level: 1, number: "一、", text: "总体进展情况" },
  {
    type: "heading",
    level: 2,
    number: "（一）",
    text: "加快产业转型。",
    runIn: "列入本月评价的88项，已完成6项。",
  },
  { type: "note", text: "单位：亿元" },
  smallTable,
  { type: "note", text: "注：数据由市统计局提供。" },
  { type: "heading", level: 3, number: "1.", text: "工业“双百”工程" },
  { type: "heading", level: 4, number: "（1）", text: "投资——进度……" },
  { type: "paragraph", text: "请各单位于2013年7月5日前报送R&D经费<50万元的项目。" },
];

/** A short 通报 that has every part a document can have. */
export const smallNotice = (): OfficialDocument => ({
  kind: "通报",
  draft: false,
  head: { type: "issuer", mark: "平顶山市督查局文件", number: "平政督〔2013〕6号" },
  title: "关于2013年6月份市政府重点工作进展情况的通报",
  recipients: "各县（市、区）人民政府，市政府各部门",
  body,
  signature: { agency: "平顶山市督查局", date: { year: 2013, month: 7, day: 9 } },
  note: "此件公开发布",
  attachments: [
    { title: "任务进展情况一览表", orientation: "landscape", body: [smallTable] },
    { title: "报送要求", orientation: "portrait", body: [{ type: "paragraph", text: "每月5日前报送。" }] },
  ],
  imprint: {
    copiedTo: "市委办公室，市人大常委会办公室，市政协办公室",
    printedBy: "平顶山市督查局",
    printedOn: { year: 2013, month: 7, day: 9 },
  },
});

/** A short letter with every part that a letter's 版头 can have. */
export const smallLetter = (): OfficialDocument => ({
  ...smallNotice(),
  kind: "函",
  head: {
    type: "letter",
    copyNumber: "000001",
    secrecy: "秘密★1年",
    urgency: "特急",
    mark: "平顶山市督查局",
    number: "平政督〔2013〕7号",
  },
  recipients: "市水利局",
  attachments: [],
  imprint: { copiedTo: "市政府办公室" },
});

export const smallProperties = {
  created: { year: 2013, month: 7, day: 9 },
  creator: "平顶山市督查局",
} as const;
