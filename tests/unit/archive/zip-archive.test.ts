import { describe, expect, test } from "@jest/globals";
import { deflateRawSync } from "node:zlib";
import { isArchiveFault, openZip } from "../../../src/archive/zip-archive.ts";
import { archiveLimits } from "../../../src/read/workbook/workbook.ts";
import { zipOf } from "../../support/zip-of.ts";

const text = (content: Uint8Array | object | undefined) =>
  content instanceof Uint8Array ? Buffer.from(content).toString() : content;
const open = (bytes: Uint8Array, limits = archiveLimits) => {
  const zip = openZip(bytes, limits);
  if (isArchiveFault(zip)) throw new Error(zip.fault);
  return zip;
};
const read = (bytes: Uint8Array, name = "a.xml") => text(open(bytes).read(name));

test("reads entries, packed and as they are, by names of any case", () => {
  const zip = zipOf([
    { name: "xl/A.xml", content: "一" },
    { name: "b", content: "二", stored: true },
  ]);
  expect([read(zip, "XL/a.xml"), read(zip, "b"), read(zip, "c")]).toEqual(["一", "二", undefined]);
  expect(open(zip).has("xl/a.xml")).toBe(true);
});

test("reads an archive that stands inside a larger buffer, or before a comment", () => {
  const zip = zipOf([{ name: "a.xml", content: "一" }]);
  const shifted = Buffer.concat([Buffer.alloc(7), zip]).subarray(7);
  expect(read(shifted)).toBe("一");
  expect(read(Buffer.concat([zip, Buffer.from("a remark")]))).toBe("一");
});

test("takes sizes of 64 bits from where they stand", () => {
  expect(read(zipOf([{ name: "a.xml", content: "一", wide: true }]))).toBe("一");
});

describe("what is not as it says is not unpacked", () => {
  const damaged = expect.objectContaining({ fault: "damaged" });
  test.each([
    ["a wrong checksum", { checksum: 1 }, damaged],
    ["less than was said", { unpacked: 5 }, damaged],
    ["more than was said", { unpacked: 2 }, damaged],
    ["packed bytes that are none", { packedContent: Buffer.from("not deflate") }, damaged],
    ["an unknown way of packing", { method: 99 }, damaged],
    ["an offset outside the file", { offset: 1e9 }, damaged],
    ["an entry under a password", { flags: 1 }, expect.objectContaining({ fault: "protected" })],
    [
      "a size beyond the limit",
      { unpacked: archiveLimits.entry + 1 },
      expect.objectContaining({ fault: "too large" }),
    ],
  ])("%s", (_, lie, fault) => {
    expect(read(zipOf([{ name: "a.xml", content: "一", ...lie }]))).toEqual(fault);
  });
});

test("a hundred megabytes of zeros packed into a hundred kilobytes are not unpacked", () => {
  const zeros = Buffer.alloc(100 * 1024 * 1024);
  const packedContent = deflateRawSync(zeros);
  const honest = zipOf([{ name: "a.xml", content: "", packedContent, unpacked: zeros.length }]);
  const lying = zipOf([{ name: "a.xml", content: "", packedContent, unpacked: 1000 }]);
  expect(read(honest)).toMatchObject({ fault: "too large" });
  expect(read(lying)).toMatchObject({ fault: "damaged" });
});

test("many entries of a size that is allowed are too much together", () => {
  const content = Buffer.alloc(60 * 1024);
  const zip = open(
    zipOf([
      { name: "a", content },
      { name: "b", content },
    ]),
    { ...archiveLimits, all: 96 * 1024 },
  );
  expect([zip.read("a"), zip.read("b")]).toEqual([
    expect.objectContaining({ length: content.length }),
    expect.objectContaining({ fault: "too large" }),
  ]);
});

test.each([
  ["nothing", Buffer.alloc(0)],
  ["its first half", zipOf([{ name: "a.xml", content: "一" }]).subarray(0, 40)],
  ["a directory that says there are more", zipOf([{ name: "a.xml", content: "一" }], { count: 3 })],
  ["a directory that is elsewhere", zipOf([{ name: "a.xml", content: "一" }], { directory: 0xfffffff0 })],
])("%s is no archive", (_, bytes) => {
  expect(openZip(bytes, archiveLimits)).toMatchObject({ fault: "damaged" });
});

test("an archive of more than ten thousand entries is not looked into", () => {
  expect(openZip(zipOf([], { count: 20_000 }), archiveLimits)).toMatchObject({ fault: "too large" });
});
