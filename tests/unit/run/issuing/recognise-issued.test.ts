import { expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../../src/diagnostics/diagnostic.ts";
import { digestOf } from "../../../../src/model/digest.ts";
import { recogniseIssued } from "../../../../src/run/issuing/recognise-issued.ts";
import type { World } from "../../../../src/world.ts";

/* A 通报 that was worked on before it was signed, and one whose month was corrected afterwards. */

const number = "平政督〔2013〕1号";
const day = { year: 2013, month: 4, day: 11 };
const paper = (text: string) => ({
  名称: "通报",
  种类: "通报",
  标题: "通报",
  文件: [{ 文件: "通报.pdf", SHA256: digestOf(text) }],
});
const correction = {
  发文字号: "平政督〔2013〕5号",
  成文日期: "2013-05-22",
  印发日期: "2013-05-22",
  原因: "",
  各项: [],
  公文: [],
  原件: { 文件夹: "2013-03-2013-04-11", 文件: paper("印好的").文件 },
};

const recognised = async (own: object, text: string) => {
  const days = { 成文日期: "2013-04-11", 印发日期: "2013-04-11", 报送截止日: "2013-04-07" };
  const content = { 程序: "tongbao", 期次: "2013-03", 发文字号: number, ...days, ...own };
  const record = JSON.stringify({ ...content, 校验: digestOf(JSON.stringify(content)) });
  const told: string[] = [];
  const found: Diagnostic[] = [];
  const world = {
    readFile: (path: string) =>
      Promise.resolve(
        path === "data/2013-03/印发.json" ? { path, bytes: new TextEncoder().encode(record) } : undefined,
      ),
    tell: (line: string) => void told.push(line),
  } as unknown as World;
  const dispatch = {
    number,
    kind: "通报",
    month: "2013-03",
    unit: "",
    title: "通报",
    signedOn: day,
    note: "",
  };
  const file = { path: "收到的.pdf", bytes: new TextEncoder().encode(text) };
  const papers = { data: "data", output: "output", dispatches: [dispatch] };
  await recogniseIssued(world, { file, number }, papers, (each) => void found.push(each));
  return { said: told[0]?.replace(/^.*；/u, ""), codes: found.map(({ code }) => code) };
};

const signed = { 文件: "签发稿.pdf", 字节: 1, SHA256: digestOf("签发的"), 改动: [] };

test.each([
  ["what was signed", "签发的", { 公文: [paper("印好的")], 签发稿: signed }, "就是印发的签发稿", []],
  ["what was printed", "印好的", { 公文: [paper("印好的")] }, "与印发的文件一致", []],
  [
    "what was signed, corrected since",
    "签发的",
    { 公文: [paper("更正的")], 签发稿: signed, 更正: [correction] },
    "是更正以前的文件",
    ["VFY-014"],
  ],
  [
    "what was printed before a correction",
    "印好的",
    { 公文: [paper("更正的")], 签发稿: signed, 更正: [correction] },
    "是更正以前的文件",
    ["VFY-014"],
  ],
  [
    "what a correction printed of a 通报 that had been signed otherwise",
    "更正的",
    { 公文: [paper("更正的")], 签发稿: signed, 更正: [correction] },
    "与印发的文件一致",
    [],
  ],
])("%s is known for it", async (_what, text, own, said, codes) => {
  expect(await recognised(own, text)).toEqual({ said, codes });
});
