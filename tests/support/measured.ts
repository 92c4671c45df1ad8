import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";

/** One clause of a measured file, as `verify --json` tells it. */
export interface MeasuredRow {
  readonly id: string;
  readonly clause: string;
  readonly grade: string;
  readonly measured: string;
  readonly verdict: "符合" | "不符合" | "未涉及";
  readonly departures: readonly string[];
}

export interface MeasuredFile {
  readonly file: string;
  readonly format: string;
  readonly rows: readonly MeasuredRow[];
}

const project = resolve(__dirname, "..", "..");

/** Runs the built command in a folder, because Jest cannot load pdf.js. */
export const runVerify = (folder: string, targets: readonly string[]) => {
  const run = spawnSync("node", [join(project, "dist", "main.js"), "verify", "--json", ...targets], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (run.stdout === "") throw new Error(`verify printed nothing: ${run.stderr}`);
  const result = JSON.parse(run.stdout) as {
    readonly documents: readonly MeasuredFile[];
    readonly problems: readonly {
      readonly code: string;
      readonly place: { readonly file: string };
      readonly message: string;
    }[];
  };
  return { status: run.status, stderr: run.stderr, ...result };
};

/** The ids of the clauses that a file departs from. */
export const departed = ({ rows }: MeasuredFile): readonly string[] =>
  rows.filter(({ verdict }) => verdict === "不符合").map(({ id }) => id);

/** What is said about one clause. */
export const rowOf = ({ rows, file }: MeasuredFile, id: string): MeasuredRow => {
  const row = rows.find((each) => each.id === id);
  if (!row) throw new Error(`${file} has no row ${id}`);
  return row;
};
