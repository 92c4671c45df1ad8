import { describe, expect, test } from "@jest/globals";
import { agencyView, calendarView, issueView, letterNumber } from "../../../../src/draft/view/office.ts";
import { smallCatalogue } from "../../../support/years/small-catalogue.ts";
import { assessSmall, smallMonth } from "../../../support/years/small-month.ts";

describe("the days that papers name", () => {
  test("are those of the month and of the next", () => {
    expect(calendarView(assessSmall({ month: 8 }))).toEqual({
      年: 2013,
      月: 8,
      年终: false,
      期间: "2013年8月份",
      下月: 9,
      截至: "8月底",
      序时进度: "66.7%",
      报送截止日: "9月5日",
      下次报送截止日: "2013年10月8日",
    });
  });

  test("go over the turn of the year", () => {
    expect(calendarView(assessSmall({ month: 12 }))).toMatchObject({
      月: 12,
      下月: 1,
      序时进度: "100.0%",
      报送截止日: "2014年1月6日",
      下次报送截止日: "2014年2月7日",
    });
  });
});

test("the numbers of papers are those of the year in which they are signed", () => {
  const { agency } = smallCatalogue;
  const issue = { ...smallMonth({ month: 12 }).issue, serial: 3 };
  expect(issueView(agency, issue)).toMatchObject({
    发文字号: "平政督〔2014〕3号",
    成文日期: "2014年1月10日",
    印发日期: "2014年1月11日",
    抄送: "市委办公室",
  });
  expect(letterNumber(agency, issue, 8, 2)).toBe("平政督函〔2014〕10号");
  expect(letterNumber(agency, issue, undefined, 2)).toBeUndefined();
});

test("whom to ask is said with person and telephone where the office names them", () => {
  const { agency } = smallCatalogue;
  const line = (parts: { readonly contactPerson?: string; readonly contactPhone?: string }): string =>
    agencyView({ ...agency, contact: "联系单位：市督查局", ...parts }).联系;
  expect(line({})).toBe("联系单位：市督查局");
  expect(line({ contactPhone: "0375-0000000" })).toBe("联系单位：市督查局，电话：0375-0000000");
  expect(line({ contactPerson: "经办人", contactPhone: "0375-0000000" })).toBe(
    "联系单位：市督查局，联系人：经办人，电话：0375-0000000",
  );
});
