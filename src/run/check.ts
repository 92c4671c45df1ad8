import type { World } from "../world.ts";
import type { CheckOptions } from "./load/options.ts";
import { locked, settledIfAllowed } from "./locked.ts";
import { withStandby } from "./standby/with-standby.ts";

/**
 * 校核: does everything that generating does, short of printing; with --slips also answers the units. Exit code 1 when
 * an error stands.
 */
export const check = async (world: World, options: CheckOptions, version: string): Promise<0 | 1> => {
  const work = () =>
    withStandby(world, options, {
      takesOver: false,
      work: async (standby) => {
        const { checkMonth } = await import("./check-month.ts");
        return checkMonth(world, options, { version, standby });
      },
    });
  const { month = "", output, data, json } = options;
  const purpose = ["check", month].filter((word) => word !== "").join(" ");
  if (options.slips)
    return locked(world, { output, others: [data], purpose: `${purpose} --slips`, json }, work);
  await settledIfAllowed(world, output, purpose);
  return work();
};
