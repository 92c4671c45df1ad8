import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { messageOf, remedyOf } from "../../src/diagnostics/diagnostic.ts";
import { importCatalogue } from "../../src/read/import/import-catalogue.ts";
import { sourceLines } from "../../src/read/import/source-lines.ts";
import { holds } from "../support/holds.ts";

/** What lines of such documents begin, go on and end with. */
const beginnings = fc.constantFrom(
  ..."一、|二、|（一）|(二)|1.|２．|3、|4.5|牵头单位：|责任单位:|配合单位：|完成时限：|责任领导：|附件|（|）|　　|— 3 —".split(
    "|",
  ),
  "",
  "各县（市、区）政府：",
  "文号 | ",
);
const endings = fc.constantFrom(
  ..."。|：|、|（市发改委牵头，市财政局配合）|（市人社局负责）。|（责任单位：市水利局|）| 责任单位：市教育局|，2013年6月底前完成|号|文件".split(
    "|",
  ),
  "",
);

/** Lines that carry each a word of their own, by which they can be found again. */
const documents = fc
  .array(fc.tuple(beginnings, fc.boolean(), endings), { maxLength: 25 })
  .map((lines) =>
    lines.map(([beginning, marked, end], index) => beginning + (marked ? `词${index}语` : "") + end),
  );

const read = (text: string) => {
  const diagnostics: Diagnostic[] = [];
  const imported = importCatalogue(text, "分解.txt", (diagnostic) => diagnostics.push(diagnostic));
  return { imported, diagnostics };
};

test("every line's own word is in the result or its line is reported", () => {
  holds(
    [documents],
    (lines) => {
      const { imported, diagnostics } = read(lines.join("\n"));
      const placed = JSON.stringify([imported, diagnostics.map(messageOf)]);
      const reported = new Set(diagnostics.map(({ place }) => place.at?.line));
      const lost = lines.filter((line, index) => {
        const word = `词${index}语`;
        return line.includes(word) && !placed.includes(word) && !reported.has(index + 1);
      });
      expect(lost).toEqual([]);
    },
    500,
  );
});

test("no text at all makes it throw, and every problem lies in the text", () => {
  const characters = fc.constantFrom(
    ..."一二、.．1２（）()：:；。，【】牵头责任配合单位局负责\n\r\t 　\u2028😀词A|号年月日",
  );
  holds(
    [fc.oneof(fc.string({ unit: characters, maxLength: 120 }), fc.string({ unit: "binary" }))],
    (text) => {
      const { diagnostics } = read(text);
      const lines = new Set(sourceLines(text).map(({ at }) => at.line));
      for (const diagnostic of diagnostics) {
        const { at } = diagnostic.place;
        if (at) expect(lines).toContain(at.line);
        expect(messageOf(diagnostic) + remedyOf(diagnostic)).not.toContain("undefined");
      }
    },
    500,
  );
});
