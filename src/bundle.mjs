// Puts what Node starts, with all that it imports, into a few files in dist/: else some nine hundred are found and read one
// by one at every start, and in every worker.
import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";

/** The program, and the workers, which it looks for beside itself. */
const entries = [
  "main.js",
  "run/print/measure-worker.js",
  "run/print/print-worker.js",
  "run/print/word-pages-worker.js",
  "run/standby/standby-worker.js",
];

/** main.js as it was compiled: src/package/ makes a bundle of its own. */
const unbundledMain = "main-unbundled.js";

/** pdf.js starts a worker of its own and reads files of its folder. */
const apart = ["pdfjs-dist", "pdfjs-dist/*"];

/** What pdfkit reads beside the file that it is in: the profile of sRGB. */
const readBeside = { from: join("node_modules", "pdfkit", "js", "data"), name: "sRGB_IEC61966_2_1.icc" };

/** CommonJS within a module: libraries ask for Node's modules and for their folder. */
const beginning = [
  'import { createRequire as bundledRequireOf } from "node:module";',
  'import { dirname as bundledFolderOf } from "node:path";',
  'import { fileURLToPath as bundledPathOf } from "node:url";',
  "const require = bundledRequireOf(import.meta.url);",
  "const __filename = bundledPathOf(import.meta.url);",
  "const __dirname = bundledFolderOf(__filename);",
].join("\n");

/** esbuild; undefined where it is not installed, or not for this kind of computer. */
const bundler = async () => {
  try {
    const esbuild = await import("esbuild");
    await esbuild.transform("");
    return esbuild;
  } catch {
    return undefined;
  }
};

/**
 * Bundles what was compiled into a folder, in place; the modules stay as they are beside it. Without a bundler the program
 * is these modules, does the same and starts a little later.
 */
export const bundle = async (folder) => {
  copyFileSync(join(folder, "main.js"), join(folder, unbundledMain));
  const esbuild = await bundler();
  if (!esbuild) return;
  await esbuild.build({
    entryPoints: entries.map((entry) => join(folder, entry)),
    entryNames: "[name]",
    chunkNames: "part-[hash]",
    outdir: folder,
    allowOverwrite: true,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    external: apart,
    banner: { js: beginning },
    logLevel: "warning",
  });
  mkdirSync(join(folder, "data"), { recursive: true });
  copyFileSync(join(readBeside.from, readBeside.name), join(folder, "data", readBeside.name));
};
