import type { DoctorRow } from "../../diagnostics/doctor/row.ts";
import { isoDate } from "../../model/calendar-date.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { monthName } from "../../model/month.ts";
import type { Examination } from "./examination.ts";

/** v20.19.1 → [20, 19, 1]; what is no number counts as 0. */
const numbersOf = (version: string): readonly number[] =>
  version
    .replace(/^\D+/u, "")
    .split(".")
    .map((part) => Number.parseInt(part, 10) || 0);

const isOlder = (version: string, needed: string): boolean => {
  const [own, least] = [numbersOf(version), numbersOf(needed)];
  const index = least.findIndex((part, at) => part !== (own[at] ?? 0));
  return index >= 0 && (own[index] ?? 0) < (least[index] ?? 0);
};

/** Whether Node.js is one that the program runs on. */
export const nodeRows = ({
  machine: { node },
  program: { version, engines },
}: Pick<Examination, "machine" | "program">): readonly DoctorRow[] => {
  const needed = engines.replace(/^[^\d]*/u, "");
  const details = { version: node, needed, program: version };
  return [{ kind: isOlder(node, needed) ? "nodeOld" : "nodeFit", details }];
};

const beijing = 8 * 60;

/** UTC+9, UTC-3:30 */
const zoneText = (offset: number): string => {
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  const rest = minutes === 0 ? "" : `:${String(minutes).padStart(2, "0")}`;
  return `UTC${offset < 0 ? "-" : "+"}${hours}${rest}`;
};

/** From so many years on the newest month is hardly this office's. */
const farYears = 2;

/** Whether this computer's clock agrees with where the office is and with its newest month. */
export const clockRows = (
  { machine }: Pick<Examination, "machine">,
  newest: ReportingMonth | undefined,
): readonly DoctorRow[] => {
  const { today: day, offset } = machine.clock();
  const today = isoDate(day);
  const rows: DoctorRow[] = [];
  if (newest) {
    const ahead = (newest.year - day.year) * 12 + newest.month - day.month;
    const years = Math.floor(-ahead / 12);
    // The next month's forms are prepared before this one is over.
    if (ahead > 1) rows.push({ kind: "clockBehind", details: { today, newest: monthName(newest) } });
    if (years >= farYears)
      rows.push({ kind: "clockFar", details: { today, newest: monthName(newest), years } });
  }
  if (offset !== beijing) rows.push({ kind: "clockElsewhere", details: { today, zone: zoneText(offset) } });
  return rows.length > 0 ? rows : [{ kind: "clockFit", details: { today } }];
};

const megabyte = 1024 * 1024;
/** A month of a hundred units takes some 60 MB, and lies there twice while its folders change places. */
const leastFree = 200 * megabyte;
const easyFree = 1024 * megabyte;

const sizeText = (bytes: number): string =>
  bytes < easyFree ? `${Math.floor(bytes / megabyte)} MB` : `${(bytes / easyFree).toFixed(1)} GB`;

/** How much room is left where a command writes; one row where all lie on one disk. */
export const diskRows = async ({ world, machine, folders }: Examination): Promise<readonly DoctorRow[]> => {
  const rows: DoctorRow[] = [];
  const seen = new Set<number>();
  for (const folder of [folders.output, folders.data]) {
    const room = await machine.roomAt(world.locate(folder));
    if (room === undefined) {
      rows.push({ kind: "diskUnknown", details: { folder } });
      continue;
    }
    if (seen.has(room.disk)) continue;
    seen.add(room.disk);
    const kind = room.free < leastFree ? "diskFull" : room.free < easyFree ? "diskLow" : "diskFit";
    rows.push({ kind, details: { folder, free: sizeText(room.free) } });
  }
  return rows;
};
