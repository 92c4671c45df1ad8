import { describe, expect, test } from "@jest/globals";
import { nameRows } from "../../../../src/run/doctor/names.ts";
import { foundRows } from "../../../support/told-rows.ts";

const rows = (...paths: readonly string[]) =>
  nameRows(
    paths.map((path) => ({ path, kind: "file", size: 1 })),
    (path) => `/通报/${path}`,
  );

const pathOf = (length: number): string => `data/${"长".repeat(length - "/通报/data/".length)}`;

describe("names", () => {
  test("of the sample open everywhere", () => {
    expect(foundRows(rows("data/2013-06/报送/市科技局.csv", "output/.gitkeep"))).toEqual([
      "好 2 个名称，最长的路径 28 个字符，Windows 都打得开",
    ]);
  });

  test("are too pathOf from 251 characters on, with the folder that the office lies in", () => {
    expect(rows(pathOf(250)).map(({ kind }) => kind)).toEqual(["namesFit"]);
    expect(foundRows(rows(pathOf(251), "data/a"))[0]).toMatch(
      /^注意 路径太长.*（最长 251 个字符，应不超过 250 个）：data\/长+$/u,
    );
  });

  test.each([
    "市科技局.csv ",
    " 市科技局.csv",
    "报送.",
    "市科技局\u3000",
    "\u3000市科技局.csv",
    "报送...",
    "市科技局.csv\u00A0",
  ])("with blanks or dots around them are named: “%s”", (name) =>
    expect(foundRows(rows(`data/${name}`))).toEqual([
      `注意 名称开头有空格，或者末尾有空格、句点：“data/${name}”`,
    ]),
  );

  test.each([
    "a:b.csv",
    "市科技局?.csv",
    "CON",
    "nul.csv",
    "com1.txt",
    "LPT9",
    'a"b',
    "a|b",
    "a<b",
    "a*",
    "a\\b",
    "a\tb",
  ])("that Windows cannot have are named: “%s”", (name) =>
    expect(rows(`data/${name}`).map(({ kind }) => kind)).toEqual(["namesForbidden"]),
  );

  test.each([
    "市 科技局.csv",
    "console.csv",
    "com10.csv",
    "aux文件.csv",
    "a.b.csv",
    ".gitkeep",
    "《通报》（6月）.docx",
    "null",
  ])("that are only unusual are left alone: “%s”", (name) =>
    expect(rows(`data/${name}`).map(({ kind }) => kind)).toEqual(["namesFit"]),
  );

  test("are told by what is wrong with them, the first three of many", () => {
    expect(foundRows(rows(..."abcde".split("").map((name) => `data/${name} `)))).toEqual([
      "注意 名称开头有空格，或者末尾有空格、句点：“data/a ”、“data/b ”、“data/c ” 等 5 个",
    ]);
  });
});
