import type { DoctorRow } from "../../diagnostics/doctor/row.ts";
import type { FolderEntry, FolderLook } from "../../machine.ts";
import type { Refusal } from "../../model/input-file.ts";
import type { Examination } from "./examination.ts";

/** A folder that commands work with. */
interface WorkFolder {
  /** As commands name it. */
  readonly folder: string;
  /** What lies in it, as one would tell a colleague. */
  readonly holds: string;
  /** Whether the month's work writes into it. */
  readonly isWritten: boolean;
  /** Whether the first run makes it. */
  readonly isMade: boolean;
  readonly look: FolderLook;
}

/** The folders of a year, each looked into once. */
export const lookIntoFolders = async (
  { world, machine, folders: { data, output, templates } }: Examination,
  seeds: string,
): Promise<readonly WorkFolder[]> => {
  const folders = [
    { folder: data, holds: "各期的文件夹", isWritten: true, isMade: false },
    { folder: seeds, holds: "任务清单、单位名录、机关.yaml 等", isWritten: false, isMade: false },
    { folder: templates, holds: "随附的模板和字体", isWritten: false, isMade: false },
    { folder: output, holds: "生成的公文", isWritten: true, isMade: true },
  ];
  return await Promise.all(
    folders.map(async (each) => ({ ...each, look: await machine.lookInto(world.locate(each.folder)) })),
  );
};

/** What was found of all folders. */
export interface LookedInto {
  /** All that lies in those that could be looked into, by paths as commands name them. */
  readonly entries: readonly FolderEntry[];
  /** Why a folder could not be; undefined where it could, or is not there. */
  readonly refusalOf: (folder: string) => Refusal | undefined;
}

/** Puts together what was found in the folders. */
export const lookedInto = (folders: readonly WorkFolder[]): LookedInto => ({
  entries: folders.flatMap(({ folder, look }) =>
    "entries" in look ? look.entries.map((entry) => ({ ...entry, path: `${folder}/${entry.path}` })) : [],
  ),
  refusalOf: (named) => {
    const look = folders.find(({ folder }) => folder === named)?.look;
    return look && "refusal" in look && look.refusal !== "none" ? look.refusal : undefined;
  },
});

/** The folder above one, as commands name it. */
const above = (folder: string): string =>
  folder.includes("/") ? folder.replace(/[^/]*$/u, "").replace(/(?<=[^/:])\/$/u, "") : ".";

/** Of what is in a folder, the folders that the next run writes into: those of its newest month. */
const writtenInside = (look: FolderLook): readonly string[] => {
  if (!("entries" in look)) return [];
  const months = look.entries.filter(({ path, kind }) => kind === "folder" && /^\d{4}-\d{2}$/u.test(path));
  return months.slice(-1).map(({ path }) => path);
};

const rightsRow = async (
  { world, machine }: Examination,
  { folder, holds, isWritten, isMade, look }: WorkFolder,
): Promise<DoctorRow> => {
  if (!("entries" in look)) {
    if (look.refusal !== "none") return { kind: "folderRefused", details: { folder, refusal: look.refusal } };
    if (!isMade) return { kind: "folderMissing", details: { folder, holds } };
    const refusal = await machine.refusesToWrite(world.locate(above(folder)));
    // What lies above it may be still to come, too.
    return refusal && refusal !== "gone"
      ? { kind: "folderNotToCome", details: { folder, refusal } }
      : { kind: "folderToCome", details: { folder } };
  }
  const files = look.entries.filter(({ kind }) => kind === "file").length;
  for (const inside of ["", ...(isWritten ? writtenInside(look).map((name) => `/${name}`) : [])]) {
    const refusal = await machine.refusesToWrite(world.locate(`${folder}${inside}`));
    if (refusal && isWritten)
      return { kind: "folderUnwritable", details: { folder: `${folder}${inside}`, refusal } };
    if (refusal) return { kind: "folderReadOnly", details: { folder, files } };
  }
  return { kind: "folderFit", details: { folder, files } };
};

/** What in the folders cannot be read, a row for each reason; what no command reads at all. */
const entryRows = (entries: readonly FolderEntry[]): readonly DoctorRow[] => {
  const rows: DoctorRow[] = [];
  const refusals = new Set(entries.flatMap(({ refusal }) => refusal ?? []));
  for (const refusal of refusals) {
    const paths = entries.filter((entry) => entry.refusal === refusal).map(({ path }) => path);
    if (refusal === "busy") rows.push({ kind: "entriesBusy", details: { paths } });
    else rows.push({ kind: "entriesRefused", details: { paths, refusal } });
  }
  const passedOver = entries.filter(({ kind }) => kind === "link" || kind === "special");
  if (passedOver.length > 0)
    rows.push({ kind: "linksPassedOver", details: { paths: passedOver.map(({ path }) => path) } });
  return rows;
};

/** Whether the folders are there, can be read and, where need be, written to. */
export const folderRows = async (
  examination: Examination,
  folders: readonly WorkFolder[],
): Promise<readonly DoctorRow[]> => [
  ...(await Promise.all(folders.map((each) => rightsRow(examination, each)))),
  ...entryRows(lookedInto(folders).entries),
];
