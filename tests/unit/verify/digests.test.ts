import { expect, test } from "@jest/globals";
import { createHash } from "node:crypto";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import type { InputFile } from "../../../src/model/input-file.ts";
import { checkInputs, checkOutputs } from "../../../src/verify/digests.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const file = (path: string, text: string): InputFile => ({ path, bytes: encode(text) });
const digest = (text: string): string => createHash("sha256").update(text).digest("hex");

const manifest = {
  inputs: [{ path: "seeds/2013/机关.yaml", digest: digest("甲") }],
  outputs: [
    { path: "通报.pdf", digest: digest("乙") },
    { path: "单位/01-市发改委.pdf", digest: digest("丙") },
  ],
};

const problemsOf = (check: (report: (problem: Diagnostic) => void) => void): readonly string[] => {
  const problems: string[] = [];
  check(({ code, place }) => problems.push(`${code} ${place.file}`));
  return problems;
};

test("outputs are held against it: changed, missing, not listed", () => {
  const files = [
    file("o/通报.pdf", "乙"),
    file("o/单位/01-市发改委.pdf", "改"),
    file("o/旧.docx", ""),
    file("o/旧.ofd", ""),
    file("o/备注.txt", ""),
    file("o/填报表/通知.docx", ""),
  ];
  let agreeing = -1;
  const problems = problemsOf((report) => (agreeing = checkOutputs(manifest, "o", files, report)));
  expect({ agreeing, problems }).toEqual({
    agreeing: 1,
    problems: ["VFY-005 o/单位/01-市发改委.pdf", "VFY-007 o/旧.docx", "VFY-007 o/旧.ofd"],
  });
  expect(problemsOf((report) => checkOutputs(manifest, "o", files.slice(0, 1), report))).toEqual([
    "VFY-006 o/单位/01-市发改委.pdf",
  ]);
});

test("inputs that changed since are told once", () => {
  const same = [file("seeds/2013/机关.yaml", "甲")];
  expect(problemsOf((report) => checkInputs(manifest, "o/清单.json", same, report))).toEqual([]);
  expect(problemsOf((report) => checkInputs(manifest, "o/清单.json", [undefined], report))).toEqual([
    "VFY-008 o/清单.json",
  ]);
});
