import type { Task, UnitMention } from "../../model/task.ts";
import { isAmong } from "../../model/task.ts";
import type { Unit } from "../../model/unit.ts";

/** What a unit has to do with a task; "unclear" when only a group whose members nobody has named may include it. */
type TaskRole =
  | { readonly kind: "lead" | "responsible" | "none" }
  | { readonly kind: "unclear"; readonly group: string };

/** What groups of local governments end with: 相关县（市、区）政府, 有关乡镇（街道）. */
const localGroup = /(?:[县市区州旗盟乡镇]|街道)[）)]?(?:(?:人民)?政府|办事处)?$/u;
/** The level in the name of a local government: 县 of 叶县政府, 镇 of 城关镇人民政府. */
const localLevel = /(?<=.)(街道|[县市区州旗盟乡镇])(?:(?:人民)?政府|办事处)?$/u;

/** Whether the words of a group leave room for the unit: 相关区政府 means governments of districts only. */
const mayInclude = (group: string, unit: Unit): boolean => {
  const isZone = unit.name.endsWith("管委会") || unit.kind === "管委会";
  const level = isZone ? undefined : localLevel.exec(unit.name)?.[1];
  if (localGroup.test(group)) return level !== undefined && group.includes(level);
  return !/^[省市州盟县区旗乡镇]直/u.test(group) || (level === undefined && !isZone);
};

/** The role of a unit in a task, groups expanded as far as 单位分组 knows their members. */
export const taskRole = (task: Task, unit: Unit): TaskRole => {
  if (isAmong(task.leads, unit.name)) return { kind: "lead" };
  if (isAmong(task.responsible, unit.name)) return { kind: "responsible" };
  const unknownGroup = (mention: UnitMention): boolean =>
    mention.kind === "group" && mention.units.length === 0 && mayInclude(mention.written, unit);
  const group = [...task.leads, ...task.responsible].find(unknownGroup)?.written;
  return group === undefined ? { kind: "none" } : { kind: "unclear", group };
};
