import { manifestChanges } from "../assess/manifest-changes.ts";
import { digestOf } from "../model/digest.ts";
import type { ReportingMonth } from "../model/month.ts";
import { monthName } from "../model/month.ts";
import type { Manifest } from "../model/output/manifest.ts";
import type { RunAnswer } from "../model/output/run-answer.ts";
import { readManifest } from "../read/month/manifest.ts";
import { sealedManifest, writeManifest } from "../write/reports/manifest.ts";
import { changesText } from "../write/reports/changes-text.ts";
import type { World } from "../world.ts";
import { showDone } from "./load/collected.ts";
import { chosenMonth } from "./load/months.ts";
import type { GenerateOptions } from "./load/options.ts";
import { digestFound } from "./print/recorded-world.ts";
import { readFormerOutput } from "./print/former-output.ts";
import { manifestName, monthFolder } from "./print/output-names.ts";
import { clearStopped } from "./stopped.ts";

/**
 * SHA-256 of what a run is asked for, but for the place of its files: these are the same wherever they stand. What is
 * not asked for counts for nothing, whether it is said or not.
 */
export const askedDigest = ({ output: _output, ...asked }: GenerateOptions, month: string): string =>
  digestOf(
    JSON.stringify(
      Object.entries({ ...asked, month })
        .filter(([, value]) => value !== undefined && value !== false)
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ),
  );

/** What a run says when it has printed a month. */
export const printedText = (
  {
    folder,
    entered,
    problems,
  }: { readonly folder: string; readonly entered: string; readonly problems: string },
  {
    documents,
    pages,
    formats,
    seconds,
  }: {
    readonly documents: number;
    readonly pages: number;
    readonly formats: readonly string[];
    readonly seconds: number;
  },
): string => {
  const perFormat = formats.map((format) => format.toUpperCase()).join("、");
  return `已生成 ${documents} 份公文（${perFormat}），共 ${pages} 页，存入 ${folder}/${entered}，用时 ${seconds.toFixed(1)} 秒；${problems}。`;
};

/** The manifest of a month's folder where it answers for what is asked now, and nobody has worked on it. */
const answering = async (
  world: World,
  options: GenerateOptions,
  { month, version }: { readonly month: ReportingMonth; readonly version: string },
): Promise<(Manifest & { readonly answer: RunAnswer }) | undefined> => {
  const file = await world.readFile(`${monthFolder(options.output, month)}/${manifestName}`);
  const manifest = file && readManifest(file);
  const answer = manifest?.answer;
  if (!manifest || !answer || manifest.version !== version) return undefined;
  if (answer.asked !== askedDigest(options, monthName(month))) return undefined;
  const written = writeManifest(sealedManifest({ ...manifest, answer }));
  if (written !== new TextDecoder().decode(file.bytes)) return undefined;
  return manifest.program === (await world.programDigest()) ? { ...manifest, answer } : undefined;
};

/** Whether a run would find all that an earlier one found. */
const findsTheSame = async (world: World, { reads }: RunAnswer): Promise<boolean> => {
  for (const read of reads) if ((await digestFound(world, read)) !== read.digest) return false;
  return reads.length > 0;
};

/** Whether every file of an earlier run's folder is as that run left it, and all of them are what it printed. */
const standsAsLeft = async (
  world: World,
  folder: string,
  { outputs, archived }: Manifest,
): Promise<boolean> => {
  if (archived.length > 0) return false;
  const { intact, edited } = await readFormerOutput(world, folder);
  return edited.length === 0 && outputs.every(({ path }) => intact.has(path));
};

/**
 * Says what a run would say, and leaves its folder alone, where printing the month again would leave every file as it is:
 * the program and what is asked for are the same, all that the earlier run has read is found again to the byte, and so are
 * all files that it wrote. Whether it was so; where not, nothing is said. A run that writes into registers or into an issued
 * month is never left out. Only for who holds the lock of the output folder.
 */
export const toldUnchanged = async (
  world: World,
  options: GenerateOptions,
  version: string,
): Promise<boolean> => {
  if (options.returnInvalid || options.correction !== undefined) return false;
  const month = await chosenMonth({ world, options, report: () => undefined });
  const manifest = month && (await answering(world, options, { month, version }));
  if (!manifest || !(await findsTheSame(world, manifest.answer))) return false;
  const folder = monthFolder(options.output, month);
  if (!(await standsAsLeft(world, folder, manifest))) return false;
  const { answer, documents } = manifest;
  for (const { as, line } of answer.said) (as === "result" ? world.print : world.tell)(line);
  world.tell(changesText(manifestChanges(manifest, manifest), documents.length));
  await clearStopped(world, options.output, monthName(month));
  if (answer.reminder !== undefined) world.tell(answer.reminder);
  const done = printedText(
    { folder, entered: "", problems: answer.problems },
    {
      documents: documents.length,
      pages: documents.reduce((sum, { pages }) => sum + pages, 0),
      formats: options.formats,
      seconds: world.secondsRunning(),
    },
  );
  showDone(world, done, options.json);
  return true;
};
