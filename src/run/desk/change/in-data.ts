import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import { formatDiagnostic } from "../../../diagnostics/format.ts";
import { lockFolder } from "../../../lock.ts";
import { diskRefusal } from "../../../refusal.ts";
import { refusalText } from "../../../diagnostics/refusal-text.ts";
import type { World } from "../../../world.ts";

/** What came of a change of the data folder: its result, or in words why it was not made. */
export type Changed<Result> = { readonly done: Result } | { readonly refused: string };

/**
 * Makes a change in the data folder while nobody else writes into it; a command in the terminal that is at work there is
 * told, and so is what the file system refuses.
 */
export const changingData = async <Result>(
  world: World,
  data: string,
  purpose: string,
  change: () => Promise<Changed<Result>>,
): Promise<Changed<Result>> => {
  try {
    const lock = await lockFolder(world.locate(data), purpose);
    if ("heldBy" in lock) {
      const held: Diagnostic = { code: "RUN-010", place: { file: data }, details: { ...lock.heldBy } };
      return { refused: formatDiagnostic(held) };
    }
    try {
      return await change();
    } finally {
      await lock.release();
    }
  } catch (problem) {
    const refused = diskRefusal(problem);
    if (!refused) throw problem;
    return { refused: `没有写成：${refusalText(refused.refusal)}。` };
  }
};
