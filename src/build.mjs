// Builds dist/ out of src/, unless what stands there was built from just these sources and is whole.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "./bundle.mjs";

process.chdir(join(dirname(fileURLToPath(import.meta.url)), ".."));

/** What the program is made from beside src/; the lock file names the compiler and the libraries with their versions. */
const besideSources = ["package-lock.json", "package.json", "tsconfig.json"];
const built = "dist";
const unfinished = "dist.part";
/** In dist/: the digest of the sources that it was built from, and of all else that lies there. */
const recordName = "build.json";
const compiler = join("node_modules", "typescript", "bin", "tsc");

/** The paths of all files below a folder. */
const filesBelow = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });

const sha256 = (content) => createHash("sha256").update(content).digest("hex");

/** One digest of files by their names and content; of their times, which copying changes, it knows nothing. */
const digestOf = (files, nameOf = (file) => file) =>
  sha256(
    files
      .toSorted()
      .map((file) => `${nameOf(file)} ${sha256(readFileSync(file))}`)
      .join("\n"),
  );

const sourcesDigest = () => digestOf([...besideSources, ...filesBelow("src")]);

const builtDigest = (folder) => {
  const files = filesBelow(folder).filter((file) => file !== join(folder, recordName));
  return digestOf(files, (file) => file.slice(folder.length));
};

/** What a whole build has noted of itself; undefined where there is none. */
const recorded = () => {
  try {
    return JSON.parse(readFileSync(join(built, recordName), "utf8"));
  } catch {
    return undefined;
  }
};

/** Whether dist/ is what building would make of the sources; one file more there would be another program. */
const isBuilt = (sources) => {
  const record = recorded();
  return record?.sources === sources && record.built === builtDigest(built);
};

/** What the program reads of its own beside code: pages and their style. */
const isReadAtRun = (path) => /\.(?:hbs|css)$/.test(path);

/** Folders of src/ that are compiled by themselves: a browser runs them, and knows other things than Node. */
const compiledApart = () =>
  filesBelow("src")
    .filter((path) => path.endsWith("tsconfig.json"))
    .map(dirname);

/** The exit code of the first compilation that fails, else 0. */
const compile = () => {
  // Types are the business of npm test: to tell them takes three times as long as to write the program.
  const whole = ["--noCheck", "--outDir", unfinished];
  const apart = compiledApart().map((folder) => [
    "--noCheck",
    "--outDir",
    join(unfinished, relative("src", folder)),
    "-p",
    folder,
  ]);
  for (const words of [whole, ...apart]) {
    const { status } = spawnSync(process.execPath, [compiler, ...words], { stdio: "inherit" });
    if (status !== 0) return status ?? 1;
  }
  return 0;
};

const copyReadAtRun = () => {
  for (const path of filesBelow("src").filter(isReadAtRun)) {
    const copy = join(unfinished, relative("src", path));
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(path, copy);
  }
};

const build = async (sources) => {
  if (!existsSync(compiler)) {
    process.stderr.write("dist/ 不是由现在的 src/ 编译的，又没有装编译程序：请先运行 npm ci\n");
    return 1;
  }
  rmSync(unfinished, { recursive: true, force: true });
  const status = compile();
  if (status !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    return status;
  }
  copyReadAtRun();
  await bundle(unfinished);
  chmodSync(join(unfinished, "main.js"), 0o755);
  const record = { sources, built: builtDigest(unfinished) };
  writeFileSync(join(unfinished, recordName), `${JSON.stringify(record, undefined, 2)}\n`);
  rmSync(built, { recursive: true, force: true });
  renameSync(unfinished, built);
  return 0;
};

const sources = sourcesDigest();
if (!isBuilt(sources)) process.exitCode = await build(sources);
