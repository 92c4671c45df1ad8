import { describe, expect, test } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";

const root = resolve(__dirname, "..", "src");
const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => name.replaceAll("\\", "/"))
  .sort();
const source = (file: string): string => readFileSync(join(root, file), "utf8");
/** What a file is a part of; the words of the command line belong to the edge though they have a room of their own. */
const phaseOf = (file: string): string =>
  file.includes("/") && !file.startsWith("command/") ? (file.split("/")[0] ?? "") : "edge";

/** What each phase may import from our own folders, beside itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: ["diagnostics"],
  diagnostics: ["model"],
  // Bytes of ZIP archives, within bounds: what a unit sends and what is to be measured are unpacked alike.
  archive: [],
  read: ["model", "diagnostics", "archive"],
  assess: ["model", "diagnostics"],
  draft: ["model", "diagnostics"],
  layout: ["model", "diagnostics"],
  write: ["model", "diagnostics", "layout"],
  // What measures shares nothing with what draws.
  verify: ["model", "diagnostics", "archive"],
  run: ["model", "diagnostics", "read", "assess", "draft", "layout", "write", "verify", "edge"],
  // Pages for the clerk: they call what the commands call, and hold no rule of their own.
  desk: ["model", "diagnostics", "run", "edge"],
  edge: ["model", "diagnostics", "run"],
  // Makes the packages for computers without npm; the program itself knows nothing of it.
  package: ["model", "diagnostics", "write", "edge"],
};

/**
 * The rooms of a phase from the ground up: a file may import from its own room and from those before it. "" is the
 * phase's own folder, `"name.ts"` one of its files that stand on another floor than the rest of its room, `"room/"` a room
 * with all those below it.
 */
const floors: Readonly<Record<string, readonly string[]>> = {
  read: [
    "text",
    "table",
    "catalogue",
    "workbook",
    "workbook/xls",
    "workbook/read-workbook.ts",
    "submission",
    "month",
    "duties",
    "document",
    "import/lines",
    "import",
  ],
  assess: [
    "grades",
    "indicators",
    "reporting",
    "plausibility/text",
    "plausibility",
    "absurd",
    "",
    "registers",
    "correction",
  ],
  draft: [
    "names.ts",
    "template",
    "markup",
    "charts/bars.ts",
    "document",
    "",
    "wording",
    "charts",
    "progress-form.ts",
    "view/",
  ],
  layout: ["", "grid", "text", "flowing", "table", "elements", "pages", "layout-document.ts"],
  write: [
    "",
    "ooxml",
    "docx",
    "docx/table",
    "docx/elements",
    "docx/write-docx.ts",
    "pdf",
    "ofd",
    "xlsx",
    "forms",
    "reports",
    "registers",
    "sources",
    "html",
  ],
  verify: [
    "",
    "text",
    "against",
    "docx/read",
    "docx/find",
    "docx/check",
    "pdf/read",
    "pdf/find",
    "pdf/check",
    "ofd/read",
    "ofd/check",
    "read-paper.ts",
    "measure-file.ts",
    "read-said.ts",
  ],
  run: [
    "load",
    "load/in-year",
    "print",
    "standby",
    "papers/told",
    "papers/registers",
    "papers",
    "issuing",
    "offices",
    "",
    "year",
    "tasks",
    "doctor",
    "desk",
    "desk/change",
  ],
};

/** The floor a file stands on, from 0; -1 for a room that no list names. */
const floorOf = (file: string): number => {
  const phase = phaseOf(file);
  const rooms = floors[phase] ?? [];
  const inside = file.slice(phase.length + 1);
  if (rooms.includes(inside)) return rooms.indexOf(inside);
  const room = dirname(inside).replace(/^\.$/, "");
  return rooms.findIndex((each) => each === room || (each.endsWith("/") && `${room}/`.startsWith(each)));
};

const importsOf = (file: string): readonly { readonly path: string; readonly typeOnly: boolean }[] =>
  [...source(file).matchAll(/^(?:import|export)( type)?[^;]*? from "([^"]+)";/gm)].map((found) => ({
    typeOnly: found[1] !== undefined,
    path: found[2] ?? "",
  }));

