import type { Catalogue } from "../catalogue.ts";
import type { Task } from "../task.ts";
import { isParallel, unitsOf } from "../task.ts";
import type { FormerHolder, TaskChange } from "./adjustments.ts";
import type { CatalogueChange, ChangedUnits, MergedUnit, RenamedUnit } from "./catalogue-change.ts";
import { withUnit } from "./unit-lines.ts";

const withChange = (task: Task, change: TaskChange): Task => ({
  ...task,
  changes: [...(task.changes ?? []), change],
});

const changeTask = (catalogue: Catalogue, number: number, change: (task: Task) => Task): Catalogue => ({
  ...catalogue,
  tasks: catalogue.tasks.map((task) => (task.number === number ? change(task) : task)),
});

/** Whether others answer for a task than before: another first lead, or among equals another one at all. */
const isLedByOthers = (before: Task, after: Task): boolean => {
  const former = unitsOf(before.leads);
  const now = unitsOf(after.leads);
  if (!isParallel(before) || !isParallel(after)) return former[0] !== now[0];
  return former.length !== now.length || former.some((unit) => !now.includes(unit));
};

/** 牵头方式 as far as it fits the leads. */
const withFittingMode = (task: Task): Task => {
  const { leadMode, ...rest } = task;
  if (leadMode === undefined) return task;
  const fits = leadMode === "首位" ? task.leads[0]?.kind !== "group" : unitsOf(task.leads).length !== 1;
  return fits ? task : rest;
};

const holdersOf = ({ leads, responsible }: Pick<Task, "leads" | "responsible">): readonly string[] =>
  unitsOf([...leads, ...responsible]);

const withNewHolders = (task: Task, units: readonly string[], month: number): Task =>
  units.length === 0
    ? task
    : { ...task, newHolders: [...(task.newHolders ?? []), ...units.map((unit) => ({ unit, month }))] };

const changeUnits = (task: Task, { role, line, mentions, month }: ChangedUnits): Task => {
  const changed = withFittingMode(
    role === "牵头单位"
      ? { ...task, leads: mentions, leadLine: line }
      : { ...task, responsible: mentions, responsibleLine: line },
  );
  const left = holdersOf(task).filter((unit) => !holdersOf(changed).includes(unit));
  const before = role === "牵头单位" ? unitsOf(task.leads) : holdersOf(task);
  const come = unitsOf(mentions).filter((unit) => !before.includes(unit));
  const formerHolders: readonly FormerHolder[] = [
    ...(task.formerHolders ?? []),
    ...left.map((unit) => ({ unit, month })),
  ];
  const held = {
    ...withNewHolders(changed, come, month),
    ...(formerHolders.length > 0 && { formerHolders }),
  };
  return isLedByOthers(task, changed) ? withChange(held, { month, what: "牵头单位" }) : held;
};

/** One unit under another name, or another in its place, in a task's lines. */
const replaceIn = (task: Task, unit: string, name: string): Task => {
  const leads = withUnit({ line: task.leadLine, mentions: task.leads }, { unit, name });
  // Who leads a task is not responsible for it beside that.
  const taken = leads.mentions.flatMap(({ kind, units }) => (kind === "unit" ? units : []));
  const line = { line: task.responsibleLine, mentions: task.responsible };
  const responsible = withUnit(line, { unit, name, taken });
  return {
    ...task,
    leads: leads.mentions,
    leadLine: leads.line,
    responsible: responsible.mentions,
    responsibleLine: responsible.line,
    ...(task.formerHolders && {
      formerHolders: task.formerHolders.map((each) => (each.unit === unit ? { ...each, unit: name } : each)),
    }),
    ...(task.newHolders && {
      newHolders: task.newHolders.map((each) => (each.unit === unit ? { ...each, unit: name } : each)),
    }),
  };
};

