import { expect, test } from "@jest/globals";
import { gunzipSync } from "node:zlib";
import { tarGz, untarGz } from "../../../src/package/tar.ts";

const text = (content: string): Uint8Array => Buffer.from(content);
const folder = "tongbao-0.2.0/sample/data/2013-06/reports";
const files = [
  { path: "tongbao-0.2.0/program/node", content: text("#!".repeat(400)), isProgram: true as const },
  { path: `${folder}/市人力资源和社会保障局、市机构编制委员会办公室.csv`, content: text("序号\r\n") },
  { path: "tongbao-0.2.0/empty", content: text("") },
];

test("an archive gives back what was packed, whatever the length of its paths and contents", () => {
  expect(Buffer.byteLength(files[1]?.path ?? "")).toBeGreaterThan(100);
  const found = untarGz(tarGz(files));
  expect([...found].map(([path, content]) => [path, Buffer.from(content).toString()])).toEqual(
    files.map(({ path, content }) => [path, Buffer.from(content).toString()]),
  );
});

/** The first header of an archive, by the places of POSIX. */
const header = (): Buffer => gunzipSync(tarGz(files)).subarray(0, 512);
const field = (start: number, length: number): string =>
  header()
    .toString("latin1", start, start + length)
    .replace(/[\0 ].*$/su, "");

test("a header is that of POSIX: rights, owner, length, day and its own sum", () => {
  const sum = header().reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0);
  expect({
    rights: field(100, 8),
    owner: field(108, 8),
    length: Number.parseInt(field(124, 12), 8),
    day: new Date(Number.parseInt(field(136, 12), 8) * 1000).toISOString(),
    kind: field(156, 1),
    magic: field(257, 6),
    sum: Number.parseInt(field(148, 8), 8),
  }).toEqual({
    rights: "0000755",
    owner: "0000000",
    length: 800,
    day: "2000-01-01T12:00:00.000Z",
    kind: "0",
    magic: "ustar",
    sum,
  });
  const second = gunzipSync(tarGz(files.slice(1))).toString("latin1", 100, 107);
  expect(second).toBe("0000644");
});

test("ends with two empty blocks, and is the same bytes again", () => {
  const bytes = gunzipSync(tarGz(files));
  expect(bytes.length % 512).toBe(0);
  expect(bytes.subarray(-1024).every((byte) => byte === 0)).toBe(true);
  expect(Buffer.from(tarGz(files)).equals(tarGz(files))).toBe(true);
  expect([...tarGz(files).subarray(4, 10)]).toEqual([0, 0, 0, 0, 0, 3]);
});

test("a path that no header has room for is a bug of ours", () => {
  expect(() => tarGz([{ path: "长".repeat(40), content: text("") }])).toThrow("no place for the path");
});
