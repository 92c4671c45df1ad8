import { digestOf } from "../../model/digest.ts";
import type { InputFile } from "../../model/input-file.ts";
import { sizeOf } from "../../model/input-file.ts";
import type { ListedRead, ReadKind, SaidLine } from "../../model/output/run-answer.ts";
import type { World } from "../../world.ts";

type Reading = Pick<World, "readFolder" | "readFile" | "foldersIn">;

/** All that a run can see of files: their names, why one cannot be read, their sizes and bytes. */
const digestOfFiles = (files: readonly InputFile[]): string =>
  digestOf(
    JSON.stringify(
      files.map((file) => [file.path, file.unreadable ?? "", sizeOf(file), digestOf(file.bytes)]),
    ),
  );

const digestOfNames = (names: readonly string[]): string => digestOf(JSON.stringify(names));

const digestOfFile = (file: InputFile | undefined): string => digestOfFiles(file ? [file] : []);

/** The SHA-256 of what is found now where a run looked. Throws what the file system throws. */
export const digestFound = async (
  world: Reading,
  { kind, path }: Pick<ListedRead, "kind" | "path">,
): Promise<string> => {
  if (kind === "folder") return digestOfFiles(await world.readFolder(path));
  if (kind === "file") return digestOfFile(await world.readFile(path));
  return digestOfNames(await world.foldersIn(path));
};

/** A world that keeps what was read through it and said through it. */
export interface RecordedWorld {
  readonly world: World;
  /** In the order of their paths; undefined where something changed while the run was reading. */
  readonly reads: () => readonly ListedRead[] | undefined;
  readonly said: () => readonly SaidLine[];
}

/** Keeps what a run reads and says; lines of progress are nobody's news afterwards. */
export const recordedWorld = (world: World): RecordedWorld => {
  const reads = new Map<string, ListedRead>();
  const said: SaidLine[] = [];
  let steady = true;
  const note = (kind: ReadKind, path: string, digest: string): void => {
    const key = `${path}\n${kind}`;
    const before = reads.get(key);
    if (before && before.digest !== digest) steady = false;
    reads.set(key, { kind, path, digest });
  };
  return {
    world: {
      ...world,
      readFolder: async (path) => {
        const files = await world.readFolder(path);
        note("folder", path, digestOfFiles(files));
        return files;
      },
      // What a command asks for by a folder's own names is what an earlier run wrote, never what its result rests on.
      readInside: (path) => {
        steady = false;
        return world.readInside(path);
      },
      readFile: async (path, memory) => {
        const file = await world.readFile(path, memory);
        note("file", path, digestOfFile(file));
        return file;
      },
      foldersIn: async (path) => {
        const names = await world.foldersIn(path);
        note("folders", path, digestOfNames(names));
        return names;
      },
      print: (line) => {
        said.push({ as: "result", line });
        world.print(line);
      },
      tell: (line) => {
        said.push({ as: "news", line });
        world.tell(line);
      },
    },
    reads: () =>
      steady ? [...reads].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, read]) => read) : undefined,
    said: () => [...said],
  };
};
