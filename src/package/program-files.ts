import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packedSample } from "../working-folder.ts";
import type { PackedFile } from "./packages.ts";

/** The files of a folder below `root` that are wanted, by their paths from that folder on. */
export const filesOf = (
  root: string,
  folder: string,
  isWanted: (path: string) => boolean = () => true,
): readonly PackedFile[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, folder).length + 1))
    .map((path) => path.replaceAll("\\", "/"))
    .filter(isWanted)
    .map((path) => ({ path, content: readFileSync(join(root, folder, path)) }));

/** The same files in another folder. */
export const within = (folder: string, files: readonly PackedFile[]): readonly PackedFile[] =>
  files.map((file) => ({ ...file, path: `${folder}/${file.path}` }));

const text = (path: string, content: string): PackedFile => ({ path, content: Buffer.from(content) });

/**
 * What pdf.js asks for when it is loaded, and does without: the library that draws is large, and nothing is drawn. Without
 * a package of this name it prints a warning.
 */
const inPlaceOfCanvas = [
  text(
    "node_modules/@napi-rs/canvas/package.json",
    `${JSON.stringify({ name: "@napi-rs/canvas", version: "0.0.0-none", description: "Stands in for the library that draws: nothing is drawn here.", main: "none.js" }, undefined, 2)}\n`,
  ),
  text("node_modules/@napi-rs/canvas/none.js", "module.exports = {};\n"),
];

/** Libraries beside the bundle, and what of each is read at run time. */
const besideBundle: Readonly<Record<string, (path: string) => boolean>> = {
  "node_modules/pdfjs-dist": (path) =>
    /^(?:package\.json|LICENSE|legacy\/build\/pdf(?:\.worker)?\.mjs|cmaps\/.*|standard_fonts\/.*)$/u.test(
      path,
    ),
  "node_modules/chinese-days": (path) => /^(?:package\.json|LICENSE.*|dist\/chinese-days\.json)$/u.test(path),
};

/** The folders of the libraries that lie beside the bundle. */
export const librariesBeside = Object.keys(besideBundle);

/** What pdfkit reads beside itself: the description of sRGB that goes into every PDF/A, and measures of faces. */
const readByPdfkit = "node_modules/pdfkit/js/data";

/** The pages of 工作台, their style and what the browser runs; the server's own code is in the bundle. */
const isSentToBrowser = (path: string): boolean =>
  /\.(?:hbs|css)$/u.test(path) || path.startsWith("browser/");

/** The program's own folder but for Node.js: only read at run time. `bundle` has what was bundled. */
export const programFiles = (root: string, bundle: readonly PackedFile[]): readonly PackedFile[] => [
  ...bundle,
  ...within("dist/desk", filesOf(root, "dist/desk", isSentToBrowser)),
  ...within("dist/data", filesOf(root, readByPdfkit)),
  ...librariesBeside.flatMap((folder) => within(folder, filesOf(root, folder, besideBundle[folder]))),
  ...inPlaceOfCanvas,
  ...within("templates", filesOf(root, "templates")),
  ...["package.json", "package-lock.json", "LICENSE", "CHANGELOG.md"].map((path) => ({
    path,
    content: readFileSync(join(root, path)),
  })),
];

/** The sample year, in folders of ASCII names. */
export const sampleFiles = (root: string): readonly PackedFile[] =>
  ["seeds", "data"]
    .flatMap((folder) => within(folder, filesOf(root, folder)))
    .map((file) => ({ ...file, path: packedSample(file.path) }));
