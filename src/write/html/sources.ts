import type { MonthAssessment } from "../../model/assessment.ts";
import type { SupervisedLetter } from "../../model/registers/supervised-letter.ts";
import type { Receipt } from "../../model/submission.ts";
import { figureRows } from "../reports/figure-rows.ts";
import { countSources } from "./count-sources.ts";
import type { FigureSource } from "./figure-source.ts";
import { moreOfTask, sourceOfRow } from "./task-sources.ts";
import { unitSources } from "./unit-sources.ts";

/** What the figures of a 通报 rest on. */
export interface SourcedMonth {
  readonly assessment: MonthAssessment;
  readonly receipts: readonly Receipt[];
  /** The 督办函 of the earlier months. */
  readonly supervised: readonly SupervisedLetter[];
}

/** All sources of a month's 通报, apart by what they are of. */
export interface Sources {
  readonly counts: readonly FigureSource[];
  readonly ofTask: ReadonlyMap<number, readonly FigureSource[]>;
  readonly ofUnit: ReadonlyMap<string, readonly FigureSource[]>;
  /** 督办函 and 目录调整 */
  readonly others: readonly FigureSource[];
}

/** The sources of a month's figures: the rows of 数据来源, and what is worked out of them for the running text. */
export const sourcesOf = ({ assessment, receipts, supervised }: SourcedMonth): Sources => {
  const rows = figureRows(assessment, supervised);
  const units = unitSources(assessment, receipts);
  return {
    counts: countSources(assessment),
    ofTask: new Map(
      assessment.tasks.map((assessed) => {
        const own = rows.filter(
          ({ kind, task }) => task === assessed.task.number && (kind === "评价" || kind === "指标"),
        );
        return [assessed.task.number, [...own.map(sourceOfRow), ...moreOfTask(assessed, assessment)]];
      }),
    ),
    ofUnit: new Map(
      assessment.reporting.map(({ unit }) => [unit.name, units.filter((each) => each.unit === unit.name)]),
    ),
    others: rows.filter(({ kind }) => kind === "目录" || kind === "督办").map(sourceOfRow),
  };
};
