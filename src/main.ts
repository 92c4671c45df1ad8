#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runCommand } from "./command.ts";
import { tellingRefusals } from "./run/telling-refusals.ts";
import { realWorld } from "./world.ts";

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  version: string;
};
const shippedTemplates = fileURLToPath(new URL("../templates", import.meta.url));
const world = realWorld(process.cwd(), process);

try {
  process.exitCode = await runCommand(
    process.argv.slice(2),
    version,
    // Each loads its own code alone: help needs no fonts, a check no writers of DOCX and PDF.
    tellingRefusals(world, {
      check: async (options) => (await import("./run/check.ts")).check(world, options, version),
      generate: async (options) => (await import("./run/generate.ts")).generate(world, options, version),
      forms: async (options) => (await import("./run/forms.ts")).forms(world, options),
      issue: async (options) => (await import("./run/issue.ts")).issue(world, options, version),
      newMonth: async (options) => (await import("./run/new-month.ts")).newMonth(world, options),
      status: async (options) => (await import("./run/status.ts")).status(world, options),
      init: async (options) => (await import("./run/init.ts")).init(world, options, shippedTemplates),
      importTasks: async (options) => (await import("./run/import-catalogue.ts")).importTasks(world, options),
      verify: async (options) => (await import("./run/verify.ts")).verify(world, options),
    }),
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
