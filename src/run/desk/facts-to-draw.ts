import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { monthName } from "../../model/month.ts";
import type { World } from "../../world.ts";
import { collectDiagnostics } from "../load/collected.ts";
import type { Folders } from "../load/options.ts";
import { usualFormats } from "../load/options.ts";
import type { PreparedMonth } from "../papers/prepare-month.ts";
import { prepareMonth } from "../papers/prepare-month.ts";

/** What the papers of a month are drawn from, whatever the templates are. */
export interface FactsToDraw {
  /** Absent while the month cannot be read. */
  readonly prepared?: Pick<PreparedMonth, "facts" | "faces" | "loaded" | "units">;
  /** All problems of the month. */
  readonly problems: readonly Diagnostic[];
}

/** The options of a check of a month. */
export const checkOptions = (folders: Folders, month: ReportingMonth) => ({
  ...folders,
  month: monthName(month),
  draft: false,
  returnInvalid: false,
  formats: usualFormats,
  json: false,
});

/** Reads and assesses a month for papers to be drawn from; its own are not kept. */
export const factsToDraw = async (
  world: World,
  folders: Folders,
  month: ReportingMonth,
): Promise<FactsToDraw> => {
  const { report, diagnostics } = collectDiagnostics();
  const whole = await prepareMonth({ world, options: checkOptions(folders, month), report });
  if (!whole) return { problems: diagnostics() };
  const { facts, faces, loaded, units } = whole;
  return { prepared: { facts, faces, loaded, units }, problems: diagnostics() };
};
