import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { healthOf } from "../../diagnostics/doctor/row.ts";
import type { DoctorRow } from "../../diagnostics/doctor/row.ts";
import type { Machine } from "../../machine.ts";
import { catalogueOf } from "../../model/changes/catalogue-of.ts";
import { monthName } from "../../model/month.ts";
import type { World } from "../../world.ts";
import { doctorJson, doctorText } from "../../write/reports/doctor-text.ts";
import { collectDiagnostics } from "../load/collected.ts";
import { issuedFile } from "../load/load-issued.ts";
import { monthsIn } from "../load/months.ts";
import type { Folders } from "../load/options.ts";
import { seedsFolder } from "../load/options.ts";
import { prepareMonth } from "../papers/prepare-month.ts";
import { clockRows, diskRows, nodeRows } from "./computer.ts";
import type { Examination, ProgramFacts } from "./examination.ts";
import { orElse, rowsOf, unlessRefused } from "./examination.ts";
import type { LookedInto } from "./folders.ts";
import { folderRows, lookIntoFolders, lookedInto } from "./folders.ts";
import { fontRows } from "./fonts.ts";
import { holidayRows } from "./holidays.ts";
import { issuedRows, sentMonths } from "./issued.ts";
import { monthRows, newestMonthRows } from "./months.ts";
import { nameRows } from "./names.ts";
import { officeFontRows } from "./office-fonts.ts";
import { examineRegisters, registerRows, reliableDispatches } from "./registers.ts";
import { remainRows } from "./remains.ts";
import { sampleRows, shippedRows } from "./shipped.ts";
import type { TemplatesBasis } from "./templates.ts";
import { templateRows } from "./templates.ts";
import { usedCharacters } from "./used-characters.ts";
import type { ExaminedCatalogue, ExaminedYear } from "./year.ts";
import { catalogueRow, examineCatalogue, examinedYear } from "./year.ts";

export interface DoctorOptions extends Folders {
  /** undefined means the year of the newest month in the data folder. */
  readonly year?: number | undefined;
  readonly json: boolean;
}

/** What is reported as the newest month's papers are drawn; nothing where the disk refuses a file of it. */
const problemsOfNewest = async (
  { world, folders }: Examination,
  { months }: ExaminedYear,
): Promise<readonly Diagnostic[]> => {
  const newest = months.at(-1);
  if (!newest) return [];
  const { report, diagnostics } = collectDiagnostics();
  const options = {
    ...folders,
    month: monthName(newest),
    draft: true,
    returnInvalid: true,
    formats: [],
    json: false,
  };
  await orElse(() => prepareMonth({ world, options, report }), undefined);
  return diagnostics();
};

/** Rows about the year's months and what was issued of them. */
const rowsOfMonths = async (
  examination: Examination,
  examined: ExaminedYear,
  { loaded }: ExaminedCatalogue,
): Promise<readonly DoctorRow[]> => {
  const { world, folders } = examination;
  const registers = await examineRegisters(examination);
  const sent = await sentMonths(examination, examined.months);
  const newest = examined.months.at(-1);
  const year = loaded?.catalogue;
  const basis = {
    year: examined.year,
    months: new Set((await monthsIn(world, folders.data)).map(monthName)),
    catalogue: year && newest ? catalogueOf(year, newest) : year,
    tasks: new Set(year?.tasks.map(({ number }) => number)),
  };
  const dispatches = reliableDispatches(registers, folders.data);
  return [
    ...(await issuedRows(examination, { sent, dispatches, year })),
    ...registerRows(examination, registers, basis),
  ];
};

/** Rows about the templates, the fonts, and the characters that are to be printed. */
const rowsOfTemplates = async (
  examination: Examination,
  { months }: ExaminedYear,
  basis: TemplatesBasis & { readonly seeds: string },
): Promise<readonly DoctorRow[]> => [
  ...(await templateRows(examination, basis)),
  ...(await shippedRows(examination)),
  ...(await fontRows(examination, {
    own: basis.agency?.fonts ?? {},
    used: await usedCharacters(examination, basis.seeds, months),
    entries: basis.entries,
  })),
];

/** Rows about all that a year rests on. */
const rowsOfYear = async (
  examination: Examination,
  examined: ExaminedYear,
  { entries, refusalOf }: LookedInto,
): Promise<readonly DoctorRow[]> => {
  const { year, months } = examined;
  const { data, templates } = examination.folders;
  const seeds = seedsFolder(examination.folders, year);
  let catalogue: ExaminedCatalogue = { loaded: undefined, problems: [] };
  const catalogueRows = await rowsOf("年度固定资料", async () => {
    catalogue = await examineCatalogue(examination, year);
    return [catalogueRow(year, catalogue), ...sampleRows(seeds, year, catalogue.loaded?.files ?? [])];
  });
  let drawn: readonly Diagnostic[] = [];
  const newestRows = await rowsOf("最新一期", async () => {
    drawn = await problemsOfNewest(examination, examined);
    const newest = months.at(-1);
    const path = newest && issuedFile(examination.folders.data, newest);
    const isIssued = path !== undefined && (await examination.world.readFile(path)) !== undefined;
    return newestMonthRows(examination, newest, { problems: drawn, isIssued });
  });
  const agency = catalogue.loaded?.catalogue.agency;
  return [
    ...catalogueRows,
    ...holidayRows(examined),
    ...(await unlessRefused({ what: "模板和字体", path: templates, refusal: refusalOf(templates) }, () =>
      rowsOfTemplates(examination, examined, { agency, entries, drawn, seeds }),
    )),
    ...(await unlessRefused({ what: "各期", path: data, refusal: refusalOf(data) }, async () => [
      ...monthRows(examination, examined, entries),
      ...newestRows,
      ...(await rowsOfMonths(examination, examined, catalogue)),
    ])),
  ];
};

/** Every row of 体检, in the order in which one mends things: the computer, the folders, the year, its months. */
export const examine = async (
  examination: Examination,
  asked: number | undefined,
): Promise<readonly DoctorRow[]> => {
  const { world, folders: named } = examination;
  const examined = await examinedYear(examination, asked);
  const seeds = examined ? seedsFolder(named, examined.year) : "seeds";
  const folders = await lookIntoFolders(examination, seeds);
  const looked = lookedInto(folders);
  const { entries } = looked;
  return [
    ...nodeRows(examination),
    ...clockRows(examination, examined?.months.at(-1)),
    ...(await diskRows(examination)),
    ...(await folderRows(examination, folders)),
    ...nameRows(entries, world.locate),
    ...(await rowsOf("中断的运行", () => remainRows(examination, entries))),
    ...(examined
      ? await rowsOfYear(examination, examined, looked)
      : [{ kind: "noYear", details: { data: named.data } } as const]),
    ...(await rowsOf("Word 字体", () => officeFontRows(examination))),
  ];
};

/**
 * 体检: looks at everything a month's work rests on and says of each how it stands and what to do. Writes nothing that
 * stays, and comes to its end whatever is missing or cannot be read. Exit code 1 when something is to be mended.
 */
export const doctor = async (
  world: World,
  machine: Machine,
  { year, json, ...folders }: DoctorOptions,
  program: ProgramFacts,
): Promise<0 | 1> => {
  const rows = await examine({ world, machine, folders, program }, year);
  if (json) world.print(doctorJson(rows));
  else for (const line of doctorText(rows)) world.print(line);
  return rows.some((row) => healthOf(row) === "要改") ? 1 : 0;
};
