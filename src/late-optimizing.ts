import { setFlagsFromString } from "node:v8";

/**
 * How much of a function runs (in bytes of bytecode) before it is optimized; V8 begins at 67,584. Nearly all that a run
 * does it does for a second or two, and to optimize it so early took a third of its processor time; what a large month
 * does for minutes is still optimized in time.
 */
const budget = 1_000_000;

/** The releases of Node.js whose V8 knows the flag; others would complain of it. */
const known = new Set(["20", "22", "24"]);

/** Has V8 optimize code later than it does by itself, in workers too; `version` is that of Node.js: 20.19.0 */
export const optimizeLate = (version: string): void => {
  const [release = ""] = version.split(".");
  if (known.has(release)) setFlagsFromString(`--interrupt-budget=${budget}`);
};
