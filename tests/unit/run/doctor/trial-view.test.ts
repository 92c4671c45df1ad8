import { describe, expect, test } from "@jest/globals";
import type { Names } from "../../../../src/draft/names.ts";
import { trialView } from "../../../../src/run/doctor/trial-view.ts";

const names: Names = { 年: "文", 前函: { 文号: "文" }, 任务: [{ 序号: "文", 单位: ["文"] }] };

describe("a view to try a template with", () => {
  test("has one of everything", () => {
    expect(trialView(names, true)).toEqual({
      年: "1",
      前函: { 文号: "1" },
      任务: [{ 序号: "1", 单位: ["1"] }],
    });
  });

  test("or every name and nothing behind it", () => {
    expect(trialView(names, false)).toEqual({ 年: "", 前函: { 文号: "" }, 任务: [] });
  });
});
