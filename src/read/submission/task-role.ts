import type { Task, UnitMention } from "../../model/task.ts";
import { unitsOf } from "../../model/task.ts";
import type { Unit } from "../../model/unit.ts";
import { listOf } from "../../model/unit.ts";

/** What a unit has to do with a task; "unclear" when only a group whose members nobody has named may include it. */
export type TaskRole =
  { readonly kind: "lead" | "responsible" | "none" } | { readonly kind: "unclear"; readonly group: string };

/** Whether the words of a group leave room for the unit: 相关区政府 means governments of districts only. */
const mayInclude = (group: string, unit: Unit): boolean => {
  const governments = /[县市区][）)]?政府$/u.test(group);
  if (!governments) return !group.startsWith("市直") || listOf(unit.kind) === "市直单位";
  const level = unit.name.at(-3) ?? "";
  return unit.kind === "县（市、区）政府" && group.includes(level);
};

/** The role of a unit in a task, groups expanded as far as 单位分组 knows their members. */
export const taskRole = (task: Task, unit: Unit): TaskRole => {
  if (unitsOf(task.leads).includes(unit.name)) return { kind: "lead" };
  if (unitsOf(task.responsible).includes(unit.name)) return { kind: "responsible" };
  const unknownGroup = (mention: UnitMention): boolean =>
    mention.kind === "group" && mention.units.length === 0 && mayInclude(mention.written, unit);
  const group = [...task.leads, ...task.responsible].find(unknownGroup)?.written;
  return group === undefined ? { kind: "none" } : { kind: "unclear", group };
};
