import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Actions } from "./command/command.ts";
import { runCommand } from "./command/command.ts";
import { refusalText } from "./diagnostics/refusal-text.ts";
import type { Machine } from "./machine.ts";
import { diskRefusal } from "./refusal.ts";
import { tellingRefusals } from "./run/telling-refusals.ts";
import type { World } from "./world.ts";

const { version, engines } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
) as {
  version: string;
  engines?: { node: string };
};
/** The templates and fonts that came with the program. */
export const shippedTemplates = fileURLToPath(new URL("../templates", import.meta.url));

/** What is made of this computer for `doctor`. */
type MachineOf = (machine: Machine) => Machine;

/** The commands. Each loads its own code alone: help needs no fonts, a check no writers of DOCX and PDF. */
const actionsOn = (at: World, machineOf: MachineOf): Actions =>
  tellingRefusals(at, {
    check: async (options) => (await import("./run/check.ts")).check(at, options, version),
    generate: async (options) => (await import("./run/generate-once.ts")).generateOnce(at, options, version),
    forms: async (options) => (await import("./run/forms.ts")).forms(at, options),
    issue: async (options) => (await import("./run/issue.ts")).issue(at, options, version),
    newMonth: async (options) => (await import("./run/year/new-month.ts")).newMonth(at, options),
    status: async (options) => (await import("./run/status.ts")).status(at, options),
    history: async (options) => (await import("./run/tasks/history.ts")).history(at, options),
    sample: async (options) => (await import("./run/tasks/sample.ts")).sample(at, options),
    offices: async (options) => (await import("./run/offices/offices-status.ts")).officesStatus(at, options),
    init: async (options) => (await import("./run/year/init.ts")).init(at, options, shippedTemplates),
    importTasks: async (options) => (await import("./run/year/import-catalogue.ts")).importTasks(at, options),
    verify: async (options) => (await import("./run/verify.ts")).verify(at, options),
    doctor: async (options) => {
      const { realMachine } = await import("./machine.ts");
      const program = { version, engines: engines?.node ?? "" };
      return (await import("./run/doctor/doctor.ts")).doctor(at, machineOf(realMachine()), options, program);
    },
    desk: async (options) => {
      const { realDeskHost } = await import("./desk-host.ts");
      return (await import("./desk/desk.ts")).desk(
        at,
        options,
        realDeskHost((world) => actionsOn(world, machineOf)),
      );
    },
  });

/** Why the system does not take what is shown. */
const showRefusal = ({ code, message }: NodeJS.ErrnoException): string => {
  const found = diskRefusal({ code, path: "" });
  return found ? refusalText(found.refusal) : message;
};

/**
 * Looks whether results and messages can be written where they are sent, which may be a file on a full disk; that is
 * told, and the exit code is 1. Who reads only the beginning, like head, has it.
 */
const watchStreams = (): { readonly isCutOff: () => boolean } => {
  let isCutOff = false;
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (problem: NodeJS.ErrnoException) => {
      if (problem.code === "EPIPE" || isCutOff) return;
      isCutOff = true;
      // What a command has already ended with says more: wrong usage, a bug.
      process.exitCode ||= 1;
      if (stream === process.stdout) process.stderr.write(`结果没有写全：${showRefusal(problem)}。\n`);
    });
  return { isCutOff: () => isCutOff };
};

/**
 * Runs one command line in a world, and leaves its exit code with the process. `machineOf` makes of the computer what is
 * examined; absent: the computer as it is.
 */
export const runProgram = async (
  world: World,
  words: readonly string[],
  machineOf: MachineOf = (machine) => machine,
): Promise<void> => {
  const { isCutOff } = watchStreams();
  try {
    const exitCode = await runCommand(words, version, actionsOn(world, machineOf), {
      print: (text) => void process.stdout.write(text),
      tell: (text) => void process.stderr.write(text),
    });
    process.exitCode = exitCode === 0 && isCutOff() ? 1 : exitCode;
  } catch (problem) {
    // 70 is EX_SOFTWARE of sysexits.h: the fault is ours, not the clerk's.
    const details = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
    process.stderr.write(`程序内部错误（tongbao ${version}），请把下面的内容发给开发人员：\n${details}\n`);
    process.exitCode = 70;
  }
};
