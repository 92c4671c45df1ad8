import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { wordPages } from "../../../src/verify/word-pages.ts";
import { body, typed } from "../../support/years/typed-notice.ts";
import { wordFile } from "../../support/docx/word-file.ts";

const fonts = ["仿宋_GB2312", "黑体"].map((name) => ({
  name,
  bytes: readFileSync("templates/fonts/FandolFang-Regular.otf"),
}));

/** A section of A4 with 22 lines of 28.95 pt. */
const section =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1447" w:gutter="0"/></w:sectPr>';

const pagesOf = async (content: string) =>
  wordPages(
    await wordFile(content + section, {
      styles: "<w:docDefaults/>",
      settings:
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
    }),
    fonts,
  );

const row = (height: number): string =>
  `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${height}" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="8844" w:type="dxa"/></w:tcPr>${typed("格")}</w:tc></w:tr>`;
const table = (rows: number, height: number): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="8844" w:type="dxa"/><w:tblBorders><w:top w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="4"/></w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="8844"/></w:tblGrid>${row(height).repeat(rows)}</w:tbl>${typed("", { paragraph: '<w:spacing w:line="20" w:lineRule="exact"/>' })}`;

test("22 lines fill a page, one more begins the next", async () => {
  expect(await pagesOf(body("满行。").repeat(22))).toEqual({ pages: 1, sections: [1] });
  expect(await pagesOf(body("满行。").repeat(23))).toEqual({ pages: 2, sections: [2] });
});

test("the rule above a row is counted on top of the height that it is given", async () => {
  // Ten rows of 1,270 twips would fill 12,700 of 12,756; with ten rules of 10 they do not.
  expect(await pagesOf(table(10, 1270))).toEqual({ pages: 2, sections: [2] });
  expect(await pagesOf(table(10, 1260))).toEqual({ pages: 1, sections: [1] });
});
