/** 类别: the lists in which units are counted and ranked apart. */
export const unitKinds = [
  "政府部门",
  "党委机构",
  "办公机构",
  "事业单位",
  "垂直管理单位",
  "群团组织",
  "企业",
  "管委会",
  "县（市、区）政府",
] as const;
export type UnitKind = (typeof unitKinds)[number];

/** 单位: a real body that can hold a task. */
export interface Unit {
  /** The everyday name under which it stands in the catalogue and is printed. */
  readonly name: string;
  /** 全称 */
  readonly fullName: string;
  readonly kind: UnitKind;
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

/** The three lists of the bureau: 县（市、区）, 管委会 and 市直. */
export const unitLists = ["市直单位", "管委会", "县（市、区）政府"] as const;
export type UnitList = (typeof unitLists)[number];

/** The list in which a kind of unit is counted. */
export const listOf = (kind: UnitKind): UnitList =>
  kind === "县（市、区）政府" || kind === "管委会" ? kind : "市直单位";
