import { expect, test } from "@jest/globals";
import { parseDuties } from "../../../../src/read/duties/duties.ts";
import { takeDuties } from "../../../../src/read/duties/take-duties.ts";

const short = (parts: ReturnType<typeof parseDuties>) => parts?.map(({ role, text }) => [role, text]);

test.each([
  ["市发改委牵头", [["lead", "市发改委"]]],
  ["市发改委牵头负责", [["lead", "市发改委"]]],
  [
    "市发改委牵头，市财政局配合",
    [
      ["lead", "市发改委"],
      ["responsible", "市财政局"],
    ],
  ],
  ["市人社局负责", [["lead", "市人社局"]]],
  ["各县（市、区）政府按职责分工负责", [["lead", "各县（市、区）政府"]]],
  [
    "市发改委牵头，各县（市、区）政府负责",
    [
      ["lead", "市发改委"],
      ["responsible", "各县（市、区）政府"],
    ],
  ],
  [
    "市住建局会同市规划局负责",
    [
      ["lead", "市住建局"],
      ["responsible", "市规划局"],
    ],
  ],
  [
    "市发改委牵头；6月底前完成",
    [
      ["lead", "市发改委"],
      ["timeLimit", "6月底前完成"],
    ],
  ],
  ["市发改委、市财政局", undefined],
  ["政府引导，企业参与，市场配合", undefined],
  ["以企业为主体，政府参与", undefined],
  ["含续建", undefined],
  ["负责", undefined],
  ["", undefined],
])("%s is read as duties or not at all", (text, expected) => {
  expect(short(parseDuties(text))).toEqual(expected);
});

test.each([
  ["抓项目。（市发改委牵头）", "抓项目。", 1],
  ["抓项目（市发改委牵头）。", "抓项目。", 1],
  ["抓项目。（市发改委牵头）（6月底前完成）", "抓项目。", 2],
  ["抓项目（含续建）。", "抓项目（含续建）。", 0],
  ["抓（市发改委牵头）项目。", "抓项目。", 1],
  ["抓项目）", "抓项目）", 0],
])("%s keeps the text %s", (line, text, count) => {
  const found = takeDuties(line);
  expect([found.text, found.parts.length]).toEqual([text, count]);
});
