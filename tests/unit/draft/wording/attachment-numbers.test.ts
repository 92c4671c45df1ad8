import { describe, expect, test } from "@jest/globals";
import { attachmentNumbers } from "../../../../src/draft/wording/attachment-numbers.ts";
import { documentTexts } from "../../../../src/model/text/document-text.ts";
import { noticeDrawn } from "../../../support/pdf/drawn-papers.ts";
import { smallCatalogue } from "../../../support/years/small-catalogue.ts";
import { assessSmall } from "../../../support/years/small-month.ts";

const all = { hasIndicators: true, hasRanking: true, hasMatters: true, hasAdjustments: true };

describe("the numbers of the attachments", () => {
  test("count all that are printed before them", () => {
    expect(attachmentNumbers(all)).toEqual({ 指标: 2, 报送: 3, 单位: 4, 排名: 5, 协调: 6, 调整: 7, 附图: 8 });
    expect(attachmentNumbers({ ...all, hasIndicators: false })).toMatchObject({ 报送: 2, 调整: 6, 附图: 7 });
    expect(attachmentNumbers({ ...all, hasRanking: false })).toMatchObject({ 单位: 4, 协调: 5, 附图: 7 });
    expect(attachmentNumbers({ ...all, hasMatters: false })).toMatchObject({ 排名: 5, 调整: 6, 附图: 7 });
    expect(attachmentNumbers({ ...all, hasAdjustments: false })).toMatchObject({ 协调: 6, 附图: 7 });
  });

  test("leave out the table of a year without 量化指标, and no number", () => {
    const catalogue = { ...smallCatalogue, indicators: [] };
    const reports = { 市环保局: { 4: { request: "追加资金。" } } };
    const document = noticeDrawn(assessSmall({ month: 6, reports }, undefined, catalogue));
    const titles = document.attachments.map(({ title }) => title);
    expect(titles.filter((title) => title.includes("指标"))).toEqual([]);
    const text = documentTexts(document).join("\n");
    expect(text).not.toMatch(/指标完成情况|见附件[^1-9]/u);
    for (const [about, part] of [
      [/各单位报送情况见附件(\d)/u, "报送情况一览表"],
      [/报送记录见附件(\d)/u, "统计表"],
      [/政府排名见附件(\d)/u, "排名表"],
      [/事项1项，见附件(\d)/u, "需协调解决的事项"],
    ] as const)
      expect(titles[Number(about.exec(text)?.[1]) - 1]).toContain(part);
  });
});
