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
  for (const path of ["src/build.mjs", "src/bundle.mjs"])
    copyFileSync(resolve(__dirname, "..", "..", path), at(path));
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

/** Makes a bundle of the file that it is given first, as esbuild writes it: in place. */
const bundlerStandIn = `
exports.transform = async () => ({});
exports.build = async ({ entryPoints: [main], outdir, allowOverwrite }) => {
  const { readFileSync, writeFileSync } = require("node:fs");
  if (allowOverwrite) writeFileSync(outdir + "/main.js", "bundle of " + readFileSync(main, "utf8"));
};
`;
const profile = "pdfkit/js/data/sRGB_IEC61966_2_1.icc";

test("with a bundler the program is one, beside the modules that it was made of and what its libraries read", () => {
  put("src/main.ts", "second");
  put("node_modules/esbuild/index.js", bundlerStandIn);
  put(`node_modules/${profile}`, "profile");
  expect(build()).toMatchObject({ status: 0, compiled: true });
  expect(readFileSync(at("dist/main.js"), "utf8")).toBe("bundle of second");
  expect(readFileSync(at("dist/main-unbundled.js"), "utf8")).toBe("second");
  expect(readFileSync(at("dist/data/sRGB_IEC61966_2_1.icc"), "utf8")).toBe("profile");
  expect(build()).toMatchObject({ status: 0, compiled: false });
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
