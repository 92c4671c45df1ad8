import type { InputFile } from "../../model/input-file.ts";
import { breaksTheStandard } from "../../verify/measured-document.ts";
import type { Context } from "../load/context.ts";
import { measureDocuments } from "../print/measure-documents.ts";

/** The paths of documents that break a clause of the standard that leaves no choice. */
export const brokenAmong = async (
  { world, report }: Pick<Context<unknown>, "world" | "report">,
  files: readonly InputFile[],
): Promise<readonly string[]> => {
  const documents = await measureDocuments(files, {
    workers: world.processors,
    report,
    showProgress: (done, total) => world.showProgress(`正在核对 ${done}/${total}`),
  });
  world.showProgress("");
  return documents.filter(breaksTheStandard).map(({ file }) => file);
};
