import { describe, expect, test } from "@jest/globals";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { readWorkbook } from "../../src/read/workbook/read-workbook.ts";
import { readDocx } from "../../src/verify/docx/read/read-docx.ts";
import { readOfd } from "../../src/verify/ofd/read/read-ofd.ts";
import { handMadeOfd } from "../support/ofd/hand-made-ofd.ts";
import { openDesk } from "../support/open-desk.ts";
import { sheetXml, xlsxOf } from "../support/workbooks/xlsx-parts.ts";
import { zipOf } from "../support/zip-of.ts";

/* Inputs as large as the limits themselves: they take seconds each, so they are not part of npm test. */

describe("one more than is allowed", () => {
  test("text in a workbook", () => {
    const seen: Diagnostic[] = [];
    const texts = `<sst>${"<si><t>甲</t></si>".repeat(500_001)}</sst>`;
    const bytes = xlsxOf(sheetXml("<row><c><v>1</v></c></row>"), { "xl/sharedStrings.xml": texts });
    expect(readWorkbook({ path: "某", bytes }, "zip", (problem) => seen.push(problem))).toBeUndefined();
    expect(seen.map(({ code }) => code)).toEqual(["XLS-004"]);
  });

  test("element in a DOCX", () => {
    const content = `<w:document xmlns:w='x'><w:body>${"<w:p/>".repeat(400_001)}</w:body></w:document>`;
    expect(readDocx(zipOf([{ name: "word/document.xml", content }]))).toBe("too-large");
  });

  test("character in an OFD", () => {
    const code = `<TextCode X="0" Y="0">${"甲".repeat(500_001)}</TextCode>`;
    const layer = `<TextObject ID="4" Boundary="10 20 50 10" Font="3" Size="4">${code}</TextObject>`;
    const resources = `<Fonts><Font ID="3" FontName="宋体"/></Fonts>`;
    expect(readOfd(handMadeOfd({ resources, layer }))).toBe("too-much");
  });
});

test("two hundred files sent to the desk at once all arrive", async () => {
  const desk = await openDesk(() => {});
  try {
    const received = join(desk.folder, "data", "2013-03", "报送");
    const before = readdirSync(received);
    const sent = Array.from({ length: 200 }, (_, index) =>
      desk.asClerk("/2013-03/receive", {
        method: "POST",
        headers: {
          Origin: `http://127.0.0.1:${desk.port}`,
          "X-File-Name": encodeURIComponent(`市环保局${index % 50}.csv`),
        },
        body: `任务序号\n${index}\n`,
      }),
    );
    expect(new Set((await Promise.all(sent)).map(({ status }) => status))).toEqual(new Set([200]));
    expect(readdirSync(received)).toHaveLength(before.length + 200);
  } finally {
    await desk.close();
  }
});
