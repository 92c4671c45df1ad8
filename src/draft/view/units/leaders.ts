import type { MonthAssessment, TaskAssessment } from "../../../model/assessment.ts";
import { countGrades } from "../../../model/grade-counts.ts";
import type { Task } from "../../../model/task.ts";
import type { Phrases } from "../../phrases.ts";
import { countCells } from "../../wording/count-cells.ts";

/** The columns of 任务清单.csv that name leaders, by the field of the task. */
const leaderColumns = { supervisingLeader: "分管领导", responsibleLeader: "责任领导" } as const;
type LeaderField = keyof typeof leaderColumns;

/** The columns of leaders in which any task names one. */
const usedFields = (tasks: readonly Pick<TaskAssessment, "task">[]): readonly LeaderField[] =>
  (Object.keys(leaderColumns) as LeaderField[]).filter((field) =>
    tasks.some(({ task }) => task[field] !== undefined),
  );

/** The leaders of one cell. */
const leadersOf = (task: Task, field: LeaderField): readonly string[] => [
  ...new Set((task[field] ?? "").split(/[、，；]/u).filter((name) => name !== "")),
];

/** The tasks of one leader, or of none, as a row of the table by leaders counts them. */
interface LeaderTasks {
  /** The column of 任务清单.csv: 分管领导. */
  readonly column: string;
  /** Empty for the tasks that name no leader there. */
  readonly name: string;
  readonly own: readonly TaskAssessment[];
}

const tasksByLeader = (tasks: readonly TaskAssessment[], field: LeaderField): readonly LeaderTasks[] => {
  const column = leaderColumns[field];
  const names = new Set(tasks.flatMap(({ task }) => leadersOf(task, field)));
  const open = tasks.filter(({ task }) => leadersOf(task, field).length === 0);
  return [
    ...[...names].map((name) => ({
      column,
      name,
      own: tasks.filter(({ task }) => leadersOf(task, field).includes(name)),
    })),
    ...(open.length > 0 ? [{ column, name: "", own: open }] : []),
  ];
};

/** 分管领导、责任领导: each with the tasks that name them, those without one last; empty without any. */
export const leaderTasks = ({ tasks }: Pick<MonthAssessment, "tasks">): readonly LeaderTasks[] =>
  usedFields(tasks).flatMap((field) => tasksByLeader(tasks, field));

const row = (say: Phrases, name: string, own: readonly TaskAssessment[]) => ({
  名称: name,
  ...countCells(say, countGrades(own)),
});

const groupOf = (say: Phrases, tasks: readonly TaskAssessment[], field: LeaderField) => ({
  名称: leaderColumns[field],
  分别计数: tasks.some(({ task }) => leadersOf(task, field).length > 1),
  行: tasksByLeader(tasks, field).map(({ name, own }) =>
    row(say, name === "" ? say.未明确领导({}) : name, own),
  ),
});

/** What 附件1 says of a task's leaders, a cell for each column that is used. */
export const leaderCells = (
  tasks: readonly Pick<TaskAssessment, "task">[],
): ((task: Task) => readonly string[]) => {
  const fields = usedFields(tasks);
  return (task) => fields.map((field) => task[field] ?? "");
};

/** 分管领导、责任领导: the columns that the list of tasks has, and of each leader how the tasks stand; empty without any. */
export const leadersView = (say: Phrases, { tasks }: Pick<MonthAssessment, "tasks">) => {
  const fields = usedFields(tasks);
  return {
    栏: fields.map((field) => leaderColumns[field]),
    分组: fields.map((field) => groupOf(say, tasks, field)),
  };
};
