import { expect, test } from "@jest/globals";
import type { Page } from "../../../../src/layout/page.ts";
import { buildPdfDefinition } from "../../../../src/write/pdf/definition.ts";
import { layout } from "../../../support/laid-out.ts";
import { sampleDocument } from "../../../support/sample-document.ts";

const information = {
  title: "通报",
  properties: { creator: "平顶山市督查局", created: { year: 2013, month: 7, day: 9 } },
};
const page = (orientation: Page["orientation"]): Page => ({ orientation, items: [] });

test("every page is opened, an empty one too", () => {
  const pages = [page("portrait"), page("landscape"), page("portrait")];
  expect(buildPdfDefinition({ ...information, pages }).content).toEqual([
    { text: "", pageOrientation: "portrait" },
    { text: "", pageBreak: "before", pageOrientation: "landscape" },
    { text: "", pageBreak: "before", pageOrientation: "portrait" },
  ]);
});

test("a definition is new every time", () => {
  const { pages } = layout(sampleDocument());
  const [one, other] = [1, 2].map(() => buildPdfDefinition({ ...information, pages }));
  expect(one).toEqual(other);
  expect(one?.content).not.toBe(other?.content);
});
