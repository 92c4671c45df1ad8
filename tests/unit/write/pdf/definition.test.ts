import { expect, test } from "@jest/globals";
import { buildPdfDefinition } from "../../../../src/write/pdf/definition.ts";
import { layout } from "../../../support/docx/laid-out.ts";
import { sampleDocument } from "../../../support/years/sample-document.ts";

const information = {
  title: "通报",
  properties: { creator: "平顶山市督查局", created: { year: 2013, month: 7, day: 9 } },
};

test("nothing is left to pdfmake to set", () => {
  const { pages } = layout(sampleDocument());
  expect(buildPdfDefinition({ ...information, pages }).content).toEqual([]);
});

test("a definition is new every time", () => {
  const { pages } = layout(sampleDocument());
  const [one, other] = [1, 2].map(() => buildPdfDefinition({ ...information, pages }));
  expect(one).toEqual(other);
  expect(one?.content).not.toBe(other?.content);
});
