import { expect, test } from "@jest/globals";
import { barXml } from "../../../../../src/write/docx/table/table-xml.ts";

const rectangle = { x: 0, y: 1, width: 10, height: 3, tone: "dark" } as const;
const bar = {
  width: 40,
  height: 5,
  rectangles: [rectangle, { ...rectangle, x: 10 }],
  alternative: "已完成3项",
};

test("every drawing of a bar has a number of its own, its room too", () => {
  const numbers = [...barXml(bar, 7).matchAll(/<(?:wp:docPr|wps:cNvPr) id="(\d+)"/gu)].map(([, id]) => id);
  expect(numbers.toSorted()).toEqual(["10", "7", "8", "9"]);
});
