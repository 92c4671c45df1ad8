/*
 * node typst-child.mjs JOB.json — sets the documents of a job with Typst, one after another in this one process, and
 * prints what that took once the compiler is there with its faces. A job: { fonts, sources, folder? }; into the folder
 * the PDF files are written.
 */
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const { fonts, sources, folder } = JSON.parse(readFileSync(process.argv[2], "utf8"));

const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: fonts }] });

const set = (source) => {
  const compiled = compiler.compile({ mainFileContent: source });
  if (!compiled.result) {
    compiled.printErrors();
    throw new Error("Typst does not take the markup");
  }
  return { pages: compiled.result.numOfPages, bytes: compiler.pdf(compiled.result) };
};

set('#set text(font: "FandolSong")\n热身。');
const begun = performance.now();
const before = process.cpuUsage();
let pages = 0;
let size = 0;
for (const { name, source } of sources) {
  const printed = set(source);
  pages += printed.pages;
  size += printed.bytes.length;
  if (folder === undefined) continue;
  const path = join(folder, `${name}.pdf`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, printed.bytes);
}
const { user, system } = process.cpuUsage(before);
console.log(
  JSON.stringify({ wall: (performance.now() - begun) / 1000, cpu: (user + system) / 1e6, pages, size }),
);
