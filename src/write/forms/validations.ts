import { cellName } from "../../model/place.ts";
import { chineseDate, isoDate, lastDayOf } from "../../model/calendar-date.ts";
import { gradesOf } from "../../model/grade.ts";
import { nextMonth } from "../../model/month.ts";
import type { FormRow, ProgressForm } from "../../model/papers/progress-form.ts";
import { zero } from "../../model/rational.ts";
import { formColumns } from "./columns.ts";
import type { CellValidation } from "../xlsx/workbook.ts";

/** The open cells of a column, by the measure of their row's indicator; `firstRow` is the sheet's row of the first. */
const openCells = (
  form: ProgressForm,
  name: string,
  firstRow: number,
  isAsked: (row: FormRow) => boolean = () => true,
): ReadonlyMap<string, readonly string[]> => {
  const field = formColumns.findIndex((column) => column.name === name);
  const found = new Map<string, string[]>();
  for (const [index, row] of form.rows.entries()) {
    if (!formColumns[field]?.isOpen(row, index) || !isAsked(row)) continue;
    const measure = row.indicator?.measure ?? "";
    found.set(measure, [...(found.get(measure) ?? []), cellName(firstRow + index, field + 1)]);
  }
  return found;
};

const allOpen = (form: ProgressForm, name: string, firstRow: number): readonly string[] =>
  [...openCells(form, name, firstRow).values()].flat();

const gradeRule = (cells: readonly string[], { month }: ProgressForm): CellValidation => ({
  cells,
  rule: { type: "list", items: gradesOf(month) },
  hint: { title: "自评状态", text: "请从下拉列表中选一种，用法见“填报说明”" },
  refusal: { title: "自评状态", text: `只能是${gradesOf(month).join("、")}中的一种，请从下拉列表中选择` },
});

const figureRule = (
  cells: readonly string[],
  measure: string,
  { month: { month } }: ProgressForm,
  isLevel: boolean,
): CellValidation => ({
  cells,
  rule: { type: "atLeast", minimum: zero },
  hint: {
    title: `累计完成（${measure}）`,
    text: isLevel
      ? `填写${month}月底当时的数，不累计，只填数字，单位是${measure}${month === 12 ? "" : "；还没有数的留空"}`
      : `填写今年1月至${month}月底的累计数，只填数字，单位是${measure}；没有完成量的填0${month === 12 ? "" : "，年底才能统计、还没有数的留空"}`,
  },
  refusal: { title: "累计完成", text: `这里只能填不小于0的数字，单位是${measure}，不写单位和“约”“余”等文字` },
});

/** A report may be late, but not by a quarter of a year: such a date is a slip of the pen. */
const dateRule = (cells: readonly string[], { month, deadline }: ProgressForm): CellValidation => {
  const first = { ...month, day: 1 };
  const latest = nextMonth(nextMonth(nextMonth(month)));
  const last = lastDayOf(latest.year, latest.month);
  const form = `写成${isoDate(deadline)}的样子`;
  return {
    cells,
    rule: { type: "dateBetween", first, last },
    hint: { title: "报送日期", text: form },
    refusal: {
      title: "报送日期",
      text: `应为${chineseDate(first)}至${chineseDate(last)}之间的日期，${form}`,
    },
  };
};

/** What a form lets a unit enter, for a sheet whose first line to fill in is row `firstRow`. */
export const formValidations = (form: ProgressForm, firstRow: number): readonly CellValidation[] => [
  ...[false, true].flatMap((isLevel) =>
    [
      ...openCells(form, "累计完成", firstRow, ({ indicator }) => (indicator?.isLevel ?? false) === isLevel),
    ].map(([measure, cells]) => figureRule(cells, measure, form, isLevel)),
  ),
  gradeRule(allOpen(form, "自评状态", firstRow), form),
  dateRule(allOpen(form, "报送日期", firstRow), form),
];
