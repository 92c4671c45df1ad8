import type { ReportingMonth } from "../month.ts";
import { nextMonth } from "../month.ts";
import type { MonthStatus } from "./year-status.ts";

/** What is left to do of a month, the newest of its year. */
export type NextStep =
  /** It is issued: the month after is to be begun. */
  | { readonly kind: "下一期"; readonly next: ReportingMonth }
  /** 印发.json is damaged. */
  | { readonly kind: "恢复记录" }
  /** The draft stands; the final papers are to be printed. */
  | { readonly kind: "定稿" }
  /** Printed of what the files say: to be verified, signed and issued. */
  | { readonly kind: "付印"; readonly next: ReportingMonth }
  /** Errors stand. */
  | { readonly kind: "改正"; readonly errors: number }
  /** To be printed, or printed again; the units that have sent nothing, or nothing sound, may be waited for. */
  | { readonly kind: "生成"; readonly again: boolean; readonly missing: number; readonly returned: number };

/** Tells what is next by where a month stands. */
export const nextStep = (status: MonthStatus): NextStep => {
  const { month, errors, notice, isRecordDamaged, assessment } = status;
  if (status.issuedOn) return { kind: "下一期", next: nextMonth(month) };
  if (isRecordDamaged === true) return { kind: "恢复记录" };
  const changed = notice && [notice.inputs.replaced, notice.inputs.added, notice.inputs.removed];
  const isCurrent = changed !== undefined && changed.every((paths) => paths.length === 0);
  if (isCurrent) return notice?.draft ? { kind: "定稿" } : { kind: "付印", next: nextMonth(month) };
  if (errors > 0) return { kind: "改正", errors };
  const states = assessment?.statistics.reporting.states;
  const again = notice !== undefined;
  return { kind: "生成", again, missing: states?.未报送 ?? 0, returned: states?.退回 ?? 0 };
};
