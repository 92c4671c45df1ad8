import { expect, test } from "@jest/globals";
import { garbledIn } from "../../../../src/read/text/garbled-text.ts";

const sentence = "一季度受理专利申请，较上月增加";
const utf8 = new TextEncoder().encode(sentence);

test.each([
  ["UTF-8 read as GBK", new TextDecoder("gb18030").decode(utf8), "一季度受理专利申请，较上月增加"],
  ["UTF-8 read as Latin", new TextDecoder("windows-1252").decode(utf8), sentence],
  ["GBK read as Latin", "Ò»¼¾¶ÈÊÜÀí×¨Àû", "一季度受理专利"],
  ["GBK read as Latin, in quotation marks", "“Ìî±¨±í”", "填报表"],
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

/** UTF-8 read as GBK; ? for half a character at the end, as programs write it. */
const asGbk = (text: string): string =>
  new TextDecoder("gb18030").decode(new TextEncoder().encode(text)).replace("\uFFFD", "?");

test.each([
  ["", "锟斤拷", "完成投资", undefined],
  ["", "涓夊眰妤肩殑", "完成投资", "三层楼的"],
  ["主体工程", asGbk("三层楼的"), "完成投资", "三层楼的"],
  ["淅川县", asGbk("推进"), "，完成", "推进"],
  ["", asGbk("，前期手续等"), "已办结", "，前期手续等"],
  ["设备", "鈥滀笁璇佸悎涓€鈥", "?已办结", "“三证合一"],
  ["设备", "瀹屾垚鎶", "已办结", "完成"],
  ["设备", "涓€", "台", "一"],
  ["", "ÍÆ½ø", "完成", "推进"],
  ["设备", "¿ª·¢", "完成", "开发"],
  ["设备", "Íê³É", "”", "完成"],
  ["", "ÍÆ½ø", "GDP", "推进"],
  ["“完成”“", "ÍÆ½ø", "”", "推进"],
  ["设备", "ÍÆ", "完成", "推"],
  ["设备", "ÍÆ", "", "推"],
])("%s%s%s has a garbled stretch among sound characters", (before, written, after, meant) => {
  const expected = { written, index: before.length, ...(meant && { meant }) };
  expect(garbledIn(`${before}${written}${after}`)).toEqual([expected]);
});

test("two garbled stretches in one run are two", () => {
  const text = `主体${asGbk("三层楼的")}完成，装修${asGbk("推进")}一半`;
  expect(garbledIn(text).map((each) => each.meant)).toEqual(["三层楼的", "推进"]);
});

test.each([
  ["GBK read as Big5", "珨撫僅忳燴蚳瞳ㄛ誕奻堎崝樓", "一季度受理专利，较上月增加"],
  ["a few words of it", "俇傖芘訧", "完成投资"],
  ["Big5 read as GBK", "セるЧΘщ戈秈甶薄猵▆快瞶も尿", "本月完成投資進展情況良辦理手續"],
])("%s is told with what it was", (_, text, meant) => {
  expect(garbledIn(`2013年 ${text} 412`)).toMatchObject([{ written: text, meant }]);
});

test.each([
  sentence,
  "本月完成投資，進展情況良好，已辦理手續",
  "臺灣、鑒於、餘額、乾燥、準備、鬱金香、懲罰、誠信、馳騁",
  "α粒子、Ωのβ、日立パナソニック、ソニー（中国）、さくら路、Φ50钢管",
  "─────、■已完成、□未完成、┃",
  "旮旮旯旯",
  "忳、瞳、扠、蚳、奻、堎、崝",
  "café、Müller、São Paulo、Ångström、encyclopædia、naïve、ø50、λ",
  "café”、café——咖啡、résumé…",
  "朱镕基、陶喆、赵堃、王赟、李昇、韦昇、刘烨、叶县、淅川、潢川",
  "浉河、涞源、瀍河、滍阳、澧河、溇水、潩水、溱头、洧川、郏县、舞钢",
  "漯河、濮阳、鄢陵、蒗蕖、阌乡、郾城",
  "滏阳河、澧河、溇水、邃阳湖",
  "惴慄",
  "濡溼",
  "瑛告知、璐峰、楠峰、瑾风波、婧介绍、媛媛、姝、缇、璋、杞县的间伐",
  "ÅÄÖ、CRÉÉE、10°±2°、×·×·×、“½”“¼”、m²·³、£100、©2013",
  "研发投入±0.5°×÷·§",
  "“联通”“移动”，烫金、屯田，斤拷",
  "é、ü、ö are letters",
  "××××××有限公司，÷÷÷÷÷÷",
])("%s is sound", (text) => {
  expect(garbledIn(text.replace("斤拷", ""))).toEqual([]);
});
