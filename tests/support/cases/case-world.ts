import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve, sep } from "node:path";
import { runCommand } from "../../../src/command/command.ts";
import { digestOf } from "../../../src/model/digest.ts";
import { check } from "../../../src/run/check.ts";
import { forms } from "../../../src/run/forms.ts";
import { generateOnce } from "../../../src/run/generate-once.ts";
import { history } from "../../../src/run/tasks/history.ts";
import { importTasks } from "../../../src/run/year/import-catalogue.ts";
import { init } from "../../../src/run/year/init.ts";
import { issue } from "../../../src/run/issue.ts";
import { officesStatus } from "../../../src/run/offices/offices-status.ts";
import { newMonth } from "../../../src/run/year/new-month.ts";
import { sample } from "../../../src/run/tasks/sample.ts";
import { status } from "../../../src/run/status.ts";
import { tellingRefusals } from "../../../src/run/telling-refusals.ts";
import { verify } from "../../../src/run/verify.ts";
import { realWorld } from "../../../src/world.ts";
import type { CaseFile, CaseInput } from "./case-file.ts";
import { docxFromLines } from "../docx/docx-from-lines.ts";
import { encodeGbk } from "../gbk.ts";
import { overlayWorld } from "./overlay-world.ts";
import { protectedWorkbook, workbookFromTable } from "../workbooks/workbook-from-table.ts";

const project = resolve(__dirname, "..", "..", "..");

/** The files below a folder of the project, by their paths in a case's own folder. */
const filesBelow = (folder: string, under: string): readonly (readonly [string, Uint8Array])[] =>
  readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      const inside = relative(join(project, folder), path).split(sep).join("/");
      return [under + inside, readFileSync(path)];
    });

/** The same bytes where workers could share them, so that no run makes a copy of its own. */
const shareable = (bytes: Uint8Array): Uint8Array => {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
};

/** What all cases share: the small base world of tests/cases/base, the shipped templates and some 40 MB of fonts. */
const shared = new Map([
  ...filesBelow("tests/cases/base", ""),
  ...filesBelow("templates", "templates/").flatMap(([path, bytes]) => {
    if (path.endsWith(".otf")) return [[path, shareable(bytes)] as const];
    return path.endsWith(".hbs") ? [[path, bytes] as const] : [];
  }),
]);

/** A case's files in memory, and a folder of its own on the disk for what its commands save. */
export interface CaseWorld {
  readonly folder: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export interface Outcome {
  readonly printed: readonly string[];
  readonly told: readonly string[];
  readonly exitCode: number;
}

/** Every � of a text as the byte FF, which no encoding of Chinese has; the pieces between them encoded. */
const damaged = (text: string, encode: (piece: string) => Uint8Array): Uint8Array =>
  Buffer.concat(
    text
      .split("\uFFFD")
      .flatMap((piece, index) => (index === 0 ? [encode(piece)] : [Uint8Array.of(0xff), encode(piece)])),
  );

/** 印发.json of March as it is, with what a page says of it instead. */
const issuedRecord = (changes: string): Uint8Array => {
  const record = readFileSync(join(project, "tests", "golden", "issued-2013-03.txt"), "utf8");
  const { 校验: _digest, ...content } = JSON.parse(record) as Record<string, unknown>;
  const changed = { ...content, ...(JSON.parse(changes) as Record<string, unknown>) };
  return Buffer.from(JSON.stringify({ ...changed, 校验: digestOf(JSON.stringify(changed)) }), "utf8");
};

const encodeOnce = ({ encoding, text }: CaseInput): Uint8Array => {
  switch (encoding) {
    case "utf-8":
      return Buffer.from(text, "utf8");
    case "utf-8-bom":
      return Buffer.from(`\uFEFF${text}`, "utf8");
    case "utf-16":
      return Buffer.from(`\uFEFF${text}`, "utf16le");
    case "gbk":
      return encodeGbk(text);
    case "utf-8-damaged":
      return damaged(text, (piece) => Buffer.from(piece, "utf8"));
    case "gbk-damaged":
      return damaged(text, encodeGbk);
    case "xlsx":
    case "xls":
      return workbookFromTable(text, encoding);
    case "protected":
      return protectedWorkbook();
    case "docx":
      return docxFromLines(text);
    case "base64":
      return Buffer.from(text, "base64");
    case "empty":
      return new Uint8Array();
    case "issued":
      return issuedRecord(text);
    default:
      throw new Error(`a case file's encoding is unknown: ${encoding}`);
  }
};

const encodeInput = (input: CaseInput): Uint8Array =>
  Buffer.concat(Array.from({ length: input.times }, () => encodeOnce(input)));

/** Sets up what a page tells of; only its output folder needs to be on the disk. */
export const makeCaseWorld = (page: CaseFile): CaseWorld => {
  const folder = mkdtempSync(join(tmpdir(), "tongbao-case-"));
  const isRemoved = (path: string): boolean =>
    page.removed.some((removed) => path === removed || path.startsWith(`${removed}/`));
  const idle = page.removed.find((removed) => ![...shared.keys()].some((path) => path.startsWith(removed)));
  if (idle !== undefined) throw new Error(`a case takes away what is not there: ${idle}`);
  const files = new Map([...shared].filter(([path]) => !isRemoved(path)));
  for (const [path, input] of page.files) {
    if (!path.startsWith("output/")) {
      files.set(path, encodeInput(input));
      continue;
    }
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), encodeInput(input));
  }
  return { folder, files };
};

const lines = (text: string): readonly string[] => (text === "" ? [] : text.replace(/\n$/, "").split("\n"));

/** A stream that hands on what is written to it. */
const stream = (write: (text: string) => void) => ({
  write: (text: string) => (write(text), true),
  isTTY: false,
});

/** Runs one command line as main.ts does, in this process, and catches what it prints. */
export const runStep = async ({ folder, files }: CaseWorld, command: string): Promise<Outcome> => {
  let printed = "";
  let told = "";
  const streams = {
    stdout: stream((text) => (printed += text)),
    stderr: stream((text) => (told += text)),
  } as Parameters<typeof realWorld>[1];
  const world = overlayWorld(realWorld(folder, streams), files);
  const exitCode = await runCommand(
    command.split(/\s+/).filter((word) => word !== ""),
    "0.0.0",
    tellingRefusals(world, {
      // 校核小结 is printed in tests of its own: to print it with every page would take longer than all the rest.
      check: (options) => check(world, { ...options, formats: [] }, "0.0.0"),
      generate: (options) => generateOnce(world, options, "0.0.0"),
      forms: (options) => forms(world, options),
      issue: (options) => issue(world, options, "0.0.0"),
      newMonth: (options) => newMonth(world, options),
      status: (options) => status(world, options),
      history: (options) => history(world, options),
      sample: (options) => sample(world, options),
      offices: (options) => officesStatus(world, options),
      init: (options) => init(world, options, "templates"),
      importTasks: (options) => importTasks(world, options),
      verify: (options) => verify(world, options),
      // It waits for somebody to open its page.
      desk: () => Promise.resolve(2),
      // It looks at the disk itself, where a case's files are not.
      doctor: () => Promise.resolve(2),
    }),
    { print: (text) => (printed += text), tell: (text) => (told += text) },
  );
  return { printed: lines(printed), told: lines(told), exitCode };
};
