import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { writeDocx } from "../../src/write/docx/write-docx.ts";
import { placesOfKinds, printEveryKind } from "../support/years/every-kind.ts";
import { editDocx } from "../support/docx/edit-docx.ts";
import { layout } from "../support/docx/laid-out.ts";
import { sampleDocument } from "../support/years/sample-document.ts";
import { smallLetter, smallNotice, smallProperties } from "../support/years/small-notice.ts";
import { specialDocuments } from "../support/years/special-documents.ts";
import type { WordSchemas } from "../support/docx/word-schemas.ts";
import { brokenSchemas, fetchWordSchemas } from "../support/docx/word-schemas.ts";

/* Whether every DOCX and XLSX is what ECMA-376 says, told by a validator that is none of ours: papers of the month and of
   every kind that the program prints, drafts, papers of every form and with every element, drawn as newer programs draw
   them and as older ones do; forms, and the whole reports of a check. */

const project = resolve(__dirname, "..", "..");

let schemas: WordSchemas;
let folder: string;
const files = new Map<string, Uint8Array>();

beforeAll(async () => {
  schemas = await fetchWordSchemas();
  folder = mkdtempSync(join(tmpdir(), "tongbao-schemas-month-"));
  const words = "generate 2013-06 --formats docx --units 市统计局 --output".split(" ");
  execFileSync("node", [join(project, "dist", "main.js"), ...words, folder], {
    cwd: project,
    stdio: "ignore",
  });
  printEveryKind(folder, "docx");
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    if (/^(?!data\/).*\.(?:docx|xlsx)$/u.test(name)) files.set(name, readFileSync(join(folder, name)));
  const documents = {
    sample: sampleDocument(),
    notice: smallNotice(),
    letter: smallLetter(),
    draft: { ...smallNotice(), draft: true },
    ...specialDocuments,
  };
  for (const [name, document] of Object.entries(documents))
    files.set(name, await writeDocx(layout(document), smallProperties));
}, 300_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(schemas.folder, { recursive: true, force: true });
});

test("a paper of each kind is among those that are validated, and forms are", () => {
  const names = [...files.keys()];
  const missing = Object.entries(placesOfKinds).filter(
    ([, place]) => !names.some((name) => place.test(name) && name.endsWith(".docx")),
  );
  expect(missing.map(([kind]) => kind)).toEqual([]);
  expect(names.filter((name) => name.endsWith(".xlsx")).length).toBeGreaterThan(5);
});

test("every part of every paper is valid", async () => {
  const { parts, broken } = await brokenSchemas(schemas, files);
  expect(files.size).toBeGreaterThan(10);
  expect(parts).toBeGreaterThan(5 * files.size);
  expect(broken).toEqual([]);
});

test("the validator tells a part that is not", async () => {
  const notice = files.get("notice") ?? new Uint8Array();
  const spoiled = await editDocx(notice, {
    "word/document.xml": (part) => part.replace("<w:body>", "<w:body><w:jc/>"),
  });
  const { broken } = await brokenSchemas(schemas, new Map([["spoiled", spoiled]]));
  expect(broken.length).toBeGreaterThan(0);
  expect(broken.every((line) => line.startsWith("spoiled word/document.xml"))).toBe(true);
});

test("the validator tells a sheet that is not", async () => {
  const [form = new Uint8Array()] = [...files].flatMap(([name, bytes]) =>
    name.endsWith(".xlsx") ? [bytes] : [],
  );
  const spoiled = await editDocx(form, {
    "xl/worksheets/sheet1.xml": (part) => part.replace("<sheetData>", "<jc/><sheetData>"),
  });
  const { broken } = await brokenSchemas(schemas, new Map([["spoiled", spoiled]]));
  expect(broken.length).toBeGreaterThan(0);
  expect(broken.every((line) => line.startsWith("spoiled xl/worksheets/sheet1.xml"))).toBe(true);
});
