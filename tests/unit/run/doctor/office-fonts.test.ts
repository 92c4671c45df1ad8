import { describe, expect, test } from "@jest/globals";
import { officeFontRows } from "../../../../src/run/doctor/office-fonts.ts";
import { madeWorld } from "../../../support/years/made-office.ts";
import { collectionOf, fontWithNames, utf16 } from "../../../support/named-font.ts";
import { foundRows } from "../../../support/told-rows.ts";

const fontsOf = (...names: readonly string[]): ReadonlyMap<string, Uint8Array> =>
  new Map(names.map((name, index) => [`里面/${index}.TTF`, fontWithNames([{ bytes: utf16(name) }])]));
const found = async (fonts: ReadonlyMap<string, Uint8Array> | undefined) => {
  const { machine } = madeWorld({ files: new Map(), fonts });
  return foundRows(await officeFontRows({ machine }));
};
const all = ["方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312", "宋体"] as const;

describe("the fonts that a DOCX asks for", () => {
  test("are all there, under whatever file names", async () => {
    expect(await found(fontsOf(...all))).toEqual([
      "好 DOCX 要用的字体这台电脑都装了：方正小标宋简体、仿宋_GB2312、黑体、楷体_GB2312、宋体",
    ]);
  });

  test("may be in a collection", async () => {
    const fonts = new Map([...fontsOf(...all.slice(0, 4)), ["simsun.ttc", collectionOf(["新宋体", "宋体"])]]);
    expect((await found(fonts))[0]).toMatch(/^好/u);
  });

  test("are named where others take their place, and which", async () => {
    expect(await found(fontsOf("方正小标宋_GBK", "仿宋", "SimHei", "KAITI", "宋体"))).toEqual([
      "注意 这台电脑没有装 方正小标宋简体、仿宋_GB2312、黑体、楷体_GB2312，Word、WPS 换用 方正小标宋_GBK、仿宋、SimHei、KaiTi",
    ]);
  });

  test("are named where there is none at all", async () => {
    expect(await found(fontsOf("仿宋", ...all.slice(2)))).toEqual([
      "注意 这台电脑没有装 仿宋_GB2312，Word、WPS 换用 仿宋",
      "注意 这台电脑没有装 方正小标宋简体，也没有可以换用的字体",
    ]);
  });

  test("are not taken for others whose names begin alike", async () => {
    expect(
      await found(fontsOf("方正小标宋简体 中等", "仿宋_GB2312", "方正黑体", "楷体_GB2312", "新宋体")),
    ).toEqual(["注意 这台电脑没有装 方正小标宋简体、黑体、宋体，也没有可以换用的字体"]);
  });

  test("are not looked for in files that are no fonts", async () => {
    const fonts = new Map([["黑体.txt", fontWithNames([{ bytes: utf16("黑体") }])]]);
    expect((await found(new Map([...fontsOf("宋体"), ...fonts])))[0]).toContain("黑体");
    expect((await found(new Map([...fontsOf("宋体"), ...fonts])))[0]).toMatch(/^注意/u);
  });

  test("cannot be told of where a system's fonts lie nobody knows where", async () => {
    expect(await found(undefined)).toEqual(["注意 不知道这种系统（linux）的字体放在哪里，没有查"]);
  });
});
