import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { sampleDocument } from "../support/years/sample-document.ts";

/* That the bench measures what it says, not how long anything takes. */

const project = resolve(__dirname, "..", "..");
const bench = (name: string): string => join(project, "tests", "bench", name);
let folder = "";
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "tongbao-bench-test-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const node = (...words: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync("node", words, { cwd: project, encoding: "utf8" });
  return { status, stdout, stderr };
};

/** What a script says that takes something from a file of the bench. */
const said = (name: string, script: string): unknown => {
  const source = `const bench = await import(${JSON.stringify(pathToFileURL(bench(name)).href)});\n${script}`;
  const { status, stdout, stderr } = node("--input-type=module", "-e", source);
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
};

/** Written by name into the test's own folder. */
const put = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
};

test("one run of one thing ends with a table of it", () => {
  const { status, stdout } = node(bench("bench.mjs"), "--runs", "1", "--only", "check");
  expect(status).toBe(0);
  const [machine = "", ...table] = stdout.trim().split("\n").filter(Boolean);
  expect(machine).toMatch(/^\d+ processors .*; medians of 1\.$/u);
  expect(table).toEqual([
    "|  | wall, s | least–most | processor, s | memory, MB |",
    "| --- | --: | --: | --: | --: |",
    expect.stringMatching(/^\| Tongbao: `check` \| [\d.]+ \| [\d.]+–[\d.]+ \| [\d.]+ \| (?:\d+|–) \|$/u),
  ]);
});

test.each([
  ["an unknown thing", ["--only", "check,tex"]],
  ["no run at all", ["--runs", "0"]],
])("%s is a wrong use", (_fact, words) => {
  expect(node(bench("bench.mjs"), ...words)).toMatchObject({ status: 2, stdout: "" });
});

/** What is measured of a program of a few words. */
const measured = (program: string): { cpu: number; memory: number; stdout: string } =>
  said(
    "measure.mjs",
    `console.log(JSON.stringify(await bench.measure("node", ["-e", ${JSON.stringify(program)}])));`,
  ) as { cpu: number; memory: number; stdout: string };

describe("what is measured of a run", () => {
  test("is what its children need, too", () => {
    const busy = "const end = process.cpuUsage().user + 3e5; while (process.cpuUsage().user < end);";
    const parent = `require("node:child_process").spawnSync("node", ["-e", ${JSON.stringify(busy)}]); console.log("said")`;
    const { cpu, stdout } = measured(parent);
    expect(cpu).toBeGreaterThanOrEqual(0.3);
    expect(stdout).toBe("said\n");
  });

  test("is the memory that all of it had at once", () => {
    // Where there is no /proc, nothing is known of it.
    if (!existsSync("/proc/self/statm")) return;
    const hold = "const held = Buffer.alloc(2e8, 1); setTimeout(() => held.length, 1500);";
    const parent = `${hold} require("node:child_process").spawn("node", ["-e", ${JSON.stringify(hold)}]);`;
    expect(measured(parent).memory).toBeGreaterThanOrEqual(400);
  });

  test("is nothing where the run fails", () => {
    expect(() => measured("process.exit(3)")).toThrow("ended with 3");
  });

  test("is told as the middle of several runs", () => {
    const runs = [5, 1, 3].map((wall) => ({ wall, cpu: 10 - wall, memory: 2 * wall }));
    expect(
      said("measure.mjs", `console.log(JSON.stringify(bench.medians(${JSON.stringify(runs)})));`),
    ).toEqual({
      wall: 3,
      cpu: 7,
      memory: 6,
      least: 1,
      most: 5,
    });
  });
});

