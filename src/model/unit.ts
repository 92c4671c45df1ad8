/** 单位类别: a class of units, and the list in which they are counted and shown with those of other classes. */
export interface UnitClass {
  readonly name: string;
  /** The heading of the list as it is printed. */
  readonly list: string;
}

/** Classes that are counted in one list where the office says nothing else. */
const usualOwnClasses = [
  "政府部门",
  "党委机构",
  "办公机构",
  "事业单位",
  "垂直管理单位",
  "群团组织",
  "企业",
] as const;
/** Classes of local governments, the highest level first: the first that has a unit is ranked. */
export const localGovernments = ["市（州）", "县（市、区）政府", "乡镇（街道）"] as const;
/** Classes each with a list of its own, in their order. */
const usualOtherClasses = ["管委会", ...localGovernments] as const;
export type UsualClass = (typeof usualOwnClasses | typeof usualOtherClasses)[number];

/** The classes of an office that has none of its own; `ownUnits` is what the units at its own level are called together: 市直单位. */
export const usualClasses = (ownUnits: string): readonly UnitClass[] => [
  ...usualOwnClasses.map((name) => ({ name, list: ownUnits })),
  ...usualOtherClasses.map((name) => ({ name, list: name })),
];

/** 单位: a real body that can hold a task. */
export interface Unit {
  /** The everyday name under which it stands in the catalogue and is printed. */
  readonly name: string;
  /** 全称 */
  readonly fullName: string;
  /** 类别 */
  readonly kind: string;
  /** The list in which it is counted: 市直单位. */
  readonly list: string;
  /** 别名: other spellings that units and files use; matched exactly, never by similarity. */
  readonly aliases: readonly string[];
  /** The names that it bears in other months of the year. */
  readonly otherNames?: readonly string[];
  /** 排序: the office's own order, 1 first. */
  readonly rank: number;
}

/** 分组: a name in the catalogue that stands for several bodies. */
export interface UnitGroup {
  readonly name: string;
  /** Names of the member units; empty when the catalogue does not say who is meant (相关…). */
  readonly members: readonly string[];
  /** 说明 */
  readonly note: string;
}
