import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const project = resolve(__dirname, "..", "..", "..");
const program = join(project, "dist", "main.js");

/** The folder of an office, with the sample year's seeds and templates and what months of it are asked for. */
export interface OfficeFolder {
  readonly at: (...path: readonly string[]) => string;
  /** The files below one of its folders, by name, as base64; none where there is no such folder. */
  readonly filesBelow: (path: string) => ReadonlyMap<string, string>;
  /** Runs a command of the built program. */
  readonly run: (...words: readonly string[]) => { readonly status: number | null; readonly told: string };
  readonly close: () => void;
}

/** Makes an office's folder with these months of the sample year. */
export const makeOfficeFolder = (months: readonly string[]): OfficeFolder => {
  const folder = mkdtempSync(join(tmpdir(), "tongbao-office-"));
  const at = (...path: readonly string[]): string => join(folder, ...path);
  cpSync(join(project, "seeds"), at("seeds"), { recursive: true });
  symlinkSync(join(project, "templates"), at("templates"), "dir");
  mkdirSync(at("data"));
  for (const month of months) cpSync(join(project, "data", month), at("data", month), { recursive: true });
  return {
    at,
    filesBelow: (path) =>
      new Map(
        readdirSync(at(path), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ parentPath, name }) => join(parentPath, name))
          // What runs keep for themselves.
          .filter((file) => !file.includes("/.tongbao"))
          .map((file) => [file.slice(at(path).length), readFileSync(file, "base64")] as const)
          .toSorted(([a], [b]) => (a < b ? -1 : 1)),
      ),
    run: (...words) => {
      const asked = [program, ...words, ...(words[0] === "new" ? [] : ["--templates", "templates"])];
      const { status, stdout, stderr } = spawnSync("node", asked, { cwd: folder, encoding: "utf8" });
      return { status, told: `${stdout}${stderr}` };
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
};

/** The names of files that are in one of two folders only, or not byte for byte the same in both. */
export const differences = (
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): readonly string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter((name) => one.get(name) !== other.get(name));
