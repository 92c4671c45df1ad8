import { fileChanges } from "../assess/manifest-changes.ts";
import { severityOf } from "../diagnostics/diagnostic.ts";
import { documentNumber } from "../draft/view/office.ts";
import type { MonthAssessment } from "../model/assessment.ts";
import type { InputFile } from "../model/input-file.ts";
import { listFile } from "../model/output/manifest.ts";
import type { ReportingMonth } from "../model/month.ts";
import { monthName } from "../model/month.ts";
import type { MonthStatus, NoticeStatus } from "../model/output/year-status.ts";
import type { World } from "../world.ts";
import { collectDiagnostics } from "./load/collected.ts";
import type { LoadedCatalogue } from "./load/load-catalogue.ts";
import { loadOne } from "./load/load-month.ts";
import type { Folders } from "./load/options.ts";
import { inputFiles } from "./papers/input-files.ts";
import type { PaperKind } from "./papers/papers.ts";
import type { FormerOutput } from "./print/former-output.ts";
import { readFormerOutput } from "./print/former-output.ts";
import { monthFolder, slipsFolder } from "./print/output-names.ts";

/** The units that papers of a kind in these folders go to. */
const unitsWith = (kind: PaperKind, outputs: readonly FormerOutput[]): readonly string[] => [
  ...new Set(
    outputs
      .flatMap(({ manifest }) => manifest?.documents ?? [])
      .flatMap((listed) => (listed.kind === kind ? (listed.unit ?? []) : [])),
  ),
];

const noticeIn = (
  { manifest, edited }: FormerOutput,
  inputs: readonly InputFile[],
): NoticeStatus | undefined =>
  manifest && {
    draft: manifest.options.draft,
    inputs: fileChanges(manifest.inputs, inputs.map(listFile)),
    edited: edited.map(({ path }) => path),
  };

/** A month of a year, where a command finds it. */
export interface MonthOfYear {
  readonly folders: Folders;
  readonly year: LoadedCatalogue;
  readonly month: ReportingMonth;
  /** The month just before, on which its runs and standing verdicts rest. */
  readonly previous?: MonthAssessment | undefined;
}

/** Reads a month and what was generated of it. Faulty files count as returned; their errors are counted, not reported. */
export const monthStatus = async (
  world: World,
  { folders, year, month, previous }: MonthOfYear,
): Promise<MonthStatus> => {
  const { report, diagnostics } = collectDiagnostics();
  const flags = { data: folders.data, draft: true, returnInvalid: true };
  const loaded = await loadOne({ world, options: flags, report }, year.catalogue, { month, previous });
  const own = await world.readFolder(`${folders.data}/${monthName(month)}`);
  const inputs = await inputFiles(world, folders, { month, seeds: year.files, own });
  const output = await readFormerOutput(world, monthFolder(folders.output, month));
  const slips = await readFormerOutput(world, slipsFolder(folders.output, month));
  const notice = noticeIn(output, inputs);
  const number = loaded && documentNumber(year.catalogue.agency, loaded.submissions.issue);
  return {
    month,
    ...(loaded && { assessment: loaded.assessment }),
    ...(number !== undefined && { number }),
    errors: diagnostics().filter((each) => severityOf(each) === "error").length,
    ...(notice && { notice }),
    returnSlips: unitsWith("退回", [output, slips]),
    reminders: unitsWith("催报", [output, slips]),
  };
};
