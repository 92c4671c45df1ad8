import { fileName } from "../../model/input-file.ts";
import type { CheckSummary } from "../../model/output/check-summary.ts";
import { dueUnits, receivedUnits } from "../../model/output/check-summary.ts";

/** So many names a line on the screen lists; a report lists them all. */
const mostOnScreen = 10;

const listed = (names: readonly string[], most: number): string => {
  if (names.length === 0) return "";
  return `（${names.slice(0, most).join("、")}${names.length > most ? "等" : ""}）`;
};

/** 应报 83，全部合格 */
const allSoundText = (summary: CheckSummary): string => `应报 ${dueUnits(summary)}，全部合格`;

/** Whether there is nothing to say of a month's reports but that they are all there. */
export const isAllSound = (summary: CheckSummary): boolean =>
  summary.sound.length === dueUnits(summary) && summary.ownerless.length === 0;

/**
 * 应报 83，已收 80，合格 78，退回 2（市科技局、市林业局），未报 3（…）: one line. `most` names of each kind are listed, on the
 * screen ten.
 */
export const checkSummaryText = (summary: CheckSummary, most = mostOnScreen): string => {
  if (isAllSound(summary)) return allSoundText(summary);
  const { sound, returned, unmatched, missing, ownerless } = summary;
  const files = ownerless.map(fileName);
  return [
    `应报 ${dueUnits(summary)}`,
    `已收 ${receivedUnits(summary)}`,
    `合格 ${sound.length}`,
    `退回 ${returned.length}${listed(returned, most)}`,
    ...(unmatched.length > 0 ? [`登记与文件不符 ${unmatched.length}${listed(unmatched, most)}`] : []),
    `未报 ${missing.length}${listed(missing, most)}`,
    ...(files.length > 0 ? [`另有 ${files.length} 个文件看不出是哪个单位的${listed(files, most)}`] : []),
  ].join("，");
};
