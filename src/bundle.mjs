// Puts what Node starts, with all that it imports, into one file in dist/: else some nine hundred are found and read one by
// one at every start, and in every worker. Beside it goes what V8 makes of it.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** main.js as it was compiled: src/package/ makes a bundle of its own. */
const unbundledMain = "main-unbundled.js";

/** The program, and the workers, which it looks for beside itself. */
const entries = {
  "main.js": unbundledMain,
  "measure-worker.js": "run/print/measure-worker.js",
  "print-worker.js": "run/print/print-worker.js",
  "word-pages-worker.js": "run/print/word-pages-worker.js",
  "standby-worker.js": "run/standby/standby-worker.js",
};

/** pdf.js starts a worker of its own and reads files of its folder. */
const apart = ["pdfjs-dist", "pdfjs-dist/*"];

/** What pdfkit reads beside the file that it is in: the profile of sRGB. */
const readBeside = { from: join("node_modules", "pdfkit", "js", "data"), name: "sRGB_IEC61966_2_1.icc" };

/** What the code is handed when it is run (code-cache.ts). */
const parameters = "exports, require, module, __filename, __dirname, bundledUrl, importModule";

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

/** The text that starts an entry. */
const starting = (entry) =>
  `#!/usr/bin/env node\nimport { loadBundle } from "./code-cache.js";\nawait loadBundle().start("${entry}");\n`;

/** A module that has each entry by its name, to be run when it is started. */
const allEntries = () =>
  `export const entries = {\n${Object.entries(entries)
    .map(([entry, module]) => `${JSON.stringify(entry)}: () => import("./${module}"),`)
    .join("\n")}\n};\n`;

/** The same in ASCII: patterns stand as they were written, and a character there may as well be its number. */
const inAscii = (code) =>
  code.replace(/[\u0080-\uFFFF]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

/**
 * What is imported only when it is needed, by the loader: a function that V8 takes from what it made before has lost where
 * its own import() would be resolved (ERR_VM_DYNAMIC_IMPORT_CALLBACK_MISSING).
 */
const importedByLoader = (code) => code.replace(/(?<![\w.$])import\((?=")/g, "importModule(");

/**
 * Has V8 compile what a month needs, by printing the newest one into a folder that goes away again, in a process of its
 * own. Whatever becomes of that, the program is the same: a month that cannot be printed compiles less.
 */
const compile = (folder) => {
  const output = mkdtempSync(join(tmpdir(), "tongbao-build-"));
  const words = [join(folder, "write-code-cache.js"), "generate", "--output", output];
  spawnSync(process.execPath, words, { stdio: "ignore", timeout: 120_000 });
  rmSync(output, { recursive: true, force: true });
};

/** The templates that come with the program, by their names; an office's own are compiled when they are loaded. */
const shippedTemplates = () =>
  new Map(
    readdirSync("templates")
      .filter((name) => name.endsWith(".hbs"))
      .map((name) => [name, readFileSync(join("templates", name), "utf8")]),
  );

/** Has the templates that come with the program checked and compiled, by the program itself. */
const makeTemplatesReady = async (folder) => {
  const { readyModule } = await import(pathToFileURL(join(folder, "run", "papers", "ready-module.js")));
  writeFileSync(join(folder, "draft", "template", "ready-data.js"), readyModule(shippedTemplates()));
};

/**
 * Bundles what was compiled into a folder, in place; the modules stay as they are beside it. Without a bundler the program
 * is these modules, does the same and starts a little later.
 */
export const bundle = async (folder) => {
  copyFileSync(join(folder, "main.js"), join(folder, unbundledMain));
  const esbuild = await bundler();
  if (!esbuild) return;
  await makeTemplatesReady(folder);
  const { outputFiles } = await esbuild.build({
    stdin: { contents: allEntries(), resolveDir: folder },
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    target: "node20.19",
    charset: "ascii",
    external: apart,
    define: { "import.meta.url": "bundledUrl" },
    logLevel: "warning",
  });
  const code = importedByLoader(inAscii(outputFiles.map(({ text }) => text).join("\n")));
  const digest = createHash("sha256").update(code).digest("hex");
  writeFileSync(join(folder, "program.cjs"), `/*${digest} */(function (${parameters}) {${code}\n})`);
  for (const entry of Object.keys(entries)) writeFileSync(join(folder, entry), starting(entry));
  mkdirSync(join(folder, "data"), { recursive: true });
  copyFileSync(join(readBeside.from, readBeside.name), join(folder, "data", readBeside.name));
  compile(folder);
};
