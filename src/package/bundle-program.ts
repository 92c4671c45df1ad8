import { basename, dirname, join } from "node:path";
import type { PackedFile } from "./packages.ts";

/** What is asked of esbuild. */
interface Bundler {
  readonly build: (options: Readonly<Record<string, unknown>>) => Promise<{
    readonly outputFiles: readonly { readonly path: string; readonly contents: Uint8Array }[];
    readonly metafile: { readonly inputs: Readonly<Record<string, unknown>> };
  }>;
}

/** Loaded by name when a package is built: all else compiles and runs where it is not installed. */
const bundler = "esbuild";

/** What is started: the launcher, which starts the program, and the workers, which the program starts beside itself. */
export const entries = [
  "launch.js",
  "main.js",
  "run/print/print-worker.js",
  "run/print/word-pages-worker.js",
  "run/print/measure-worker.js",
  "run/standby/standby-worker.js",
];

/** main.js of dist/ is a bundle of its own (src/bundle.mjs), which would not tell its libraries; beside it is what that was made of. */
const unbundled: Readonly<Record<string, string>> = { "main.js": "main-unbundled.js" };

/** Libraries that stay as they are: pdf.js starts a worker of its own and reads files of its folder. */
const apart = ["pdfjs-dist", "pdfjs-dist/*"];

/** CommonJS within a module of its own: libraries ask for Node's modules and for their folder. */
const beginning = [
  `import { createRequire as bundledRequireOf } from "node:module";`,
  `import { dirname as bundledFolderOf } from "node:path";`,
  `import { fileURLToPath as bundledPathOf } from "node:url";`,
  "const require = bundledRequireOf(import.meta.url);",
  "const __filename = bundledPathOf(import.meta.url);",
  "const __dirname = bundledFolderOf(__filename);",
].join("\n");

/** The folder of the package that a file of node_modules is of: node_modules/@hono/node-server */
const packageFolderOf = (path: string): string | undefined =>
  /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/u.exec(path)?.[0];

/** The built program with its libraries in a few files, all in one folder, as each looks for the others. */
interface Bundle {
  readonly files: readonly PackedFile[];
  /** The folders of the libraries that went into it, sorted: node_modules/docx */
  readonly libraries: readonly string[];
}

/** Bundles dist/ of a folder. Names of functions and classes stay, so that the program does what it does unbundled. */
export const bundleProgram = async (root: string): Promise<Bundle> => {
  const { build } = (await import(bundler)) as Bundler;
  const outdir = join(root, "dist-package", "program", "dist");
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: entries.map((entry) => ({
      in: `dist/${unbundled[entry] ?? entry}`,
      out: basename(entry, ".js"),
    })),
    outdir,
    entryNames: "[name]",
    chunkNames: "part-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    keepNames: true,
    external: apart,
    banner: { js: beginning },
    legalComments: "inline",
    metafile: true,
    write: false,
    logLevel: "warning",
  });
  const files = outputFiles.map(({ path, contents }) => {
    if (dirname(path) !== outdir) throw new Error(`${path} is not beside the other parts`);
    return { path: `dist/${path.slice(outdir.length + 1)}`, content: contents };
  });
  const libraries = Object.keys(metafile.inputs).flatMap((path) => packageFolderOf(path) ?? []);
  return { files, libraries: [...new Set(libraries)].toSorted() };
};
