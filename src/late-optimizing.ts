import { setFlagsFromString } from "node:v8";

/*
 * Nearly all that a run does it does for a second or two, and to optimize it as early as V8 does by itself took a third of
 * its processor time with Node.js 20, a fifth with 22; what a large month does for minutes is still optimized in time.
 */

/** How much of a function runs, in bytes of bytecode, before it is optimized; V8 begins at 67,584. */
const byBytes = "--interrupt-budget=2500000";

/** How often a function is called before it is optimized; V8 begins at 3,000. */
const byCalls = "--invocation-count-for-turbofan=30000";

/** By releases of Node.js: V8 complains on every start of a flag that it does not know. */
const flags: ReadonlyMap<string, string> = new Map([
  ["20", byBytes],
  ["22", byCalls],
  ["24", byCalls],
]);

/** The flag that has V8 optimize code later than it does by itself; undefined for a Node.js (26.0.0) not asked yet. */
export const lateFlag = (version: string): string | undefined => flags.get(version.split(".")[0] ?? "");

/** Has V8 optimize code later than it does by itself, in workers too; `version` is that of Node.js: 20.19.0 */
export const optimizeLate = (version: string): void => {
  const flag = lateFlag(version);
  if (flag !== undefined) setFlagsFromString(flag);
};
