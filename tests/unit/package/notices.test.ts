import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { noticesText, readLibrary } from "../../../src/package/notices.ts";

let root: string;

const library = (name: string, description: object, files: Readonly<Record<string, string>> = {}): void => {
  mkdirSync(join(root, name));
  writeFileSync(join(root, name, "package.json"), JSON.stringify({ name, version: "1.2.3", ...description }));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(root, name, file), text);
};

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "tongbao-notices-"));
  library("alike", { license: "ISC" }, { "LICENSE.md": "The text.\n", "README.md": "Not this." });
  library("bare", { license: "MIT" });
  library("unknown", {});
  library("png-js", {}, { LICENCE: "MIT License" });
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

test("a library says its licence, and the text where it brings one", () => {
  expect(readLibrary(root, "alike")).toEqual({
    folder: "alike",
    name: "alike",
    version: "1.2.3",
    licence: "ISC",
    text: "The text.\n",
  });
  expect(readLibrary(root, "bare")).toMatchObject({ licence: "MIT", text: undefined });
  expect(readLibrary(root, "png-js")).toMatchObject({ licence: "MIT", text: "MIT License" });
});

test("one without a licence must not be passed on", () => {
  expect(() => readLibrary(root, "unknown")).toThrow("unknown: no licence is known");
});

test("the notices list every library, with its text behind", () => {
  const text = noticesText(["alike", "bare"].map((name) => readLibrary(root, name)));
  expect(text).toContain("\nalike 1.2.3  ISC\nbare 1.2.3  MIT\n");
  expect(text).toMatch(/alike 1\.2\.3（ISC）\n=+\n\nThe text\.\n/u);
  expect(text).toMatch(/bare 1\.2\.3（MIT）\n=+\n\n（这个库只写明许可的名称，没有附许可的文本。）\n/u);
});
