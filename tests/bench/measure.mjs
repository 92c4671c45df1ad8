import { spawn } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";

/** How often the memory of a run is looked at, in ms. */
const every = 20;
const pageSize = 4096;
const ticksPerSecond = 100;

/**
 * What a run took: seconds on the clock, processor seconds (user and system, of all that it started), and the most
 * memory that its processes had resident at once, in MB; NaN where there is no /proc.
 * @typedef {{ wall: number, cpu: number, memory: number }} Measured
 */

const read = (path) => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    // The process has ended meanwhile.
    return "";
  }
};

const threadsOf = (id) => {
  try {
    return readdirSync(`/proc/${id}/task`);
  } catch {
    return [];
  }
};

/** A process and the children of it, whichever of its threads started them, and theirs. */
const treeBelow = (id) => {
  const children = threadsOf(id).flatMap((thread) =>
    read(`/proc/${id}/task/${thread}/children`).trim().split(" ").filter(Boolean),
  );
  return [id, ...children.flatMap((child) => treeBelow(Number(child)))];
};

/** @returns {{ cpu: number, memory: number }} of one process, up to now */
const stateOf = (id) => {
  // The command's name stands in parentheses and may hold anything.
  const fields = read(`/proc/${id}/stat`).split(") ").at(-1)?.split(" ") ?? [];
  const pages = Number(read(`/proc/${id}/statm`).split(" ")[1] ?? 0);
  return {
    cpu: (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticksPerSecond,
    memory: (pages * pageSize) / 1e6,
  };
};

/** Looks at a process and all below it until told to stop. */
const watch = (id) => {
  const cpu = new Map();
  let memory = Number.NaN;
  const look = () => {
    const states = treeBelow(id).map((each) => [each, stateOf(each)]);
    for (const [each, state] of states) cpu.set(each, Math.max(cpu.get(each) ?? 0, state.cpu));
    const now = states.reduce((sum, [, state]) => sum + state.memory, 0);
    if (now > 0) memory = Number.isNaN(memory) ? now : Math.max(memory, now);
  };
  const timer = setInterval(look, every);
  return () => {
    clearInterval(timer);
    return { cpu: [...cpu.values()].reduce((sum, each) => sum + each, 0), memory };
  };
};

const secondsIn = (text) => {
  const [, minutes = "0", seconds = "0"] = /(\d+)m([\d.]+)s/u.exec(text) ?? [];
  return Number(minutes) * 60 + Number(seconds);
};

/** What `times` of a shell says of the processes that it has waited for. */
const childTimes = (text) => {
  const [user = "", system = ""] = (text.split("\n")[1] ?? "").split(" ");
  return secondsIn(user) + secondsIn(system);
};

/**
 * Runs a command to its end. Throws when it ends with another exit code than those allowed.
 * @returns {Promise<Measured & { stdout: string }>}
 */
export const measure = (command, words, { cwd, env = {}, codes = [0] } = {}) =>
  new Promise((done, fail) => {
    const begun = performance.now();
    const script = '"$@"; code=$?; times >&3; exit "$code"';
    const child = spawn("sh", ["-c", script, "sh", command, ...words], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe", "pipe"],
    });
    const stop = watch(child.pid);
    const texts = ["", "", "", ""];
    for (const stream of [1, 2, 3])
      child.stdio[stream].setEncoding("utf8").on("data", (piece) => void (texts[stream] += piece));
    child.on("error", fail);
    child.on("close", (code) => {
      const wall = (performance.now() - begun) / 1000;
      const seen = stop();
      const [, stdout, stderr, times] = texts;
      if (!codes.includes(code)) {
        fail(
          new Error(`${command} ${words.join(" ")} ended with ${code}:\n${stdout}${stderr}`.slice(0, 4000)),
        );
        return;
      }
      // A process that nobody waited for is known only from looking at it.
      done({ wall, cpu: Math.max(childTimes(times), seen.cpu), memory: seen.memory, stdout });
    });
  });

const middle = (values) => {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
};

/**
 * The median of each figure by itself, and the least and most wall time.
 * @param {readonly Measured[]} runs
 */
export const medians = (runs) => ({
  wall: middle(runs.map(({ wall }) => wall)),
  cpu: middle(runs.map(({ cpu }) => cpu)),
  memory: middle(runs.map(({ memory }) => memory)),
  least: Math.min(...runs.map(({ wall }) => wall)),
  most: Math.max(...runs.map(({ wall }) => wall)),
});
