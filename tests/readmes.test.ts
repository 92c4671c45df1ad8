import { describe, expect, test } from "@jest/globals";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { papers } from "../src/run/papers/papers.ts";

const root = resolve(__dirname, "..");
const textOf = (path: string): string => readFileSync(path, "utf8");
const folders = [".", "seeds", "data", "templates", "templates/fonts", "src"];
const pages = [
  ...folders.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith(".md"))
      .map((name) => join(root, folder, name)),
  ),
  join(root, "tests", "cases", "README.md"),
];

const blocksOf = (page: string): readonly string[] =>
  [...page.matchAll(/^```(?:sh|console)\n([\s\S]*?)^```$/gm)].map(([, block = ""]) => block);

/** What GitHub makes of a heading: small letters, words and hyphens, `-` for a blank. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_ -]/gu, "")
    .replaceAll(" ", "-");
const anchorsOf = (page: string): ReadonlySet<string> =>
  new Set([...textOf(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => anchorOf(heading)));

interface Link {
  readonly page: string;
  readonly text: string;
  readonly file: string;
  readonly anchor: string;
}

const links: readonly Link[] = pages.flatMap((page) => {
  const text = textOf(page).replaceAll(/^```[\s\S]*?^```$/gm, "");
  return [...text.matchAll(/\[([^\]\n]+)\]\(([^)\n]+)\)/g)]
    .filter(([, , target = ""]) => !target.startsWith("https://"))
    .map(([, label = "", target = ""]) => {
      const [path = "", anchor = ""] = decodeURI(target).split("#");
      return { page, text: label, file: path === "" ? page : resolve(dirname(page), path), anchor };
    });
});
const shown = ({ page, text, file, anchor }: Link): string =>
  `${relative(root, page)}: [${text}] → ${relative(root, file)}#${anchor}`;

describe("the READMEs", () => {
  test("link to what there is", () => {
    const dead = links.filter(
      ({ file, anchor }) =>
        !existsSync(file) || (anchor !== "" && file.endsWith(".md") && !anchorsOf(file).has(anchor)),
    );
    expect(dead.map(shown)).toEqual([]);
  });

  test("name in a link to a source file only what stands in it", () => {
    const wrong = links.filter(({ text, file }) => {
      const name = /^`([A-Za-z]\w*)`$/.exec(text)?.[1];
      return name !== undefined && file.endsWith(".ts") && !new RegExp(`\\b${name}\\b`).test(textOf(file));
    });
    expect(wrong.map(shown)).toEqual([]);
  });

  test("keep the first page short", () => {
    expect(textOf(join(root, "README.md")).split("\n").length).toBeLessThanOrEqual(150);
    expect(statSync(join(root, "templates", "样张.png")).size).toBeLessThan(150_000);
  });

  test("name only commands and options that the program has", () => {
    const words = join(root, "src", "command");
    const program = readdirSync(words)
      .map((name) => textOf(join(words, name)))
      .join("\n");
    const commands = new Set([...program.matchAll(/\.command\("([a-z]+)"\)/g)].map(([, name]) => name));
    const options = new Set([...program.matchAll(/"(?:-\w, )?(--[a-z-]+)/g)].map(([, name]) => name));
    const npmOptions = new Set(["--cache", "--offline", "--omit", "--only"]);
    const parallelOptions = ["--joblog", "--resume-failed", "--resume", "--jobs", "--sshlogin", "--workdir"];
    const benchOptions = ["--runs", "--sizes"];
    const othersOptions = new Set([...npmOptions, ...parallelOptions, ...benchOptions]);
    const said = pages
      .filter((page) => page.endsWith("README.md"))
      .map(textOf)
      .join("\n");
    const unknownCommands = [...said.matchAll(/(?:tongbao|dist\/main\.js) ([a-z]+)/g)].map(
      ([, name]) => name,
    );
    expect(unknownCommands.filter((name) => !commands.has(name))).toEqual([]);
    const written = [...said.matchAll(/(?<![-\w|])(--[a-z]+(?:-[a-z]+)*)/g)].map(([, name = ""]) => name);
    expect(written.filter((name) => !options.has(name) && !othersOptions.has(name))).toEqual([]);
    const readme = textOf(join(root, "README.md"));
    expect([...commands].filter((name) => !readme.includes(`| \`tongbao ${name} `))).toEqual([]);
  });

  test("tell of every paper", () => {
    const kinds = Object.entries(papers);
    const told = textOf(join(root, "templates", "README.md"));
    expect(
      kinds.filter(([, { template }]) => !told.includes(`| \`${template}\` |`)).map(([kind]) => kind),
    ).toEqual([]);
    const [, outputs = ""] = textOf(join(root, "README.md")).split(/^## 生成什么$/m);
    expect(
      kinds.filter(([kind]) => !(outputs.split(/^## /m)[0] ?? "").includes(kind)).map(([kind]) => kind),
    ).toEqual([]);
  });

  test("name only npm scripts that there are", () => {
    const { scripts } = JSON.parse(textOf(join(root, "package.json"))) as { scripts: Record<string, string> };
    const own = new Set(["ci", "link", "prune"]);
    const named = [
      ...pages
        .map(textOf)
        .join("\n")
        .matchAll(/\bnpm (run )?([a-z][a-z:]*)/g),
    ];
    const unknown = named.filter(
      ([, isRun, name = ""]) => !(name in scripts) && (isRun !== undefined || !own.has(name)),
    );
    expect(unknown.map(([line]) => line)).toEqual([]);
  });

  test("begin with the commands that .ci/run begins with, each on a line of its own", () => {
    const lines = blocksOf(textOf(join(root, "README.md"))).flatMap((block) => block.trim().split("\n"));
    expect(lines).toEqual(["npm ci", "npm start"]);
    const machine = textOf(join(root, ".ci", "run")).match(/^npm .*$/gm) ?? [];
    expect(machine.slice(0, lines.length)).toEqual(lines);
    expect(lines.join("")).not.toContain("&&");
  });

  test("speak of every room of the source", () => {
    const readme = textOf(join(root, "src", "README.md"));
    const rooms = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
      .map(({ parentPath }) => relative(join(root, "src"), parentPath));
    expect([...new Set(rooms)].filter((room) => room !== "" && !readme.includes(`\`${room}/\``))).toEqual([]);
  });

  test("are of one piece: no page is left that nothing links to", () => {
    const linked = new Set(links.map(({ file }) => file));
    const first = join(root, "README.md");
    expect(
      pages.filter((page) => page !== first && !linked.has(page)).map((page) => relative(root, page)),
    ).toEqual([]);
  });
});
