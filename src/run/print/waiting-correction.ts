import type { IssuedMonth } from "../../model/output/issued-month.ts";
import type { World } from "../../world.ts";
import { readFormerOutput } from "./former-output.ts";
import { correctionFolder } from "./output-names.ts";

/**
 * The number of a 更正通报 that was printed of an issued month and is not issued itself, empty while it is a draft; undefined
 * where there is none.
 */
export const waitingCorrection = async (
  world: World,
  output: string,
  { month, corrections = [] }: Pick<IssuedMonth, "month" | "corrections">,
): Promise<string | undefined> => {
  const { manifest } = await readFormerOutput(world, correctionFolder(output, month));
  const notice = manifest?.documents.find(({ kind }) => kind === "更正通报");
  const number = notice && (notice.number ?? "");
  return corrections.some((each) => each.number === number) ? undefined : number;
};
