import { gunzipSync, gzipSync } from "node:zlib";
import type { PackedFile } from "./packages.ts";

/* POSIX.1-1988 ustar: a block of 512 bytes in front of each file, and two empty ones at the end. */

const block = 512;
/** 2000-01-01 12:00 UTC, for every file: the same files give the same bytes. */
const modified = Date.UTC(2000, 0, 1, 12) / 1000;
const longest = { name: 100, prefix: 155 } as const;

const upToBlock = (length: number): number => Math.ceil(length / block) * block;

const fits = (text: string, bytes: number): boolean => Buffer.byteLength(text) <= bytes;

/** A path in two parts of so many bytes, cut at a `/`. Throws for one that fits in no such way. */
const partsOf = (path: string): { readonly name: string; readonly prefix: string } => {
  if (fits(path, longest.name)) return { name: path, prefix: "" };
  for (let at = path.indexOf("/"); at >= 0; at = path.indexOf("/", at + 1)) {
    const name = path.slice(at + 1);
    const prefix = path.slice(0, at);
    if (fits(name, longest.name) && fits(prefix, longest.prefix)) return { name, prefix };
  }
  throw new Error(`no place for the path ${path} in a tar archive`);
};

const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, "0")}\0`;

const header = ({ path, content, isProgram }: PackedFile): Buffer => {
  const { name, prefix } = partsOf(path);
  const written = Buffer.alloc(block);
  written.write(name, 0);
  written.write(octal(isProgram ? 0o755 : 0o644, 7), 100);
  // Nobody's in particular: user and group 0.
  written.write(octal(0, 7), 108);
  written.write(octal(0, 7), 116);
  written.write(octal(content.length, 11), 124);
  written.write(octal(modified, 11), 136);
  // The sum is taken with blanks in its own place.
  written.write(" ".repeat(8), 148);
  written.write("0", 156);
  written.write("ustar\u000000", 257);
  written.write(prefix, 345);
  const sum = written.reduce((total, byte) => total + byte, 0);
  written.write(`${octal(sum, 6)} `, 148);
  return written;
};

/** Packs files into a .tar.gz in their order, all of one day: the same files give the same bytes. */
export const tarGz = (files: readonly PackedFile[]): Uint8Array => {
  const pieces = files.flatMap((file) => {
    const { content } = file;
    return [header(file), content, Buffer.alloc(upToBlock(content.length) - content.length)];
  });
  const packed = gzipSync(Buffer.concat([...pieces, Buffer.alloc(2 * block)]));
  // The system that it was packed on (RFC 1952 2.3.1): Unix, wherever that was.
  packed[9] = 3;
  return packed;
};

const textIn = (bytes: Buffer, start: number, length: number): string =>
  bytes.toString("utf8", start, start + length).replace(/\0.*$/su, "");

/** The files of a .tar.gz by their paths, as npm's registry packs them. */
export const untarGz = (packed: Uint8Array): ReadonlyMap<string, Uint8Array> => {
  const bytes = gunzipSync(packed);
  const files = new Map<string, Uint8Array>();
  for (let at = 0; at + block <= bytes.length && bytes[at] !== 0;) {
    const size = Number.parseInt(textIn(bytes, at + 124, 12), 8);
    const prefix = textIn(bytes, at + 345, longest.prefix);
    const name = textIn(bytes, at, longest.name);
    const start = at + block;
    files.set(prefix === "" ? name : `${prefix}/${name}`, bytes.subarray(start, start + size));
    at = start + upToBlock(size);
  }
  return files;
};
