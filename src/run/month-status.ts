import { fileChanges } from "../assess/manifest-changes.ts";
import { severityOf } from "../diagnostics/diagnostic.ts";
import { documentNumber } from "../draft/view/office.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { InputFile } from "../model/input-file.ts";
import { listFile } from "../model/manifest.ts";
import type { ReportingMonth } from "../model/month.ts";
import { monthName } from "../model/month.ts";
import type { MonthStatus, NoticeStatus } from "../model/year-status.ts";
import type { World } from "../world.ts";
import { collectDiagnostics } from "./load/collected.ts";
import type { FormerOutput } from "./print/former-output.ts";
import { readFormerOutput } from "./print/former-output.ts";
import { inputFiles } from "./load/input-files.ts";
import { loadOne } from "./load/load-month.ts";
import type { Folders } from "./load/options.ts";

/** The units whose slips lie in an output folder: 退回/01-市发改委 → 市发改委. */
const slipsIn = (kind: "退回" | "催报", outputs: readonly FormerOutput[]): readonly string[] => [
  ...new Set(
    outputs
      .flatMap(({ manifest }) => manifest?.documents ?? [])
      .filter(({ name }) => name.startsWith(`${kind}/`))
      .map(({ name }) => name.slice(kind.length + 1).replace(/^\d+-/, "")),
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

/** Reads a month and what was generated of it. Faulty files count as returned; their errors are counted, not reported. */
export const monthStatus = async (
  world: World,
  folders: Folders,
  catalogue: Catalogue,
  seeds: readonly InputFile[],
  month: ReportingMonth,
): Promise<MonthStatus> => {
  const collected = collectDiagnostics();
  const flags = { data: folders.data, draft: true, returnInvalid: true };
  const loaded = await loadOne(world, flags, catalogue, month, undefined, collected.report);
  const own = await world.readFolder(`${folders.data}/${monthName(month)}`);
  const inputs = await inputFiles(world, folders, month, seeds, own);
  const output = await readFormerOutput(world, `${folders.output}/${monthName(month)}`);
  const slips = await readFormerOutput(world, `${folders.output}/${monthName(month)}-退件`);
  const notice = noticeIn(output, inputs);
  const number = loaded && documentNumber(catalogue.agency, loaded.submissions.issue);
  return {
    month,
    ...(loaded && { assessment: loaded.assessment }),
    ...(number !== undefined && { number }),
    errors: collected.diagnostics().filter((each) => severityOf(each) === "error").length,
    ...(notice && { notice }),
    returnSlips: slipsIn("退回", [output, slips]),
    reminders: slipsIn("催报", [output, slips]),
  };
};
