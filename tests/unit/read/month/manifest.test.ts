import { expect, test } from "@jest/globals";
import type { Manifest } from "../../../../src/model/output/manifest.ts";
import type { MonthOutcome } from "../../../../src/model/output/month-outcome.ts";
import { readManifest } from "../../../../src/read/month/manifest.ts";
import { writeManifest } from "../../../../src/write/reports/manifest.ts";

const manifest: Manifest = {
  version: "0.1.0",
  program: "ab",
  month: "2013-06",
  options: { draft: true, returnInvalid: false, units: ["市科技局"] },
  fonts: [{ role: "仿宋", path: "templates/fonts/仿宋.otf", size: 4, digest: "01" }],
  inputs: [{ path: "data/2013-06/期次.yaml", size: 120, digest: "02" }],
  documents: [
    {
      name: "通报",
      kind: "通报",
      number: "平政督〔2013〕6号",
      title: "关于2013年6月份市政府重点工作进展情况的通报",
      pages: 12,
      source: "03",
      files: ["通报.docx", "通报.pdf"],
    },
    {
      name: "退回/01-市科技局",
      kind: "退回",
      unit: "市科技局",
      title: "退回修改通知",
      pages: 1,
      source: "05",
      files: [],
    },
  ],
  archived: [
    {
      name: "退回/02-市财政局-2013-07-04",
      kind: "退回",
      unit: "市财政局",
      title: "退回修改通知",
      signedOn: { year: 2013, month: 7, day: 4 },
      pages: 1,
      source: "06",
      files: ["退回/02-市财政局-2013-07-04.pdf"],
      standing: "已重报",
    },
  ],
  outputs: [{ path: "通报.pdf", size: 9000, digest: "04" }],
};

const read = (text: string): Manifest | undefined =>
  readManifest({ path: "清单.json", bytes: new TextEncoder().encode(text) });

test("reads what was written", () => {
  expect(read(writeManifest(manifest))).toEqual(manifest);
  const whole = { ...manifest, options: { draft: false, returnInvalid: true } };
  expect(read(writeManifest(whole))).toEqual(whole);
});

const outcome: MonthOutcome = {
  office: "平顶山市督查局",
  reporting: {
    total: 83,
    states: { 按时报送: 78, 退回后按期重报: 1, 逾期报送: 2, 退回: 1, 未报送: 1 },
  },
  tasks: {
    total: 96,
    counts: { 已完成: 3, 达到序时进度: 80, 推进缓慢: 6, 尚未启动: 1, 未完成: 0, 暂不评价: 5 },
    unreported: 1,
    assessed: 90,
  },
  errors: 2,
  warnings: 4,
};

test("reads the counts that an overview of many offices adds up", () => {
  expect(read(writeManifest({ ...manifest, outcome }))).toEqual({ ...manifest, outcome });
});

test.each([
  ["a count that is none", '"退回": 1', '"退回": "1"'],
  ["less than nothing", '"退回": 1', '"退回": -1'],
  ["half a task", '"推进缓慢": 6', '"推进缓慢": 6.5'],
  ["a state less", '"逾期报送": 2,', ""],
  ["no office", '"机关"', '"机构"'],
])("counts nothing by a list with %s", (_fact, from, to) => {
  const text = writeManifest({ ...manifest, outcome });
  expect(text).toContain(from);
  expect(read(text.replace(from, to))?.outcome).toBeUndefined();
});

test.each([
  ["no JSON", "{"],
  ["a list", "[]"],
  ["nothing", "null"],
  ["another program's", '{"程序":"npm","版本":"1"}'],
])("%s is no manifest", (_fact, text) => {
  expect(read(text)).toBeUndefined();
});

test("an older program's, or one that somebody changed, agrees with nothing", () => {
  const found = read(
    '{"程序":"tongbao","版本":"0.1.0","输出":[{"文件":"通报.pdf"},7],"公文":[{"名称":"退回/01-市科技局"}],"选项":[]}',
  );
  expect(found).toMatchObject({
    program: "",
    documents: [{ name: "退回/01-市科技局", kind: "", title: "", source: "" }],
    outputs: [{ path: "通报.pdf", digest: "" }],
    options: { draft: false, returnInvalid: false },
    archived: [],
  });
});
