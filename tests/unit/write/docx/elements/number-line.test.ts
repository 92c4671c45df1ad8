import { expect, test } from "@jest/globals";
import { Paragraph } from "docx";
import { numberLines } from "../../../../../src/write/docx/elements/number-line.ts";
import { renderedChildren } from "../../../../support/docx/docx-render.ts";
import { elementsOf } from "../../../../support/docx/xml-tree.ts";

const issuer = { type: "issuer", mark: "平顶山市督查局文件", number: "平政督〔2013〕6号" } as const;

/** Each line as it is typed, → for a tab. */
const typed = async (signers?: readonly string[]): Promise<readonly string[]> => {
  const lines = numberLines({ ...issuer, ...(signers && { signers }) });
  const paragraphs = await renderedChildren(lines.map(({ runs }) => new Paragraph({ children: [...runs] })));
  return paragraphs.map((paragraph) =>
    elementsOf(paragraph, "w:r")
      .flatMap(({ children }) => children)
      .map(({ name, text }) => (name === "w:tab" ? "→" : text))
      .join(""),
  );
};

test("a number without signers stands alone", async () => {
  expect(await typed()).toEqual(["平政督〔2013〕6号"]);
});

test("签发人 is written once, before the first names, and the number on the last line", async () => {
  expect(await typed(["甲某某"])).toEqual(["→平政督〔2013〕6号→签发人：甲某某"]);
  expect(await typed(["甲某某", "乙某某", "丙某某"])).toEqual([
    "→→签发人：甲某某→乙某某",
    "→平政督〔2013〕6号→→丙某某",
  ]);
});
