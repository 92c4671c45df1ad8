import { refusalText } from "../diagnostics/refusal-text.ts";
import type { NamedDocument } from "../model/papers/named-document.ts";
import { diskRefusal } from "../refusal.ts";
import type { OutputFile } from "../save.ts";
import { saveFile } from "../save.ts";
import type { World } from "../world.ts";
import { checkReports } from "./check-reports.ts";
import type { SettledProblems } from "./load/collected.ts";
import type { Format } from "./load/options.ts";
import type { StandbyPrinter } from "./print/print-documents.ts";
import { printDocuments } from "./print/print-documents.ts";
import type { PreparedMonth } from "./papers/prepare-month.ts";

/** What a check leaves behind. */
interface CheckOutput {
  readonly prepared: PreparedMonth;
  readonly problems: SettledProblems;
  /** 校核小结 */
  readonly documents: readonly NamedDocument[];
  readonly formats: readonly Format[];
  readonly folder: string;
  /** A worker that has loaded the code of printing. */
  readonly printer?: StandbyPrinter | undefined;
}

/** One paper is nothing to wait for. */
const showProgress = (): void => undefined;

const printed = async ({
  prepared: { faces, fonts, properties },
  documents,
  formats,
  printer,
}: CheckOutput): Promise<readonly OutputFile[]> => {
  if (formats.length === 0) return [];
  const settings = { fonts, properties, formats };
  const papers = await printDocuments(documents, {
    settings,
    faces,
    workers: 1,
    standby: printer,
    showProgress,
  });
  return papers.flatMap(({ files }) => files);
};

/**
 * Writes 校核报告 and 校核小结, each file whole or not at all; no other run is kept waiting for that. Returns what is to be
 * said of it: where they are, or why not. A folder that cannot be written into makes no check fail.
 */
export const writeCheckOutput = async (world: World, output: CheckOutput): Promise<string> => {
  const { prepared, problems, folder } = output;
  const files = [...(await checkReports(prepared, problems)), ...(await printed(output))];
  try {
    for (const { path, bytes } of files) await saveFile(world.locate(`${folder}/${path}`), bytes);
  } catch (problem) {
    const refused = diskRefusal(problem);
    if (!refused) throw problem;
    return `校核报告没有写成：${folder}/ ${refusalText(refused.refusal)}。`;
  }
  return `报告在 ${folder}/。`;
};
