import type { Report } from "../../diagnostics/diagnostic.ts";
import type { World } from "../../world.ts";

/** What every step of a command has at hand: the outside, what it was asked for, and where problems go. */
export interface Context<Options> {
  readonly world: World;
  readonly options: Options;
  readonly report: Report;
}
