import { expect, test } from "@jest/globals";
import { fontName } from "../../../../../src/verify/pdf/read/font-name.ts";

const bytesAsCharacters = (...bytes: readonly number[]): string => String.fromCodePoint(...bytes);

const inGbk = bytesAsCharacters(0xb7, 0xc2, 0xcb, 0xce);
const inUtf8 = bytesAsCharacters(...new TextEncoder().encode("仿宋"));

test.each([
  ["a plain name", "SimHei", "SimHei"],
  ["a subset's name", "ABCDEF+FZXBSJW--GB1-0", "FZXBSJW--GB1-0"],
  ["a name in GBK", `ABCDEF+${inGbk}_GB2312`, "仿宋_GB2312"],
  ["a name in UTF-8", `ABCDEF+${inUtf8}_GB2312`, "仿宋_GB2312"],
  ["a name that is read already", "仿宋_GB2312", "仿宋_GB2312"],
  ["no name", undefined, ""],
  ["bytes of neither", bytesAsCharacters(0x41, 0xff), "A\u00ff"],
])("%s", (_kind, name, wanted) => {
  expect(fontName(name)).toBe(wanted);
});
