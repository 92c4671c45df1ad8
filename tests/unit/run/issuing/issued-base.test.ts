import { expect, test } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { issuedMonthJson } from "../../../../src/write/registers/issued-month-json.ts";
import { load } from "../../../support/years/base-year.ts";
import { expectGolden } from "../../../support/golden.ts";

/* What the cases take for the record of their March, were it issued as it is. */

const base = resolve(__dirname, "..", "..", "..", "cases", "base");

test("the month that all cases share is issued as the record says that cases take it from", async () => {
  const files = new Map<string, Uint8Array>(
    readdirSync(base, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [relative(base, path).split(sep).join("/"), readFileSync(path)]),
  );
  const { loaded, problems } = await load(files, 3);
  expect(problems).toEqual([]);
  if (!loaded) throw new Error("no month");
  const number = "平政督〔2013〕1号";
  const title = "关于2013年3月份市政府重点工作进展情况的通报";
  const { signedOn, printedOn } = loaded.submissions.issue;
  const record = issuedMonthJson({
    ...loaded.assessment,
    version: "0.0.0",
    number,
    signedOn,
    printedOn,
    papers: [{ name: "通报", kind: "通报", number, title, files: [] }],
    letters: [],
  });
  expectGolden("issued-2013-03.txt", record.trimEnd());
});
