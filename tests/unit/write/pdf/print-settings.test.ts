import { expect, test } from "@jest/globals";
import { writePdf } from "../../../../src/write/pdf/write-pdf.ts";
import { embeddableFonts } from "../../../support/faces.ts";
import { documentOf, layout } from "../../../support/docx/laid-out.ts";

test("a viewer prints a paper in its own size and on both sides, and shows its title", async () => {
  const properties = { created: { year: 2013, month: 7, day: 9 }, creator: "平顶山市督查局" };
  const bytes = await writePdf(layout(documentOf(3)), { fonts: embeddableFonts, properties });
  const source = Buffer.from(bytes).toString("latin1");
  const [, id] = /\/ViewerPreferences (\d+) 0 R/u.exec(source) ?? [];
  const [, preferences = ""] = new RegExp(String.raw`^${id} 0 obj\n<<(.*?)>>`, "msu").exec(source) ?? [];
  expect(preferences.trim().split("\n")).toEqual([
    "/DisplayDocTitle true",
    "/PrintScaling /None",
    "/Duplex /DuplexFlipLongEdge",
  ]);
});
