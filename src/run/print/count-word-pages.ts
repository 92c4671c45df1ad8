import type { InputFile } from "../../model/input-file.ts";
import type { NamedFont, WordPages } from "../../verify/word-pages.ts";
import type { World } from "../../world.ts";
import { workerBeside, workInPool } from "./worker-pool.ts";

/**
 * The names that documents give the faces, and the shipped files that are as wide: 汉字 are one em in all of them. 小标宋
 * is measured in the lighter face, since the file of the bold one says that it is bold and the text does not.
 */
const faceNames: Readonly<Record<string, readonly string[]>> = {
  "FandolFang-Regular": ["仿宋_GB2312", "仿宋", "FangSong", "方正仿宋_GBK", "方正仿宋简体", "华文仿宋"],
  "FandolHei-Regular": ["黑体", "SimHei", "方正黑体_GBK"],
  "FandolKai-Regular": ["楷体_GB2312", "楷体", "KaiTi", "方正楷体_GBK"],
  "FandolSong-Regular": ["宋体", "SimSun", "方正小标宋简体", "方正小标宋_GBK", "华文中宋"],
};

const loadFonts = async (world: World): Promise<readonly NamedFont[]> => {
  const found = await Promise.all(
    Object.entries(faceNames).map(async ([file, names]) => {
      const font = await world.readFile(`templates/fonts/${file}.otf`);
      return font ? names.map((name): NamedFont => ({ name, bytes: font.bytes })) : [];
    }),
  );
  return found.flat();
};

/** A worker runs in the built tree alone. */
const isBuilt = !import.meta.url.endsWith(".ts");

/** The 通报 of sixty pages takes five seconds on an office PC. */
const limits = { seconds: 120, megabytes: 400, givenUp: () => undefined };

/**
 * Counts the pages of DOCX files by Word's rules, in the order of the files; undefined for one that cannot be set, and
 * for all where the fonts are not there.
 */
export const countWordPages = async (
  world: World,
  files: readonly InputFile[],
): Promise<readonly (WordPages | undefined)[]> => {
  const fonts = isBuilt && files.length > 0 ? await loadFonts(world) : [];
  if (fonts.length === 0) return files.map(() => undefined);
  return workInPool<InputFile, WordPages | undefined>(files, {
    file: workerBeside(import.meta.url, "word-pages-worker"),
    start: fonts,
    workers: world.processors,
    limits,
    showProgress: (done, total) => world.showProgress(`正在推算页数 ${done}/${total}`),
  });
};
