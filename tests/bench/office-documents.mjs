import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const project = resolve(import.meta.dirname, "..", "..");

/** The program's modules, compiled one by one: the built program may have them in one piece. */
const compiled = () => {
  const target = join(project, "node_modules", ".cache", "tongbao-bench");
  const tsc = join(project, "node_modules", "typescript", "bin", "tsc");
  const { status, stdout } = spawnSync("node", [tsc, "-p", project, "--outDir", target], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stdout);
  return (path) => import(pathToFileURL(join(target, path)).href);
};

/**
 * The documents of a sample month as the writers get them, with the font files by their roles.
 * Throws where the month cannot be printed.
 */
export const officeDocuments = async (month) => {
  const module = compiled();
  const { realWorld } = await module("world.js");
  const { prepareMonth } = await module("run/papers/prepare-month.js");
  const problems = [];
  const prepared = await prepareMonth({
    world: realWorld(project, process),
    options: {
      month,
      data: "data",
      output: "output",
      templates: "templates",
      draft: false,
      returnInvalid: false,
      formats: [],
      json: false,
    },
    report: (problem) => void problems.push(problem),
  });
  if (!prepared) throw new Error(`${month} cannot be printed:\n${JSON.stringify(problems.slice(0, 3))}`);
  const { documents, fonts } = prepared;
  return {
    documents: documents.map(({ name, document }) => ({ name, document })),
    fonts: Object.fromEntries(Object.entries(fonts).map(([role, { path }]) => [role, join(project, path)])),
  };
};
