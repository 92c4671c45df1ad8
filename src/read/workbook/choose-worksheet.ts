import type { Report } from "../../diagnostics/diagnostic.ts";
import type { UnreadSheet } from "../../diagnostics/rules/spreadsheet-reasons.ts";
import { guideSheetName } from "../../model/papers/progress-form.ts";
import type { ColumnRules, SpanningName } from "../table/column-rules.ts";
import { findHeader, titleRows } from "../table/find-header.ts";
import type { Sheet } from "../table/sheet.ts";
import type { PlacedWorksheet } from "./sheet-of-worksheet.ts";
import { sheetOf } from "./sheet-of-worksheet.ts";
import type { WorkbookContent, Worksheet } from "./workbook.ts";

/** A sheet, and how much of the table looked for it has. */
interface Candidate {
  readonly worksheet: Worksheet;
  /** Columns that its header names. */
  readonly known: number;
  readonly isComplete: boolean;
  /** Something stands below the header. */
  readonly isFilled: boolean;
}

/** The table that is looked for. */
interface SoughtTable<Column extends string> {
  readonly rules: ColumnRules<Column>;
  readonly spanning: readonly SpanningName[];
}

const judge = <Column extends string>(
  placed: PlacedWorksheet,
  { rules, spanning }: SoughtTable<Column>,
): Candidate => {
  const top = sheetOf(placed, () => undefined, titleRows + 2);
  const header = findHeader(top, rules, spanning);
  const { worksheet } = placed;
  return {
    worksheet,
    known: header?.known ?? 0,
    isComplete: header?.missing.length === 0,
    isFilled: header !== undefined && top.rows.length > header.index + header.height,
  };
};

/** The candidate with the most known columns, a visible one before a hidden one, the first of equals. */
const likeliest = (candidates: readonly Candidate[]): Candidate | undefined =>
  candidates.toSorted(
    (a, b) => b.known - a.known || Number(a.worksheet.hidden) - Number(b.worksheet.hidden),
  )[0];

/** Why a sheet is not read beside the one that is; of forms that are filled in only a hidden one is not. */
const whyNotRead = ({ isComplete, isFilled }: Candidate): UnreadSheet => {
  if (!isComplete) return "no-form";
  return isFilled ? "hidden-form" : "empty-form";
};

/**
 * The sheet of a workbook that holds the table, recognised by its header. Reports a workbook with nothing in it
 * (XLS-014), with several such tables filled in (XLS-006), a hidden one that is read (XLS-009) and the sheets that are
 * not (XLS-007), except empty ones and 填报说明. Where no sheet has the whole header the one that has most of it is
 * given, for the reader of tables to say what is missing.
 */
export const chooseWorksheet = <Column extends string>(
  file: string,
  { sheets, date1904 }: WorkbookContent,
  sought: SoughtTable<Column>,
  report: Report,
): Sheet | undefined => {
  const candidates = sheets
    .filter(({ cells }) => cells.length > 0)
    .map((worksheet) => judge({ file, worksheet, date1904 }, sought));
  const filled = candidates.filter(({ isComplete, isFilled }) => isComplete && isFilled);
  const shown = filled.filter(({ worksheet }) => !worksheet.hidden);
  const forms = shown.length > 0 ? shown : filled;
  if (forms.length > 1) {
    const details = { sheets: forms.map(({ worksheet }) => worksheet.name) };
    report({ code: "XLS-006", place: { file }, details });
    return undefined;
  }
  const chosen =
    forms[0] ?? likeliest(candidates.filter(({ isComplete }) => isComplete)) ?? likeliest(candidates);
  if (chosen === undefined) {
    report({ code: "XLS-014", place: { file }, details: {} });
    return undefined;
  }
  for (const candidate of candidates) {
    const { name } = candidate.worksheet;
    if (candidate === chosen || name === guideSheetName) continue;
    report({ code: "XLS-007", place: { file, sheet: name }, details: { why: whyNotRead(candidate) } });
  }
  const { worksheet } = chosen;
  if (worksheet.hidden) report({ code: "XLS-009", place: { file, sheet: worksheet.name }, details: {} });
  return sheetOf({ file, worksheet, date1904 }, report);
};
