import { expect, test } from "@jest/globals";
import type { Attachment, Block, OfficialDocument } from "../../../../src/model/papers/document.ts";
import { saidChanges } from "../../../../src/run/desk/said-changes.ts";

const heading = (number: string, text: string): Block => ({ type: "heading", level: 1, number, text });
const paragraph = (text: string): Block => ({ type: "paragraph", text });
const columns = ["序号", "任务", "评价"].map((head) => ({ head, share: 1, align: "left" as const }));
const table = (...rows: readonly (readonly string[])[]): Block => ({
  type: "table",
  columns,
  rows: rows.map((cells) => ({ type: "cells", cells: cells.map((cell) => [cell]) })),
});
const attachment = (title: string, ...body: readonly Block[]): Attachment => ({
  title,
  orientation: "landscape",
  body,
});
const notice = (body: readonly Block[], attachments: readonly Attachment[] = []): OfficialDocument => ({
  kind: "通报",
  draft: false,
  head: { type: "issuer", mark: "平顶山市人民政府督查局文件" },
  title: "通报",
  body,
  attachments,
});

test("sentences are told one by one, under their heading", () => {
  const before = notice([
    heading("一、", "总体情况"),
    paragraph("共4项。已完成1项；推进缓慢2项。都已报送。"),
    heading("二、", "下步工作"),
    paragraph("请抓紧。"),
  ]);
  const after = notice([
    heading("一、", "总体情况"),
    paragraph("共4项。已完成2项；推进缓慢1项。都已报送。"),
    heading("二、", "下步工作"),
    paragraph("请抓紧。请说明原因。"),
  ]);
  expect(saidChanges(before, after)).toEqual([
    {
      where: "一、总体情况",
      before: ["已完成1项；", "推进缓慢2项。"],
      after: ["已完成2项；", "推进缓慢1项。"],
    },
    { where: "二、下步工作", before: [], after: ["请说明原因。"] },
  ]);
  expect(saidChanges(after, before).at(-1)).toEqual({
    where: "二、下步工作",
    before: ["请说明原因。"],
    after: [],
  });
  expect(saidChanges(before, before)).toEqual([]);
});

test("rows in the place of rows are told by the cells that are different", () => {
  const before = notice([], [attachment("评价表", table(["1", "路", "已完成"], ["2", "桥", "推进缓慢"]))]);
  const after = notice([], [attachment("评价表", table(["1", "路", "已完成"], ["2", "桥", "尚未启动"]))]);
  expect(saidChanges(before, after)).toEqual([
    {
      where: "附件 评价表",
      before: ["2　桥　推进缓慢"],
      after: ["2　桥　尚未启动"],
      rows: [{ row: "2 桥", words: [{ head: "评价", before: "推进缓慢", after: "尚未启动" }] }],
    },
  ]);
});

test("a row that is gone, an attachment that is new and another title are told whole", () => {
  const before = notice([], [attachment("甲", table(["1", "路", "已完成"], ["2", "桥", "推进缓慢"]))]);
  const after = {
    ...notice([], [attachment("甲", table(["1", "路", "已完成"])), attachment("乙", paragraph("新的。"))]),
    title: "更正通报",
  };
  expect(saidChanges(before, after)).toEqual([
    { where: "标题", before: ["通报"], after: ["更正通报"] },
    { where: "附件 甲", before: ["2　桥　推进缓慢"], after: [] },
    { where: "附件2 乙", before: [], after: ["新的。"] },
  ]);
  expect(saidChanges(after, before).map(({ where }) => where)).toEqual(["标题", "附件 甲", "附件2 乙"]);
});
