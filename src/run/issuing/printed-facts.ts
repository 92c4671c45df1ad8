import { fileChanges } from "../../assess/manifest-changes.ts";
import { loadFaces, missingCharacters } from "../../layout/faces.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { monthName } from "../../model/month.ts";
import type { Manifest } from "../../model/output/manifest.ts";
import { listFile } from "../../model/output/manifest.ts";
import { collectDiagnostics } from "../load/collected.ts";
import type { Context } from "../load/context.ts";
import { lastIssued } from "../load/in-year/earlier-in-year.ts";
import type { LoadedCatalogue } from "../load/load-catalogue.ts";
import { loadFontFiles } from "../load/load-fonts.ts";
import type { LoadedMonth } from "../load/in-year/load-month.ts";
import { loadMonth } from "../load/in-year/load-month.ts";
import { ownFiles } from "../load/load-one-month.ts";
import type { Folders } from "../load/options.ts";
import { seedsFolder } from "../load/options.ts";

/** A month that was printed, in its year. */
interface PrintedInYear {
  readonly month: ReportingMonth;
  readonly year: LoadedCatalogue;
  readonly manifest: Manifest;
}

/** Files that the month's facts follow from and that are not what they were when it was printed. */
const changedSince = async (
  { world, options, report }: Context<Pick<Folders, "seeds" | "data">>,
  { month, year, manifest }: PrintedInYear,
): Promise<readonly string[]> => {
  const { since } = await lastIssued({ world, options, report }, month);
  const months = [...since, month];
  const folders = [
    seedsFolder(options, month.year),
    ...months.map((each) => `${options.data}/${monthName(each)}`),
  ];
  const own = await Promise.all(months.map((each) => ownFiles({ world, options }, each)));
  const now = [...year.files, ...own.flat()].map(listFile);
  const before = manifest.inputs.filter(({ path }) =>
    folders.some((folder) => path.startsWith(`${folder}/`)),
  );
  const { replaced, added, removed } = fileChanges(before, now);
  return [...replaced, ...added, ...removed];
};

/**
 * What a printed month says, worked out once more from the files that it was printed from; reported (ISD-008) where
 * these have changed since. Its other problems were told when it was printed.
 */
export const printedFacts = async (
  context: Context<Pick<Folders, "seeds" | "data" | "templates">>,
  printed: PrintedInYear,
): Promise<LoadedMonth | undefined> => {
  const { world, options, report } = context;
  const { month, year, manifest } = printed;
  const changed = await changedSince(context, printed);
  if (changed.length > 0) {
    report({
      code: "ISD-008",
      place: { file: `${options.data}/${monthName(month)}` },
      details: { files: changed, count: changed.length },
    });
    return undefined;
  }
  // A report with characters that no font has was returned.
  const fonts = await loadFontFiles(context, year.catalogue.agency.fonts);
  const faces = fonts && loadFaces(fonts, report);
  if (!faces) return undefined;
  const collected = collectDiagnostics();
  const flags = {
    data: options.data,
    draft: false,
    returnInvalid: manifest.options.returnInvalid,
    unprintableIn: (text: string) => missingCharacters(text, faces),
  };
  const loaded = await loadMonth({ world, options: flags, report: collected.report }, year.catalogue, month);
  for (const each of collected.diagnostics()) if (each.code === "ISD-001") report(each);
  return loaded;
};