const replaceUnit = (catalogue: Catalogue, unit: string, name: string): Catalogue => ({
  ...catalogue,
  groups: catalogue.groups.map((group) => ({
    ...group,
    members: [...new Set(group.members.map((member) => (member === unit ? name : member)))],
  })),
  tasks: catalogue.tasks.map((task) => replaceIn(task, unit, name)),
});

const rename = (catalogue: Catalogue, { unit, name }: RenamedUnit): Catalogue => ({
  ...replaceUnit(catalogue, unit, name),
  units: catalogue.units.map((each) => {
    if (each.name !== unit) return each;
    const former = [...(each.otherNames ?? []), each.name, each.fullName];
    const otherNames = [...new Set(former)].filter((other) => other !== name);
    return { ...each, name, fullName: name, otherNames };
  }),
  ...(catalogue.departed && {
    departed: catalogue.departed.map((each) => (each.into === unit ? { ...each, into: name } : each)),
  }),
});

const merge = (catalogue: Catalogue, { unit, into, month }: MergedUnit): Catalogue => {
  const parent = catalogue.units.find(({ name }) => name === unit);
  const replaced = replaceUnit(catalogue, unit, into);
  const isAbsent = (number: number): boolean =>
    (catalogue.absentTasks ?? []).some(({ task }) => task === number);
  const tasks = replaced.tasks.map((task, index) => {
    const before = catalogue.tasks[index];
    const hasMoved = before !== undefined && !isAbsent(task.number) && isLedByOthers(before, task);
    return withFittingMode(hasMoved ? withChange(task, { month, what: "牵头单位" }) : task);
  });
  const departed = (catalogue.departed ?? []).map((each) => (each.into === unit ? { ...each, into } : each));
  return {
    ...replaced,
    tasks,
    units: catalogue.units.filter(({ name }) => name !== unit),
    departed: [...departed, ...(parent ? [{ unit: parent, month, into }] : [])],
  };
};

/**
 * The catalogue after one more change. Tasks that are not in force are among its tasks all the same, named by
 * `absentTasks`, so that units are renamed in them, too. Everything that a change names must be there.
 */
export const applyChange = (catalogue: Catalogue, change: CatalogueChange): Catalogue => {
  const { month } = change;
  const absent = catalogue.absentTasks ?? [];
  switch (change.kind) {
    case "新增": {
      const added = changeTask(catalogue, change.task, (task) =>
        withNewHolders(withChange(task, { month, what: "新增" }), holdersOf(task), month),
      );
      return { ...added, absentTasks: absent.filter(({ task }) => task !== change.task) };
    }
    case "取消":
      return { ...catalogue, absentTasks: [...absent, { task: change.task, cancelled: month }] };
    case "目标调整": {
      const changed = changeTask(catalogue, change.task, (task) => withChange(task, { month, what: "目标" }));
      const { now } = change;
      const isSame = (each: typeof now): boolean => each.task === now.task && each.name === now.name;
      return { ...changed, indicators: catalogue.indicators.map((each) => (isSame(each) ? now : each)) };
    }
    case "内容调整":
      // A 简称 of what is no longer asked would stand in titles.
      return changeTask(catalogue, change.task, ({ shortTitle: _shortTitle, ...task }) =>
        withChange({ ...task, text: change.now }, { month, what: "内容" }),
      );
    case "责任单位调整":
      return changeTask(catalogue, change.task, (task) => changeUnits(task, change));
    case "单位更名":
      return rename(catalogue, change);
    case "单位合并":
      return merge(catalogue, change);
    case "单位撤销": {
      const gone = catalogue.units.find(({ name }) => name === change.unit);
      return {
        ...catalogue,
        units: catalogue.units.filter(({ name }) => name !== change.unit),
        groups: catalogue.groups.map((group) => ({
          ...group,
          members: group.members.filter((member) => member !== change.unit),
        })),
        departed: [...(catalogue.departed ?? []), ...(gone ? [{ unit: gone, month }] : [])],
      };
    }
  }
};
