import { readFileSync } from "node:fs";
import type { NamedFont } from "../../../src/verify/word-pages.ts";

const font = (name: string, file: string): NamedFont => ({
  name,
  bytes: readFileSync(`templates/fonts/${file}.otf`),
});

/** The office's faces as our DOCX name them; 小标宋 in the lighter face, because its own file says that it is bold. */
export const wordFonts: readonly NamedFont[] = [
  font("仿宋_GB2312", "FandolFang-Regular"),
  font("黑体", "FandolHei-Regular"),
  font("楷体_GB2312", "FandolKai-Regular"),
  font("宋体", "FandolSong-Regular"),
  font("方正小标宋简体", "FandolSong-Regular"),
];
