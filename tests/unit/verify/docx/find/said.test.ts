import { expect, test } from "@jest/globals";
import { saidInDocx } from "../../../../../src/verify/docx/find/said.ts";
import { readDocx } from "../../../../../src/verify/docx/read/read-docx.ts";
import type { Said } from "../../../../../src/verify/said-text.ts";
import { wordFile } from "../../../../support/docx/word-file.ts";

const paragraph = (text: string, run = ""): string =>
  `<w:p><w:r><w:rPr>${run}</w:rPr><w:t>${text}</w:t></w:r></w:p>`;
const table = (borders: string, ...cells: readonly string[]): string =>
  `<w:tbl><w:tblPr><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join("")}</w:tr></w:tbl>`;

const saidIn = async (body: string) => {
  const file = readDocx(await wordFile(body));
  if (typeof file === "string") throw new Error(file);
  return saidInDocx(file);
};

const textOf = (said: readonly Said[]): string => said.map(({ text }) => text).join("");

test("a DOCX says what is printed of it: no hidden text, no mark of a draft, ideographs for radicals", async () => {
  const body = [
    paragraph("草稿"),
    paragraph("⼟地 手续"),
    paragraph("不印的", "<w:vanish/>"),
    table('<w:insideV w:val="single" w:sz="4"/>', "序号", "任务"),
    table("", "没有线的", "算文字。"),
    paragraph("正文。"),
  ].join("");
  const { text, tables } = await saidIn(body);
  expect(textOf(text)).toBe("土地手续没有线的算文字。正文。");
  expect(textOf(tables)).toBe("序号｜任务｜");
});

test("its 版记 is said apart", async () => {
  const { text, imprint } = await saidIn(
    paragraph("正文。") + table('<w:top w:val="single" w:sz="8"/>', "平顶山市督查局", "2013年7月9日印发"),
  );
  expect([textOf(text), textOf(imprint)]).toEqual(["正文。", "平顶山市督查局2013年7月9日印发"]);
});
