import type { World } from "../world.ts";
import type { GenerateOptions } from "./load/options.ts";
import type { Claim } from "./locked.ts";
import { locked } from "./locked.ts";
import type { Standby } from "./standby/standby.ts";
import { withStandby } from "./standby/with-standby.ts";
import { toldUnchanged } from "./unchanged.ts";

/** What printing a month writes into. */
export const generateClaim = ({
  month = "",
  output,
  data,
  returnInvalid,
  draft,
  correction,
  json,
}: GenerateOptions): Claim => ({
  output,
  others: returnInvalid && !draft && correction === undefined ? [data] : [],
  purpose: `generate ${month}`.trimEnd(),
  json,
});

/**
 * 生成, as `generate` does it, unless nothing at all has changed since it was done: then the code that reads, assesses and
 * prints is not even loaded. Returns the exit code.
 */
export const generateOnce = (world: World, options: GenerateOptions, version: string): Promise<0 | 1> =>
  locked(world, generateClaim(options), async () => {
    if (await toldUnchanged(world, options, version)) return 0;
    const work = async (standby?: Standby) => {
      const { generateHeld } = await import("./generate.ts");
      return generateHeld(world, options, version, standby);
    };
    return options.correction === undefined ? withStandby(world, options, { takesOver: true, work }) : work();
  });
