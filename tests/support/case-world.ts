import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { runCommand } from "../../src/command.ts";
import { check } from "../../src/run/check.ts";
import { forms } from "../../src/run/forms.ts";
import { generate } from "../../src/run/generate.ts";
import { importTasks } from "../../src/run/import-catalogue.ts";
import { status } from "../../src/run/status.ts";
import { verify } from "../../src/run/verify.ts";
import type { World } from "../../src/world.ts";
import { realWorld } from "../../src/world.ts";
import type { CaseFile, CaseInput } from "./case-file.ts";
import { encodeGbk } from "./gbk.ts";
import { protectedWorkbook, workbookFromTable } from "./workbook-from-table.ts";

const project = resolve(__dirname, "..", "..");

/** The shipped fonts, some 40 MB, which every step of every case would read anew. */
const fonts = new Map(
  readdirSync(join(project, "templates", "fonts"))
    .filter((name) => name.endsWith(".otf"))
    .map((name) => [name, readFileSync(join(project, "templates", "fonts", name))]),
);

/** A world that has the shipped fonts at hand. */
const withFonts = (world: World): World => ({
  ...world,
  readFile: async (path) => {
    const [folder, kind, name = ""] = path.split("/");
    const bytes = folder === "templates" && kind === "fonts" ? fonts.get(name) : undefined;
    return bytes ? { path, bytes } : world.readFile(path);
  },
});

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
    case "base64":
      return Buffer.from(text, "base64");
    case "empty":
      return new Uint8Array();
    default:
      throw new Error(`a case file's encoding is unknown: ${encoding}`);
  }
};

const encodeInput = (input: CaseInput): Uint8Array =>
  Buffer.concat(Array.from({ length: input.times }, () => encodeOnce(input)));

/** A folder of its own with the small base world of tests/cases/base, the shipped templates and the case's own files. */
export const makeCaseFolder = (page: CaseFile): string => {
  const folder = mkdtempSync(join(tmpdir(), "tongbao-case-"));
  cpSync(join(project, "tests", "cases", "base"), folder, { recursive: true });
  mkdirSync(join(folder, "templates", "fonts"), { recursive: true });
  for (const name of fonts.keys()) {
    symlinkSync(join(project, "templates", "fonts", name), join(folder, "templates", "fonts", name));
  }
  for (const name of readdirSync(join(project, "templates")).filter((each) => each.endsWith(".hbs"))) {
    cpSync(join(project, "templates", name), join(folder, "templates", name));
  }
  for (const path of page.removed) rmSync(join(folder, path), { recursive: true });
  for (const [path, input] of page.files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), encodeInput(input));
  }
  return folder;
};

const lines = (text: string): readonly string[] => (text === "" ? [] : text.replace(/\n$/, "").split("\n"));

/** A stream that hands on what is written to it. */
const stream = (write: (text: string) => void) => ({
  write: (text: string) => (write(text), true),
  isTTY: false,
});

/** Runs one command line as main.ts does, in this process, and catches what it prints. */
export const runStep = async (folder: string, command: string): Promise<Outcome> => {
  let printed = "";
  let told = "";
  const streams = {
    stdout: stream((text) => (printed += text)),
    stderr: stream((text) => (told += text)),
  } as Parameters<typeof realWorld>[1];
  const world = withFonts(realWorld(folder, streams));
  const exitCode = await runCommand(
    command.split(/\s+/).filter((word) => word !== ""),
    "0.0.0",
    {
      check: (options) => check(world, options, "0.0.0"),
      generate: (options) => generate(world, options, "0.0.0"),
      forms: (options) => forms(world, options),
      status: (options) => status(world, options),
      importTasks: (options) => importTasks(world, options),
      verify: (options) => verify(world, options),
    },
    { print: (text) => (printed += text), tell: (text) => (told += text) },
  );
  return { printed: lines(printed), told: lines(told), exitCode };
};
