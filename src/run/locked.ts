import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { lockFolder } from "../lock.ts";
import type { LockHolder } from "../lock.ts";
import { diskRefusal } from "../refusal.ts";
import type { World } from "../world.ts";
import { showDiagnostics } from "./load/collected.ts";
import { needsSettling, settleOutput } from "./settle-output.ts";

/** What a run writes into, and how it calls itself to another one that has to wait. */
export interface Claim {
  /** Where months are printed, relative to the working folder. */
  readonly output: string;
  /** Other folders that it writes into. */
  readonly others?: readonly string[];
  /** generate 2013-06 */
  readonly purpose: string;
  /** Whether problems are shown as JSON. */
  readonly json: boolean;
}

/** Another run that is at work in a folder. */
const held = (folder: string, holder: LockHolder): Diagnostic => ({
  code: "RUN-010",
  place: { file: folder },
  details: { ...holder },
});

/**
 * Runs a command that writes while no other one writes into the same folders; RUN-010 and exit code 1 where another
 * one is at work.
 */
export const holding = async (
  world: World,
  { folders, purpose, json }: Pick<Claim, "purpose" | "json"> & { readonly folders: readonly string[] },
  command: () => Promise<0 | 1>,
): Promise<0 | 1> => {
  const releases: (() => Promise<void>)[] = [];
  try {
    // Always in one order: of two runs that wait for each other's folder both would give up.
    for (const folder of [...new Set(folders)].toSorted()) {
      const lock = await lockFolder(world.locate(folder), purpose);
      if ("heldBy" in lock) {
        showDiagnostics(world, [held(folder, lock.heldBy)], json);
        return 1;
      }
      releases.push(lock.release);
    }
    return await command();
  } finally {
    for (const release of releases.toReversed()) await release();
  }
};

/** The same for a command that prints: what a killed run left of its change of folders is finished or undone first, and told. */
export const locked = (
  world: World,
  { output, others = [], purpose, json }: Claim,
  command: () => Promise<0 | 1>,
): Promise<0 | 1> =>
  holding(world, { folders: [output, ...others], purpose, json }, async () => {
    await settleOutput(world, output);
    return command();
  });

/**
 * Finishes or undoes what a killed run left, before a command that only reads looks at an output folder. While another
 * run is at work there is nothing to settle: what lies beside its folder is its own.
 */
export const settledFirst = async (world: World, output: string, purpose: string): Promise<void> => {
  if (!(await needsSettling(world, output))) return;
  const lock = await lockFolder(world.locate(output), purpose);
  if ("heldBy" in lock) return;
  try {
    await settleOutput(world, output);
  } finally {
    await lock.release();
  }
};

/** The same for a command that does its work all the same where the output folder may not be looked into or written to. */
export const settledIfAllowed = async (world: World, output: string, purpose: string): Promise<void> => {
  try {
    await settledFirst(world, output, purpose);
  } catch (problem) {
    if (!diskRefusal(problem)) throw problem;
  }
};
