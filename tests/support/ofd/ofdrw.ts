import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { GreyPicture } from "../pdf/grey-picture.ts";
import { greyPicture } from "../pdf/grey-picture.ts";
import { mavenArchive, mavenClassPath } from "../maven-archive.ts";

/*
 * OFDRW, the open reader of OFD (GB/T 33190-2016) that most programs for it are made with, and a compiler for the few lines that
 * ask it (ReadOfd.java): a machine that runs Java need not have one. Both from Maven Central, for this test only.
 */

const purpose = "OFD was not read by another program";

/** OFDRW as it is called: the words before its own. */
export type Ofdrw = readonly string[];

const run = (words: readonly string[]): void => {
  const { status, stdout, stderr } = spawnSync("java", words, { encoding: "utf8", maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`${purpose}: ${stdout}${stderr}`.slice(0, 2000));
};

/** Fetches OFDRW and makes it ready in a folder. Throws where it cannot be had: then nothing has been read. */
export const fetchOfdrw = (folder: string): Ofdrw => {
  const compiler = mavenArchive(["org.eclipse.jdt", "ecj", "3.33.0"], purpose);
  const path = mavenClassPath(["org.ofdrw", "ofdrw-converter", "2.3.6"], { folder, purpose });
  const compiled = join(folder, "compiled");
  mkdirSync(compiled);
  const source = resolve(__dirname, "ReadOfd.java");
  run(["-jar", compiler, "-11", "-nowarn", "-cp", path, "-d", compiled, source]);
  return ["-Djava.awt.headless=true", "-cp", `${compiled}:${path}`, "ReadOfd"];
};

/** What files say, page by page and without blanks, as OFDRW takes it out of them. */
export const saidByOfdrw = (ofdrw: Ofdrw, files: readonly string[]): readonly (readonly string[])[] => {
  run([...ofdrw, "text", ...files]);
  return files.map((file) =>
    readFileSync(`${file}.txt`, "utf8")
      .split("\f")
      .slice(0, -1)
      .map((page) => page.replaceAll(/\s/gu, "")),
  );
};

/** A page of a file as OFDRW draws it; `page` counts from 1. */
export const drawnByOfdrw = (
  ofdrw: Ofdrw,
  { file, page, dotsPerInch, folder }: { file: string; page: number; dotsPerInch: number; folder: string },
): GreyPicture => {
  const picture = join(folder, `ofd-${page}.pgm`);
  writeFileSync(picture, "");
  run([...ofdrw, "draw", file, String(page), String(dotsPerInch), picture]);
  return greyPicture(picture);
};
