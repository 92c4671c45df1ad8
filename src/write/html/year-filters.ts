import type { Grade } from "../../model/grade.ts";
import { grades } from "../../model/grade.ts";
import type { Task } from "../../model/task.ts";
import { unitsOf } from "../../model/task.ts";
import type { Html } from "./html.ts";
import { markup } from "./html.ts";

/** What the tasks of a year are looked through by, with the words of the page. */
export const filterLabels = { section: "板块", unit: "单位", grade: "评价", leader: "领导" } as const;
export type FilterKey = keyof typeof filterLabels;

const keys = Object.keys(filterLabels) as readonly FilterKey[];

/** What a task is found by; of a month that does not have it there is no grade. */
export type Facets = Readonly<Record<FilterKey, readonly string[]>>;

/** A task as it is looked through, with its grade of the newest month. */
export interface TaskToFind extends Pick<
  Task,
  "section" | "leads" | "responsible" | "supervisingLeader" | "responsibleLeader"
> {
  readonly number: number;
}

/** What a task is found by: its 板块, the units that lead it or are responsible for it, its grade and its leaders. */
export const facetsOf = (task: TaskToFind, grade: Grade | "未报送" | undefined): Facets => ({
  section: [task.section],
  unit: [...new Set([...unitsOf(task.leads), ...unitsOf(task.responsible)])],
  grade: grade === undefined ? [] : [grade],
  leader: [task.supervisingLeader, task.responsibleLeader].flatMap((names) => names?.split("、") ?? []),
});

/** What was chosen; what is not named is not looked at. */
export type Choice = Readonly<Partial<Record<FilterKey, string>>>;

/** Whether a task is among those that were chosen. */
export const isChosen = (facets: Facets, choice: Choice): boolean =>
  keys.every((key) => choice[key] === undefined || facets[key].includes(choice[key]));

/** What there is to choose from. */
export type Filters = readonly { readonly key: FilterKey; readonly options: readonly string[] }[];

/** What a year's tasks can be chosen by: units in the given order, grades from the best, all else as it first occurs. */
export const filtersOf = (all: readonly Facets[], units: readonly string[]): Filters => {
  const found = (key: FilterKey): readonly string[] => [...new Set(all.flatMap((each) => each[key]))];
  const inOrder = (key: FilterKey, order: readonly string[]): readonly string[] => {
    const own = found(key);
    return [...order.filter((each) => own.includes(each)), ...own.filter((each) => !order.includes(each))];
  };
  return [
    { key: "section" as const, options: found("section") },
    { key: "unit" as const, options: inOrder("unit", units) },
    { key: "grade" as const, options: inOrder("grade", grades) },
    { key: "leader" as const, options: found("leader") },
  ].filter(({ options }) => options.length > 1);
};

const selectHtml = (
  { key, options }: Filters[number],
  valueOf: (option: string, index: number) => string,
  chosen: string | undefined,
): Html =>
  markup`<label>${filterLabels[key]} <select name="${key}" id="by-${key}"><option value="">全部</option>${options.map((option, index) => markup`<option value="${valueOf(option, index)}"${{ html: option === chosen ? " selected" : "" }}>${option}</option>`)}</select></label> `;

/** The choices of a page that asks its server: their values are the words themselves. */
export const askedFilters = (filters: Filters, choice: Choice): Html =>
  markup`${filters.map((filter) => selectHtml(filter, (option) => option, choice[filter.key]))}`;

/** The choices of a page by itself: their values are numbers that its style knows. */
export const ownFilters = (filters: Filters): Html =>
  markup`<p class="filters">${filters.map((filter) => selectHtml(filter, (_, index) => String(index + 1), undefined))}</p>`;

/** The style by which such a page hides what was not chosen: an element with `data-section="2"` while 3 is chosen. */
export const ownFilterStyle = (filters: Filters): string =>
  filters
    .flatMap(({ key, options }) =>
      options.map(
        (_, index) =>
          `main:has(#by-${key} option[value="${index + 1}"]:checked) [data-${key}]:not([data-${key}~="${index + 1}"]){display:none}`,
      ),
    )
    .join("\n");

/** The attributes by which an element is hidden or shown. */
export const filterMarks = (filters: Filters, facets: Partial<Facets>): Html => ({
  html: filters
    .flatMap(({ key, options }) => {
      const own = facets[key];
      if (!own) return [];
      const numbers = own.map((each) => options.indexOf(each) + 1);
      return ` data-${key}="${numbers.join(" ")}"`;
    })
    .join(""),
});
