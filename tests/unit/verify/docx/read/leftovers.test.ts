import { expect, test } from "@jest/globals";
import type { DocxFile } from "../../../../../src/verify/docx/read/document.ts";
import { readDocx } from "../../../../../src/verify/docx/read/read-docx.ts";
import { wordFile } from "../../../../support/docx/word-file.ts";

const read = async (...input: Parameters<typeof wordFile>): Promise<DocxFile> => {
  const file = readDocx(await wordFile(...input));
  if (typeof file === "string") throw new Error(file);
  return file;
};

const run = (text: string, properties = ""): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;

test.each([
  ["words put in", `<w:ins w:id="1">${run("甲")}</w:ins>`],
  ["looks changed", run("甲", '<w:rPrChange w:id="1"><w:rPr/></w:rPrChange>')],
])("%s is a revision", async (_, content) => {
  expect(await read(`<w:p>${run("乙")}${content}</w:p>`)).toMatchObject({ revisions: 1, embedded: 0 });
});

test("a revision in a footer is one as well", async () => {
  const section = '<w:sectPr><w:footerReference r:id="one" w:type="default"/></w:sectPr>';
  const footers = { one: `<w:p><w:ins w:id="1">${run("7")}</w:ins></w:p>` };
  expect(await read(`<w:p>${run("乙")}</w:p>${section}`, { footers })).toMatchObject({ revisions: 1 });
});

test("修订 that is switched on is told apart from revisions", async () => {
  const settings = "<w:trackRevisions/>";
  expect(await read(`<w:p>${run("乙")}</w:p>`, { settings })).toMatchObject({
    revisions: 0,
    recording: true,
  });
  expect(await read(`<w:p>${run("乙")}</w:p>`)).not.toHaveProperty("recording");
});

test("objects and files of other programs are counted", async () => {
  const body = `<w:p>${run("乙")}<w:r><w:object/></w:r></w:p><w:altChunk r:id="x"/>`;
  expect(await read(body)).toMatchObject({ embedded: 2 });
});

const table = (properties: string): string =>
  `<w:p>${run("甲")}</w:p><w:tbl>${["", properties]
    .map((own, row) => `<w:tr><w:trPr>${own}</w:trPr><w:tc><w:p>${run(`第${row}行`)}</w:p></w:tc></w:tr>`)
    .join("")}</w:tbl>`;

test.each([
  ["hidden", "<w:hidden/>", ["第1行"]],
  ["deleted", '<w:del w:id="1"/>', undefined],
])("a %s row is not read as one that is printed", async (_, properties, hiddenRows) => {
  const [, found] = (await read(table(properties))).sections[0]?.blocks ?? [];
  expect(found).toMatchObject({ type: "table", rows: [{}] });
  expect(found?.type === "table" && found.hiddenRows).toEqual(hiddenRows);
});

test("a symbol of a symbol font is a character", async () => {
  const [found] =
    (await read(`<w:p>${run("甲")}<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>`)).sections[0]
      ?.blocks ?? [];
  expect(found).toMatchObject({ text: "甲\uF0FC" });
});
