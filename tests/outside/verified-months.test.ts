import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { wordPages } from "../../src/verify/word-pages.ts";
import { departed, rowOf, runVerify } from "../support/measured.ts";
import { wordFonts } from "../support/docx/word-fonts.ts";

const project = resolve(__dirname, "..", "..");
const months = readdirSync(join(project, "data")).filter((name) => /^\d{4}-\d{2}$/.test(name));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tongbao-verified-"));
  for (const name of ["seeds", "data", "templates"]) symlinkSync(join(project, name), join(folder, name));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const stem = (file: string): string => file.replace(/\.[^./]+$/u, "");

describe("every document of every sample month keeps every clause of GB/T 9704, with as many pages in Word", () => {
  test.each(months)(
    "%s",
    async (month) => {
      const generated = spawnSync(
        "node",
        [join(project, "dist", "main.js"), "generate", month, "--letters"],
        {
          cwd: folder,
          encoding: "utf8",
        },
      );
      expect({ month, status: generated.status }).toEqual({ month, status: 0 });
      const { status, documents, problems } = runVerify(folder, [month]);
      expect(documents.length).toBeGreaterThan(100);
      expect(
        documents.filter((each) => departed(each).length > 0).map((each) => [each.file, departed(each)]),
      ).toEqual([]);
      expect({ status, problems }).toEqual({ status: 0, problems: [] });
      const inPdf = new Map(
        documents
          .filter(({ format }) => format === "PDF")
          .map((each) => [stem(each.file), rowOf(each, "wordPages").measured]),
      );
      const differing: string[] = [];
      for (const { file } of documents.filter(({ format }) => format === "DOCX")) {
        const inWord = await wordPages(readFileSync(join(folder, file)), wordFonts);
        const pages = inPdf.get(stem(file));
        if (`${inWord?.pages ?? 0} 页` !== pages)
          differing.push(`${file}：${inWord?.pages ?? 0}，PDF ${pages}`);
      }
      expect(differing).toEqual([]);
    },
    900_000,
  );
});
