#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { runCommand } from "./command.ts";
import { check } from "./run/check.ts";
import { forms } from "./run/forms.ts";
import { generate } from "./run/generate.ts";
import { importTasks } from "./run/import-catalogue.ts";
import { newMonth } from "./run/new-month.ts";
import { status } from "./run/status.ts";
import { verify } from "./run/verify.ts";
import { realWorld } from "./world.ts";

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  version: string;
};
const world = realWorld(process.cwd(), process);

try {
  process.exitCode = await runCommand(
    process.argv.slice(2),
    version,
    {
      check: (options) => check(world, options, version),
      generate: (options) => generate(world, options, version),
      forms: (options) => forms(world, options),
      newMonth: (options) => newMonth(world, options),
      status: (options) => status(world, options),
      importTasks: (options) => importTasks(world, options),
      verify: (options) => verify(world, options),
    },
    {
      print: (text) => void process.stdout.write(text),
      tell: (text) => void process.stderr.write(text),
    },
  );
} catch (problem) {
  // 70 is EX_SOFTWARE of sysexits.h: the fault is ours, not the clerk's.
  const details = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
  process.stderr.write(`程序内部错误（tongbao ${version}），请把下面的内容发给开发人员：\n${details}\n`);
  process.exitCode = 70;
}
