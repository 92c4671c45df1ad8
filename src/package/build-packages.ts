import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { refusalText } from "../diagnostics/refusal-text.ts";
import { compareNames } from "../model/text/name-order.ts";
import { diskRefusal } from "../refusal.ts";
import { saveFolder } from "../save.ts";
import { zip } from "../write/ooxml/zip.ts";
import type { LockFile } from "./bill-of-materials.ts";
import { billOfMaterials } from "./bill-of-materials.ts";
import { bundleProgram } from "./bundle-program.ts";
import { checksumsText } from "./checksums.ts";
import { CannotBuild, fetchRuntime } from "./fetch-runtime.ts";
import { launcherOf } from "./launchers.ts";
import type { Library } from "./notices.ts";
import { noticesText, readLibrary } from "./notices.ts";
import type { Package, PackedFile } from "./packages.ts";
import { archiveNameOf, folderOf, linuxRuntime, packages } from "./packages.ts";
import { filesOf, librariesBeside, programFiles, sampleFiles, within } from "./program-files.ts";
import { tarGz } from "./tar.ts";

/* npm run package [-- linux-x64 …]: builds dist-package/ out of dist/, node_modules/ and the registry's Node.js. */

const root = fileURLToPath(new URL("../..", import.meta.url));
const built = join(root, "dist-package");
/** The day of every file in a ZIP: that of the files in a .tar.gz. */
const packedOn = { year: 2000, month: 1, day: 1 };

const readText = (path: string): string => readFileSync(join(root, path), "utf8");

/** What is the same in every package. */
interface Common {
  readonly version: string;
  readonly files: readonly PackedFile[];
  readonly libraries: readonly Library[];
}

const commonFiles = async (): Promise<Common> => {
  const { version } = JSON.parse(readText("package.json")) as { readonly version: string };
  const bundle = await bundleProgram(root);
  const folders = [...new Set([...bundle.libraries, ...librariesBeside])].toSorted(compareNames);
  const libraries = folders.map((folder) => readLibrary(root, folder));
  const manual = readText("src/package/使用说明.html").replaceAll("{{版本}}", version);
  const files = [
    { path: "使用说明.html", content: Buffer.from(manual) },
    ...within("program", programFiles(root, bundle.files)),
    { path: "program/licences/libraries.txt", content: Buffer.from(noticesText(libraries)) },
    ...within("sample", sampleFiles(root)),
  ];
  return { version, files, libraries };
};

/** What Node.js brings into a package; nothing where it has none. */
const runtimeFiles = ({ runtime }: Package): readonly PackedFile[] => {
  if (!runtime) return [];
  const { program, licence = fetchRuntime(linuxRuntime).licence } = fetchRuntime(runtime);
  if (!licence) throw new Error(`${linuxRuntime.name} brings no licence`);
  return [
    { path: `program/${runtime.called}`, content: program, isProgram: true },
    { path: "program/licences/Node.js-LICENSE.txt", content: licence },
  ];
};

const archived = (files: readonly PackedFile[], archive: Package["archive"]): Uint8Array => {
  const sorted = files.toSorted((a, b) => compareNames(a.path, b.path));
  if (archive === "tar.gz") return tarGz(sorted);
  return zip(
    sorted.map(({ path, content }) => ({ name: path, content })),
    packedOn,
  );
};

/** The bill of materials of packages, as a file beside them. */
const billFile = ({ version, libraries }: Common, wanted: readonly Package[]) => {
  const fonts = filesOf(root, "templates/fonts", (path) => path.endsWith(".otf"));
  const runtimes = wanted.flatMap(({ runtime }) => runtime ?? []);
  const lock = JSON.parse(readText("package-lock.json")) as LockFile;
  const bill = billOfMaterials({ version, lock, libraries, runtimes, fonts });
  return { name: `tongbao-${version}.cdx.json`, content: Buffer.from(bill) };
};

/** Builds packages in place of what was built before, and returns a line for each: its name, its size in MB. */
const build = async (wanted: readonly Package[]): Promise<readonly string[]> => {
  // First what may not be there.
  const beginnings = wanted.map((each) => ({ each, own: [launcherOf(each), ...runtimeFiles(each)] }));
  const common = await commonFiles();
  const { version, files } = common;
  const made = beginnings.map(({ each, own }) => ({
    name: archiveNameOf(each, version),
    content: archived(within(folderOf(version), [...own, ...files]), each.archive),
  }));
  const all = [...made, billFile(common, wanted)];
  const sums = { name: "SHA256SUMS.txt", content: Buffer.from(checksumsText(all)) };
  // A package is some 70 MB: half of one is not to lie where the last whole one lay.
  await saveFolder(
    built,
    [...all, sums].map(({ name, content }) => ({ path: name, bytes: content })),
    async () => undefined,
  );
  return made.map(({ name, content }) => `  ${name}  ${(content.length / 1024 / 1024).toFixed(1)} MB`);
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => !packages.some((each) => each.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `没有这样的包：${unknown.join("、")}。有 ${packages.map(({ name }) => name).join("、")}。\n`,
  );
  process.exitCode = 2;
} else {
  try {
    const made = await build(packages.filter(({ name }) => named.length === 0 || named.includes(name)));
    process.stdout.write(`已做好免安装包，在 dist-package/：\n${made.join("\n")}\n`);
  } catch (problem) {
    const refused = diskRefusal(problem);
    if (refused) process.stderr.write(`没有做成，${refused.path}：${refusalText(refused.refusal)}。\n`);
    else if (problem instanceof CannotBuild) process.stderr.write(problem.message);
    else throw problem;
    process.exitCode = 1;
  }
}
