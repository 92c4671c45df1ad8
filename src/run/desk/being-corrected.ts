import type { IssuedMonth } from "../../model/output/issued-month.ts";
import type { World } from "../../world.ts";
import { correctionKeys, issueTexts } from "./issue-texts.ts";

/**
 * Whether an issued month is being corrected: its 期次.yaml has a number or a day of a 更正通报, and none that went out has
 * that number. Then what the month was drawn from may be changed, for the correction alone; what was issued stays.
 */
export const isBeingCorrected = async (
  world: World,
  data: string,
  { month, corrections = [] }: IssuedMonth,
): Promise<boolean> => {
  const texts = (await issueTexts(world, data, month)) ?? {};
  if (correctionKeys.every((key) => (texts[key] ?? "") === "")) return false;
  const serial = texts.更正发文字号 ?? "";
  return !corrections.some(({ number }) => serial === "" || number.endsWith(`〕${serial}号`));
};
