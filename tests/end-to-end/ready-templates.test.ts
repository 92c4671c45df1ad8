import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/*
 * The built program has the templates that come with it ready. Those of an office that differ in nothing but an empty line
 * at their end are compiled when they are loaded, and say the same.
 */

const project = resolve(__dirname, "..", "..");
const shipped = join(project, "templates");
let root = "";
const own = (): string => join(root, "templates");

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "tongbao-ready-"));
  mkdirSync(own());
  symlinkSync(join(shipped, "fonts"), join(own(), "fonts"));
  for (const name of readdirSync(shipped).filter((each) => each.endsWith(".hbs")))
    writeFileSync(join(own(), name), `${readFileSync(join(shipped, name), "utf8")}\n`);
  cpSync(join(project, "data"), join(root, "data"), { recursive: true });
  symlinkSync(join(project, "seeds"), join(root, "seeds"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The papers that a command prints with some templates, by their paths; lists name the templates' digests. */
const papersOf = (words: readonly string[], templates: string) => {
  const output = mkdtempSync(join(root, "output-"));
  const all = [join(project, "dist", "main.js"), ...words, "--templates", templates, "--output", output];
  expect(spawnSync("node", all, { cwd: root, encoding: "utf8" })).toMatchObject({ status: 0 });
  const names = readdirSync(output, { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.(?:docx|pdf)$/u.test(name),
  );
  return new Map(names.toSorted().map((name) => [name, readFileSync(join(output, name)).toString("base64")]));
};

test.each([
  ["the papers of a month and its letters", ["generate", "2013-06", "--letters"], 92],
  ["the slips of a month", ["check", "2013-06", "--slips", "--before-deadline"], 2],
  ["the notice that comes with the forms", ["forms", "2013-07"], 1],
])(
  "are the same from templates made ready and from the same templates read: %s",
  (_, words, papers) => {
    const ready = papersOf(words, shipped);
    // Slips are entered into a register, and are not sent twice.
    rmSync(join(root, "data"), { recursive: true });
    cpSync(join(project, "data"), join(root, "data"), { recursive: true });
    expect(ready.size).toBe(2 * papers);
    expect(papersOf(words, own())).toEqual(ready);
  },
  300_000,
);
