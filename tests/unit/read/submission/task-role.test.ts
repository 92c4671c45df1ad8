import { expect, test } from "@jest/globals";
import { taskRole } from "../../../../src/read/submission/task-role.ts";
import type { Task } from "../../../../src/model/task.ts";
import type { Unit } from "../../../../src/model/unit.ts";
import { smallCatalogue } from "../../../support/years/small-catalogue.ts";

test.each([
  ["市发改委", 1, "lead"],
  ["市财政局", 1, "responsible"],
  ["市民政局", 1, "none"],
  ["叶县政府", 5, "lead"],
  ["湛河区政府", 6, "responsible"],
  // 相关县（市、区）政府: any county or district government may be meant.
  ["叶县政府", 4, "unclear"],
  ["湛河区政府", 4, "unclear"],
  ["市财政局", 4, "none"],
  // 相关区政府: districts only.
  ["湛河区政府", 8, "unclear"],
  ["叶县政府", 8, "none"],
  // 市直相关部门: no county.
  ["市财政局", 7, "unclear"],
  ["叶县政府", 7, "none"],
])("%s in task %d: %s", (name, number, kind) => {
  const unit = smallCatalogue.units.find((each) => each.name === name);
  const task = smallCatalogue.tasks.find((each) => each.number === number);
  expect(unit && task && taskRole(task, unit).kind).toBe(kind);
});

const unitOf = (name: string, kind: string): Unit => ({
  name,
  fullName: name,
  kind,
  list: kind,
  aliases: [],
  rank: 1,
});

test.each([
  ["仙台镇政府", "乡镇（街道）", "相关乡镇（街道）", "unclear"],
  ["龙泉乡人民政府", "乡镇", "相关乡镇（街道）", "unclear"],
  ["昆阳街道办事处", "街道", "相关乡镇（街道）", "unclear"],
  ["昆阳街道", "街道", "有关街道办事处", "unclear"],
  ["昆阳街道办事处", "街道", "相关乡镇政府", "none"],
  ["郑州市政府", "市（州）", "有关市（州）人民政府", "unclear"],
  ["县财政局", "政府部门", "相关乡镇（街道）", "none"],
  ["县财政局", "政府部门", "县直相关部门", "unclear"],
  ["区教育局", "部门", "区直有关单位", "unclear"],
  ["仙台镇政府", "乡镇（街道）", "县直相关部门", "none"],
  ["产业集聚区管委会", "管委会", "县直相关部门", "none"],
  ["产业集聚区", "管委会", "相关区政府", "none"],
  // The office's own government is none of those below it.
  ["县政府", "政府部门", "县直相关部门", "unclear"],
  ["仙台镇政府", "乡镇（街道）", "相关责任单位", "unclear"],
])("%s (%s) and the group %s: %s", (name, kind, group, expected) => {
  const [first] = smallCatalogue.tasks;
  const task = {
    ...first,
    leads: [],
    responsible: [{ written: group, kind: "group", units: [] }],
  } as unknown as Task;
  expect(taskRole(task, unitOf(name, kind)).kind).toBe(expected);
});
