import { type StandardFace, isChinese, isHalfWidthLatin, isSupplement, roleOf } from "../../faces.ts";
import { isNear, shown } from "../../lengths.ts";
import { type Letter, placeOf, type PlacedParagraph } from "./measure.ts";

/** The characters of a paragraph, blanks left out, from one position to another. */
export const lettersOf = (
  placed: PlacedParagraph,
  from = 0,
  to = Number.POSITIVE_INFINITY,
): readonly Letter[] =>
  placed.paragraph.runs
    .flatMap((run) => Array.from(run.text, (text) => ({ text, run })))
    .filter(({ text }) => text.trim() !== "")
    .slice(from, to);

const plain = (name: string | undefined): string => name ?? "（没有指定）";

/** Where letters are not set in the face and size asked for; a supplement may lend single characters. */
export const faceFaults = (
  placed: PlacedParagraph,
  letters: readonly Letter[],
  wanted: { readonly role: StandardFace; readonly size?: number },
): readonly string[] => {
  const chinese = letters.filter(({ text }) => isChinese(text));
  const wrong = chinese.filter(
    ({ run }) => roleOf(run.eastAsia ?? "") !== wanted.role && !isSupplement(run.eastAsia ?? ""),
  );
  const latin = letters.find(
    ({ text, run }) =>
      /[\dA-Za-z]/u.test(text) && roleOf(run.ascii ?? "") === undefined && !isHalfWidthLatin(run.ascii ?? ""),
  );
  const sized = letters.find(
    ({ run }) => wanted.size !== undefined && !isNear(run.size ?? 10, wanted.size, 0.25),
  );
  const fonts = [...new Set(wrong.map(({ run }) => plain(run.eastAsia)))].join("、");
  return [
    ...(wrong.length > 0 ? [`${placeOf(placed)}：${wrong.length} 个字用 ${fonts}，应为${wanted.role}`] : []),
    ...(latin ? [`${placeOf(placed)}：数字和字母用 ${plain(latin.run.ascii)}，不占半字`] : []),
    ...(sized
      ? [`${placeOf(placed)}：${shown(sized.run.size ?? 10, 1)} 磅，应为 ${wanted.size ?? 0} 磅`]
      : []),
  ];
};

/** The names of the faces of Chinese text. */
export const fontsOf = (letters: readonly Letter[]): string =>
  [...new Set(letters.filter(({ text }) => isChinese(text)).map(({ run }) => plain(run.eastAsia)))].join(
    "、",
  );
