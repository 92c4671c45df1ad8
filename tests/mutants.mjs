/*
 * npm run test:mutants — breaks the program in one place at a time, as tests/mutants.json says, and runs the tests that
 * should notice. A mutant that no test notices is a figure or a line of print that nobody guards.
 *
 *   --sample TEXT  ten of them, chosen by the text (a commit's hash)
 *   --only TEXT    those whose file or line contains the text
 *   --jobs N       so many at a time (2)
 *
 * Every mutant's line must stand in its file exactly once, whichever are run. Exit code 1 when one does not, when the
 * tests fail on the program as it is, or when a mutant survives.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

const project = resolve(import.meta.dirname, "..");
/** A mutant that makes the program run for ever prints nothing and does not belong on the list. */
const mostSeconds = 300;
const sampleSize = 10;

/** @typedef {{ file: string, line: string, becomes: string, tests: string[] }} Mutant */

const { values: options } = parseArgs({
  options: {
    sample: { type: "string" },
    only: { type: "string" },
    jobs: { type: "string", default: "2" },
  },
});

const source = (file) => readFileSync(join(project, file), "utf8");

/** How often the mutant's line stands in its file; 0 when there is no such file. */
const found = ({ file, line }) => {
  try {
    return source(file).split(line).length - 1;
  } catch {
    return 0;
  }
};

const rank = (text, mutant) =>
  createHash("sha256")
    .update(`${text} ${JSON.stringify(mutant)}`)
    .digest("hex");

/** @returns {Mutant[]} */
const chosen = (mutants) => {
  const { sample, only } = options;
  const wanted = mutants.filter(
    ({ file, line }) => only === undefined || file.includes(only) || line.includes(only),
  );
  if (sample === undefined) return wanted;
  return wanted.toSorted((a, b) => (rank(sample, a) < rank(sample, b) ? -1 : 1)).slice(0, sampleSize);
};

/** A copy of what a mutant may change; the rest is only read and is linked. */
const makeCopy = (folder, index) => {
  const copy = join(folder, String(index));
  for (const name of ["src", "tests", "package.json", "tsconfig.json"])
    cpSync(join(project, name), join(copy, name), { recursive: true });
  for (const name of ["node_modules", "templates", "seeds", "data"])
    symlinkSync(join(project, name), join(copy, name));
  return copy;
};

/** Runs test files in a copy and tells what failed: names of test files, or that they could not be run at all. */
const runTests = (copy, tests, { seconds = mostSeconds, workers = 1 } = {}) =>
  new Promise((done) => {
    const report = join(copy, "report.json");
    rmSync(report, { force: true });
    const jest = spawn(
      "node",
      [
        "node_modules/jest/bin/jest.js",
        `--maxWorkers=${workers}`,
        "--silent",
        "--json",
        `--outputFile=${report}`,
        ...tests,
      ],
      { cwd: copy, stdio: "ignore", timeout: seconds * 1000, killSignal: "SIGKILL" },
    );
    jest.on("exit", (_, signal) => {
      if (signal !== null)
        return done({ failed: [], trouble: `the tests take more than ${seconds} s with it` });
      const { numFailedTests, numPassedTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
      const failed = testResults
        .filter(({ status }) => status === "failed")
        .map(({ name }) => name.slice(copy.length + 1));
      const ran = numFailedTests + numPassedTests > 0;
      return done({ failed, ...(!ran && { trouble: "the tests do not run at all with it" }) });
    });
  });

/** @returns {Promise<string | undefined>} what is wrong with the mutant */
const tryMutant = async (copy, { file, line, becomes, tests }) => {
  const path = join(copy, file);
  const sound = source(file);
  writeFileSync(
    path,
    sound.replace(line, () => becomes),
  );
  const { failed, trouble } = await runTests(copy, tests);
  writeFileSync(path, sound);
  if (trouble) return trouble;
  if (failed.length === 0) return `survives ${tests.join(" ")}`;
  console.log(`noticed   ${file}: ${becomes.trim() || "(nothing)"}  ${failed.join(" ")}`);
  return undefined;
};

/** Takes the mutants one after the other in so many copies; tells what is wrong with which. */
const tryAll = async (copies, mutants) => {
  const waiting = [...mutants];
  const wrong = [];
  const work = async (copy) => {
    for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
      const problem = await tryMutant(copy, mutant);
      if (problem === undefined) continue;
      wrong.push(
        `${mutant.file}: ${mutant.line.trim()}\n          → ${mutant.becomes.trim()}\n          ${problem}`,
      );
      console.log(`SURVIVOR  ${wrong.at(-1)}`);
    }
  };
  await Promise.all(copies.map(work));
  return wrong;
};

/** @type {Mutant[]} */
const mutants = JSON.parse(source("tests/mutants.json"));
const lost = mutants.filter((mutant) => found(mutant) !== 1);
for (const mutant of lost)
  console.log(`LOST      ${mutant.file}: stands there ${found(mutant)} times: ${mutant.line.trim()}`);

const folder = mkdtempSync(join(tmpdir(), "tongbao-mutants-"));
try {
  const copies = Array.from({ length: Number(options.jobs) }, (_, index) => makeCopy(folder, index));
  const wanted = chosen(mutants).filter((mutant) => !lost.includes(mutant));
  // Jest without a file to run would run all.
  if (wanted.length === 0) throw new Error("no mutant is of that file or line");
  const sound = await runTests(copies[0], [...new Set(wanted.flatMap(({ tests }) => tests))], {
    seconds: 1800,
    workers: copies.length,
  });
  if (sound.failed.length > 0 || sound.trouble)
    throw new Error(`the tests fail on the program as it is: ${sound.trouble ?? sound.failed.join(" ")}`);
  const wrong = await tryAll(copies, wanted);
  console.log(`${wanted.length} mutants, ${wrong.length} not noticed, ${lost.length} lost`);
  process.exitCode = wrong.length + lost.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
