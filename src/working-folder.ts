import { join } from "node:path";
import { compareNames } from "./model/text/name-order.ts";
import type { FolderEntry, Machine } from "./machine.ts";
import type { World } from "./world.ts";

/** What tells where the clerk's files lie. */
interface Whereabouts {
  /** The environment variable TONGBAO_FOLDER. */
  readonly named: string | undefined;
  /** The folder that the launcher was called in, and whether it holds a year's fixed data. */
  readonly here: string;
  readonly isWorkedIn: boolean;
  /** 通报 in the user's own folder. */
  readonly usual: string;
}

/**
 * The working folder of a program that is started from a package: the one that is named, else the one it was called in
 * where that is one, else the user's own. It is never in the program's folder, which may be read-only and is replaced
 * when the program is.
 */
export const workingFolder = ({ named, here, isWorkedIn, usual }: Whereabouts): string => {
  if (named !== undefined && named !== "") return named;
  return isWorkedIn ? here : usual;
};

/** Commands that need no working folder, or make one. */
const withoutFolder = new Set(["help", "init"]);

/** Whether a command line works in the working folder, which is then begun with the sample year. */
export const needsFolder = ([command]: readonly string[]): boolean =>
  command === undefined || (!command.startsWith("-") && !withoutFolder.has(command));

/** In a package folders have names of ASCII, whatever the system that unpacks them makes of others. */
const folderNames: readonly (readonly [shown: string, packed: string])[] = [["报送", "reports"]];

const renamed = (path: string, names: ReadonlyMap<string, string>): string => {
  const [name = "", ...folders] = path.split("/").toReversed();
  return [...folders.toReversed().map((folder) => names.get(folder) ?? folder), name].join("/");
};

/** The path in a package of a file of the sample year. */
export const packedSample = (path: string): string => renamed(path, new Map(folderNames));

/** The path in the working folder of a file of the sample year. */
export const unpackedSample = (path: string): string =>
  renamed(path, new Map(folderNames.map(([shown, packed]) => [packed, shown])));

/** Where the working folder has its templates and fonts. */
const own = "templates";

const isOwn = (path: string): boolean => path === own || path.startsWith(`${own}/`);

/**
 * A world in whose working folder the shipped templates and fonts lie wherever it has none of the same name: the clerk
 * keeps there what is changed, and a newer program brings newer ones.
 */
export const withShippedTemplates = (world: World, shipped: string): World => {
  const shippedPath = (path: string): string => `${shipped}${path.slice(own.length)}`;
  return {
    ...world,
    readFolder: async (folder) => {
      const found = await world.readFolder(folder);
      if (!isOwn(folder)) return found;
      const names = new Set(found.map(({ path }) => path));
      const others = (await world.readFolder(shippedPath(folder)))
        .map((file) => ({ ...file, path: `${own}${file.path.slice(shipped.length)}` }))
        .filter(({ path }) => !names.has(path));
      return [...found, ...others].toSorted((a, b) => compareNames(a.path, b.path));
    },
    readFile: async (path, memory) => {
      const found = await world.readFile(path, memory);
      if (found || !isOwn(path)) return found;
      const other = await world.readFile(shippedPath(path), memory);
      return other && { ...other, path };
    },
  };
};

/** The same for `doctor`, which looks into folders: `folder` is the working folder's whole path. */
export const lookingAtShipped = (
  machine: Machine,
  { folder, shipped }: { readonly folder: string; readonly shipped: string },
): Machine => ({
  ...machine,
  lookInto: async (place) => {
    const look = await machine.lookInto(place);
    if (place !== join(folder, own) || ("refusal" in look && look.refusal !== "none")) return look;
    const others = await machine.lookInto(shipped);
    if (!("entries" in others)) return look;
    const found: readonly FolderEntry[] = "entries" in look ? look.entries : [];
    const names = new Set(found.map(({ path }) => path));
    const all = [...found, ...others.entries.filter(({ path }) => !names.has(path))];
    return { entries: all.toSorted((a, b) => compareNames(a.path, b.path)) };
  },
});
