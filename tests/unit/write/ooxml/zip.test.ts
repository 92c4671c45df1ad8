import { expect, test } from "@jest/globals";
import JSZip from "jszip";
import { isArchiveFault, openZip } from "../../../../src/archive/zip-archive.ts";
import { zip } from "../../../../src/write/ooxml/zip.ts";

const date = { year: 2013, month: 7, day: 9 };
const files = [
  { name: "word/document.xml", content: Buffer.from("<通报/>".repeat(100)) },
  { name: "word/empty.xml", content: Buffer.alloc(0) },
];
const limits = { entries: 10, entry: 10_000, all: 10_000 };

test("an archive gives back what was packed, smaller than it was", () => {
  const bytes = zip(files, date);
  const archive = openZip(bytes, limits);
  if (isArchiveFault(archive)) throw new Error("not an archive");
  for (const { name, content } of files) expect(archive.read(name)).toEqual(new Uint8Array(content));
  expect(bytes.length).toBeLessThan(400);
});

test("another program reads it, with its order and its day", async () => {
  const read = await JSZip.loadAsync(zip(files, date), { checkCRC32: true });
  const found = Object.values(read.files);
  expect(found.map(({ name }) => name)).toEqual(files.map(({ name }) => name));
  expect(found.map((file) => file.date.toISOString())).toEqual(files.map(() => "2013-07-09T12:00:00.000Z"));
  expect(await read.file("word/document.xml")?.async("string")).toBe("<通报/>".repeat(100));
});

test("the same files give the same bytes", () => {
  expect(Buffer.from(zip(files, date)).equals(zip(files, date))).toBe(true);
});

test("a name that is not ASCII is marked as UTF-8, and only that", async () => {
  const names = ["word/document.xml", "通报.cmd"];
  const bytes = zip(
    names.map((name) => ({ name, content: Buffer.from(name) })),
    date,
  );
  expect(Object.keys((await JSZip.loadAsync(bytes)).files)).toEqual(names);
  const view = Buffer.from(bytes);
  const flags = names.map((name) => view.readUInt16LE(view.indexOf(name) - 30 + 6));
  expect(flags).toEqual([0, 1 << 11]);
});
