#!/usr/bin/env node
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { runProgram, shippedTemplates } from "./program.ts";
import {
  lookingAtShipped,
  needsFolder,
  unpackedSample,
  withShippedTemplates,
  workingFolder,
} from "./working-folder.ts";
import { realWorld } from "./world.ts";

/* What 通报.cmd and 通报.sh of a package start: the program, in the clerk's own folder. */

/** In a package the sample year lies beside the program's folder. */
const sample = fileURLToPath(new URL("../../sample", import.meta.url));

/** What the sample brings. */
const begun = ["data", "seeds"] as const;

/** Copies a folder of the sample. Files are written anew, since those of the program may be read-only. */
const copySample = (name: string, to: string): void => {
  rmSync(to, { recursive: true, force: true });
  const from = join(sample, name);
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = join(to, unpackedSample(file.slice(from.length + 1).replaceAll("\\", "/")));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, readFileSync(file));
  }
};

/** Puts the sample year into a folder, whole: where it was stopped between the two renamings, the second is done. */
const beginFolder = (folder: string): void => {
  const [data, seeds] = begun.map((name) => join(folder, name)) as [string, string];
  mkdirSync(folder, { recursive: true });
  if (!existsSync(data)) {
    for (const name of begun) copySample(name, join(folder, `${name}.part`));
    renameSync(`${data}.part`, data);
  }
  renameSync(`${seeds}.part`, seeds);
};

/** Whether a folder has been worked in: what it lacks then is not put there by itself. */
const isBegun = (folder: string): boolean =>
  existsSync(join(folder, "seeds")) ||
  (existsSync(join(folder, "data")) && !existsSync(join(folder, "seeds.part")));

/** Has the working folder ready; false, and said why, where it cannot be made. */
const isReady = (folder: string): boolean => {
  if (isBegun(folder)) return true;
  try {
    beginFolder(folder);
  } catch (problem) {
    const why = problem instanceof Error ? problem.message : String(problem);
    process.stderr.write(
      `不能在 ${folder} 建工作文件夹（${why}）。请把环境变量 TONGBAO_FOLDER 设为一个能写的文件夹，再启动。\n`,
    );
    return false;
  }
  process.stderr.write(`第一次启动：已经在 ${folder} 建好工作文件夹，放入了样例（数据是虚构的）。\n`);
  return true;
};

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
if (isWorking && !isReady(folder)) process.exitCode = 1;
else {
  if (words.length === 0) process.stderr.write(`工作文件夹：${folder}\n`);
  const world = realWorld(isWorking ? folder : here, process);
  await runProgram(
    withShippedTemplates(world, shippedTemplates),
    words.length === 0 ? ["desk", "--open"] : words,
    (machine) => lookingAtShipped(machine, { folder, shipped: shippedTemplates }),
  );
}
