import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "tongbao-build-"));
const at = (path: string): string => join(folder, path);
const put = (path: string, text: string): void => {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
};
const project = resolve(__dirname, "..", "..");
const compiler = "node_modules/typescript/bin/tsc";

/** Copies main.ts as it is, and says that it has worked. */
const standIn = `
const { cpSync } = require("node:fs");
cpSync("src/main.ts", process.argv[process.argv.indexOf("--outDir") + 1] + "/main.js");
console.log("compiled");
process.exitCode = require("node:fs").readFileSync("src/main.ts", "utf8") === "wrong" ? 2 : 0;
`;

const build = () => {
  const { status, stdout, stderr } = spawnSync("node", [at("src/build.mjs")], { encoding: "utf8" });
  return { status, compiled: stdout.includes("compiled"), stderr };
};

const builtOnce = `${folder}-once`;

beforeAll(() => {
  for (const path of ["package.json", "package-lock.json", "tsconfig.json"]) put(path, "{}");
  put("src/main.ts", "first");
  for (const path of ["src/build.mjs", "src/bundle.mjs"]) copyFileSync(join(project, path), at(path));
  put(compiler, standIn);
  expect(build()).toMatchObject({ status: 0, compiled: true });
  cpSync(folder, builtOnce, { recursive: true });
});
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(builtOnce, folder, { recursive: true });
});
afterAll(() => {
  for (const each of [folder, builtOnce]) rmSync(each, { recursive: true, force: true });
});

test("what is built already is left alone, compiler or not", () => {
  rmSync(at(compiler));
  expect(build()).toEqual({ status: 0, compiled: false, stderr: "" });
});

test.each([
  ["a source", "src/main.ts"],
  ["a library's version", "package-lock.json"],
  ["a new file", "src/model/month.ts"],
  ["what was built", "dist/main.js"],
  ["a file more among what was built", "dist/left-over.js"],
  ["the record of the build", "dist/build.json"],
])("with another content of %s it is built anew, and nothing else stays", (_, path) => {
  put(path, "second");
  expect(build()).toMatchObject({ status: 0, compiled: true });
  expect(existsSync(at("dist/left-over.js"))).toBe(false);
  expect(readFileSync(at("dist/main.js"), "utf8")).toBe(path === "src/main.ts" ? "second" : "first");
  expect(build()).toMatchObject({ status: 0, compiled: false });
});

test("sources that do not compile leave what was built as it was, and are tried again", () => {
  put("src/main.ts", "wrong");
  expect(build()).toMatchObject({ status: 2, compiled: true });
  expect(readFileSync(at("dist/main.js"), "utf8")).toBe("first");
  expect(build()).toMatchObject({ status: 2, compiled: true });
});

test("pages go along as they are, and what a browser runs is compiled apart", () => {
  put("src/desk/pages/month.hbs", "<p>{{month}}</p>");
  put("src/desk/browser/tsconfig.json", "{}");
  expect(build()).toMatchObject({ status: 0, compiled: true });
  expect(readFileSync(at("dist/desk/pages/month.hbs"), "utf8")).toBe("<p>{{month}}</p>");
  expect(existsSync(at("dist/desk/browser/main.js"))).toBe(true);
});

/** A small program with what the bundle needs, and the tools that make it. */
const putBundled = (): void => {
  rmSync(at("node_modules"), { recursive: true });
  symlinkSync(join(project, "node_modules"), at("node_modules"));
  for (const path of ["package.json", "tsconfig.json"]) copyFileSync(join(project, path), at(path));
  for (const name of ["code-cache.ts", "late-optimizing.ts", "write-code-cache.ts"])
    copyFileSync(join(project, "src", name), at(join("src", name)));
  for (const worker of ["print/measure", "print/print", "print/word-pages", "standby/standby"])
    put(`src/run/${worker}-worker.ts`, "export {};");
  put("src/run/papers/ready-module.ts", "export const readyModule = (texts) => JSON.stringify([...texts]);");
  put("src/draft/template/ready-data.ts", "export {};");
  put("templates/通报.hbs", "<通报/>");
  // Its own pattern is not ASCII, beyond the first plane too; and it knows where it lies.
  put(
    "src/main.ts",
    'console.log(/^通报𠀀$/u.test("通报𠀀"), import.meta.url.endsWith("/dist/program.js"));',
  );
};

