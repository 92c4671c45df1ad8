#!/usr/bin/env node
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { beginFolder } from "./begin-folder.ts";
import { optimizeLate } from "./late-optimizing.ts";
import { runProgram, shippedTemplates } from "./program.ts";
import { lookingAtShipped, needsFolder, withShippedTemplates, workingFolder } from "./working-folder.ts";
import { realWorld } from "./world.ts";

/* What 通报.cmd and 通报.sh of a package start: the program, in the clerk's own folder. */

/** In a package the sample year lies beside the program's folder. */
const sample = fileURLToPath(new URL("../../sample", import.meta.url));

/** Has the working folder ready; false, and said why, where it cannot be made. */
const isReady = async (folder: string): Promise<boolean> => {
  try {
    if (await beginFolder(folder, sample))
      process.stderr.write(`第一次启动：已经在 ${folder} 建好工作文件夹，放入了样例（数据是虚构的）。\n`);
    return true;
  } catch (problem) {
    const why = problem instanceof Error ? problem.message : String(problem);
    process.stderr.write(
      `不能在 ${folder} 建工作文件夹（${why}）。请把环境变量 TONGBAO_FOLDER 设为一个能写的文件夹，再启动。\n`,
    );
    return false;
  }
};

optimizeLate(process.versions.node);
const words = process.argv.slice(2);
const here = process.cwd();
const folder = resolve(
  workingFolder({
    named: process.env["TONGBAO_FOLDER"],
    here,
    isWorkedIn: existsSync(join(here, "seeds")),
    usual: join(homedir(), "通报"),
  }),
);
const isWorking = needsFolder(words);
if (isWorking && !(await isReady(folder))) process.exitCode = 1;
else {
  if (words.length === 0) process.stderr.write(`工作文件夹：${folder}\n`);
  const world = realWorld(isWorking ? folder : here, process);
  await runProgram(
    withShippedTemplates(world, shippedTemplates),
    words.length === 0 ? ["desk", "--open"] : words,
    (machine) => lookingAtShipped(machine, { folder, shipped: shippedTemplates }),
  );
}
