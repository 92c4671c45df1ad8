import { expect, test } from "@jest/globals";
import { guardedText, withoutGuard } from "../../../../src/model/text/guarded-text.ts";

test.each([
  "=1+1",
  "+86 375 2666",
  "-甲",
  "@SUM(A1)",
  "=cmd|'/C calc'!A0",
  "＝1+1",
  "－甲",
  "'=1",
  "'412",
  "'甲",
])("%s is kept from being computed, and comes back", (text) => {
  expect(guardedText(text)).toBe(`'${text}`);
  expect(withoutGuard(guardedText(text))).toBe(text);
});

test.each(["-5", "+12.5%", "-1,600", "-", "=", "", "412", "甲=乙", "'两区'建设", "'135'规划", "'十二五'"])(
  "%s stays as it is",
  (text) => {
    expect(guardedText(text)).toBe(text);
    expect(withoutGuard(text)).toBe(text);
  },
);

test.each([
  ["'412", "412"],
  ["'2013-04-02", "2013-04-02"],
  ["'=1", "=1"],
  ["'达到序时进度", "达到序时进度"],
])("%s is what Excel shows as %s", (written, text) => {
  expect(withoutGuard(written)).toBe(text);
});