describe("Typst", () => {
  /** Of the faces that come along, those that the markup names. */
  const fonts = ["Fang-Regular", "Hei-Regular", "Kai-Regular", "Song-Bold", "Song-Regular"].map((name) =>
    join(project, "templates", "fonts", `Fandol${name}.otf`),
  );

  test("sets the words of our documents, marks of its own language among them", () => {
    const document = {
      ...sampleDocument(),
      title: '关于“#let \\ $x$ [b] *粗* _斜_ <标> @引 "话"”的通报',
      attachments: [],
    };
    const source = said(
      "typst-markup.mjs",
      `console.log(JSON.stringify(bench.typstMarkup(${JSON.stringify(document)})));`,
    );
    const job = put("job.json", { fonts, folder, sources: [{ name: "通报", source }] });
    const { status, stdout } = node(bench("typst-child.mjs"), job);
    expect({ status, told: JSON.parse(stdout) }).toMatchObject({
      status: 0,
      told: { pages: expect.any(Number) },
    });
    const text = node(join(project, "tests", "support", "pdf", "pdf-text.mjs"), join(folder, "通报.pdf"));
    const { pages } = JSON.parse(text.stdout) as { pages: readonly (readonly string[])[] };
    const words = pages.flat().join("").replaceAll(/\s/gu, "");
    expect(words).toContain(document.title.replaceAll(/\s/gu, ""));
    for (const block of document.body)
      if (block.type === "paragraph") expect(words).toContain(block.text.slice(0, 12).replaceAll(/\s/gu, ""));
  });
});

test("a page for the browser holds what could be taken for its own language", () => {
  const document = { ...sampleDocument(), title: '<b>&"粗"</b>' };
  const page = said(
    "html-page.mjs",
    `console.log(JSON.stringify(bench.htmlPage(${JSON.stringify(document)}, { 仿宋: "/a b.otf" })));`,
  );
  expect(page).toContain("<title>&lt;b&gt;&amp;&quot;粗&quot;&lt;/b&gt;</title>");
  expect(page).toContain('url("file:///a%20b.otf")');
});

test("a month made for growth is a sound one", () => {
  said(
    "made-month.mjs",
    `bench.writeMadeMonth(${JSON.stringify(folder)}, { tasks: 12, units: 30 }); console.log(0);`,
  );
  const { status, stderr } = spawnSync(
    "node",
    [join(project, "dist", "main.js"), "check", "2013-03", "--templates", join(project, "templates")],
    { cwd: folder, encoding: "utf8" },
  );
  expect({ status, stderr }).toEqual({
    status: 0,
    stderr: expect.stringContaining("应报 30，全部合格；未发现问题"),
  });
  expect(readFileSync(join(folder, "seeds/2013/任务清单.csv"), "utf8").trim().split("\n")).toHaveLength(13);
});

/** A line of the table, all its figures following from one. */
const row = (name: string, wall: number) => ({
  name,
  title: name,
  wall,
  cpu: 2 * wall,
  memory: 100 * wall,
  least: wall,
  most: wall,
});

test("the tables tell every figure beside Typst's", () => {
  const rows = [row("both", 3), row("typst", 4)];
  const table = said(
    "bench-tables.mjs",
    `console.log(JSON.stringify(bench.peersTable(${JSON.stringify(rows)})));`,
  );
  expect(String(table).split("\n").slice(2)).toEqual([
    "| both | 3.00 | 3.00–3.00 | 6.00 | 300 | 0.75 | 0.75 | 0.75 |",
    "| typst | 4.00 | 4.00–4.00 | 8.00 | 400 |  |  |  |",
  ]);
  const grown = [
    { size: 10, papers: 12, checked: { wall: 1, memory: 90 }, printed: { wall: 3, cpu: 4, memory: 200 } },
  ];
  const growth = said(
    "bench-tables.mjs",
    `console.log(JSON.stringify(bench.growthTable("units", ${JSON.stringify(grown)})));`,
  );
  expect(String(growth).split("\n").slice(2)).toEqual([
    "| 10 | 12 | 1.0 | 90 | 3.0 | 4.0 | 200 | 250 |",
    "",
    "Largest case: 10 units, 12 papers in both formats.",
  ]);
});
