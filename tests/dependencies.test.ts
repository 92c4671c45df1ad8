import { expect, test } from "@jest/globals";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { expectBlock } from "./support/written-block.ts";

/* What the program needs at run time beside Node: few packages, each pinned, each for a reason that a reader may weigh. */

const project = resolve(__dirname, "..");

/** Why each is there, and not written anew. */
const reasons: Readonly<Record<string, string>> = {
  "@hono/node-server": "serves the desk's pages on this computer alone",
  "chinese-days": "the State Council's holidays and shifted working days, which change every year",
  commander: "the command line: options, help, wrong usage",
  "csv-parse": "CSV as units write it: quotes, delimiters, positions of every cell",
  dayjs: "calendar arithmetic of deadlines",
  docx: "builds DOCX of parts that Word and WPS accept",
  fontkit: "opens fonts: widths, outlines, subsets to embed",
  handlebars: "templates that clerks change without touching the program",
  hono: "routes of the desk's pages",
  "pdfjs-dist": "reads foreign PDFs for `verify`, with their text and where it stands",
  pdfmake: "writes PDF: objects, pages, fonts, PDF/A and its tags",
  saxes: "XML with line and column of what is wrong: templates, DOCX, XLSX, OFD",
  yaml: "期次.yaml and 机关.yaml with the position of every key",
};

interface Installed {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const read = (name: string): unknown => JSON.parse(readFileSync(join(project, name), "utf8"));
const { dependencies, devDependencies } = read("package.json") as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};
const { packages } = read("package-lock.json") as { readonly packages: Readonly<Record<string, Installed>> };

/** Where npm has put what a package asks for: beside its asker, or further up. */
const found = (asker: string, name: string): string => {
  for (let at = asker; ; at = at.slice(0, Math.max(0, at.lastIndexOf("node_modules") - 1))) {
    const path = at === "" ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (packages[path] || at === "") return path;
  }
};

/** A package with all that it brings along, by path. */
const broughtBy = (path: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const name of Object.keys(packages[path]?.dependencies ?? {})) broughtBy(found(path, name), seen);
  return seen;
};

const bytesOf = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== "node_modules")
    .map(({ name }) => join(folder, name))
    .reduce((sum, path) => sum + (statSync(path).isDirectory() ? bytesOf(path) : statSync(path).size), 0);

test("the table of what the program needs is whole, and true of what is installed", () => {
  const rows = Object.keys(dependencies).map((name) => {
    const path = `node_modules/${name}`;
    const all = [...broughtBy(path)];
    const megabytes = all.reduce((sum, each) => sum + bytesOf(join(project, each)), 0) / 1e6;
    const reason = reasons[name];
    if (reason === undefined) throw new Error(`${name}: for what reason?`);
    const size = `${megabytes.toFixed(1)} MB`;
    return `| \`${name}\` | ${packages[path]?.version} | ${packages[path]?.license} | ${size} | ${all.length - 1} | ${reason} |`;
  });
  expectBlock(
    join(project, "src", "README.md"),
    {
      open: "<!-- Written by tests/dependencies.test.ts. -->",
      close: "<!-- End of what tests/dependencies.test.ts writes. -->",
    },
    [
      "| package | version | licence | size with what it brings along | brings along | for |",
      "| --- | --- | --- | --- | --- | --- |",
      ...rows,
    ],
  );
});

test("every package is pinned, those of the tests as well", () => {
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/u.test(version),
  );
  expect(loose).toEqual([]);
});

test("every package that comes along at run time has a licence that asks for no more than its notice", () => {
  const free = /^\(?(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|Unlicense)\b/u;
  // It names its licence in a file of its own, not among its particulars.
  const silent = "node_modules/png-js";
  expect(readFileSync(join(project, silent, "LICENSE"), "utf8")).toMatch(/^MIT License/u);
  const others = Object.keys(dependencies)
    .flatMap((name) => [...broughtBy(`node_modules/${name}`)])
    .filter((path) => path !== silent && !free.test(packages[path]?.license ?? ""));
  expect(others).toEqual([]);
});
