import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
import { optimizeLate } from "./late-optimizing.ts";

/*
 * In dist/ the program with its libraries is one file, and beside it lies what V8 made of it when it was built
 * (bundle.mjs): to read and compile the same code again took a tenth of a second in each thread.
 */

/** The code, and what V8 made of it, in the folder of this file. */
export const bundleNames = { code: "program.cjs", compiled: "program.code" } as const;

/** Where the modules of the bundle take themselves to be: beside the files of workers. */
const bundledUrl = new URL("program.js", import.meta.url).href;

/** The code begins with a comment that is its own digest. */
const markLength = "/* */".length + 64;

/**
 * What V8 made of the code begins with a digest of both and of the Node.js that made it: with one bit changed, and what
 * Node.js 20.20.2 made on 20.19.0, V8 takes all the same, and crashes.
 */
const sealOf = (mark: string, compiled: Uint8Array): Buffer =>
  createHash("sha256")
    .update(`${process.version} ${process.platform} ${process.arch} ${mark}`)
    .update(compiled)
    .digest();
const sealLength = 32;

/**
 * What V8 made of the code when it was built; undefined where there is nothing, of other code, or spoilt: V8 itself asks
 * for no more than the same length. Where it is of another Node.js, it is passed over, and by V8 where it is of other flags.
 */
const compiledBefore = (mark: string): Buffer | undefined => {
  try {
    const found = readFileSync(new URL(bundleNames.compiled, import.meta.url));
    const compiled = found.subarray(sealLength);
    return sealOf(mark, compiled).equals(found.subarray(0, sealLength)) ? compiled : undefined;
  } catch {
    return undefined;
  }
};

/** A part of the bundle that is started by itself, by its name. */
type Entries = Readonly<Record<string, () => Promise<unknown>>>;

/** The bundle as it was loaded. */
interface LoadedBundle {
  readonly start: (entry: string) => Promise<unknown>;
  /** What V8 has made of it by now, for the next one that loads it. */
  readonly compiled: () => Buffer;
}

/** Imports for the code, which by itself could not where V8 has made it before. */
const importModule = (name: string): Promise<unknown> => import(name);

/** Loads the bundle that lies beside this file; what V8 made of it counts for the flags that it was made with. */
export const loadBundle = (): LoadedBundle => {
  optimizeLate(process.versions.node);
  const filename = fileURLToPath(bundledUrl);
  // It is all ASCII, so that V8 keeps one byte a character.
  const code = readFileSync(new URL(bundleNames.code, import.meta.url), "latin1");
  const mark = code.slice(0, markLength);
  const script = new Script(code, {
    filename,
    cachedData: compiledBefore(mark),
  });
  const run = script.runInThisContext() as (...parameters: readonly unknown[]) => void;
  const module = { exports: {} as { readonly entries?: Entries } };
  run(
    module.exports,
    createRequire(bundledUrl),
    module,
    filename,
    dirname(filename),
    bundledUrl,
    importModule,
  );
  return {
    start: async (entry) => module.exports.entries?.[entry]?.(),
    compiled: () => {
      const compiled = script.createCachedData();
      return Buffer.concat([sealOf(mark, compiled), compiled]);
    },
  };
};
