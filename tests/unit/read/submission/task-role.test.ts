import { expect, test } from "@jest/globals";
import { taskRole } from "../../../../src/read/submission/task-role.ts";
import { smallCatalogue } from "../../../support/small-catalogue.ts";

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
