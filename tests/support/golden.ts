import { expect } from "@jest/globals";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const folder = resolve(__dirname, "..", "golden");

/** Compares a text with the file tests/golden/`path`; GOLDEN=accept writes the file, whose change a person reads. */
export const expectGolden = (path: string, text: string): void => {
  const file = join(folder, path);
  if (process.env["GOLDEN"] === "accept") {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${text}\n`);
  }
  expect(existsSync(file) ? readFileSync(file, "utf8") : "").toBe(`${text}\n`);
};
