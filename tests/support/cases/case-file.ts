/** One page that tells a whole story: the files that are there, the command, what it prints, its exit code. */
export interface CaseFile {
  readonly title: string;
  /** Files to put in place, by path. */
  readonly files: ReadonlyMap<string, CaseInput>;
  /** Files to take away, by path. */
  readonly removed: readonly string[];
  readonly steps: readonly CaseStep[];
}

export interface CaseInput {
  /** utf-8 or another that cases/README.md lists, after the path in the block's first line. */
  readonly encoding: string;
  readonly text: string;
  /** How many times the text stands in the file. */
  readonly times: number;
}

export interface CaseStep {
  readonly command: string;
  /** Lines on the results' stream. */
  readonly printed: readonly string[];
  /** Lines on the problems' stream; a line `2> …` stands for any number of others. */
  readonly told: readonly string[];
  readonly exitCode: number;
}

const fence = /^```(\S*)(?: (.*))?\n([\s\S]*?)^```$/gm;

const toSteps = (text: string): readonly CaseStep[] =>
  text
    .split(/^\$ /m)
    .slice(1)
    .map((block) => {
      const [command = "", ...lines] = block.trimEnd().split("\n");
      const exit = lines.find((line) => line.startsWith("=> "));
      return {
        command: command.replace(/^tongbao\s*/, ""),
        told: lines.filter((line) => line.startsWith("2> ")).map((line) => line.slice(3)),
        printed: lines.filter((line) => !line.startsWith("2> ") && !line.startsWith("=> ")),
        exitCode: exit === undefined ? 0 : Number(exit.slice(3)),
      };
    });

/**
 * Reads a case file. A block ```csv path [encoding [×times]] is an input file, ```none path a file that is taken away,
 * ```console the commands with what they print. Throws when the page has no command.
 */
export const parseCaseFile = (page: string): CaseFile => {
  const files = new Map<string, CaseInput>();
  const removed: string[] = [];
  const steps: CaseStep[] = [];
  for (const [, kind, info = "", text = ""] of page.matchAll(fence)) {
    const [path = "", encoding = "utf-8", times = "×1"] = info.split(" ");
    if (kind === "console") steps.push(...toSteps(text));
    else if (kind === "none") removed.push(path);
    else if (path !== "") files.set(path, { encoding, text, times: Number(times.slice(1)) });
  }
  const title = /^# (.+)$/m.exec(page)?.[1];
  if (title === undefined || steps.length === 0) throw new Error("a case file needs a title and a command");
  return { title, files, removed, steps };
};

/** A page with the outcomes of its commands written into it; `outcomes` holds one for each step, in order. */
export const withOutcomes = (
  page: string,
  outcomes: readonly Pick<CaseStep, "command" | "printed" | "told" | "exitCode">[],
): string => {
  const written = outcomes.map(({ command, printed, told, exitCode }) =>
    [
      `$ tongbao ${command}`,
      ...printed,
      ...told.map((line) => `2> ${line}`),
      ...(exitCode === 0 ? [] : [`=> ${exitCode}`]),
    ].join("\n"),
  );
  return page.replace(/^```console\n[\s\S]*?^```$/m, `\`\`\`console\n${written.join("\n")}\n\`\`\``);
};
