import { describe, expect, test } from "@jest/globals";
import { fileChanges, manifestChanges } from "../../../src/assess/manifest-changes.ts";
import type { ListedFile, Manifest } from "../../../src/model/output/manifest.ts";
import { changesText } from "../../../src/write/reports/changes-text.ts";

const listed = (path: string, digest: string): ListedFile => ({ path, size: 1, digest });

const manifest = (parts: Partial<Manifest>): Manifest => ({
  version: "0.1.0",
  program: "p",
  month: "2013-06",
  options: { draft: false, returnInvalid: false },
  fonts: [],
  inputs: [],
  documents: [],
  archived: [],
  outputs: [],
  ...parts,
});

/** A manifest of documents in one format, each with the digest of its file. */
const withDocuments = (digests: Readonly<Record<string, string>>, parts: Partial<Manifest> = {}): Manifest =>
  manifest({
    documents: Object.keys(digests).map((name) => ({
      name,
      kind: name.split("/")[0] ?? "",
      title: name,
      pages: 1,
      source: "s",
      files: [`${name}.pdf`],
    })),
    outputs: Object.entries(digests).map(([name, digest]) => listed(`${name}.pdf`, digest)),
    ...parts,
  });

test("files are told apart by path and digest", () => {
  const before = [listed("a", "1"), listed("b", "1"), listed("c", "1")];
  const changes = fileChanges(before, [listed("c", "2"), listed("d", "1"), listed("a", "1")]);
  expect(changes).toEqual({ replaced: ["c"], added: ["d"], removed: ["b"] });
  expect(fileChanges(before, before.toReversed())).toEqual({ replaced: [], added: [], removed: [] });
});

/** Twelve documents and nine inputs. */
const many = (digest: string): Manifest =>
  withDocuments(
    Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`单位/${index + 11}-单位`, digest])),
    { inputs: Array.from({ length: 9 }, (_, index) => listed(`f${index}`, digest)) },
  );

describe("the summary", () => {
  const input = "data/2013-06/报送/市科技局.csv";
  const before = withDocuments(
    { 通报: "1", "单位/01-市发改委": "1", "单位/02-市科技局": "1", "催报/02-市科技局": "1" },
    { inputs: [listed(input, "1"), listed("data/2013-06/核定.csv", "1")] },
  );

  test("says which inputs and which documents changed", () => {
    const now = withDocuments(
      { 通报: "2", "单位/01-市发改委": "1", "单位/02-市科技局": "2", "退回/01-市发改委": "1" },
      { inputs: [listed(input, "2"), listed("data/2013-06/报送/市财政局.csv", "1")] },
    );
    expect(changesText(manifestChanges(before, now), 1)).toBe(
      "与上次生成相比：输入变化 3 个文件（data/2013-06/报送/市科技局.csv 已替换、" +
        "data/2013-06/报送/市财政局.csv 新增、data/2013-06/核定.csv 已移走）；" +
        "2 份公文有变化：通报、02-市科技局；1 份公文是新增的：退回/01-市发改委；" +
        "1 份公文不再生成：催报/02-市科技局；其余 1 份未变，沿用。",
    );
  });

  test("tells what stays though it is printed no more apart from what is gone", () => {
    const slip = before.documents.find(({ name }) => name === "催报/02-市科技局");
    if (!slip) throw new Error("no slip");
    const now = withDocuments(
      { 通报: "1", "单位/01-市发改委": "1" },
      { inputs: before.inputs, archived: [{ ...slip, standing: "已重报" }] },
    );
    expect(changesText(manifestChanges(before, now), 2)).toBe(
      "与上次生成相比：输入没有变化；1 份公文不再生成：02-市科技局；" +
        "1 份公文不再生成、留作存档：催报/02-市科技局；其余 2 份未变，沿用。",
    );
    expect(changesText(manifestChanges(now, now), 2)).not.toContain("存档");
  });

  test("says that nothing changed", () => {
    expect(changesText(manifestChanges(before, before), 4)).toBe(
      "与上次生成相比：输入没有变化；4 份公文全部未变，沿用。",
    );
  });

  test("names another program, other fonts and other options as reasons", () => {
    const now = {
      ...before,
      program: "q",
      fonts: [{ role: "仿宋", ...listed("a.otf", "1") }],
      options: { draft: true, returnInvalid: false },
    };
    expect(changesText(manifestChanges(before, now), 0)).toBe(
      "与上次生成相比：程序有更新，字体有变化，选项不同；4 份公文全部未变（重新生成，结果相同）。",
    );
  });

  test("does not count a format that only one run printed", () => {
    const docx = before.documents.map((each) => ({ ...each, files: [`${each.name}.docx`] }));
    const now = {
      ...before,
      documents: docx,
      outputs: docx.map(({ name }) => listed(`${name}.docx`, "1")),
    };
    expect(manifestChanges(before, now).documents.replaced).toEqual([]);
  });

  test("lists no more names than a line can bear", () => {
    const text = changesText(manifestChanges(many("1"), many("2")), 0);
    expect(text).toContain("f4 已替换等）");
    expect(text).toContain("、20-单位等。");
  });
});
