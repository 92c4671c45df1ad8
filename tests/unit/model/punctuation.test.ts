import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { toFullWidthPunctuation } from "../../../src/model/punctuation.ts";
import { holds } from "../../support/holds.ts";

test.each([
  ["增加订单,释放产能;其中:基础设施(含配套)", "增加订单，释放产能；其中：基础设施（含配套）"],
  ["各县(市、区)政府", "各县（市、区）政府"],
  ["已是全角，不变（甲、乙）。", "已是全角，不变（甲、乙）。"],
  ["实现“百千万”,8.9万亩,PM2.5测报,达标率100%。", "实现“百千万”，8.9万亩，PM2.5测报，达标率100%。"],
  ["投资1,600亿元,按1:2配套,8:30开会", "投资1,600亿元，按1:2配套，8:30开会"],
  ["完成投资100,其中设备20", "完成投资100，其中设备20"],
  ["培育3-4家,尧山-大佛景区", "培育3-4家，尧山-大佛景区"],
  ["网址http://www.pds.gov.cn,请登录", "网址http://www.pds.gov.cn，请登录"],
  ["引进Siemens, General Electric等企业", "引进Siemens, General Electric等企业"],
  ["浓度PM2.5(ug/m3)下降", "浓度PM2.5(ug/m3)下降"],
  ["完成投资(100)亿元", "完成投资（100）亿元"],
  ["常务(扩大）会议", "常务（扩大）会议"],
  ["进展顺利, 其余正常", "进展顺利，其余正常"],
  ['推进"创森"和"创卫"', "推进“创森”和“创卫”"],
  ['推进"创森和创卫', '推进"创森和创卫'],
  [
    "受理专利申请412件.开展'两区'宣传3场...依据平政[2013]5号",
    "受理专利申请412件。开展‘两区’宣传3场……依据平政〔2013〕5号",
  ],
  [
    "按平政【2013】5号、平发﹝2013﹞6号、平办(2013)7号",
    "按平政〔2013〕5号、平发〔2013〕6号、平办〔2013〕7号",
  ],
  ["完成52.9%.其中道路（含桥梁）.", "完成52.9%。其中道路（含桥梁）。"],
  ["“两区”.等。。。等...等…等……", "“两区”。等……等……等……等……"],
  ["1.加快建设,PM2.5测报,8.9万亩.", "1.加快建设，PM2.5测报，8.9万亩。"],
  ["一.工业经济\n二．项目建设。十一.教育", "一、工业经济\n二、项目建设。十一、教育"],
  ["请登录www.pds.gov.cn,引进Int'l公司,5'以上", "请登录www.pds.gov.cn，引进Int'l公司，5'以上"],
  ["推进'创森和创卫", "推进'创森和创卫"],
  ["会议(2013)召开", "会议（2013）召开"],
  ["1,600", "1,600"],
  ["", ""],
])("writes %s as %s", (source, expected) => {
  expect(toFullWidthPunctuation(source)).toBe(expected);
});

test("changes nothing the second time", () => {
  const text = fc.string({ unit: fc.constantFrom(..."市局1a,:;!?()（） \"，.-%…。'[]号一") });
  holds([text], (source) => {
    const once = toFullWidthPunctuation(source);
    expect(toFullWidthPunctuation(once)).toBe(once);
  });
});
