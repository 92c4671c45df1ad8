import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { severityOf } from "../../diagnostics/diagnostic.ts";

/** What stands at a unit's file and is yet the bureau's to put right: its register, and its own disk. */
const bureausOwn = /^(?:REG-|TXT-013$)/u;

/** Whether a problem is an error that the unit whose file it stands in can be asked to correct. */
export const isUnitsOwn = (diagnostic: Diagnostic): boolean =>
  severityOf(diagnostic) === "error" && !bureausOwn.test(diagnostic.code);
