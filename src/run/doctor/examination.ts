import type { DoctorRow } from "../../diagnostics/doctor/row.ts";
import type { Refusal } from "../../model/input-file.ts";
import { diskRefusal } from "../../refusal.ts";
import type { Machine } from "../../machine.ts";
import type { World } from "../../world.ts";
import type { Folders } from "../load/options.ts";

/** The program itself, as its package says. */
export interface ProgramFacts {
  readonly version: string;
  /** What it asks of Node.js: >=20.19 */
  readonly engines: string;
}

/** What every part of 体检 has at hand. */
export interface Examination {
  readonly world: World;
  readonly machine: Machine;
  readonly folders: Folders;
  readonly program: ProgramFacts;
}

/** What could not be asked because the disk refused, or because of a bug of ours: a row, never the end of the table. */
const refusedRow = (what: string, problem: unknown): DoctorRow => {
  const refused = diskRefusal(problem);
  if (refused) return { kind: "notExamined", details: { what, ...refused } };
  return { kind: "examinationFailed", details: { what, problem: String(problem) } };
};

/** The rows of one part; where it cannot be done, the row that says why. */
export const rowsOf = async (
  what: string,
  examine: () => Promise<readonly DoctorRow[]>,
): Promise<readonly DoctorRow[]> => {
  try {
    return await examine();
  } catch (problem) {
    return [refusedRow(what, problem)];
  }
};

/** A part of 体检 that rests on one folder. */
interface Part {
  readonly what: string;
  /** The folder, as commands name it. */
  readonly path: string;
  /** Why that cannot be looked into; undefined where it can. */
  readonly refusal: Refusal | undefined;
}

/** The rows of a part; one row where its folder cannot be looked into, instead of one for everything missed in it. */
export const unlessRefused = async (
  { what, path, refusal }: Part,
  examine: () => Promise<readonly DoctorRow[]>,
): Promise<readonly DoctorRow[]> =>
  refusal === undefined
    ? await rowsOf(what, examine)
    : [{ kind: "notExamined", details: { what, path: `${path}/`, refusal } }];

/** What something comes to; a replacement where the disk refuses it, which the rows of its folder tell. */
export const orElse = async <Value>(work: () => Promise<Value>, otherwise: Value): Promise<Value> => {
  try {
    return await work();
  } catch (problem) {
    if (diskRefusal(problem)) return otherwise;
    throw problem;
  }
};
