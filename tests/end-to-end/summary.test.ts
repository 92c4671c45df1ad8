import { describe, expect, test } from "@jest/globals";
import { resolve } from "node:path";
import { layoutDocument } from "../../src/layout/layout-document.ts";
import { documentTexts } from "../../src/model/text/document-text.ts";
import { documentsOf } from "../../src/run/papers/papers.ts";
import { prepareMonth } from "../../src/run/papers/prepare-month.ts";
import { realWorld } from "../../src/world.ts";
import { faces } from "../support/faces.ts";

const world = realWorld(resolve(__dirname, "..", ".."), process);

describe("the 摘要 of a sample month", () => {
  test.each(["2013-03", "2013-04", "2013-05", "2013-06"])("%s takes one page", async (month) => {
    const options = {
      data: "data",
      output: "output",
      templates: "templates",
      returnInvalid: true,
      draft: false,
      formats: [],
      json: false,
      units: [],
      month,
    } as const;
    const prepared = await prepareMonth({ world, options, report: () => undefined });
    const [summary] = documentsOf(prepared?.documents ?? [], "摘要");
    const [notice] = documentsOf(prepared?.documents ?? [], "通报");
    if (!summary || !notice) throw new Error(`${month} has no 摘要 or no 通报`);
    expect(layoutDocument(summary.document, faces).pages).toHaveLength(1);
    // Every share and every list of tasks in it stands in the 通报 too.
    const told = documentTexts(notice.document).join("\n");
    const said = documentTexts(summary.document).join("\n");
    const figures = said.match(/[^\d；。，]+\d+项，占\d+\.\d%/gu) ?? [];
    expect(figures.length).toBeGreaterThan(1);
    for (const figure of figures) expect(told).toContain(figure.replace(/^其中/u, ""));
  });
});
