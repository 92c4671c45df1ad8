import { monthName } from "../model/month.ts";
import type { World } from "../world.ts";
import { checkReports } from "./check-reports.ts";
import {
  collectDiagnostics,
  problemsText,
  showDiagnostics,
  showDone,
  standingErrors,
} from "./load/collected.ts";
import type { NamedDocument } from "../model/named-document.ts";
import { draftLetters } from "./papers/draft-letters.ts";
import type { DraftedSlips } from "./papers/draft-slips.ts";
import { draftSlips, noSlips, slipsText } from "./papers/draft-slips.ts";
import type { GenerateOptions } from "./load/options.ts";
import { locked } from "./locked.ts";
import { placeDocuments } from "./print/place-documents.ts";
import type { PreparedMonth } from "./papers/prepare-month.ts";
import { prepareMonth } from "./papers/prepare-month.ts";

/** What goes along with the 通报 and the extracts where it is asked for. */
interface Companions {
  readonly slips: DraftedSlips;
  /** Undefined when no 督办函 were asked for. */
  readonly letters: readonly NamedDocument[] | undefined;
}

const companionsText = ({ slips, letters }: Companions): string =>
  [
    ...(slips.documents.length > 0 ? [slipsText(slips)] : []),
    ...(letters ? [letters.length > 0 ? `督办函 ${letters.length} 份` : "没有应发的督办函"] : []),
  ]
    .map((text) => `，${text}`)
    .join("");

const placeMonth = async (
  world: World,
  options: GenerateOptions,
  version: string,
  prepared: PreparedMonth,
  companions: Companions,
  diagnostics: Parameters<typeof checkReports>[1],
): Promise<void> => {
  const month = monthName(prepared.month);
  const folder = `${options.output}/${month}`;
  const { slips, letters } = companions;
  const documents = [...prepared.documents, ...slips.documents, ...(letters ?? [])];
  world.tell(
    `正在生成 ${month}：通报和${prepared.documents.length - 1}个单位的摘编${companionsText(companions)}……`,
  );
  const { fonts, issue } = prepared;
  const placed = await placeDocuments(world, {
    folder,
    version,
    month,
    options: {
      draft: options.draft,
      returnInvalid: options.returnInvalid,
      ...(options.letters && { letters: true }),
      units: options.units,
    },
    documents,
    reports: await checkReports(prepared, diagnostics),
    fonts,
    issue,
    formats: options.formats,
    inputs: prepared.inputs,
  });
  const perFormat = options.formats.map((format) => format.toUpperCase()).join("、");
  showDone(
    world,
    `已生成 ${documents.length} 份公文（${perFormat}），共 ${placed.pages} 页，存入 ${folder}/，用时 ${world.secondsRunning().toFixed(1)} 秒；${problemsText(diagnostics)}。`,
    options.json,
  );
};

const generateMonth = async (world: World, options: GenerateOptions, version: string): Promise<0 | 1> => {
  const collected = collectDiagnostics();
  const prepared = await prepareMonth(world, options, collected.report);
  // The slips of a generated month bear its own day: what they say is what its 通报 says.
  const slips =
    prepared && options.returnInvalid
      ? await draftSlips(
          world,
          options,
          prepared,
          prepared.issue.created,
          collected.diagnostics(),
          collected.report,
        )
      : noSlips;
  const letters =
    prepared && options.letters ? await draftLetters(world, options, prepared, collected.report) : undefined;
  const diagnostics = collected.diagnostics();
  showDiagnostics(world, diagnostics, options.json);
  if (!prepared || standingErrors(diagnostics, prepared.returnedFiles) > 0) {
    world.tell(`${problemsText(diagnostics)}，未生成文件。`);
    return 1;
  }
  await placeMonth(world, options, version, prepared, { slips, letters }, diagnostics);
  return 0;
};

/**
 * 生成: prints the 通报 and the extracts of a month, with --return-invalid also the slips to the units whose reports
 * are returned or missing, with --letters the 督办函. Nothing is written while an error stands. Returns the exit code:
 * 0 done, 1 problems in the input, or another run at work.
 */
export const generate = (world: World, options: GenerateOptions, version: string): Promise<0 | 1> => {
  const purpose = `generate ${options.month ?? ""}`.trimEnd();
  return locked(world, { output: options.output, purpose, json: options.json }, () =>
    generateMonth(world, options, version),
  );
};
