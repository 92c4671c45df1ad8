import type { Task } from "../../model/task.ts";
import { isAmong } from "../../model/task.ts";
import type { Html } from "../../write/html/html.ts";
import { taskHistorySections, taskInWords } from "../../write/html/task-history-html.ts";
import { unitRecordSections } from "../../write/html/unit-record-html.ts";
import type { Choice, FilterKey } from "../../write/html/year-filters.ts";
import { askedFilters, filterLabels } from "../../write/html/year-filters.ts";
import type { YearAddresses, YearShown } from "../../write/html/year-html.ts";
import { chosenOfYear, yearFilters, yearHtml } from "../../write/html/year-html.ts";
import { taskHistory } from "../../write/reports/task-history.ts";
import type { YearView } from "./view-year.ts";

/** The part of a page: finished HTML below its heading. */
interface ShownSection {
  readonly title: string;
  readonly html: string;
}

const section = (title: string, { html }: Html): ShownSection => ({ title, html });

const keys = Object.keys(filterLabels) as readonly FilterKey[];

/** What was chosen in the form of a page; an empty field is no choice. */
export const choiceIn = (query: Readonly<Record<string, string>>): Choice =>
  Object.fromEntries(keys.flatMap((key) => (query[key] ? [[key, query[key]]] : [])));

const yearOf = ({ course, catalogue: { tasks } }: YearView, addresses: YearAddresses): YearShown => ({
  course,
  tasks,
  units: (course.findLast(({ facts }) => facts)?.facts?.reporting ?? []).map(({ unit }) => unit.name),
  addresses,
});

/** 全年: the part that was chosen of all tasks, units and indicators, and what can be chosen. */
export const yearSections = (view: YearView, addresses: YearAddresses, choice: Choice) => {
  const year = yearOf(view, addresses);
  const chosen = chosenOfYear(year, choice);
  return {
    filters: askedFilters(yearFilters(year).filters, choice).html,
    isChosen: Object.keys(choice).length > 0,
    count: chosen.tasks.length,
    total: year.tasks.length,
    year: yearHtml(chosen).html,
  };
};

/** 单项历史 of a task of the year; undefined where no month of it has the task. */
export const taskSections = (view: YearView, addresses: YearAddresses, number: number) => {
  const { told, records } = view;
  const year = yearOf(view, addresses);
  const history = taskHistory({ number, course: told, records });
  const isKnown =
    year.tasks.some((task) => task.number === number) || history.各期.some(({ 情况: found }) => found);
  if (!isKnown) return undefined;
  const { shortTitle, text } = year.tasks.find((task) => task.number === number) ?? {
    text: history.任务内容,
  };
  const own = { ...year, tasks: year.tasks.filter((task) => task.number === number), units: [] };
  return {
    name: `第${number}项　${shortTitle ?? text}`,
    about: taskInWords(history),
    sections: [
      section("全年", yearHtml(own)),
      ...taskHistorySections(history).map(({ title, content }) => section(title, content)),
    ],
  };
};

const holds = (task: Task, unit: string): boolean =>
  isAmong(task.leads, unit) || isAmong(task.responsible, unit);

/** A unit's tasks, how it reported, and what was sent to it; undefined where the year knows no such unit. */
export const unitSections = (view: YearView, addresses: YearAddresses, unit: string) => {
  const { course, records, catalogue } = view;
  if (!catalogue.units.some(({ name }) => name === unit)) return undefined;
  const year = yearOf(view, addresses);
  const tasks = catalogue.tasks.filter((task) => holds(task, unit));
  const led = tasks.filter(({ leads }) => isAmong(leads, unit));
  return {
    name: unit,
    about: `牵头 ${led.length} 项，责任 ${tasks.length - led.length} 项`,
    sections: [
      section("全年", yearHtml({ ...year, tasks, units: year.units.filter((each) => each === unit) })),
      ...unitRecordSections(unit, course, records).map(({ title, content }) => section(title, content)),
    ],
  };
};
