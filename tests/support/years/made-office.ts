import { readFileSync, readdirSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import type { FolderEntry, FolderLook, Machine } from "../../../src/machine.ts";
import type { CalendarDate } from "../../../src/model/calendar-date.ts";
import type { InputFile, Refusal } from "../../../src/model/input-file.ts";
import type { World } from "../../../src/world.ts";

const project = resolve(__dirname, "..", "..", "..");

/** All files below a folder of the project, by their paths from `under` on. */
export const filesBelow = (folder: string, under: string): ReadonlyMap<string, Uint8Array> =>
  new Map(
    readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => {
        const path = join(parentPath, name);
        return [under + relative(join(project, folder), path).split(sep).join("/"), readFileSync(path)];
      }),
  );

/** An office's working folder in memory, and the computer that it is on; what a test says goes before what is usual. */
export interface MadeOffice {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Files and folders that the disk does not give out. */
  readonly refused?: ReadonlyMap<string, Refusal>;
  /** Folders that take no file. */
  readonly readOnly?: ReadonlySet<string>;
  /** Links, and folders without a file. */
  readonly others?: readonly Pick<FolderEntry, "path" | "kind">[];
  readonly freeBytes?: number | undefined;
  readonly node?: string;
  readonly today?: CalendarDate;
  readonly offset?: number;
  /** Fonts of the system, by their names in its folder. */
  readonly fonts?: ReadonlyMap<string, Uint8Array> | undefined;
}

const codes: Readonly<Partial<Record<Refusal, string>>> = { denied: "EACCES", busy: "EBUSY", failing: "EIO" };
const thrown = (path: string, refusal: Refusal): Error =>
  Object.assign(new Error(refusal), { code: codes[refusal] ?? "EIO", path });

const isBelow = (path: string, folder: string): boolean => folder === "" || path.startsWith(`${folder}/`);

/** What a folder holds: the files, the folders that they make, and what else there is. */
const lookIn = ({ files, refused = new Map(), others = [] }: MadeOffice, folder: string): FolderLook => {
  const refusal = refused.get(folder);
  if (refusal !== undefined) return { refusal };
  const paths = [...files.keys()].filter((path) => isBelow(path, folder));
  const more = others.filter(({ path }) => path === folder || isBelow(path, folder));
  if (paths.length === 0 && more.length === 0) return { refusal: "none" };
  const start = folder === "" ? 0 : folder.length + 1;
  const entries = new Map<string, FolderEntry>();
  const add = (path: string, kind: FolderEntry["kind"]): void => {
    const parts = path.slice(start).split("/");
    const refusedAbove = parts.findIndex((_, index) =>
      refused.has(path.slice(0, start) + parts.slice(0, index + 1).join("/")),
    );
    for (let index = 0; index < parts.length; index += 1) {
      if (refusedAbove >= 0 && index > refusedAbove) return;
      const own = parts.slice(0, index + 1).join("/");
      const found = refused.get(path.slice(0, start) + own);
      const isLast = index === parts.length - 1;
      const size = isLast ? (files.get(path)?.length ?? 0) : 0;
      entries.set(own, { path: own, kind: isLast ? kind : "folder", size, ...(found && { refusal: found }) });
    }
  };
  for (const path of paths) add(path, "file");
  for (const { path, kind } of more) if (path !== folder) add(path, kind);
  return { entries: [...entries.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1)) };
};

const beginning = 4096;

/** The office's files as commands see them. Its root on the disk is `/通报`, or wherever `root` says. */
export const madeWorld = (office: MadeOffice, root = "/通报") => {
  const { files, refused = new Map() } = office;
  const printed: string[] = [];
  const unreadable = (path: string): Refusal | undefined =>
    [...refused].find(([place]) => place === path || isBelow(path, place))?.[1];
  const fileAt = (path: string): InputFile | undefined => {
    const refusal = unreadable(path);
    const bytes = files.get(path);
    if (!bytes) return undefined;
    return refusal === undefined ? { path, bytes } : { path, bytes: new Uint8Array(), unreadable: refusal };
  };
  const below = (folder: string): readonly string[] =>
    [...files.keys()].filter((path) => isBelow(path, folder)).toSorted();
  const readFolder = (folder: string): Promise<readonly InputFile[]> => {
    for (const [place, refusal] of refused)
      if ((place === folder || isBelow(place, folder) || isBelow(folder, place)) && !files.has(place))
        return Promise.reject(thrown(`${root}/${place}`, refusal));
    return Promise.resolve(below(folder).flatMap((path) => fileAt(path) ?? []));
  };
  const world: World = {
    readFolder,
    readInside: async (folder) =>
      (await readFolder(folder)).map((file) => ({ ...file, path: file.path.slice(folder.length + 1) })),
    readFile: (path) => Promise.resolve(fileAt(path)),
    foldersIn: (folder) => {
      const refusal = refused.get(folder);
      if (refusal !== undefined) return Promise.reject(thrown(`${root}/${folder}`, refusal));
      const look = lookIn(office, folder);
      const entries = "entries" in look ? look.entries : [];
      return Promise.resolve(
        entries.flatMap(({ path, kind }) => (kind === "folder" && !path.includes("/") ? path : [])),
      );
    },
    locate: (path) => (path === "." ? root : `${root}/${path}`),
    programDigest: () => Promise.resolve(""),
    print: (line) => void printed.push(line),
    tell: () => undefined,
    processors: 1,
    secondsRunning: () => 0,
    showProgress: () => undefined,
  };
  const pathOf = (place: string): string => (place === root ? "." : place.slice(root.length + 1));
  const { fonts = new Map<string, Uint8Array>() } = office;
  const machine: Machine = {
    system: "linux",
    node: office.node ?? "v22.12.0",
    clock: () => ({
      today: office.today ?? { year: 2013, month: 7, day: 8 },
      offset: office.offset ?? 480,
    }),
    roomAt: () => {
      const free = "freeBytes" in office ? office.freeBytes : 5e10;
      return Promise.resolve(free === undefined ? undefined : { free, disk: 1 });
    },
    lookInto: (folder) =>
      Promise.resolve(folder === "/字体" ? lookIn({ files: fonts }, "") : lookIn(office, pathOf(folder))),
    refusesToWrite: (folder) => {
      const path = pathOf(folder);
      return Promise.resolve(office.readOnly?.has(path) === true ? "denied" : undefined);
    },
    fontFolders: "fonts" in office && office.fonts === undefined ? [] : ["/字体"],
    readPart: (path, start, length) =>
      Promise.resolve(
        (fonts.get(path.slice("/字体/".length)) ?? new Uint8Array()).subarray(
          start,
          start + Math.min(length, beginning),
        ),
      ),
  };
  return { world, machine, printed };
};

/** A text as the bytes of a file. */
export const bytesOf = (text: string): Uint8Array => Buffer.from(text, "utf8");
