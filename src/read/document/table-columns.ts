import type { LabelRole } from "../duties/label-roles.ts";
import { bareLabel, roleOf } from "../duties/label-roles.ts";
import type { TableCell, TableRow } from "./source-blocks.ts";

/** What a column of a table of tasks holds: what labels say, or number and heading of the tasks. */
export type ColumnRole = LabelRole | "number" | "section" | "subsection";

export interface TaskColumn {
  readonly role: ColumnRole;
  readonly label: string;
}

const numbers = /^(?:序号|编号|序|号|项次|(?:任务|工作|项目|目标|事项)(?:序号|编号)|原序号|№|NO\.?)$/iu;
const sections =
  /^(?:板块|类别|领域|分类|大类|方面|类型|项目类别|工作类别|任务类别|目标类别|(?:重点|工作|任务|目标)领域|工作板块|一级(?:指标|任务|目标)?)$/u;
const subsections = /^(?:小节|子类|二级(?:指标|任务|目标)?|任务分类)$/u;
const contents =
  /^(?:(?:重点|主要|具体|工作|目标|年度|任务|分解|推进|改革|民生|建设|项目|议定|督办|督查|交办|会议|决定|批示|承诺|实事|整改|提案|建议|攻坚|测评|创建|规模及|规模和|规模与)*(?:任务|内容|工作|事项|项目|目标|名称|要点|举措|措施)(?:及|和)?(?:(?:任务|内容|目标|要求|要点|名称|分解|描述|标准))*|任务|内容|目标(?:要求)?|重点工作|实事项目|(?:建议|提案|议案|案件|事项)?(?:标题|题目|案由))$/u;

const columnOf = (text: string): TaskColumn | undefined => {
  const label = bareLabel(text).replace(/[:：]$/u, "");
  if (label === "" || [...label].length > 15) return undefined;
  if (numbers.test(label)) return { role: "number", label };
  if (sections.test(label)) return { role: "section", label };
  if (subsections.test(label)) return { role: "subsection", label };
  const role = roleOf(label);
  if (role !== undefined && role !== "other") return { role, label };
  if (contents.test(label)) return { role: "content", label };
  return role && { role, label };
};

/** Where a table's header stands, and what its columns hold; a column of no known kind is of `other`. */
export interface TaskHeader {
  /** The first row below it. */
  readonly below: number;
  /** The first of its own rows. */
  readonly first: number;
  readonly columns: readonly TaskColumn[];
}

const headerOf = (
  texts: readonly string[],
): { readonly columns: readonly TaskColumn[]; readonly known: number } => {
  const named = texts.map(columnOf);
  const means = /措施|举措|做法|步骤/u;
  const hasTask = named.some((column) => column?.role === "content" && !means.test(column.label));
  const found = named.map((column) =>
    hasTask && column?.role === "content" && means.test(column.label)
      ? { ...column, role: "other" as const }
      : column,
  );
  // 一级任务, 二级任务: the tasks are the innermost of them.
  const inner = found.findLastIndex(
    (column) =>
      (column?.role === "section" || column?.role === "subsection") && /任务|目标/u.test(column.label),
  );
  const innermost = found[inner];
  if (innermost && !found.some((column) => column?.role === "content"))
    found[inner] = { ...innermost, role: "content" };
  return {
    columns: texts.map((text, index) => found[index] ?? { role: "other", label: bareLabel(text) }),
    known: found.filter((column) => column !== undefined).length,
  };
};

const isTaskHeader = (columns: readonly TaskColumn[]): boolean => {
  const has = (...roles: readonly ColumnRole[]): boolean => columns.some(({ role }) => roles.includes(role));
  return has("content") && has("lead", "responsible", "watching", "number");
};

/** How far down a header is looked for below title lines. */
const titleRows = 10;

/** The header of a table of tasks, of one row or of two under cells that span several columns; undefined where there is none. */
export const findTaskHeader = (rows: readonly TableRow[]): TaskHeader | undefined => {
  for (const [first, row] of rows.slice(0, titleRows).entries()) {
    const upper = row.cells.map(({ text }) => text);
    const next = rows[first + 1];
    const own = headerOf(upper);
    const both =
      next &&
      headerOf(
        upper.map((text, index) => {
          const cell = next.cells[index];
          return cell === undefined || cell.text === "" || cell.covered === "above" ? text : cell.text;
        }),
      );
    const isName = (cell: TableCell | undefined): boolean =>
      cell?.covered === undefined && columnOf(cell?.text ?? "") !== undefined;
    // Cells that a workbook has merged side by side are empty but for the first.
    const spans =
      (row.cells.some(({ covered }) => covered === "left") && next?.cells.some(isName) === true) ||
      (own.known > 1 &&
        row.cells.some(
          ({ text, covered }, index) =>
            covered === undefined && text === "" && index > 0 && isName(next?.cells[index]),
        ));
    if (spans && both && isTaskHeader(both.columns) && both.known > 1)
      return { first, below: first + 2, columns: both.columns };
    if (isTaskHeader(own.columns) && own.known > 1) return { first, below: first + 1, columns: own.columns };
  }
  return undefined;
};
