import type { Catalogue } from "../../model/catalogue.ts";
import { indicatorsOf } from "../../model/catalogue.ts";
import type { InputFile } from "../../model/input-file.ts";
import type { EarlierMonth } from "../../model/output/earlier-month.ts";
import { earlierEntry } from "../../model/output/earlier-month.ts";
import { cellPosition } from "../../model/place.ts";
import type { Place } from "../../model/place.ts";
import { toDecimal } from "../../model/rational.ts";
import type { SubmissionColumn } from "../../read/submission/columns.ts";
import { spanningNames, submissionColumns } from "../../read/submission/columns.ts";
import { readRowFigure } from "../../read/submission/reported-figure.ts";
import { withoutBlankMark } from "../../read/submission/says-nothing.ts";
import { readSubmissionSheet } from "../../read/submission/sheet.ts";
import { taskInCell } from "../../read/submission/task-number.ts";
import { readTable } from "../../read/table/headers.ts";
import type { World } from "../../world.ts";
import type { CheckedView } from "./view-month.ts";

/** What a unit said a month before in the columns of a row. */
export interface EarlierRow {
  /** 1–12 */
  readonly month: number;
  /** By the number of the column in its sheet, from 1. */
  readonly texts: ReadonlyMap<number, string>;
}

/** Whose sheet is looked at, and what it is held against. */
interface Beside {
  readonly catalogue: Catalogue;
  readonly unit: string;
  readonly earlier: EarlierMonth;
}

/** What is wrong with the file, its problems tell. */
const report = (): void => undefined;

const earlierRow = (
  file: InputFile,
  row: number,
  { catalogue, unit, earlier }: Beside,
): EarlierRow | undefined => {
  const sheet = earlier.incomplete === true ? undefined : readSubmissionSheet(file, report);
  const table = sheet && readTable(sheet, submissionColumns, report, spanningNames);
  const found = table?.rows.find(({ cells }) =>
    Object.values(cells).some(({ place }) => cellPosition(place.cell ?? "")?.row === row),
  );
  const task = found && taskInCell(catalogue, found.cells.任务序号, [], report);
  if (!task || earlier.unread?.includes(task.number) === true) return undefined;
  const entry = earlierEntry(earlier, task.number, unit);
  if (!entry) return undefined;
  const { cells } = found;
  const figureRow = {
    indicator: withoutBlankMark(cells.指标),
    value: cells.累计完成,
    measure: cells.计量单位,
    isLead: false,
    month: earlier.month,
  };
  const { indicator } = readRowFigure(task.number, indicatorsOf(catalogue, task.number), figureRow, report);
  const figure = entry.figures.find((each) => each.indicator === indicator?.name);
  const said: readonly (readonly [SubmissionColumn, string | undefined])[] = [
    ["进展情况", entry.text],
    ["自评状态", entry.selfGrade],
    ["累计完成", figure && indicator && `${toDecimal(figure.value)}${indicator.unit}`],
    ["存在问题", entry.problem],
  ];
  const texts = said.flatMap(([column, text]) => {
    const field = cellPosition(cells[column].place.cell ?? "")?.field;
    return field === undefined || !text ? [] : [[field, text] as const];
  });
  return texts.length > 0 ? { month: earlier.month.month, texts: new Map(texts) } : undefined;
};

/**
 * 上月: what a unit reported in the month that is compared with of the task and the indicator of a row; undefined where
 * the place is in no unit's file, or where there is no such thing.
 */
export const earlierRowAt = async (
  world: World,
  checked: CheckedView | undefined,
  { file: path, cell, at }: Place,
): Promise<EarlierRow | undefined> => {
  const unit = checked?.submissions.reportFiles?.find(({ file }) => file === path)?.unit;
  const row = cell === undefined ? at?.line : cellPosition(cell)?.row;
  if (!checked?.earlier || unit === undefined || row === undefined) return undefined;
  const file = await world.readFile(path);
  return file && earlierRow(file, row, { catalogue: checked.catalogue, unit, earlier: checked.earlier });
};