/** The packages that a file loads as soon as it is loaded itself, by whatever way. */
const packagesLoadedBy = (entry: string): readonly string[] => {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const { path, typeOnly } of importsOf(file)) {
      if (typeOnly || path.startsWith("node:")) continue;
      if (path.startsWith(".")) visit(relative(root, resolve(root, dirname(file), path)));
      else packages.add(path.split("/")[0] ?? path);
    }
  };
  visit(entry);
  return [...packages].toSorted();
};

describe("the source tree", () => {
  test("imports only along the pipeline", () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter(({ path }) => path.startsWith("."))
        .map(({ path, typeOnly }) => ({ path: relative(root, resolve(root, dirname(file), path)), typeOnly }))
        // model/ may know where its data stood, as a type; it must not report.
        .filter(({ path, typeOnly }) => {
          const from = phaseOf(file);
          const to = phaseOf(path);
          if (from === to) return false;
          return !(allowed[from] ?? []).includes(to) || (from === "model" && !typeOnly);
        })
        .map(({ path }) => `${file} → ${path}`),
    );
    expect(wrong).toEqual([]);
  });

  test("has rooms on floors, and no import goes up", () => {
    const inRooms = files.filter((file) => phaseOf(file) in floors);
    expect(inRooms.filter((file) => floorOf(file) < 0)).toEqual([]);
    const wrong = inRooms.flatMap((file) =>
      importsOf(file)
        .filter(({ path }) => path.startsWith("."))
        .map(({ path }) => relative(root, resolve(root, dirname(file), path)))
        .filter((path) => phaseOf(path) === phaseOf(file) && floorOf(path) > floorOf(file))
        .map((path) => `${file} → ${path}`),
    );
    expect(wrong).toEqual([]);
  });

  test("names a file of the same room, or of one below it, without going up first", () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter(({ path }) => path.startsWith("../"))
        .filter(({ path }) =>
          resolve(root, dirname(file), path).startsWith(`${resolve(root, dirname(file))}/`),
        )
        .map(({ path }) => `${file}: ${path}`),
    );
    expect(wrong).toEqual([]);
  });

  test("has no room of more than 27 files", () => {
    const rooms = [...new Set(files.map((file) => dirname(file)))];
    const sizeOf = (room: string): number => files.filter((file) => dirname(file) === room).length;
    const advice = "more than 27 files: give those that belong together a room of their own below it";
    expect(rooms.filter((room) => sizeOf(room) > 27).map((room) => `${room}: ${advice}`)).toEqual([]);
  });

  test("keeps outside packages where the design puts them", () => {
    const homes: Readonly<Record<string, readonly string[]>> = {
      "csv-parse": ["read"],
      // What a page changes in a file of settings stands among what is written.
      yaml: ["read", "write"],
      dayjs: ["assess"],
      "chinese-days": ["assess"],
      // What is printed, and what is shown.
      handlebars: ["draft", "desk"],
      saxes: ["draft", "read", "verify"],
      // layout opens the faces; a PDF and an OFD embed them as they were opened; verify opens those that an OFD embeds.
      fontkit: ["layout", "write", "verify"],
      // verify has another opinion of a finished file: how many pages Word would make of it.
      docx: ["write", "verify"],
      pdfmake: ["write"],
      "pdfjs-dist": ["verify"],
      commander: ["edge"],
      hono: ["desk"],
      "@hono/node-server": ["desk"],
    };
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter(({ path }) => !path.startsWith(".") && !path.startsWith("node:"))
        .filter(({ path }) => {
          const name = Object.keys(homes).find((each) => path === each || path.startsWith(`${each}/`));
          return name === undefined || !(homes[name] ?? []).includes(phaseOf(file));
        })
        .map(({ path }) => `${file} → ${path}`),
    );
    expect(wrong).toEqual([]);
  });

  test("loads the code of a command when it is called", () => {
    expect(packagesLoadedBy("main.ts")).toEqual(["commander"]);
    const printers = new Set(["docx", "pdfmake", "pdfjs-dist"]);
    const loading = (file: string) => packagesLoadedBy(file).filter((each) => printers.has(each));
    expect(loading("run/check.ts")).toEqual([]);
    expect(loading("run/generate.ts")).toEqual([]);
    expect(loading("run/print/print-worker.ts")).toEqual([]);
    expect(loading("write/docx/write-docx.ts")).toEqual(["docx"]);
    expect(loading("write/pdf/write-pdf.ts")).toEqual(["pdfmake"]);
  });

  test("has no file over 250 lines", () => {
    expect(files.filter((file) => source(file).split("\n").length - 1 > 250)).toEqual([]);
  });

  test("exports nothing that no other file takes", () => {
    const tests = readdirSync(__dirname, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.[mc]?[tj]s$/.test(name))
      .map((name) => readFileSync(join(__dirname, name), "utf8"));
    const all = [...files.map(source), ...tests];
    const takers = new Map<string, Set<string>>();
    for (const text of all)
      for (const [, path = ""] of text.matchAll(/["(]((?:\.|[^"()\s])*\/[\w-]+)\.[tj]s"/g)) {
        const name = basename(path);
        takers.set(name, (takers.get(name) ?? new Set()).add(text));
      }
    const wrong = files.flatMap((file) => {
      const own = source(file);
      const others = [...(takers.get(basename(file, ".ts")) ?? [])].filter((text) => text !== own);
      return [...own.matchAll(/^export (?:async )?(?:const|function|type|interface|class) ([\w\p{L}]+)/gmu)]
        .map(([, name = ""]) => name)
        .filter((name) => !others.some((text) => new RegExp(`\\b${name}\\b`).test(text)))
        .map((name) => `${file}: ${name}`);
    });
    expect(wrong).toEqual([]);
  });

  test("has no drawer for odds and ends, no default export and no barrel", () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|index|misc|common)\.ts$/.test(file))).toEqual([]);
    expect(files.filter((file) => /^export default|^export \* from/m.test(source(file)))).toEqual([]);
  });

  test.each([
    ["the clock", /new Date\(\)|Date\.now|performance\./],
    ["chance", /Math\.random|randomUUID/],
    ["the process", /\bprocess\./],
    ["the console", /\bconsole\./],
    ["the disk", /from "node:fs/],
  ])("touches %s only at the edge", (_what, pattern) => {
    const edge = new Set([
      "main.ts",
      "program.ts",
      "launch.ts",
      "code-cache.ts",
      "write-code-cache.ts",
      "begin-folder.ts",
      "world.ts",
      "file-content.ts",
      "save.ts",
      "unfinished.ts",
      "lock.ts",
      "processes.ts",
      "make-folder.ts",
      "machine.ts",
      "desk-host.ts",
    ]);
    // What a browser runs is at the edge, too: the clerk's own day stands in a date field. What makes packages is a
    // program of its own.
    const apart = /^(?:desk\/browser|package)\//u;
    const inside = files.filter((file) => !edge.has(file) && !apart.test(file));
    expect(inside.filter((file) => pattern.test(source(file)))).toEqual([]);
  });
});

test("the program calls nobody and starts no other program but the browser", () => {
  const own = files.filter((file) => !/^(?:desk\/browser|package)\//u.test(file));
  const calls =
    /^import (?!type )[^;]*"node:(?:net|tls|dgram|dns|http|https|http2)|\bfetch\(|new WebSocket/mu;
  expect(own.filter((file) => calls.test(source(file)))).toEqual([]);
  expect(own.filter((file) => /child_process|\bshell:/u.test(source(file)))).toEqual(["desk-host.ts"]);
});

describe("the tests", () => {
  test("skip and focus nothing", () => {
    const tests = readdirSync(__dirname, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".test.ts"),
    );
    const forbidden = /\b(?:test|it|describe)\.(?:skip|only|todo)\b|\bx(?:test|it|describe)\(/;
    const own = "architecture.test.ts";
    expect(
      tests.filter((name) => name !== own && forbidden.test(readFileSync(join(__dirname, name), "utf8"))),
    ).toEqual([]);
  });
});
