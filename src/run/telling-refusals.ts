import { relative, sep } from "node:path";
import type { Actions } from "../command/command.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { diskRefusal } from "../refusal.ts";
import type { World } from "../world.ts";
import { showDiagnostics } from "./load/collected.ts";

/** A path as the clerk knows it: below the working folder, and without what a run calls its unfinished work. */
const shownPath = (world: World, path: string): string => {
  const below = relative(world.locate("."), path);
  return (below.startsWith("..") ? path : below)
    .split(sep)
    .join("/")
    .replace(/(?:\.\d+-[0-9a-f]{8})?\.(?:part|new|old)(?=\/|$)/u, "")
    .replace(/(?:^|\/)\.tongbao\.lock.*$/u, "")
    .replace(/(^|\/)\.([^/]*)$/u, "$1$2");
};

const refused = (world: World, problem: unknown): Diagnostic | undefined => {
  const found = diskRefusal(problem);
  if (!found) return undefined;
  const file = shownPath(world, found.path) || ".";
  return { code: "RUN-020", place: { file }, details: { refusal: found.refusal } };
};

/**
 * The commands, each of which ends with RUN-020 and exit code 1 where the file system refuses what it asks for: a folder
 * that cannot be looked into or written to, a name that is too long. What was there before stays as it was.
 */
export const tellingRefusals = (world: World, actions: Actions): Actions => {
  const telling =
    <Options extends { readonly json: boolean }>(action: (options: Options) => Promise<number>) =>
    async (options: Options): Promise<number> => {
      try {
        return await action(options);
      } catch (problem) {
        const diagnostic = refused(world, problem);
        if (!diagnostic) throw problem;
        showDiagnostics(world, [diagnostic], options.json);
        return 1;
      }
    };
  return {
    check: telling(actions.check),
    generate: telling(actions.generate),
    forms: telling(actions.forms),
    issue: telling(actions.issue),
    newMonth: telling(actions.newMonth),
    status: telling(actions.status),
    history: telling(actions.history),
    sample: telling(actions.sample),
    offices: telling(actions.offices),
    init: telling(actions.init),
    importTasks: telling(actions.importTasks),
    verify: telling(actions.verify),
    desk: telling(actions.desk),
    doctor: telling(actions.doctor),
  };
};
