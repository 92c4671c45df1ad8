import { afterAll, beforeEach, expect, test } from "@jest/globals";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { inflateRawSync } from "node:zlib";
import { join } from "node:path";
import { unitPacket } from "../../../../src/run/desk/unit-packet.ts";
import { realWorld } from "../../../../src/world.ts";
import { printInto } from "../../../support/years/printed-folder.ts";

const root = mkdtempSync(join(tmpdir(), "tongbao-packets-"));
const world = realWorld(root, process);
const month = { year: 2013, month: 3 };
const at = (path: string): string => join(root, "output", path);
const papers = [
  { name: "通报", kind: "通报", number: "平政督〔2013〕1号", signedOn: { year: 2013, month: 4, day: 11 } },
  { name: "单位/01-市科技局", kind: "摘编", unit: "市科技局" },
  { name: "单位/02-市林业局", kind: "摘编", unit: "市林业局" },
  { name: "督办函/03-市林业局", kind: "督办函", unit: "市林业局" },
];
const packet = (unit: string) => unitPacket(world, "output", { month, unit });
const namesIn = async (unit: string): Promise<readonly string[]> => {
  const made = await packet(unit);
  if ("refused" in made) return [made.refused];
  const names: string[] = [];
  const bytes = Buffer.from(made.done.bytes);
  // Each file stands behind its own header, with its name before it.
  for (let start = 0; bytes.readUInt32LE(start) === 0x04034b50;) {
    const content = start + 30 + bytes.readUInt16LE(start + 26);
    const packed = bytes.subarray(content, content + bytes.readUInt32LE(start + 18));
    const name = bytes.toString("utf8", start + 30, content);
    names.push(name);
    // Printed files say their own paths here.
    expect(name.endsWith(inflateRawSync(packed).toString())).toBe(true);
    start = content + packed.length;
  }
  return names;
};

beforeEach(() => {
  rmSync(at("."), { recursive: true, force: true });
  printInto(at("2013-03"), papers);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("a unit gets the notice and what is its own, and nobody else's", async () => {
  expect(await namesIn("市林业局")).toEqual([
    "单位/02-市林业局.docx",
    "单位/02-市林业局.pdf",
    "督办函/03-市林业局.docx",
    "督办函/03-市林业局.pdf",
    "通报.docx",
    "通报.pdf",
  ]);
  expect(await namesIn("市科技局")).toHaveLength(4);
});

test("slips and next month's forms go along, and no other unit's whose name ends alike", async () => {
  printInto(at("2013-03-退件"), [{ name: "退回/01-市科技局", kind: "退回", unit: "市科技局" }]);
  mkdirSync(at("2013-04/填报表"), { recursive: true });
  for (const name of ["01-市科技局.xlsx", "02-县-市科技局.xlsx", "市科技局.xlsx", "01-市科技局.pdf"])
    writeFileSync(at(`2013-04/填报表/${name}`), name);
  expect((await namesIn("市科技局")).filter((name) => !/^(?:单位|通报)/u.test(name))).toEqual([
    "填报表-2013-04/01-市科技局.xlsx",
    "退件/退回/01-市科技局.docx",
    "退件/退回/01-市科技局.pdf",
  ]);
});

test("the same files give the same bytes, of the day on which they are signed", async () => {
  const [first, second] = [await packet("市林业局"), await packet("市林业局")];
  expect(first).toEqual(second);
  if (!("done" in first)) throw new Error(first.refused);
  expect(first.done.name).toBe("2013-03-市林业局.zip");
  // MS-DOS: the year from 1980, the month, the day.
  expect(Buffer.from(first.done.bytes).readUInt16LE(12)).toBe(((2013 - 1980) << 9) | (4 << 5) | 11);
});

test.each(["市民政局", "", "../市林业局", "单位", "林业局"])("there is no packet of %j", async (unit) => {
  expect(await packet(unit)).toEqual({ refused: `没有印给 ${unit} 的公文。` });
});

test("nothing of a draft is handed on, nor what is not as it was printed", async () => {
  writeFileSync(at("2013-03/督办函/03-市林业局.docx"), "改过");
  rmSync(at("2013-03/单位/02-市林业局.pdf"));
  expect(await packet("市林业局")).toEqual({
    refused:
      "生成以后改动过或不见了，没有打包：output/2013-03/单位/02-市林业局.pdf、output/2013-03/督办函/03-市林业局.docx。请重新生成。",
  });
  expect(await namesIn("市科技局")).toHaveLength(4);
  printInto(at("2013-03"), papers, { draft: true, returnInvalid: false });
  expect(await packet("市科技局")).toEqual({ refused: "生成的是草稿，不分发。" });
});
