import type { DoctorRow } from "../../diagnostics/doctor/row.ts";
import { holderOf, lockName } from "../../lock.ts";
import type { FolderEntry } from "../../machine.ts";
import { isUnfinishedFile } from "../../unfinished.ts";
import type { Examination } from "./examination.ts";
import { orElse } from "./examination.ts";

/** What a change of folders leaves while it is under way. */
const changing = /\.(?:part|new|old)$/u;

/** What a run that was killed while it took or cleared a lock leaves beside it. */
const lockInTheMaking = /(?:^|\/)\.tongbao\.lock\.[^/]+$/u;

const lockRow = async (
  { world }: Examination,
  folder: string,
  entries: readonly FolderEntry[],
): Promise<readonly DoctorRow[]> => {
  const path = `${folder}/${lockName}`;
  if (!entries.some((entry) => entry.path === path)) return [];
  const holder = await orElse(() => holderOf(world.locate(folder)), undefined);
  if (!holder) return [{ kind: "lockUnreadable", details: { folder } }];
  const { purpose, since, computer, process } = holder;
  const details = { folder, purpose, since, computer, process };
  return [{ kind: holder.isDead ? "lockOfDead" : "lockOfLiving", details }];
};

/** What runs that did not come to their end have left in the folders that they write into. */
export const remainRows = async (
  examination: Examination,
  entries: readonly FolderEntry[],
): Promise<readonly DoctorRow[]> => {
  const { data, output } = examination.folders;
  const changes = entries.filter(
    ({ path, kind }) => kind === "folder" && changing.test(path) && path.startsWith(`${output}/`),
  );
  const inChange = (path: string): boolean => changes.some((each) => path.startsWith(`${each.path}/`));
  const half = entries.filter(
    ({ path, kind }) =>
      ((kind === "file" && isUnfinishedFile(path)) || lockInTheMaking.test(path)) && !inChange(path),
  );
  const outermost = changes.filter(({ path }) => !inChange(path));
  const rows: DoctorRow[] = [];
  if (outermost.length > 0)
    rows.push({ kind: "changeHalfDone", details: { paths: outermost.map(({ path }) => path) } });
  if (half.length > 0)
    rows.push({ kind: "filesHalfWritten", details: { paths: half.map(({ path }) => path) } });
  for (const folder of new Set([output, data])) rows.push(...(await lockRow(examination, folder, entries)));
  return rows.length > 0 ? rows : [{ kind: "nothingLeft", details: {} }];
};
