/**
 * 校核小结: how the month's reports stand, by the names of the units. The four lists of units are disjoint and together
 * hold every unit that must report (应报).
 */
export interface CheckSummary {
  /** 合格: a valid file that the register knows of. */
  readonly sound: readonly string[];
  /** 退回: received, but without a valid file. */
  readonly returned: readonly string[];
  /** 登记不符: a file that the register does not know of, or a receipt without a file. */
  readonly unmatched: readonly string[];
  /** 未报: neither a file nor a receipt. */
  readonly missing: readonly string[];
  /** Files of 报送 of which nobody can tell the unit. */
  readonly ownerless: readonly string[];
}

/** 应报 */
export const dueUnits = ({ sound, returned, unmatched, missing }: CheckSummary): number =>
  sound.length + returned.length + unmatched.length + missing.length;

/** 已收: everything but what is missing. */
export const receivedUnits = (summary: CheckSummary): number => dueUnits(summary) - summary.missing.length;
