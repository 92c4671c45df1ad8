import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { messageOf, remedyOf } from "../../src/diagnostics/diagnostic.ts";
import { readMonth } from "../../src/read/month/month.ts";
import { smallCatalogue } from "../support/years/small-catalogue.ts";
import { holds } from "../support/holds.ts";

const folder = "data/2013-03";
const words = fc.constantFrom(
  ..."任务序号,填报单位,进展情况,自评状态,指标,累计完成,报送日期,单位,收文日期,退回日期,催报次数,核定状态,理由".split(
    ",",
  ),
  ..."1,2,3,6,106,市科技局,叶县人民政府,市民正局,各县（市、区）政府,专利申请,12.5万元,1，600,约3,推进缓慢,无".split(
    ",",
  ),
  ..."2013-04-03,2013-04-31,2012-04-03,成文日期: 2013-04-10,印发日期,截稿日期: ,发文字号: 4,- 甲".split(","),
  "",
  "\uFEFF",
  "\uFFFD",
  "\uE000",
  "\u0007",
  "𠮷",
  "\0",
);
const marks = fc.constantFrom(",", ",", ",", "\n", "\n", "\r\n", "\r", ";", "\t", '"', '""', " ", "：", ": ");
const likelyText = fc
  .array(fc.oneof({ weight: 3, arbitrary: words }, { weight: 2, arbitrary: marks }), { maxLength: 60 })
  .map((parts) => parts.join(""));
const header = "任务序号,填报单位,进展情况,自评状态,指标,累计完成,报送日期\n";
const likelyBytes = fc
  .tuple(fc.constantFrom("", header, `${header}2,市科技局,推进,已完成,,5,\n`), likelyText)
  .map(([start, text]) => new Uint8Array(Buffer.from(start + text)));
const bytes = fc.oneof(
  { weight: 3, arbitrary: likelyBytes },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
  { weight: 1, arbitrary: likelyBytes.map((each) => each.subarray(0, Math.floor(each.length / 2))) },
);
const month = fc.record({
  "期次.yaml": bytes,
  "收文登记.csv": bytes,
  "核定.csv": bytes,
  "报送/市科技局.csv": bytes,
  "报送/进展.txt": bytes,
});

const decoded = (content: Uint8Array): readonly string[] =>
  ["utf-8", "utf-16le", "utf-16be", "gb18030"].map((name) => new TextDecoder(name).decode(content));

/** Whether the place lies on a character of the text or just behind the end of one of its lines. */
const liesIn = (
  text: string,
  { line, column }: { readonly line: number; readonly column: number },
): boolean => {
  const written = text.split(/\r\n|\r|\n/u)[line - 1];
  return written !== undefined && column >= 1 && column <= [...written].length + 1;
};

test("any bytes are read without throwing, and every problem lies inside its file and can be told", () => {
  holds(
    [month, fc.boolean()],
    (files, returnInvalid) => {
      const seen: Diagnostic[] = [];
      const inputs = Object.entries(files).map(([name, content]) => ({
        path: `${folder}/${name}`,
        bytes: content,
      }));
      readMonth(
        { files: inputs, folder, month: { year: 2013, month: 3 }, catalogue: smallCatalogue },
        { returnInvalid, draft: false },
        (d) => seen.push(d),
      );
      for (const diagnostic of seen) {
        const { file, at } = diagnostic.place;
        expect(file.startsWith(folder)).toBe(true);
        const content = inputs.find(({ path }) => path === file)?.bytes;
        if (at) expect(content && decoded(content).some((text) => liesIn(text, at))).toBe(true);
        expect(messageOf(diagnostic)).not.toMatch(/undefined|。$|^$/u);
        expect(remedyOf(diagnostic)).not.toMatch(/undefined|。$|^$/u);
      }
    },
    300,
  );
});
