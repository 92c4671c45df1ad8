import { expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../../src/diagnostics/diagnostic.ts";
import { readYamlFields } from "../../../../src/read/text/yaml-fields.ts";

const read = (text: string) => {
  const seen: Diagnostic[] = [];
  const file = { path: "期次.yaml", bytes: Buffer.from(text) };
  const fields = readYamlFields(file, ["成文日期", "抄送", "下步要求"], (d) => seen.push(d));
  return {
    fields,
    seen: seen.map(({ code, place }) => [code, place.at?.line, place.at?.column]),
    first: seen[0],
  };
};

test("gives plain data with the key's place; dates are text", () => {
  const { fields, seen } = read("# 说明\n成文日期: 2013-04-08\n抄送:\n下步要求:\n  - 甲\n  - 乙\n");
  expect(seen).toEqual([]);
  expect([...(fields ?? [])].map(([key, { value, place }]) => [key, value, place.at?.line])).toEqual([
    ["成文日期", "2013-04-08", 2],
    ["抄送", null, 3],
    ["下步要求", ["甲", "乙"], 4],
  ]);
});

test.each([
  ["a quote left open", '抄送: "市委', [["TXT-011", 1, 8]]],
  ["a key twice", "抄送: 甲\n抄送: 乙", [["TXT-011", 2, 1]]],
  ["full-width colons throughout", "抄送：甲", [["TXT-011", 1, 1]]],
  ["an alias", "抄送: *甲", [["TXT-011", 1, 5]]],
  ["a second part behind ---", "成文日期: 2013-04-08\n---\n抄送: 甲", [["TXT-011", 2, 1]]],
  ["one message for one line", "发文字号:\n  成文日期: 甲: 乙: 丙", [["TXT-011", 2, 9]]],
  ["a key that is not known", "成文日期: 2013-04-08\n抄报: 甲", [["TXT-012", 2, 1]]],
  ["an empty file", "", [["TXT-002", undefined, undefined]]],
])("reports %s", (_, text, expected) => {
  expect(read(text).seen).toEqual(expected);
});

test("offers the nearest key that is not there yet", () => {
  expect(read("成文曰期: 2013-04-08").first?.details).toEqual({ key: "成文曰期", nearest: "成文日期" });
});

test.each([
  ["a thousand keys", Array.from({ length: 1001 }, (_, index) => `键${index}: 1`).join("\n")],
  ["a hundred thousand lists one in another", `抄送: ${"[".repeat(100_000)}`],
  ["the same in lines", `抄送:\n  ${"- ".repeat(5000)}甲`],
  ["a text of a megabyte", `抄送: ${"甲".repeat(350_000)}`],
])("takes %s for no settings", (_, text) => {
  const { fields, seen } = read(text);
  expect(fields).toBeUndefined();
  expect(seen).toEqual([["TXT-014", undefined, undefined]]);
});

test("takes a list of eight hundred for settings, and signs inside a text for text", () => {
  const text = `抄送: "${"- [:".repeat(2000)}"\n下步要求:\n${"  - 甲\n".repeat(800)}`;
  expect(read(text).seen).toEqual([]);
});

test.each([
  ["抄送: 市委办{{月}}", "{{月}}"],
  ["抄送: 市委办［［月］］", "［［月］］"],
  ["抄送: 市委办%月份%", "%月份%"],
  ["抄送: ｛｛月｝｝办", "｛｛月｝｝"],
  ["下步要求:\n  - 甲\n  - 抓好{月}月工作", "{月}"],
  ["抄送: 市委办}}", "}}"],
])("a template's name in %j is told, since it would be printed", (text, shown) => {
  const { seen, first } = read(`${text}\n`);
  expect(seen).toEqual([["TXT-019", 1, 1]]);
  expect(first?.details).toMatchObject({ shown });
});
