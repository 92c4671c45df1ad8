import type { ReportingMonth } from "../month.ts";
import type { IssuedFacts, IssuedMonth } from "./issued-month.ts";

/**
 * A month in the course of its year: what its papers said when they went out, or while it is not issued what its files
 * say now.
 */
export interface CourseMonth {
  readonly month: ReportingMonth;
  /** Absent where its files do not say enough. */
  readonly facts?: IssuedFacts;
  /** 印发; absent while it is not issued. */
  readonly issued?: Pick<IssuedMonth, "number" | "printedOn" | "corrections">;
  /** Errors in the files of a month that is not issued: what has them counts as returned. */
  readonly errors: number;
}
