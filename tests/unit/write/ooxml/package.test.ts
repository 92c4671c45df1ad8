import { describe, expect, test } from "@jest/globals";
import JSZip from "jszip";
import { writeDocx } from "../../../../src/write/docx/write-docx.ts";
import { corePart } from "../../../../src/write/ooxml/core-part.ts";
import { layout } from "../../../support/docx/laid-out.ts";
import { smallNotice, smallProperties } from "../../../support/years/small-notice.ts";
import { childOf, xmlTree } from "../../../support/docx/xml-tree.ts";

const write = () => writeDocx(layout(smallNotice()), smallProperties);

describe("the file", () => {
  test("is the same to the last byte each time", async () => {
    expect(Buffer.from(await write()).equals(Buffer.from(await write()))).toBe(true);
  });

  test("carries the date of the document and no other", async () => {
    const packed = await JSZip.loadAsync(await write());
    const dates = new Set(Object.values(packed.files).map(({ date }) => date.toISOString()));
    expect([...dates]).toEqual(["2013-07-09T12:00:00.000Z"]);
    const parts = await Promise.all(Object.values(packed.files).map((part) => part.async("string")));
    expect(parts.filter((part) => part.includes(`${new Date().getUTCFullYear()}-`))).toEqual([]);
  });

  test("has its parts in a fixed order, the content types first", async () => {
    const names = Object.keys((await JSZip.loadAsync(await write())).files);
    expect(names[0]).toBe("[Content_Types].xml");
    expect(names.slice(1)).toEqual(names.slice(1).toSorted((a, b) => (a < b ? -1 : 1)));
  });
});

test("the properties say title, issuing body, language and day", () => {
  const core = xmlTree(corePart("关于“甲&乙”的通报", smallProperties));
  const text = (name: string) => childOf(core, name)?.text;
  expect({
    title: text("dc:title"),
    creator: text("dc:creator"),
    language: text("dc:language"),
    created: text("dcterms:created"),
    modified: text("dcterms:modified"),
  }).toEqual({
    title: "关于“甲&乙”的通报",
    creator: "平顶山市督查局",
    language: "zh-CN",
    created: "2013-07-09T00:00:00Z",
    modified: "2013-07-09T00:00:00Z",
  });
});
