import { expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../../src/diagnostics/diagnostic.ts";
import { readVerdicts } from "../../../../src/read/month/verdicts.ts";
import { smallCatalogue } from "../../../support/years/small-catalogue.ts";

const read = (...lines: readonly string[]) => {
  const seen: Diagnostic[] = [];
  const file = { path: "核定.csv", bytes: Buffer.from(["任务序号,核定状态,理由", ...lines].join("\n")) };
  const context = { catalogue: smallCatalogue, month: { year: 2013, month: 3 } };
  const { verdicts, lifted } = readVerdicts(file, context, (d) => seen.push(d));
  return {
    verdicts,
    lifted: lifted.map(({ task }) => task),
    codes: seen.map(({ code, place }) => [code, place.cell]),
  };
};

test("reads verdicts with reasons in printed form", () => {
  const { verdicts, codes } = read("3,推进缓慢,现场核查,实际开工2个", "７,暂不评价,暂无牵头单位");
  expect(codes).toEqual([["TAB-005", "D2"]]);
  expect(verdicts.map(({ task }) => task)).toEqual([7]);
  expect(read('3,推进缓慢,"现场核查,实际开工2个"').verdicts[0]).toEqual({
    task: 3,
    grade: "推进缓慢",
    reason: "现场核查，实际开工2个",
    place: { file: "核定.csv", at: { line: 2, column: 1 }, cell: "A2" },
  });
});

test("a header alone is no problem", () => {
  expect(read()).toEqual({ verdicts: [], lifted: [], codes: [] });
});

test("解除 lifts an earlier verdict and needs no reason", () => {
  expect(read("3,解除,整改完成", "4,解除,", "5,推进缓慢,核查")).toMatchObject({ lifted: [3, 4], codes: [] });
  expect(read("3,解除,", "3,推进缓慢,核查")).toMatchObject({ lifted: [3], codes: [["VER-004", "A3"]] });
});

test.each([
  ["an unknown task", ["31,推进缓慢,核查"], [["VER-001", "A2"]], []],
  ["no task", [",推进缓慢,核查"], [["VER-001", "A2"]], []],
  ["an unknown state", ["3,较慢,核查"], [["VER-002", "B2"]], []],
  ["no state", ["3,,核查"], [["VER-002", "B2"]], []],
  ["no reason", ["3,推进缓慢,"], [["VER-003", "C2"]], []],
  ["a reason in another paper", ["3,推进缓慢,详见附件"], [["VER-003", "C2"]], []],
  ["a reason that says nothing", ["3,推进缓慢,同上"], [["VER-003", "C2"]], []],
  ["a formula without a result", ["3,推进缓慢,#REF!"], [["VER-003", "C2"]], []],
  ["a second verdict", ["3,推进缓慢,核查", "3,已完成,复查"], [["VER-004", "A3"]], [3]],
])("reports %s and leaves it out", (_, lines, codes, tasks) => {
  const found = read(...lines);
  expect(found.codes).toEqual(codes);
  expect(found.verdicts.map(({ task }) => task)).toEqual(tasks);
});

test("责任方 tells whose turn it is, where there is one", () => {
  const bytes = Buffer.from(
    "任务序号,核定状态,理由,责任方\n3,推进缓慢,规模调整待研究,市政府\n4,推进缓慢,核查,\n",
  );
  const context = { catalogue: smallCatalogue, month: { year: 2013, month: 3 } };
  const { verdicts } = readVerdicts({ path: "核定.csv", bytes }, context, () => undefined);
  expect(verdicts.map(({ task, owedBy }) => [task, owedBy])).toEqual([
    [3, "市政府"],
    [4, undefined],
  ]);
});
