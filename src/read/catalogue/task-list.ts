import type { Diagnostic, Report } from "../../diagnostics/diagnostic.ts";
import type { InputFile } from "../../model/input-file.ts";
import type { LeadMode, Task, UnitMention } from "../../model/task.ts";
import { leadModes, unitsOf } from "../../model/task.ts";
import { toFullWidthPunctuation } from "../../model/text/punctuation.ts";
import { cellLabel, isFilled, positiveInteger, readSeedTable } from "../table/seed-table.ts";
import type { SheetCell } from "../table/sheet.ts";
import { timeLimitIn } from "./time-limit.ts";
import type { UnitNames } from "../text/unit-names.ts";
import { mentionOf, nameKey, nearestNames, splitUnits } from "../text/unit-names.ts";

const columns = {
  序号: { aliases: ["任务序号", "编号"], required: true },
  板块: { aliases: ["领域"], required: true },
  小节: { aliases: ["分类"] },
  任务内容: { aliases: ["工作任务", "任务", "重点工作任务"], required: true },
  牵头单位: { aliases: ["牵头部门", "主办单位"], required: true },
  责任单位: { aliases: ["责任部门", "配合单位", "协办单位"], required: true },
  牵头方式: {},
  简称: { aliases: ["任务简称"] },
  分管领导: { aliases: ["分管市领导"] },
  责任领导: {},
  完成时限: { aliases: ["时限", "完成时间"] },
  // Carried along from the document and never printed.
  责任人: { reference: true },
  权重: { aliases: ["分值"], reference: true },
  原序号: { reference: true },
  上级序号: { reference: true },
} as const;

/** A unit line of several lines as one: it is wrapped between names. */
export const unitLine = (cell: SheetCell): string =>
  toFullWidthPunctuation(cell.text.replaceAll(/[、，,]?\n/gu, "、"));
/** A text of several lines as one. */
export const oneLine = (cell: SheetCell): string => toFullWidthPunctuation(cell.text.replaceAll("\n", ""));

/** Every name of a unit line, resolved; an unknown one is reported (CAT-004) and left out. */
export const mentionsIn = (
  cell: SheetCell,
  names: UnitNames | undefined,
  report: Report,
): readonly UnitMention[] => {
  if (!names) return [];
  const found: UnitMention[] = [];
  for (const { name } of splitUnits(cell.text)) {
    const mention = mentionOf(names, toFullWidthPunctuation(name));
    if (mention) found.push(mention);
    else
      report({ code: "CAT-004", place: cell.place, details: { name, nearest: nearestNames(names, name) } });
  }
  return found;
};

/** 牵头方式: one of its words that fits the leads; undefined for an empty cell. Anything else is reported (CAT-022, CAT-007). */
const leadModeOf = (
  number: number,
  { text, place }: SheetCell,
  leads: readonly UnitMention[],
  report: Report,
): LeadMode | undefined => {
  if (text === "") return undefined;
  const mode = leadModes.find((each) => each === nameKey(text));
  if (mode === undefined) {
    report({ code: "CAT-022", place, details: { column: "牵头方式", text, known: leadModes } });
    return undefined;
  }
  const fits = mode === "首位" ? leads[0]?.kind !== "group" : unitsOf(leads).length !== 1;
  const written = leads.map((lead) => lead.written).join("、");
  if (!fits) report({ code: "CAT-007", place, details: { number, mode, leads: written } });
  return mode;
};

/** Reports every unit that one task names twice, or names beside a group it belongs to (CAT-006). */
const reportTwice = (
  number: number,
  cell: SheetCell,
  named: readonly UnitMention[],
  report: Report,
): void => {
  const seen = new Set<string>();
  for (const unit of named.flatMap((mention) => unitsOf([mention]))) {
    if (seen.has(unit)) report({ code: "CAT-006", place: cell.place, details: { number, unit } });
    seen.add(unit);
  }
};

/** A report that keeps unknown names of units (CAT-004) back, to tell each once with how often it stands in the list. */
const countingUnknown = (report: Report): { readonly report: Report; readonly tell: () => void } => {
  const first = new Map<string, { readonly told: Extract<Diagnostic, { code: "CAT-004" }>; times: number }>();
  return {
    report: (diagnostic) => {
      if (diagnostic.code !== "CAT-004") {
        report(diagnostic);
        return;
      }
      const known = first.get(diagnostic.details.name);
      if (known) known.times += 1;
      else first.set(diagnostic.details.name, { told: diagnostic, times: 1 });
    },
    tell: () => {
      for (const { told, times } of first.values())
        report(times === 1 ? told : { ...told, details: { ...told.details, times } });
    },
  };
};

/**
 * Reads 任务清单.csv, in the order of 序号. Units are resolved by `names`, or left out when those could not be read.
 * Reports numbers that are none (CAT-002) or repeat (CAT-003), empty cells, unknown units and tasks without any
 * (CAT-005). Undefined when the file is no such table.
 */
export const readTaskList = (
  file: InputFile,
  { names, year }: { readonly names: UnitNames | undefined; readonly year: number },
  report: Report,
): readonly Task[] | undefined => {
  const table = readSeedTable(file, columns, report);
  if (!table) return undefined;
  const tasks: Task[] = [];
  const seen = new Map<number, string>();
  const unknown = countingUnknown(report);
  if (table.rows.length === 0) report({ code: "CAT-008", place: { file: file.path }, details: {} });
  for (const { cells } of table.rows) {
    const { 序号: numberCell, 牵头单位: leadCell, 责任单位: responsibleCell } = cells;
    const number = isFilled(numberCell, "序号", report) ? positiveInteger(numberCell.text) : undefined;
    if (number === undefined && numberCell.text !== "") {
      report({ code: "CAT-002", place: numberCell.place, details: { text: numberCell.text } });
    }
    const first = number === undefined ? undefined : seen.get(number);
    if (number !== undefined && first !== undefined) {
      report({ code: "CAT-003", place: numberCell.place, details: { number, first } });
    }
    const complete = [isFilled(cells.板块, "板块", report), isFilled(cells.任务内容, "任务内容", report)];
    const leads = mentionsIn(leadCell, names, unknown.report);
    const responsible = mentionsIn(responsibleCell, names, unknown.report);
    if (number === undefined || first !== undefined || complete.includes(false)) continue;
    seen.set(number, cellLabel(numberCell));
    if (leadCell.text === "" && responsibleCell.text === "") {
      report({ code: "CAT-005", place: leadCell.place, details: { number } });
    }
    reportTwice(number, responsibleCell, [...leads, ...responsible], report);
    const subsection = oneLine(cells.小节);
    const shortTitle = oneLine(cells.简称);
    const supervisingLeader = unitLine(cells.分管领导);
    const responsibleLeader = unitLine(cells.责任领导);
    const leadMode = leadModeOf(number, cells.牵头方式, leads, report);
    tasks.push({
      number,
      section: oneLine(cells.板块),
      ...(subsection !== "" && { subsection }),
      text: oneLine(cells.任务内容),
      leads,
      responsible,
      leadLine: unitLine(leadCell),
      responsibleLine: unitLine(responsibleCell),
      ...(shortTitle !== "" && { shortTitle }),
      ...timeLimitIn(cells.完成时限, year, report),
      ...(supervisingLeader !== "" && { supervisingLeader }),
      ...(responsibleLeader !== "" && { responsibleLeader }),
      ...(leadMode && { leadMode }),
    });
  }
  unknown.tell();
  return tasks.sort((a, b) => a.number - b.number);
};