/** Whether V8 takes what was made of the bundle, with the flags of the program. */
const isTaken = `
import { readFileSync } from "node:fs";
import { Script } from "node:vm";
import { optimizeLate } from "./dist/late-optimizing.js";
optimizeLate(process.versions.node);
const cachedData = readFileSync("dist/program.code").subarray(32);
console.log(!new Script(readFileSync("dist/program.cjs", "latin1"), { cachedData }).cachedDataRejected);
`;

test("with a bundler the program is one, beside its modules, what its libraries read and what V8 made of it", () => {
  putBundled();
  expect(build()).toMatchObject({ status: 0 });
  const run = () => spawnSync("node", [at("dist/main.js")], { encoding: "utf8" });
  expect(run()).toMatchObject({ status: 0, stdout: "true true\n", stderr: "" });
  expect(readFileSync(at("dist/program.cjs"), "utf8")).not.toMatch(/[\u0080-\uFFFF]/);
  expect(readFileSync(at("dist/main-unbundled.js"), "utf8")).toContain("通报𠀀");
  expect(readFileSync(at("dist/draft/template/ready-data.js"), "utf8")).toBe('[["通报.hbs","<通报/>"]]');
  expect(existsSync(at("dist/data/sRGB_IEC61966_2_1.icc"))).toBe(true);
  const asked = ["--input-type=module", "--eval", isTaken];
  expect(spawnSync("node", asked, { cwd: folder, encoding: "utf8" }).stdout).toBe("true\n");
  // V8 takes for its own what was made of any code as long as this one.
  const code = readFileSync(at("dist/program.cjs"), "utf8");
  const another = code.replace(/^..(.)/u, (_, digit) => `/*${digit === "0" ? "1" : "0"}`);
  writeFileSync(at("dist/program.cjs"), another.replace("/dist/program.js", "/dist/program.ts"));
  expect(run()).toMatchObject({ status: 0, stdout: "true false\n", stderr: "" });
  writeFileSync(at("dist/program.cjs"), code);
  // Of what was spoilt it takes all that is as long as it was, and crashes.
  const compiled = readFileSync(at("dist/program.code"));
  const spoilt = Buffer.from(compiled).fill(0xff, compiled.length / 2);
  for (const other of ["", "nonsense", compiled.subarray(0, 200), spoilt]) {
    writeFileSync(at("dist/program.code"), other);
    expect(run()).toMatchObject({ status: 0, stdout: "true true\n", stderr: "" });
  }
  rmSync(at("dist/program.code"));
  expect(run()).toMatchObject({ status: 0, stdout: "true true\n", stderr: "" });
});

test("what the program imports only when it is needed is found, though V8 has made the program before", () => {
  putBundled();
  put(
    "src/main.ts",
    `const load = async (): Promise<unknown> => import("pdfjs-dist/legacy/build/pdf.mjs");
void load().then(
  () => void console.log("found"),
  (problem: unknown) => void console.log(problem),
);`,
  );
  expect(build()).toMatchObject({ status: 0 });
  expect(existsSync(at("dist/program.code"))).toBe(true);
  const { stdout } = spawnSync("node", [at("dist/main.js")], { encoding: "utf8" });
  expect(stdout).toBe("found\n");
});

test("a bundler that is for another kind of computer is as none", () => {
  put("src/main.ts", "second");
  put("node_modules/esbuild/index.js", "exports.transform = async () => { throw new Error(); };");
  expect(build()).toMatchObject({ status: 0, compiled: true, stderr: "" });
  expect(readFileSync(at("dist/main.js"), "utf8")).toBe("second");
});

test("without a compiler it is said what to do", () => {
  put("src/main.ts", "second");
  rmSync(at(compiler));
  expect(build()).toMatchObject({ status: 1, stderr: expect.stringContaining("npm ci") });
});
