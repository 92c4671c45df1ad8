import { severityOf } from "../../../diagnostics/diagnostic.ts";
import type { ReportingMonth } from "../../../model/month.ts";
import type { ColumnRules } from "../../../read/table/column-rules.ts";
import type { RegisterTable } from "../../../read/table/register-table.ts";
import { readRegisterTable } from "../../../read/table/register-table.ts";
import type { World } from "../../../world.ts";
import { collectDiagnostics } from "../../load/collected.ts";
import { isBeingCorrected } from "../being-corrected.ts";
import { loadIssued } from "../../load/load-issued.ts";

/** A register as it stands, `undefined` where there is none yet; or in words why nothing can be written into it. */
type RegisterToChange<Column extends string> =
  | { readonly table: RegisterTable<Column> | undefined }
  | { readonly refused: string };

/**
 * Reads a register that a page is to change. One that is not read whole is left alone: what is written into it might
 * land inside a broken cell.
 */
export const registerToChange = async <Column extends string>(
  world: World,
  path: string,
  rules: ColumnRules<Column>,
): Promise<RegisterToChange<Column>> => {
  const file = await world.readFile(path);
  if (!file) return { table: undefined };
  const { report, diagnostics } = collectDiagnostics();
  const table = readRegisterTable(file, rules, report);
  return table && diagnostics().every((each) => severityOf(each) !== "error")
    ? { table }
    : { refused: `${path} 有读不出来的地方，请先在“校核”里看问题。` };
};

/**
 * Whether a month is issued and not being corrected, or its 印发.json is damaged: then nothing that it was drawn from is
 * changed on a page.
 */
export const isClosed = async (world: World, data: string, month: ReportingMonth): Promise<boolean> => {
  const { report, diagnostics } = collectDiagnostics();
  const issued = await loadIssued(world, data, month, report);
  return issued ? !(await isBeingCorrected(world, data, issued)) : diagnostics().length > 0;
};
