import { type StandardFace, isChinese, isSupplement, roleOf } from "../../faces.ts";
import { isNear, shown } from "../../lengths.ts";
import type { Line } from "./lines.ts";
import type { Character } from "../read/page.ts";
import { placeOf } from "./places.ts";

/**
 * Where characters are not set in the face and size asked for: one departure a line. Digits and letters may be of a
 * Latin face; a single character that the face lacks may come from a supplement.
 */
export const faceFaults = (
  line: Line,
  characters: readonly Character[],
  wanted: { readonly role: StandardFace; readonly size: number },
): readonly string[] => {
  const wrong = characters.filter(
    ({ text, font }) => isChinese(text) && roleOf(font) !== wanted.role && !isSupplement(font),
  );
  const sized = characters.find(({ size }) => !isNear(size, wanted.size, 0.25));
  const fonts = [...new Set(wrong.map(({ font }) => font))].join("、");
  return [
    ...(wrong.length > 0 ? [`${placeOf(line)}：${wrong.length} 个字用 ${fonts}，应为${wanted.role}`] : []),
    ...(sized ? [`${placeOf(line)}：${shown(sized.size, 1)} 磅，应为 ${wanted.size} 磅`] : []),
  ];
};

/** The names of the faces that some lines use for Chinese text. */
export const fontsOf = (lines: readonly Line[]): string =>
  [
    ...new Set(
      lines.flatMap(({ characters }) =>
        characters.filter(({ text }) => isChinese(text)).map(({ font }) => font),
      ),
    ),
  ].join("、");
