import { describe, expect, test } from "@jest/globals";
import { breakStrengths } from "../../../../src/layout/text/line-breaks.ts";

/** The text with `|` where a line may end freely, `¦` where it may if it must, and nothing where it may not. */
const marked = (text: string): string => {
  const strengths = breakStrengths(text);
  const signs = { free: "|", soft: "¦", inside: "", never: "" };
  return Array.from(text)
    .map((character, index) => signs[strengths[index] ?? "never"] + character)
    .join("");
};

describe("禁则", () => {
  test.each([
    ["甲，乙。", "甲，|乙。"],
    ["《甲》和“乙”", "《甲》|和|“乙”"],
    ["甲（乙）丙", "甲|（乙）|丙"],
    ["甲——乙", "甲——|乙"],
    ["甲……乙", "甲……|乙"],
    ["甲·乙", "甲·|乙"],
    ["尧山-大佛", "尧|山-|大|佛"],
    ["比上月-3.5个", "比|上|月|-3.5个"],
    ["2个/县，元/吨", "2个/县，|元/吨"],
    ["“《甲》”。乙", "“《甲》”。|乙"],
  ])("%s", (text, expected) => {
    expect(marked(text)).toBe(expected);
  });
});

describe("what stays on one line", () => {
  test.each([
    ["超12.5亿元的", "超|12.5亿元|的"],
    ["达1600件以上", "达|1600件|以|上"],
    ["占33.3%；占33.3％", "占|33.3%；|占|33.3％"],
    ["于2013年6月30日前", "于|2013年¦6月¦30日|前"],
    ["在2013年市政府", "在|2013年|市|政|府"],
    ["建3-4家企业", "建|3-4家|企|业"],
    ["长1.5个百分点", "长|1.5个|百分点"],
    ["共100多万吨煤", "共|100多万吨|煤"],
    ["第57次会议", "第57次|会|议"],
    ["约－3℃", "约|－3℃"],
    ["2011—2015年间", "2011—2015年|间"],
    ["的1,234,567人", "的|1,234,567人"],
    ["按照平政办〔2013〕11号文件", "按|照|平¦政¦办〔2013〕11号|文|件"],
    ["用ABC标准", "用|ABC|标|准"],
    ["用电5千瓦时以上", "用|电|5千瓦时|以|上"],
    ["变电50千伏安", "变|电|50千伏安"],
    ["满60周岁老人", "满|60周岁|老|人"],
    ["修渠5里", "修|渠|5里"],
  ])("%s", (text, expected) => {
    expect(marked(text)).toBe(expected);
  });
});

test("European words part at their spaces and never before one", () => {
  expect(marked("see the page")).toBe("see |the |page");
});

test("an address may part behind its joints", () => {
  expect(marked("http://www.pds.gov.cn/a")).toBe("http:/¦/¦www.¦pds.¦gov.¦cn/¦a");
});

test("a long account number may part inside, a quantity may not", () => {
  expect(breakStrengths("41040020130630123456")[5]).toBe("inside");
  expect(breakStrengths("1234567.89")[5]).toBe("never");
});

test("characters outside the basic plane count as one", () => {
  expect(breakStrengths("𠮷12个")).toEqual(["never", "free", "never", "never", "free"]);
});

test("an empty text has only its end", () => {
  expect(breakStrengths("")).toEqual(["free"]);
});
