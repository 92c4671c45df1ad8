import { manifestChanges } from "../../assess/manifest-changes.ts";
import { digestOf } from "../../model/digest.ts";
import type { Faces } from "../../layout/faces.ts";
import type { InputFile } from "../../model/input-file.ts";
import type { ListedDocument, ListedOptions, Manifest } from "../../model/output/manifest.ts";
import { listFile } from "../../model/output/manifest.ts";
import type { MonthOutcome } from "../../model/output/month-outcome.ts";
import { utf8 } from "../../model/text/utf8.ts";
import type { OutputFile } from "../../save.ts";
import { saveFolder } from "../../save.ts";
import type { World } from "../../world.ts";
import { changesText } from "../../write/reports/changes-text.ts";
import type { UnsealedAnswer } from "../../write/reports/manifest.ts";
import { sealedManifest, writeManifest } from "../../write/reports/manifest.ts";
import type { NamedDocument } from "../../model/papers/named-document.ts";
import type { Archiving } from "./archive-former.ts";
import { archiveOf } from "./archive-former.ts";
import type { FormerOutput } from "./former-output.ts";
import { readFormerOutput, reusableFiles, writtenAgain } from "./former-output.ts";
import { manifestName } from "./output-names.ts";
import type { PrintSettings } from "./print-document.ts";
import type { StandbyPrinter } from "./print-documents.ts";
import { printDocuments } from "./print-documents.ts";
import { retireFormerOutput } from "./retire-former.ts";

/** Everything that goes into one output folder. */
export interface Placement {
  /** Relative to the working folder. */
  readonly folder: string;
  readonly version: string;
  /** 2013-06 */
  readonly month: string;
  readonly options: ListedOptions;
  /** What the run found, where it prints a month. */
  readonly outcome?: MonthOutcome;
  readonly documents: readonly NamedDocument[];
  /** Files beside the documents, made anew each time. */
  readonly reports: readonly OutputFile[];
  readonly settings: PrintSettings;
  /** Those of the settings, opened. */
  readonly faces: Faces;
  /** A worker that is ready to print with them. */
  readonly standby?: StandbyPrinter | undefined;
  /** Every file that the documents rest on. */
  readonly inputs: readonly InputFile[];
  /** What stays of earlier runs though it is no longer printed. */
  readonly archiving: Archiving;
  /** What lets a later run see that it would print the same; absent where that may not be left out. */
  readonly answer?: UnsealedAnswer;
}

/** What was placed. */
interface Placed {
  readonly pages: number;
  /** How many documents were printed; the others were taken over. */
  readonly printed: number;
}

interface Finished {
  readonly listed: ListedDocument;
  readonly files: readonly OutputFile[];
  readonly isKept: boolean;
}

/** Takes over what would come out the same, and prints the rest. The order is that of the documents. */
const finishDocuments = async (
  world: World,
  { documents, settings, faces: opened, standby }: Placement,
  {
    program,
    fonts,
    former,
  }: { readonly program: string; readonly fonts: Manifest["fonts"]; readonly former: FormerOutput },
): Promise<readonly Finished[]> => {
  const { properties, formats } = settings;
  const faces = fonts.map(({ role, digest }) => [role, digest]);
  // A document's bytes follow from these and nothing else; what a template or a file of data changes shows in the model.
  const sourceOf = ({ document }: NamedDocument): string =>
    digestOf(JSON.stringify({ program, faces, properties, document }));
  const planned = documents.map((document) => {
    const source = sourceOf(document);
    return { document, source, former: reusableFiles(former, { name: document.name, source }, formats) };
  });
  const due = planned.filter((each) => !each.former).map(({ document }) => document);
  const printed = await printDocuments(due, {
    settings,
    faces: opened,
    workers: world.processors,
    standby,
    showProgress: (done, total) => world.showProgress(`正在生成 ${done}/${total}`),
  });
  world.showProgress("");
  return planned.map(({ document, source, former: kept }) => {
    const own = kept?.files ?? printed[due.indexOf(document)]?.files ?? [];
    const files = own.map((file) => ({ ...file, ...(kept && { unchanged: true }) }));
    const pages = kept?.listed.pages ?? printed[due.indexOf(document)]?.pages ?? 0;
    const { name, kind, unit } = document;
    const { head, title, signature } = document.document;
    const number = head.type === "basis" ? undefined : head.number;
    const listed = {
      name,
      kind,
      ...(unit !== undefined && { unit }),
      ...(number !== undefined && { number }),
      title,
      ...(signature && { signedOn: signature.date }),
      pages,
      source,
      files: files.map(({ path }) => path),
    };
    return { listed, files, isKept: kept !== undefined };
  });
};

/**
 * Prints documents into a folder that is put in place whole. A document whose text, fonts and program are those of the
 * earlier run is taken over from there unchanged; what may have been sent of it stays. Says what is different from that run, and why; keeps copies of what
 * was edited meanwhile, and leaves files alone that no run has written.
 */
export const placeDocuments = async (world: World, placement: Placement): Promise<Placed> => {
  const { folder, version, month, options, outcome, reports, settings, inputs, archiving, answer } =
    placement;
  const program = await world.programDigest();
  const former = await readFormerOutput(world, folder);
  const fonts = Object.entries(settings.fonts).map(([role, file]) => ({ role, ...listFile(file) }));
  const finished = await finishDocuments(world, placement, { program, fonts, former });
  const documents = finished.map(({ listed }) => listed);
  const { archived, files: stay } = archiveOf(former, { documents, draft: options.draft }, archiving);
  const outputs = [...finished.flatMap(({ files }) => files), ...stay, ...reports];
  const manifest: Manifest = sealedManifest({
    version,
    program,
    month,
    options,
    ...(outcome && { outcome }),
    fonts,
    inputs: inputs.map(listFile),
    documents,
    archived,
    outputs: outputs.map(listFile),
    ...(answer && { answer }),
  });
  const written = new Set(outputs.map(({ path }) => path));
  const foreign = writtenAgain(former.foreign, written);
  const list = { path: manifestName, bytes: utf8(writeManifest(manifest)) };
  await saveFolder(world.locate(folder), [...outputs, ...foreign, list], retireFormerOutput(world, folder));
  const kept = finished.filter(({ isKept }) => isKept).length;
  // A program from before documents were listed leaves nothing to compare them with.
  if (former.manifest && former.manifest.documents.length > 0)
    world.tell(changesText(manifestChanges(former.manifest, manifest), kept));
  return {
    pages: finished.reduce((sum, { listed }) => sum + listed.pages, 0),
    printed: finished.length - kept,
  };
};
