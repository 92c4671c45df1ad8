import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { editDocx } from "../support/docx/edit-docx.ts";
import { seededRandom } from "../support/seeded-random.ts";

/* Offices edit the DOCX before it is signed (README, step 6): whatever they take out or put in, the text looks as typed. */

const project = resolve(__dirname, "..", "..");
const support = join(project, "tests", "support");

/** A gap between two characters of a line, in em. */
interface Gap {
  readonly page: number;
  readonly gap: number;
  readonly line: string;
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tongbao-edited-"));
  const generate = "generate 2013-06 --formats docx --units 市统计局 --output".split(" ");
  execFileSync("node", [join(project, "dist", "main.js"), ...generate, folder], {
    cwd: project,
    stdio: "ignore",
  });
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Takes some characters out of long texts and puts some into others, where the dice fall. */
const edited = (part: string, seed: number): string => {
  const random = seededRandom(seed);
  const below = (count: number): number => Math.floor(random() * count);
  const texts = [...part.matchAll(/<w:t xml:space="preserve">([^<&]{20,})<\/w:t>/gu)];
  const changes = Array.from({ length: 20 }, (_, index) => {
    const found = texts[below(texts.length)];
    const [text = ""] = found?.slice(1) ?? [];
    const at = (found?.index ?? 0) + '<w:t xml:space="preserve">'.length + 1 + below(text.length - 12);
    const length = 3 + below(8);
    return index % 2 === 0
      ? { at, out: length, put: "" }
      : { at, out: 0, put: "督查督办落实整改到位".slice(0, length) };
  });
  return changes
    .toSorted((a, b) => b.at - a.at)
    .filter(({ at }, index, all) => index === 0 || (all[index - 1]?.at ?? 0) - at > 12)
    .reduce((text, { at, out, put }) => text.slice(0, at) + put + text.slice(at + out), part);
};

/** The foot of 版记, whose two ends are far apart. */
const isPrintedOn = ({ line }: Gap): boolean => line.endsWith("印发");

test("a 通报 edited in twenty places has no gap wider than an em inside a line", async () => {
  const docx = readFileSync(join(folder, "2013-06", "通报.docx"));
  const names = await Promise.all(
    [1, 2].map(async (seed) => {
      const name = join(folder, `edited-${seed}`);
      const bytes = await editDocx(docx, { "word/document.xml": (part) => edited(part, seed) });
      writeFileSync(`${name}.docx`, bytes);
      return name;
    }),
  );
  const plain = join(support, "libreoffice", "plain-to-pdf.sh");
  execFileSync(plain, [folder, ...names.map((name) => `${name}.docx`)]);
  const gaps = JSON.parse(
    execFileSync("node", [join(support, "pdf", "pdf-gaps.mjs"), ...names.map((name) => `${name}.pdf`)], {
      encoding: "utf8",
    }),
  ) as readonly (readonly Gap[])[];
  expect(gaps.flat().some(isPrintedOn)).toBe(true);
  expect(gaps.flat().filter((gap) => gap.gap > 1 && !isPrintedOn(gap))).toEqual([]);
}, 300_000);
