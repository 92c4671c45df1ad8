import { monthName } from "../../model/month.ts";
import type { FormRow, ProgressForm, ReferenceColumn } from "../../model/papers/progress-form.ts";
import type { CellValue } from "../xlsx/workbook.ts";
import { amountInLines, wordsInLines } from "./cell-lines.ts";

/** One column of a form: what stands in it, and where the unit is to write. */
export interface FormColumn {
  readonly name: string;
  /** In digits of the default font. */
  readonly width: number;
  readonly value: (row: FormRow, form: ProgressForm) => CellValue | undefined;
  /** Whether the cell of this row is to be filled in; `index` counts the rows from 0. */
  readonly isOpen: (row: FormRow, index: number) => boolean;
}

const text = (written: string | undefined): CellValue | undefined =>
  written === undefined || written === "" ? undefined : { type: "text", text: written };

const never = (): boolean => false;
const nothing = (): undefined => undefined;
/** What is said of a task is said once, in its first row. */
const oncePerTask = ({ opensTask }: FormRow): boolean => opensTask;
/** Who reports, and when, is said once for the whole form. */
const oncePerForm = (_row: FormRow, index: number): boolean => index === 0;

const given = (name: string, width: number, value: FormColumn["value"]): FormColumn => ({
  name,
  width,
  value,
  isOpen: never,
});
const reference = (name: ReferenceColumn, width: number, value: FormColumn["value"]): FormColumn =>
  given(name, width, value);
const toFillIn = (name: string, width: number, isOpen: FormColumn["isOpen"]): FormColumn => ({
  name,
  width,
  value: nothing,
  isOpen,
});

/** The columns of a form in their order: those of a submission, and beside them what a unit needs to see. */
export const formColumns: readonly FormColumn[] = [
  given("任务序号", 6, ({ task }) => ({
    type: "number",
    number: { numerator: BigInt(task), denominator: 1n },
  })),
  given("填报单位", 11, (_row, { unit }) => text(unit)),
  reference("角色", 6, ({ role }) => text(role)),
  reference("工作任务", 20, (row) => (row.opensTask ? text(row.text) : undefined)),
  given("指标", 11, ({ indicator }) => text(indicator?.name)),
  reference("年度目标", 10, ({ indicator }) => text(indicator?.target)),
  reference("考核方式", 8, ({ indicator }) => text(indicator?.method)),
  reference("本月应达", 12, ({ indicator }) => text(indicator?.due)),
  reference("上月累计", 11, ({ indicator }) =>
    indicator?.previous ? { type: "number", number: indicator.previous } : undefined,
  ),
  toFillIn("累计完成", 8, ({ indicator }) => indicator !== undefined),
  reference("上月进展情况", 17, ({ previousText }) => text(previousText)),
  toFillIn("进展情况", 21, oncePerTask),
  toFillIn("自评状态", 8, oncePerTask),
  toFillIn("存在问题", 11, oncePerTask),
  toFillIn("下步措施", 11, oncePerTask),
  toFillIn("需协调事项", 8, oncePerTask),
  toFillIn("填报人", 8, oncePerForm),
  toFillIn("联系电话", 8, oncePerForm),
  toFillIn("报送日期", 10, oncePerForm),
];

/** The columns that tell of an earlier month, which is not always the one just before. */
const ofEarlierMonth: ReadonlySet<string> = new Set<ReferenceColumn>(["上月累计", "上月进展情况"]);

/** What stands over a column: 上月累计（6月） where the figures are June's. */
export const columnHead = ({ name }: FormColumn, { previousMonth }: ProgressForm): string =>
  ofEarlierMonth.has(name) && previousMonth ? `${name}（${previousMonth.month}月）` : name;

/** The head of a column of the worksheet in lines that it has room for; programs would break 填报单位 behind 单. */
export const headInLines = (column: FormColumn, form: ProgressForm): string => {
  const { name, width } = column;
  const lines = wordsInLines(name, width);
  const remark = columnHead(column, form).slice(name.length);
  return remark === "" ? lines : `${lines}\n${remark}`;
};

const inLines: Readonly<Record<string, typeof wordsInLines>> = {
  填报单位: wordsInLines,
  年度目标: amountInLines,
  考核方式: wordsInLines,
  本月应达: amountInLines,
};

/** What a cell of the worksheet holds, in lines that it has room for where no reader of ours minds. */
export const valueInLines = (
  { name, width, value }: FormColumn,
  row: FormRow,
  form: ProgressForm,
): CellValue | undefined => {
  const whole = value(row, form);
  const setLines = inLines[name];
  return whole?.type === "text" && setLines ? text(setLines(whole.text, width)) : whole;
};

/** 2013年7月份市政府重点工作进展情况填报表（市发改委） */
export const formTitle = ({ month, unit, workName }: ProgressForm): string =>
  `${month.year}年${month.month}月份${workName}进展情况填报表（${unit}）`;

/** 2013-07 市发改委, for the file's own title. */
export const formName = ({ month, unit }: ProgressForm): string => `${monthName(month)} 填报表 ${unit}`;
