import { expect } from "@jest/globals";
import { readFileSync, writeFileSync } from "node:fs";

/** Where a page leaves room for what a test writes: its first line, and the line after its last. */
export interface BlockMarks {
  readonly open: string;
  readonly close: string;
}

/**
 * Compares the lines between two marks of a page with `lines`; GOLDEN=accept writes them there, and a person reads the
 * change. Fails when the page lacks the marks.
 */
export const expectBlock = (page: string, { open, close }: BlockMarks, lines: readonly string[]): void => {
  const text = readFileSync(page, "utf8");
  const start = text.indexOf(`${open}\n`) + open.length + 1;
  const end = text.indexOf(close, start);
  if (start <= open.length || end < 0) throw new Error(`${page}: no room between “${open}” and “${close}”`);
  const block = lines.map((line) => `${line}\n`).join("");
  if (process.env["GOLDEN"] === "accept") writeFileSync(page, text.slice(0, start) + block + text.slice(end));
  else expect(text.slice(start, end)).toBe(block);
};
