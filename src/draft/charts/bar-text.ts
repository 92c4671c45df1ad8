import type { GradeCounts } from "../../model/assessment.ts";
import type { Grade } from "../../model/grade.ts";
import { grades } from "../../model/grade.ts";
import type { Rational } from "../../model/rational.ts";
import { compare, exactText, one, rational, zero } from "../../model/rational.ts";
import type { Phrases } from "../phrases.ts";
import { enumerate } from "../wording/wording.ts";
import type { ToneName } from "./bars.ts";

/** A share within the room of a bar. */
export const withinRoom = (share: Rational): Rational =>
  compare(share, zero) < 0 ? zero : compare(share, one) > 0 ? one : share;

/** A part of a bar as templates write it: 中1/2. */
export const segmentText = (tone: ToneName, share: Rational): string =>
  `${tone}${exactText(withinRoom(share))}`;

/** The darker, the further a task lags; what is not judged is left blank at the end of the bar. */
const tonesOfGrades: Readonly<Partial<Record<Grade, ToneName>>> = {
  已完成: "浅",
  达到序时进度: "中",
  推进缓慢: "深",
  尚未启动: "黑",
  未完成: "深",
};

/** Tasks by grade as the parts of a bar, of which the whole room is all of them. */
export const gradeSegments = ({ total, counts }: GradeCounts): string =>
  grades
    .flatMap((grade) => {
      const tone = tonesOfGrades[grade];
      return tone && counts[grade] > 0 ? [segmentText(tone, rational(counts[grade], total))] : [];
    })
    .join(" ");

/** The same in words: 已完成3项、推进缓慢1项、无法评价2项. */
export const gradeWords = (say: Phrases, { counts, unreported }: GradeCounts): string => {
  const told = grades.filter((grade) => counts[grade] > 0);
  return enumerate([
    ...told.map((grade) => say.各档({ 评价: grade, 项数: counts[grade], 项次: null })),
    ...(unreported > 0 ? [say.无法评价项数({ 项数: unreported, 项次: null })] : []),
  ]);
};
