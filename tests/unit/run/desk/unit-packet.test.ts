import { afterAll, beforeEach, expect, test } from "@jest/globals";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { inflateRawSync } from "node:zlib";
import { join } from "node:path";
import { unitPacket } from "../../../../src/run/desk/unit-packet.ts";
import { digestOf } from "../../../../src/model/digest.ts";
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
const packet = (unit: string) => unitPacket(world, { data: "data", output: "output" }, { month, unit });
/** What a packet holds, by its names; why there is none, under that. */
const filesIn = async (unit: string): Promise<ReadonlyMap<string, string>> => {
  const made = await packet(unit);
  if ("refused" in made) return new Map([[made.refused, made.refused]]);
  const files = new Map<string, string>();
  const bytes = Buffer.from(made.done.bytes);
  // Each file stands behind its own header, with its name before it.
  for (let start = 0; bytes.readUInt32LE(start) === 0x04034b50;) {
    const content = start + 30 + bytes.readUInt16LE(start + 26);
    const packed = bytes.subarray(content, content + bytes.readUInt32LE(start + 18));
    files.set(bytes.toString("utf8", start + 30, content), inflateRawSync(packed).toString());
    start = content + packed.length;
  }
  return files;
};
const namesIn = async (unit: string): Promise<readonly string[]> => {
  const files = await filesIn(unit);
  // Printed files say their own paths here.
  for (const [name, text] of files) expect(name.endsWith(text)).toBe(true);
  return [...files.keys()];
};

beforeEach(() => {
  for (const name of ["output", "data", "签发"]) rmSync(join(root, name), { recursive: true, force: true });
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

/** 印发.json of the month: its papers, and what else is said. */
const issue = (own: object): void => {
  const listed = papers.map(({ name, kind }) => ({
    名称: name,
    种类: kind,
    标题: "",
    文件: ["docx", "pdf"].map((ending) => ({
      文件: `${name}.${ending}`,
      SHA256: digestOf(readFileSync(at(`2013-03/${name}.${ending}`))),
    })),
  }));
  const days = { 成文日期: "2013-04-11", 印发日期: "2013-04-11", 报送截止日: "2013-04-07" };
  const content = { 程序: "tongbao", 期次: "2013-03", 发文字号: "", ...days, 公文: listed, ...own };
  mkdirSync(join(root, "data/2013-03"), { recursive: true });
  const text = JSON.stringify({ ...content, 校验: digestOf(JSON.stringify(content)) });
  writeFileSync(join(root, "data/2013-03/印发.json"), text);
};

const signed = { 文件: "签发/通报.pdf", 字节: 1, SHA256: digestOf("签发/通报.pdf"), 改动: ["一处"] };

test("of a 通报 that was worked on before it was signed a unit gets what was signed", async () => {
  issue({ 签发稿: signed });
  writeFileSync(at("2013-03/通报.docx"), "在 Word 里改过");
  expect(await packet("市科技局")).toEqual({
    refused: "印发以后改动过或不见了，没有打包：签发/通报.pdf。请从存档恢复。",
  });
  mkdirSync(join(root, "签发"), { recursive: true });
  writeFileSync(join(root, "签发/通报.pdf"), "签发/通报.pdf");
  const files = await filesIn("市科技局");
  expect([...files.keys()]).toEqual(["单位/01-市科技局.docx", "单位/01-市科技局.pdf", "通报.pdf"]);
  expect(files.get("通报.pdf")).toBe("签发/通报.pdf");
});

test("after a correction the corrected 通报 goes out, and not what was signed before it", async () => {
  issue({
    签发稿: signed,
    更正: [
      {
        发文字号: "平政督〔2013〕5号",
        成文日期: "2013-05-22",
        印发日期: "2013-05-22",
        原因: "",
        各项: [],
        公文: [],
        原件: { 文件夹: "", 文件: [] },
      },
    ],
  });
  expect(await namesIn("市科技局")).toContain("通报.docx");
});

test("of an issued month nothing goes out that is not what was issued, whatever its list says", async () => {
  issue({});
  printInto(at("2013-03"), [{ ...papers[0], name: "通报" } as (typeof papers)[0], ...papers.slice(1)]);
  expect(await namesIn("市科技局")).toHaveLength(4);
  issue({
    公文: [{ 名称: "通报", 种类: "通报", 标题: "", 文件: [{ 文件: "通报.pdf", SHA256: digestOf("别的") }] }],
  });
  expect(await packet("市科技局")).toEqual({
    refused: "印发以后改动过或不见了，没有打包：output/2013-03/通报.pdf。请从存档恢复。",
  });
});
