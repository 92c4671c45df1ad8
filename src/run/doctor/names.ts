import type { DoctorRow } from "../../diagnostics/doctor/row.ts";
import type { FolderEntry } from "../../machine.ts";
import { fileName } from "../../model/input-file.ts";

/** Windows takes 260 with the one that ends a path, and programs put a few letters behind a name while they save. */
const longestPath = 250;

/** Blanks of either width, and dots at the end, which Windows takes away from a name and then does not find it. */
const blankAround = /^[\s\u3000]|[\s\u3000.]$/u;

const forbidden = /[<>:"|?*\\\p{Control}]|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/**
 * Whether Windows and its programs open everything. `locate` makes a path as commands name it the whole one.
 */
export const nameRows = (
  entries: readonly FolderEntry[],
  locate: (path: string) => string,
): readonly DoctorRow[] => {
  const paths = entries.map(({ path }) => path);
  const longest = Math.max(0, ...paths.map((path) => locate(path).length));
  const long = paths.filter((path) => locate(path).length > longestPath);
  const blank = paths.filter((path) => blankAround.test(fileName(path)));
  const bad = paths.filter((path) => forbidden.test(fileName(path)));
  const rows: DoctorRow[] = [];
  if (long.length > 0)
    rows.push({ kind: "pathsTooLong", details: { paths: long, longest, most: longestPath } });
  if (blank.length > 0) rows.push({ kind: "namesWithBlanks", details: { paths: blank } });
  if (bad.length > 0) rows.push({ kind: "namesForbidden", details: { paths: bad } });
  return rows.length > 0 ? rows : [{ kind: "namesFit", details: { count: paths.length, longest } }];
};
