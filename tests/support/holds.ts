import { execFileSync } from "node:child_process";
import fc from "fast-check";

/**
 * Chosen by the commit, so that whoever tests it draws the same inputs, and the next commit others; 1 where there is no
 * git. As the first 31 bits of its hash.
 */
const seedOfCommit = (): number => {
  try {
    const hash = execFileSync("git", ["rev-parse", "HEAD"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return Number.parseInt(hash.slice(0, 8), 16) >>> 1;
  } catch {
    return 1;
  }
};

/** Other inputs, or those of a run before: TONGBAO_SEED=… npm test. */
const seed = Number(process.env["TONGBAO_SEED"] ?? seedOfCommit());
/** The share of its inputs that a property draws: a quarter, and in CI all. */
const share = Number(process.env["TONGBAO_INPUTS"] ?? 0.25);
/** A property that has not drawn all its inputs after so many ms is content with those it has seen. */
const timeLimit = 15_000;
/** No input of any property may take longer, in ms of the processor: beyond this it is a fault, not a slow machine. */
const mostForOneInput = 2_000;

/** Ways to draw each argument of a predicate. */
type Drawn<Values extends [unknown, ...unknown[]]> = { [Index in keyof Values]: fc.Arbitrary<Values[Index]> };

const watched = (): (() => void) => {
  const begun = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(begun);
    const spent = Math.round((user + system) / 1000);
    if (spent > mostForOneInput) throw new Error(`one input takes ${spent} ms, more than ${mostForOneInput}`);
  };
};

const parameters = (runs = 100) => ({
  seed,
  interruptAfterTimeLimit: timeLimit,
  markInterruptAsFailure: false,
  numRuns: Math.ceil(runs * share),
});

// The seed is told once for each file of properties, whether they hold or not.
process.stderr.write(`fast-check: TONGBAO_SEED=${seed}\n`);

/** Asserts that a predicate throws for none of `runs` drawn inputs (100 unless told otherwise), or of their share. */
export const holds = <Values extends [unknown, ...unknown[]]>(
  drawn: Drawn<Values>,
  predicate: (...values: Values) => void,
  runs?: number,
): void => {
  const watching = (...values: Values): void => {
    const check = watched();
    predicate(...values);
    check();
  };
  fc.assert(fc.property<Values>(...drawn, watching), parameters(runs));
};

/** The same for a predicate that waits for something. */
export const holdsInTime = async <Values extends [unknown, ...unknown[]]>(
  drawn: Drawn<Values>,
  predicate: (...values: Values) => Promise<void>,
  runs?: number,
): Promise<void> => {
  const watching = async (...values: Values): Promise<void> => {
    const check = watched();
    await predicate(...values);
    check();
  };
  await fc.assert(fc.asyncProperty<Values>(...drawn, watching), parameters(runs));
};
