import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { gradesOf } from "../../model/grade.ts";
import type { InputFile } from "../../model/input-file.ts";
import type { ReportingMonth } from "../../model/month.ts";
import type { Verdict, VerdictLift } from "../../model/submission.ts";
import { onOneLine } from "../text/cell-text.ts";
import { decodeText } from "../text/decode.ts";
import type { ColumnRules } from "../table/column-rules.ts";
import { readTable } from "../table/headers.ts";
import { toFullWidthPunctuation } from "../../model/text/punctuation.ts";
import { isFailedFormula } from "../submission/left-by-programs.ts";
import { pointsElsewhere, saysNothing } from "../submission/says-nothing.ts";
import { readRows } from "../table/rows.ts";
import { nameKey } from "../text/unit-names.ts";

/** Columns of 核定.csv. */
export const verdictColumns = {
  任务序号: { aliases: ["序号", "任务编号"], required: true },
  核定状态: { aliases: ["核定", "核定结果"], required: true },
  理由: { aliases: ["核定理由", "原因"], required: true },
  责任方: { aliases: ["说明对象"] },
} as const satisfies ColumnRules<string>;

/** 核定状态 that ends an earlier verdict. */
export const lift = "解除";

interface VerdictContext {
  readonly catalogue: Catalogue;
  readonly month: ReportingMonth;
}

/** 核定.csv: the verdicts of a month, and the tasks whose earlier verdict no longer stands. */
interface ReadVerdicts {
  readonly verdicts: readonly Verdict[];
  readonly lifted: readonly VerdictLift[];
}

/**
 * Reads 核定.csv: at most one verdict a task, each with its reason; 解除 lifts an earlier one and needs none. Rows that are
 * no verdict are reported (VER-001 to VER-004, ADJ-015) and left out.
 */
export const readVerdicts = (
  file: InputFile,
  { catalogue, month }: VerdictContext,
  report: Report,
): ReadVerdicts => {
  const decoded = decodeText(file, report);
  const table = decoded && readTable(readRows(file.path, decoded.text, report), verdictColumns, report);
  const verdicts: Verdict[] = [];
  const lifted: VerdictLift[] = [];
  const known = gradesOf(month);
  const seen = new Map<number, string>();
  for (const { cells, place } of table?.rows ?? []) {
    const written = nameKey(cells.任务序号.text);
    const task = catalogue.tasks.find((each) => String(each.number) === written)?.number;
    const state = nameKey(cells.核定状态.text);
    const grade = known.find((each) => each === state);
    const reason = toFullWidthPunctuation(onOneLine(cells.理由.text));
    const absent = catalogue.absentTasks?.find((each) => String(each.task) === written);
    if (absent) {
      const { from = 0, cancelled = from } = absent;
      const isCancelled = absent.cancelled !== undefined;
      const details = { task: absent.task, month: cancelled, isCancelled };
      report({ code: "ADJ-015", place: cells.任务序号.place, details });
      continue;
    }
    if (task === undefined) {
      const details = { task: cells.任务序号.text, total: catalogue.tasks.length };
      report({ code: "VER-001", place: cells.任务序号.place, details });
      continue;
    }
    const first = seen.get(task);
    if (first !== undefined) {
      report({ code: "VER-004", place, details: { task, first } });
      continue;
    }
    seen.set(task, place.cell ?? "");
    if (state === lift) {
      lifted.push({ task, place });
      continue;
    }
    if (grade === undefined) {
      const details = { task, written: cells.核定状态.text, known };
      report({ code: "VER-002", place: cells.核定状态.place, details });
    }
    const isEmpty =
      reason === "" || saysNothing(reason) || pointsElsewhere(reason) || isFailedFormula(reason);
    if (isEmpty) {
      const details = { task, ...(reason !== "" && { written: reason }) };
      report({ code: "VER-003", place: cells.理由.place, details });
    }
    if (grade !== undefined && !isEmpty) {
      const owedBy = toFullWidthPunctuation(onOneLine(cells.责任方.text));
      verdicts.push({ task, grade, reason, ...(owedBy !== "" && { owedBy }), place });
    }
  }
  return { verdicts, lifted };
};
