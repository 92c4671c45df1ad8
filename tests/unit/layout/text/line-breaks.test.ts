import { describe, expect, test } from "@jest/globals";
import { breakStrengths } from "../../../../src/layout/text/line-breaks.ts";

/** The text with `|` where a line may end, `¦` where it may if it must, and nothing where it may not. */
const marked = (text: string, whole: readonly string[] = []): string => {
  const strengths = breakStrengths(text, whole);
  const signs = { free: "|", tight: "¦", never: "" };
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
    ["2个/县，元/吨", "2|个/县，|元/吨"],
    ["“《甲》”。乙", "“《甲》”。|乙"],
  ])("%s", (text, expected) => {
    expect(marked(text)).toBe(expected);
  });
});

describe("a number", () => {
  test.each([
    ["超12.5亿元的", "超|12.5|亿|元|的"],
    ["达1600件以上", "达|1600|件|以|上"],
    ["占33.3%；占33.3％", "占|33.3%；|占|33.3％"],
    ["长1.5个百分点", "长|1.5|个|百|分|点"],
    ["第57次会议", "第|57|次|会|议"],
    ["的1,234,567人", "的|1,234,567|人"],
    ["约－3℃", "约|－3℃"],
    ["低−14.3个", "低|−14.3|个"],
    ["余-3.5个", "余-3.5|个"],
    ["增＋3％", "增|＋3％"],
    ["收￥5元", "收|￥5|元"],
    ["建3-4家企业", "建|3-4|家|企|业"],
    ["2011—2015间", "2011—|2015|间"],
    ["按照平政办〔2013〕11号文", "按|照|平|政|办|〔2013〕|11|号|文"],
    ["账号41040020130630123456的", "账|号|41040020130630123456|的"],
  ])("parts from its unit as in Word, but not within itself: %s", (text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  test.each([
    ["于2013年6月30日前", "于|2013¦年|6¦月|30¦日|前"],
    ["在2013年度", "在|2013¦年|度"],
    ["占年度目标", "占¦年|度|目|标"],
  ])("keeps its 年, 月 and 日: %s", (text, expected) => {
    expect(marked(text)).toBe(expected);
  });
});

test("European words part at their spaces, never before one, and behind a hyphen between letters", () => {
  expect(marked("see the page")).toBe("see |the |page");
  expect(marked("用Wi-Fi和GB-18030")).toBe("用|Wi-|Fi|和|GB-18030");
});

test("an address does not part: Word knows no joints in it", () => {
  expect(marked("见http://www.pds.gov.cn/a?b=1&c页")).toBe("见|http://www.pds.gov.cn/a?b=1&c|页");
});

test("what is to stay whole does", () => {
  expect(marked("达到序时进度的序时", ["序时进度"])).toBe("达|到|序时进度|的|序|时");
});

test("characters outside the basic plane count as one", () => {
  expect(breakStrengths("𠮷12个")).toEqual(["never", "free", "never", "free", "free"]);
});

test("an empty text has only its end", () => {
  expect(breakStrengths("")).toEqual(["free"]);
});
