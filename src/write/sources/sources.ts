import type { MonthAssessment } from "../../model/assessment.ts";
import type { SupervisedLetter } from "../../model/registers/supervised-letter.ts";
import type { Receipt } from "../../model/submission.ts";
import { figureRows } from "../reports/figure-rows.ts";
import { countSources } from "./count-sources.ts";
import type { FigureSource } from "./figure-source.ts";
import { otherSource } from "./other-counts.ts";
import { moreOfTask, sourceOfRow } from "./task-sources.ts";
import { unitSources } from "./unit-sources.ts";

/** What the figures of a 通报 rest on. */
export interface SourcedMonth {
  readonly assessment: MonthAssessment;
  readonly receipts: readonly Receipt[];
  /** The 督办函 of the earlier months. */
  readonly supervised: readonly SupervisedLetter[];
  /** What the 通报 counts and tells beyond what the assessment holds; each of a task, of a unit, or of its running text. */
  readonly told?: readonly FigureSource[];
}

/** All sources of a month's 通报, apart by what they are of. */
export interface Sources {
  readonly counts: readonly FigureSource[];
  readonly ofTask: ReadonlyMap<number, readonly FigureSource[]>;
  readonly ofUnit: ReadonlyMap<string, readonly FigureSource[]>;
  /** By the head of their column and their name: 分管领导 常务副市长. */
  readonly ofLeader: ReadonlyMap<string, readonly FigureSource[]>;
  /** 督办函 and 目录调整 */
  readonly others: readonly FigureSource[];
}

/** What the sources of a leader are found by; the name is empty for tasks that have none. */
export const leaderKey = (column: string, name: string): string => `${column} ${name}`;

/** The sources of a month's figures: the rows of 数据来源, and what is worked out of them for the running text. */
export const sourcesOf = ({ assessment, receipts, supervised, told = [] }: SourcedMonth): Sources => {
  const rows = figureRows(assessment, supervised);
  const units = [
    ...unitSources(assessment, receipts),
    ...told.filter(({ unit, counted }) => unit !== undefined && !counted),
  ];
  const leaders = told.flatMap((each) => (each.leader ? [[each, each.leader] as const] : []));
  const keys = new Set(leaders.map(([, { column, name }]) => leaderKey(column, name)));
  const names = new Set(units.flatMap(({ unit }) => unit ?? []));
  return {
    // What is told by closer words goes before what is told by fewer.
    counts: [...told.filter(({ counted }) => counted), ...countSources(assessment)],
    ofTask: new Map(
      assessment.tasks.map((assessed) => {
        const own = rows.filter(
          ({ kind, task }) => task === assessed.task.number && (kind === "评价" || kind === "指标"),
        );
        const more = told.filter(({ task, counted }) => task === assessed.task.number && !counted);
        return [
          assessed.task.number,
          [...own.map(sourceOfRow), ...more, ...moreOfTask(assessed, assessment)],
        ];
      }),
    ),
    ofUnit: new Map([...names].map((name) => [name, units.filter((each) => each.unit === name)])),
    ofLeader: new Map(
      [...keys].map((key) => [
        key,
        leaders.filter(([, { column, name }]) => leaderKey(column, name) === key).map(([each]) => each),
      ]),
    ),
    others: rows.filter(({ kind }) => kind === "目录" || kind === "督办").map(otherSource),
  };
};
