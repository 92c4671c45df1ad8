import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Diagnostic } from "../../../../src/diagnostics/diagnostic.ts";
import { digestOf } from "../../../../src/model/digest.ts";
import type { IssuedMonth } from "../../../../src/model/output/issued-month.ts";
import { checkReplaced } from "../../../../src/run/issuing/check-sent-out.ts";
import { realWorld } from "../../../../src/world.ts";

/* 通报.pdf was corrected; the folder keeps it as it went out, and the rest of its month with it. */

const kept = "output/2013-03-2013-04-11";
const contents: Readonly<Record<string, string>> = {
  "通报.pdf": "通报",
  "单位/01-市科技局.pdf": "摘编",
  "校核报告.txt": "没有提醒",
};
const listed = (path: string) => ({ path, size: 1, digest: digestOf(contents[path] ?? "") });
const issued = {
  month: { year: 2013, month: 3 },
  papers: [],
  corrections: [
    {
      number: "平政督〔2013〕5号",
      replaced: { folder: "2013-03-2013-04-11", files: [listed("通报.pdf")] },
    },
  ],
} as unknown as IssuedMonth;

let folder: string;
const at = (path: string): string => join(folder, kept, path);
const put = (path: string, text: string): void => {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tongbao-kept-"));
  for (const [path, text] of Object.entries(contents)) put(path, text);
  const outputs = Object.keys(contents).map((path) => ({ 文件: path, SHA256: listed(path).digest }));
  put("清单.json", JSON.stringify({ 程序: "tongbao", 输出: outputs }));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const checked = async (): Promise<readonly string[]> => {
  const stream = { write: () => true, isTTY: false };
  const streams = { stdout: stream, stderr: stream } as unknown as Parameters<typeof realWorld>[1];
  const found: Diagnostic[] = [];
  await checkReplaced(realWorld(folder, streams), "output/2013-03", issued, (each) => void found.push(each));
  return found.map(({ code, place }) => `${code} ${place.file.slice(kept.length + 1)}`);
};

test.each([
  ["nothing", () => undefined, []],
  ["the corrected paper", () => put("通报.pdf", "x"), ["VFY-009 通报.pdf"]],
  ["the corrected paper gone", () => rmSync(at("通报.pdf")), ["VFY-010 通报.pdf"]],
  ["one that was not corrected", () => put("单位/01-市科技局.pdf", "x"), ["VFY-005 单位/01-市科技局.pdf"]],
  ["one gone", () => rmSync(at("单位/01-市科技局.pdf")), ["VFY-006 单位/01-市科技局.pdf"]],
  ["a report", () => put("校核报告.txt", "x"), ["VFY-005 校核报告.txt"]],
  ["one too many", () => copyFileSync(at("通报.pdf"), at("副本.pdf")), ["VFY-007 副本.pdf"]],
  ["the list", () => put("清单.json", "{"), ["VFY-016 清单.json"]],
  ["the list gone", () => rmSync(at("清单.json")), ["VFY-016 清单.json"]],
])("of what is kept of a corrected month: %s", async (_what, change, found) => {
  change();
  expect(await checked()).toEqual(found);
});
