import { setFlagsFromString } from "node:v8";

/**
 * How much of a function runs (in bytes of bytecode) before it is optimized; V8 begins at 67,584. Nearly all that a run
 * does it does for a second or two, and to optimize it so early took a third of its processor time; what a large month
 * does for minutes is still optimized in time.
 */
const budget = 1_000_000;

/** The one release of Node.js whose V8 knows the flag: later ones count calls, and complain of it on every start. */
const known = "20";

/** The flag that has V8 optimize code later than it does by itself; undefined for a Node.js (20.19.0) that lacks it. */
export const lateFlag = (version: string): string | undefined =>
  version.split(".")[0] === known ? `--interrupt-budget=${budget}` : undefined;

/** Has V8 optimize code later than it does by itself, in workers too; `version` is that of Node.js: 20.19.0 */
export const optimizeLate = (version: string): void => {
  const flag = lateFlag(version);
  if (flag !== undefined) setFlagsFromString(flag);
};
