import type { Grade, ReportingState } from "../../model/grade.ts";
import type { CourseMonth } from "../../model/output/course-month.ts";
import type { Task } from "../../model/task.ts";
import { indicatorCourses } from "../reports/indicator-course.ts";
import type { Html } from "./html.ts";
import { joined, markup, nothing } from "./html.ts";
import { paceLineHtml } from "./pace-lines.ts";
import type { Choice, Facets, Filters, TaskToFind } from "./year-filters.ts";
import { facetsOf, filterMarks, filtersOf, isChosen } from "./year-filters.ts";

/** A grade in a narrow cell, and how dark the cell is. */
const gradeCells: Readonly<Record<Grade | "未报送", readonly [text: string, tone: string]>> = {
  已完成: ["已完成", "g1"],
  达到序时进度: ["达到", "g2"],
  推进缓慢: ["缓慢", "g3"],
  尚未启动: ["未启动", "g4"],
  未完成: ["未完成", "g4"],
  暂不评价: ["暂不评价", "g6"],
  未报送: ["未报送", "g5"],
};

const stateCells: Readonly<Record<ReportingState, readonly [text: string, tone: string]>> = {
  按时报送: ["按时", "g2"],
  退回后按期重报: ["重报", "g2"],
  逾期报送: ["逾期", "g3"],
  退回: ["退回", "g4"],
  未报送: ["未报", "g4"],
};

const cellHtml = (found: readonly [text: string, tone: string] | undefined): Html =>
  found ? markup`<td class="${found[1]}">${found[0]}</td>` : markup`<td class="g6">—</td>`;

const headsHtml = (course: readonly CourseMonth[]): Html =>
  markup`${course.map(({ month, issued }) => markup`<th scope="col">${month.month}月${issued ? "" : markup`<br /><span class="small">未印发</span>`}</th>`)}`;

/** Where a page has pages of single tasks and units. */
export interface YearAddresses {
  readonly task: (number: number) => string;
  readonly unit: (name: string) => string;
}

/** A task of the year as its row shows it. */
type TaskOfYear = TaskToFind & Pick<Task, "text" | "shortTitle">;

/** The course of a year, the tasks of its newest month, and its units in the bureau's order. */
export interface YearShown {
  readonly course: readonly CourseMonth[];
  readonly tasks: readonly TaskOfYear[];
  readonly units: readonly string[];
  readonly addresses?: YearAddresses;
}

const linked = (href: string | undefined, text: string): Html =>
  href === undefined ? markup`${text}` : markup`<a href="${href}">${text}</a>`;

/** A year's tasks with what they are found by in the newest month, and what there is to choose from. */
export const yearFilters = ({ course, tasks, units }: YearShown) => {
  const newest = course.at(-1)?.facts?.tasks ?? [];
  const facets = new Map(
    tasks.map((task) => {
      const own = newest.find((each) => each.task.number === task.number);
      return [task.number, facetsOf(task, own && (own.grade ?? "未报送"))] as const;
    }),
  );
  return { facets, filters: filtersOf([...facets.values()], units) };
};

/** The part of a year that was chosen. */
export const chosenOfYear = (shown: YearShown, choice: Choice): YearShown => {
  const { facets } = yearFilters(shown);
  return {
    ...shown,
    tasks: shown.tasks.filter(({ number }) => isChosen(facets.get(number) as Facets, choice)),
    units: shown.units.filter((unit) => choice.unit === undefined || choice.unit === unit),
  };
};

/** How the rows of a page by itself are marked for its style; on others none are. */
interface MarkedYear {
  readonly filters: Filters;
  readonly facets: ReadonlyMap<number, Facets>;
}

const unmarked: MarkedYear = { filters: [], facets: new Map() };

const taskRow = ({ number, text, shortTitle }: TaskOfYear, { course, addresses }: YearShown): Html =>
  markup`<td>${number}</td>
    <td class="name">${linked(addresses?.task(number), shortTitle ?? text)}</td>
    ${course.map(({ facts }) => {
      const task = facts?.tasks.find((each) => each.task.number === number);
      return cellHtml(task && gradeCells[task.grade ?? "未报送"]);
    })}`;

const unitRow = (unit: string, { course, addresses }: YearShown): Html =>
  markup`<td class="name">${linked(addresses?.unit(unit), unit)}</td>
    ${course.map(({ facts }) => {
      const reporting = facts?.reporting.find((each) => each.unit.name === unit);
      return cellHtml(reporting && stateCells[reporting.state]);
    })}`;

/** So many months a telephone shows beside the names. */
const mostAtOnce = 5;

/** A table by months, which scrolls in a frame of its own; the months at its head and the names of its rows stay in sight. */
const heatTable = (
  label: string,
  heads: readonly string[],
  course: readonly CourseMonth[],
  rows: readonly Html[],
) =>
  markup`${course.length > mostAtOnce ? markup`<p class="small swipe">窄屏上左右滑动表格，看其余各月。</p> ` : nothing}<div
    class="scroll months"
    tabindex="0"
    role="region"
    aria-label="${label}"
  >
    <table class="heat">
      <thead>
        <tr>
          ${heads.map((head, index) => markup`<th scope="col"${index === heads.length - 1 ? markup` class="name"` : nothing}>${head}</th>`)}
          ${headsHtml(course)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;

/** Tasks by months, each cell a word with a tone of its own. */
const tasksByMonths = (shown: YearShown, { filters, facets }: MarkedYear = unmarked): Html =>
  heatTable(
    "任务进度",
    ["序号", "任务"],
    shown.course,
    shown.tasks.map(
      (task) =>
        markup`<tr${filterMarks(filters, facets.get(task.number) ?? {})}>${taskRow(task, shown)}</tr> `,
    ),
  );

/** How units reported, by months. */
const unitsByMonths = (shown: YearShown, { filters }: MarkedYear = unmarked): Html =>
  heatTable(
    "报送情况",
    ["单位"],
    shown.course,
    shown.units.map(
      (unit) => markup`<tr${filterMarks(filters, { unit: [unit] })}>${unitRow(unit, shown)}</tr> `,
    ),
  );

/** The indicators of tasks, each against its pace. */
const linesOfTasks = (
  { course, tasks, addresses }: YearShown,
  { filters, facets }: MarkedYear = unmarked,
): Html => {
  const figures = tasks.flatMap(({ number }) =>
    indicatorCourses(course, number).map(
      (each) =>
        markup`<section class="line"${filterMarks(filters, facets.get(number) ?? {})}><p class="small">${linked(addresses?.task(number), `第${number}项`)}</p>${paceLineHtml(each)}</section> `,
    ),
  );
  return figures.length === 0
    ? nothing
    : markup`<p class="small">实线带圆点的是完成率，虚线带短横的是应达进度；没有数据的月份断开。</p>
        <div class="lines">${figures}</div> `;
};

/** 全年: tasks and units by months, and each indicator against its pace. */
export const yearHtml = (shown: YearShown, marked: MarkedYear = unmarked): Html => {
  const lines = linesOfTasks(shown, marked);
  return joined([
    shown.tasks.length === 0 ? nothing : markup`<h3>任务进度</h3> ${tasksByMonths(shown, marked)}`,
    shown.units.length === 0 ? nothing : markup`<h3>报送情况</h3> ${unitsByMonths(shown, marked)}`,
    markup`<p class="small">
      已经印发的各期照印发时的，“未印发”的按现在的文件；“—”为这一期没有这一项或者读不出。
    </p> `,
    lines === nothing ? nothing : markup`<h3>量化指标</h3> ${lines}`,
  ]);
};
