import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { fontNames } from "../../../src/layout/font-names.ts";
import { collectionOf, fontWithNames, utf16 } from "../../support/named-font.ts";

const namesOf = async (bytes: Uint8Array) =>
  await fontNames((start, length) => Promise.resolve(bytes.subarray(start, start + length)));

describe("the names of a font", () => {
  test("are those of its family and its full name, in whatever languages it has", async () => {
    const names = [
      { id: 0, bytes: utf16("版权") },
      { id: 1, bytes: utf16("方正小标宋简体") },
      { id: 2, bytes: utf16("常规") },
      { id: 4, bytes: utf16("FZXiaoBiaoSong-B05S") },
      { id: 6, bytes: utf16("FZXBSJW") },
      { id: 16, bytes: utf16("方正小标宋") },
    ];
    expect(await namesOf(fontWithNames(names))).toEqual([
      "方正小标宋简体",
      "FZXiaoBiaoSong-B05S",
      "方正小标宋",
    ]);
  });

  test("of the Mac are Latin, or Chinese where the font says so; of Unicode they are UTF-16", async () => {
    const names = [
      { platform: 1, encoding: 0, bytes: Buffer.from("KaiTi_GB2312") },
      // 楷体 in GB 2312
      { platform: 1, encoding: 25, bytes: Buffer.from([0xbf, 0xac, 0xcc, 0xe5]) },
      { platform: 0, encoding: 3, bytes: utf16("楷体_GB2312") },
    ];
    expect(await namesOf(fontWithNames(names))).toEqual(["KaiTi_GB2312", "楷体", "楷体_GB2312"]);
  });

  test("that stand twice are told once", async () => {
    const names = [1, 4].map((id) => ({ id, bytes: utf16("黑体") }));
    expect(await namesOf(fontWithNames(names))).toEqual(["黑体"]);
  });

  test("of a collection are those of all its fonts", async () => {
    expect(await namesOf(collectionOf(["宋体", "新宋体", "SimSun-ExtB"]))).toEqual([
      "宋体",
      "新宋体",
      "SimSun-ExtB",
    ]);
  });

  test("of a real font are found", async () => {
    expect(await namesOf(readFileSync("templates/fonts/FandolKai-Regular.otf"))).toContain("FandolKai");
  });

  test("of what is no font, or half of one, are none", async () => {
    const whole = fontWithNames([{ bytes: utf16("黑体") }]);
    expect(await namesOf(new Uint8Array())).toEqual([]);
    expect(await namesOf(Buffer.from("不是字体，是一段文字。"))).toEqual([]);
    expect(await namesOf(Buffer.from("ttcf"))).toEqual([]);
    expect(await namesOf(Buffer.alloc(64, 0xff))).toEqual([]);
    for (let length = 0; length < whole.length; length += 1)
      expect((await namesOf(whole.subarray(0, length))).length).toBeLessThanOrEqual(1);
    const endless = Buffer.from(collectionOf(["宋体"]));
    endless.writeUInt32BE(0xffffffff, 8);
    expect(await namesOf(endless)).toContain("宋体");
  });
});
