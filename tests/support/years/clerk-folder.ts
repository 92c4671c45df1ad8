import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { docxWords } from "../docx/docx-words.ts";

const project = resolve(__dirname, "..", "..", "..");

/** The built program, as `node` is given it. */
export const program = join(project, "dist", "main.js");

/** Where a clerk's commands find the shipped templates. */
export const templates = ["--templates", join(project, "templates")] as const;

/** The folder that a clerk works in, made anew by `open` and taken away by `close`; paths are below it. */
export const clerkFolder = (name: string) => {
  let folder = "";
  const at = (path: string): string => join(folder, path);
  const textOf = (path: string): string => readFileSync(at(path), "utf8");
  return {
    open: (): void => void (folder = mkdtempSync(join(tmpdir(), `tongbao-${name}-`))),
    close: (): void => rmSync(folder, { recursive: true, force: true }),
    at,
    textOf,
    wordsOf: async (path: string): Promise<string> => (await docxWords(readFileSync(at(path)))).join(""),
    put: (files: ReadonlyMap<string, Uint8Array>): void => {
      for (const [path, bytes] of files) {
        mkdirSync(dirname(at(path)), { recursive: true });
        writeFileSync(at(path), bytes);
      }
    },
    /** Throws when there is nothing to change: the test that asks for it would not test what it says. */
    change: (path: string, from: string | RegExp, to: string): void => {
      const text = textOf(path);
      const changed = text.replace(from, to);
      if (changed === text) throw new Error(`${path} has no ${String(from)}`);
      writeFileSync(at(path), changed);
    },
    /** Runs the built program as the clerk does. */
    run: (...words: readonly string[]) => {
      const { status, stdout, stderr } = spawnSync("node", [program, ...words], {
        cwd: folder,
        encoding: "utf8",
      });
      return { status, stdout, stderr };
    },
  };
};
