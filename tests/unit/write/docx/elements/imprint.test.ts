import { expect, test } from "@jest/globals";
import type { Imprint } from "../../../../../src/model/papers/document.ts";
import { imprint } from "../../../../../src/write/docx/elements/imprint.ts";
import type { PageKind } from "../../../../../src/write/docx/section.ts";
import { renderedChildren } from "../../../../support/docx/docx-render.ts";
import { childOf, elementsOf, type XmlElement } from "../../../../support/docx/xml-tree.ts";

const content: Imprint = {
  copiedTo: "市委办公室，市人大常委会办公室",
  printedBy: "平顶山市督查局",
  printedOn: { year: 2013, month: 7, day: 9 },
};

const rendered = async (
  given: Imprint,
  { recipients, page = "text" }: { recipients?: string; page?: PageKind } = {},
): Promise<XmlElement> => {
  const [table, anchor] = await renderedChildren(imprint({ imprint: given, recipients }, page));
  expect(anchor?.name).toBe("w:p");
  if (!table) throw new Error("no table");
  return table;
};

/** Upper and lower rule of each row, in eighths of a point; "none" for no rule. */
const rules = (table: XmlElement) =>
  elementsOf(table, "w:tr")
    .slice(0, -1)
    .map((row) =>
      ["w:top", "w:bottom"].map((side) => {
        const { "w:val": style, "w:sz": size } =
          childOf(elementsOf(row, "w:tcBorders")[0], side)?.attributes ?? {};
        return style === "none" ? "none" : Number(size);
      }),
    );

test("stands at the foot of the page and across the whole type area", async () => {
  const table = await rendered(content);
  expect(childOf(table, "w:tblPr", "w:tblpPr")?.attributes).toMatchObject({
    "w:horzAnchor": "page",
    "w:tblpX": "1587",
    "w:vertAnchor": "margin",
    "w:tblpYSpec": "bottom",
  });
  expect(childOf(table, "w:tblPr", "w:tblW")?.attributes["w:w"]).toBe("8845");
});

test("has thick rules first and last and a thin one between", async () => {
  expect(rules(await rendered(content))).toEqual([
    [8, 6],
    [6, 8],
  ]);
});

test("has no rule between 主送 and 抄送", async () => {
  expect(rules(await rendered(content, { recipients: "各县（市、区）人民政府" }))).toEqual([
    [8, "none"],
    ["none", 6],
    [6, 8],
  ]);
});

test("is one row between two thick rules when nothing is copied", async () => {
  const { copiedTo: _, ...alone } = content;
  expect(rules(await rendered(alone))).toEqual([[8, 8]]);
});

test("hangs the names by their label, one character in on both sides", async () => {
  const [names, by, on] = elementsOf(await rendered(content), "w:ind").map(({ attributes }) => attributes);
  expect(names).toMatchObject({ "w:left": "1120", "w:hanging": "840", "w:right": "280" });
  expect(by).toMatchObject({ "w:left": "280" });
  expect(on).toMatchObject({ "w:right": "280" });
});

test.each([
  ["text, which ends 2.42 mm below the type area", "text", "158"],
  ["a table, which ends at its edge", "table", "21"],
] as const)("has its last rule on the type area's edge on a page of %s", async (_name, page, height) => {
  const lift = elementsOf(await rendered(content, { page }), "w:trHeight").at(-1);
  expect(lift?.attributes).toMatchObject({ "w:val": height, "w:hRule": "exact" });
});

test("has its type in the middle between two rules that are 24 pt apart", async () => {
  const [first] = elementsOf(await rendered(content), "w:tcMar");
  const [top = 0, bottom = 0] = (first?.children ?? []).map(({ attributes }) => Number(attributes["w:w"]));
  const [line, rule] = [20 * 20, 20];
  const aboveType = rule / 2 + top + line * 0.8 - 14 * 20 * 0.859;
  expect(Math.abs(aboveType - (24 - 14) * 10)).toBeLessThan(3);
  expect(Math.abs(top + line + bottom + rule - 24 * 20)).toBeLessThan(3);
});
