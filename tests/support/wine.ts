import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A Windows of its own, in which nothing was ever installed. */
export interface Windows {
  /** Where a path of this system lies there. */
  readonly locate: (path: string) => string;
  readonly run: (
    words: readonly string[],
    settings: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv },
  ) => { readonly status: number | null; readonly told: string };
  readonly close: () => void;
}

/** Opens wine below a folder; undefined where it is not installed. */
export const openWindows = (folder: string): Windows | undefined => {
  if (spawnSync("wine", ["--version"]).status !== 0) return undefined;
  const prefix = join(folder, "wine");
  mkdirSync(prefix);
  const env = {
    PATH: process.env["PATH"],
    HOME: folder,
    LC_ALL: "C.UTF-8",
    WINEPREFIX: prefix,
    WINEDEBUG: "-all",
    // Neither .NET nor a browser is asked for on the first start.
    WINEDLLOVERRIDES: "mscoree,mshtml=",
  };
  // Node.js for Windows cannot open the pipes of this system under wine: what it says goes into a file.
  const said = join(folder, "wine.txt");
  const run: Windows["run"] = (words, { cwd, env: others }) => {
    const file = openSync(said, "w");
    const { status } = spawnSync("wine", words, {
      cwd,
      env: { ...env, ...others },
      stdio: ["ignore", file, file],
      timeout: 240_000,
    });
    closeSync(file);
    return { status, told: readFileSync(said, "utf8") };
  };
  const { status, told } = run(["winecfg", "-v", "win10"], { cwd: folder });
  if (status !== 0) throw new Error(`wine does not start: ${told}`);
  return {
    locate: (path) => `Z:${path.replaceAll("/", "\\")}`,
    run,
    close: () => void spawnSync("wineserver", ["-k"], { env }),
  };
};
