import { fileChanges } from "../assess/manifest-changes.ts";
import { countReporting } from "../assess/statistics.ts";
import { severityOf } from "../diagnostics/diagnostic.ts";
import { documentNumber } from "../draft/view/office.ts";
import type { Faces } from "../layout/faces.ts";
import type { Catalogue } from "../model/catalogue.ts";
import { catalogueOf } from "../model/changes/catalogue-of.ts";
import { countGrades } from "../model/grade-counts.ts";
import type { InputFile } from "../model/input-file.ts";
import { listFile } from "../model/output/manifest.ts";
import type { ReportingMonth } from "../model/month.ts";
import type { EarlierMonth } from "../model/output/earlier-month.ts";
import type { IssuedMonth } from "../model/output/issued-month.ts";
import type { MonthOutline, MonthStatus, NoticeStatus } from "../model/output/year-status.ts";
import type { World } from "../world.ts";
import { collectDiagnostics } from "./load/collected.ts";
import type { LoadedCatalogue } from "./load/load-catalogue.ts";
import { loadIssued } from "./load/load-issued.ts";
import { leftToLater } from "./load/in-year/left-to-later.ts";
import { loadOne, ownFiles } from "./load/load-one-month.ts";
import type { Folders } from "./load/options.ts";
import { readingWith } from "./load/reading-with.ts";
import { earlierUnderNames, todaysNames, underTodaysNames } from "./load/in-year/under-todays-names.ts";
import { inputFiles } from "./papers/input-files.ts";
import type { PaperKind } from "./papers/papers.ts";
import type { FormerOutput } from "./print/former-output.ts";
import { readFormerOutput } from "./print/former-output.ts";
import { monthFolder, slipsFolder } from "./print/output-names.ts";
import { waitingCorrection } from "./print/waiting-correction.ts";

/** The units that papers of a kind in these folders go to. */
export const unitsWith = (kind: PaperKind, outputs: readonly FormerOutput[]): readonly string[] => [
  ...new Set(
    outputs
      .flatMap(({ manifest }) => (manifest ? [...manifest.documents, ...manifest.archived] : []))
      .flatMap((listed) => (listed.kind === kind ? (listed.unit ?? []) : [])),
  ),
];

/** What became of the 通报 that an earlier run printed, by what its files rest on now. */
export const noticeIn = (
  { manifest, edited }: FormerOutput,
  inputs: readonly InputFile[],
): NoticeStatus | undefined =>
  manifest && {
    draft: manifest.options.draft,
    inputs: fileChanges(manifest.inputs, inputs.map(listFile)),
    edited: edited.map(({ path }) => path),
  };

/** A month of a year, where a command finds it. */
interface MonthOfYear {
  readonly folders: Folders;
  readonly year: LoadedCatalogue;
  /** Undefined where they cannot be opened, which other commands tell. */
  readonly faces: Faces | undefined;
  readonly month: ReportingMonth;
  /** The year's catalogue of its newest month: units are told by the names that they have there. */
  readonly newest: Catalogue;
  /** The month before, on which its runs and standing verdicts rest. */
  readonly previous?: EarlierMonth | undefined;
}

/**
 * Where a month stands, and what the next one counts on from: nothing is compared with one that has errors, and one that
 * cannot be read leaves nothing.
 */
interface MonthInOverview {
  readonly status: MonthStatus;
  readonly earlier?: EarlierMonth;
}

/** What a month tells of its units, under the names that they have in a catalogue. */
const outlineUnderNames = (
  { deadline, reporting, statistics }: MonthOutline,
  catalogue: Pick<Catalogue, "units">,
): MonthOutline => {
  const today = todaysNames(catalogue);
  const renamed = reporting.map((each) => ({ ...each, unit: { name: today(each.unit.name) } }));
  return { deadline, statistics, reporting: renamed };
};

/** A month by its files. Faulty files count as returned; their errors are counted, not reported. */
const byFiles = async (
  world: World,
  { folders, year, newest, faces, month, previous }: MonthOfYear,
  output: FormerOutput,
): Promise<{
  readonly status: Omit<MonthStatus, "returnSlips" | "reminders">;
  readonly earlier?: EarlierMonth;
}> => {
  const { report, diagnostics } = collectDiagnostics();
  const flags = { data: folders.data, draft: true, returnInvalid: true, ...readingWith(faces) };
  const catalogue = catalogueOf(year.catalogue, month);
  const before = previous && earlierUnderNames(previous, catalogue);
  const loaded = await loadOne({ world, options: flags, report }, catalogue, { month, previous: before });
  const own = await ownFiles({ world, options: folders }, month);
  const signedOn = loaded?.submissions.issue.signedOn;
  const hasCharts = catalogue.agency.charts === true;
  const inputs = await inputFiles(world, folders, { month, seeds: year.files, own, signedOn, hasCharts });
  const notice = noticeIn(output, inputs);
  const number = loaded && documentNumber(year.catalogue.agency, loaded.submissions.issue);
  const errors = diagnostics().filter((each) => severityOf(each) === "error").length;
  const { earlier } = leftToLater(loaded, diagnostics(), previous);
  return {
    status: {
      month,
      ...(loaded && { assessment: outlineUnderNames(loaded.assessment, newest) }),
      ...(number !== undefined && { number }),
      errors,
      ...(notice && { notice }),
    },
    ...(loaded && earlier && { earlier }),
  };
};

/** A month as it went out: nothing of its files and of today's year bears on it. */
export const asIssued = (issued: IssuedMonth, output: FormerOutput, isCorrectionWaiting: boolean) => {
  const { month, number, printedOn, deadline, reporting, tasks, corrections, lettersElsewhere } = issued;
  const statistics = { tasks: countGrades(tasks), reporting: countReporting(reporting) };
  const notice = noticeIn(output, []);
  return {
    status: {
      month,
      assessment: { deadline, reporting, statistics },
      number,
      errors: 0,
      issuedOn: printedOn,
      ...(lettersElsewhere && { lettersElsewhere }),
      ...(corrections && { correctedBy: corrections.map((each) => each.number) }),
      ...(isCorrectionWaiting && { isCorrectionWaiting }),
      ...(notice && { notice: { ...notice, inputs: { replaced: [], added: [], removed: [] } } }),
    },
    earlier: issued,
  };
};

/** Reads a month and what was generated of it. */
export const monthStatus = async (world: World, found: MonthOfYear): Promise<MonthInOverview> => {
  const { folders, month } = found;
  const output = await readFormerOutput(world, monthFolder(folders.output, month));
  const slips = await readFormerOutput(world, slipsFolder(folders.output, month));
  const { report, diagnostics } = collectDiagnostics();
  const issued = await loadIssued(world, folders.data, month, report);
  const waiting = issued && (await waitingCorrection(world, folders.output, issued));
  const { status, ...rest } = issued
    ? asIssued(underTodaysNames(issued, found.newest), output, waiting !== undefined)
    : await byFiles(world, found, output);
  return {
    status: {
      ...status,
      errors: status.errors + diagnostics().length,
      ...(diagnostics().length > 0 && { isRecordDamaged: true }),
      returnSlips: unitsWith("退回", [output, slips]).map(todaysNames(found.newest)),
      reminders: unitsWith("催报", [output, slips]).map(todaysNames(found.newest)),
    },
    ...rest,
  };
};
