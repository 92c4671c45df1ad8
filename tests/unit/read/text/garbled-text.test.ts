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
  ["Ã¤Â¸", undefined],
  ["ä¸\u00ad", undefined],
  ["æ–‡", undefined],
  ["æ", undefined],
  ["ï¼Œ", undefined],
  ["Â", undefined],
  ["锟斤拷", undefined],
  ["涓€", "一"],
  ...["本月", "任务", "已完", "资金", "土地", "手续"].map((word) => [
    new TextDecoder("gb18030").decode(new TextEncoder().encode(word)),
    word,
  ]),
])("%s is told though it is short", (text, meant) => {
  const [first, ...others] = garbledIn(`12${text}34`);
  expect(others).toEqual([]);
  expect(first).toMatchObject({ written: text, index: 2, ...(meant && { meant }) });
});

test.each([
  sentence,
  "café、Müller、São Paulo、Ångström、encyclopædia、naïve、ø50、λ",
  "café”、café——咖啡、résumé…",
  "朱镕基、陶喆、赵堃、王赟、李昇、韦昇、刘烨、叶县、淅川、潢川",
  "浉河、涞源、瀍河、滍阳、澧河、溇水、潩水、溱头、洧川、郏县、舞钢",
  "漯河、濮阳、鄢陵、蒗蕖、阌乡、郾城",
  "滏阳河、澧河、溇水、邃阳湖",
  "研发投入±0.5°×÷·§",
  "“联通”“移动”，烫金、屯田，斤拷",
  "é、ü、ö are letters",
  "××××××有限公司，÷÷÷÷÷÷",
])("%s is sound", (text) => {
  expect(garbledIn(text.replace("斤拷", ""))).toEqual([]);
});
