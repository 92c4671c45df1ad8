import { describe, expect, test } from "@jest/globals";
import { formsNoticeNames } from "../../../../../src/draft/view/reports/forms-notice-names.ts";
import { formsNoticeView } from "../../../../../src/draft/view/reports/forms-notice.ts";
import { documentTexts } from "../../../../../src/model/text/document-text.ts";
import { rational } from "../../../../../src/model/rational.ts";
import { drawShipped } from "../../../../support/shipped-template.ts";
import { smallCatalogue } from "../../../../support/years/small-catalogue.ts";

const draw = (deadlineDay: number, serial?: number, month = 7) => {
  const particulars = {
    month: { year: 2013, month },
    deadline: { year: 2013, month: 8, day: deadlineDay },
    pace: rational(7, 12),
  };
  const issue = { signedOn: { year: 2013, month: 7, day: 25 }, ...(serial !== undefined && { serial }) };
  const view = formsNoticeView(smallCatalogue, particulars, issue);
  const document = drawShipped(
    { template: "填报通知", names: formsNoticeNames, draft: serial === undefined },
    view,
  );
  return { document, text: documentTexts(document).join("\n") };
};

describe("the 通知 that asks for forms", () => {
  test("has every part of a document and the deadline as a date", () => {
    const { document, text } = draw(5, 5);
    expect(document).toMatchObject({
      kind: "通知",
      draft: false,
      head: { type: "issuer", mark: "平顶山市督查局文件", number: "平政督〔2013〕5号" },
      title: "关于报送2013年7月份市政府重点工作进展情况的通知",
      recipients: "各县（市、区）人民政府，市人民政府各部门",
      signature: { agency: "平顶山市督查局", date: { year: 2013, month: 7, day: 25 } },
      imprint: { copiedTo: "市委办公室", printedOn: { year: 2013, month: 7, day: 25 } },
    });
    expect(text).toContain("请于2013年8月5日前（含当日）报送。");
    expect(text).toContain("7月底的序时进度为58.3%");
  });

  test("asks in December for the words of the year's end, and nowhere for a 0 that is none", () => {
    const text = draw(5, 5, 12).text;
    expect(text).toContain("已完成、未完成、暂不评价三种状态自评");
    expect(text).not.toMatch(/序时进度|五种|留空/u);
    expect(draw(5, 5).text).toContain("没有完成量的填0，年底才能统计、还没有数的留空。");
  });

  test("says that the deadline moved where it did", () => {
    expect(draw(7, 5).text).toContain("请于2013年8月7日前（含当日；原定8月5日，遇节假日顺延）报送。");
  });

  test("is a draft without a number", () => {
    const { document } = draw(5);
    expect(document.draft).toBe(true);
    expect(document.head).toEqual({ type: "issuer", mark: "平顶山市督查局文件" });
  });
});
