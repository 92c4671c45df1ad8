import type { CalendarDate } from "../calendar-date.ts";
import type { IssuedPaper } from "./issued-month.ts";
import type { ListedFile } from "./manifest.ts";

/**
 * Why a figure is corrected: the unit corrected what it had reported, the mistake was the office's own, or it is a count
 * that follows from the others.
 */
export const correctionCauses = ["单位更正数据", "本机关更正", "随之更正"] as const;
export type CorrectionCause = (typeof correctionCauses)[number];

/** What a printed figure is of; a count of the whole month is of nothing else. */
export interface FigureSubject {
  /** 任务序号 */
  readonly task?: number;
  /** 指标 */
  readonly indicator?: string;
  /** A lead, of its own word or months; or the unit that reported, of how it did. */
  readonly unit?: string;
  /** 板块, or the list that units are counted in. */
  readonly group?: string;
  /** 累计完成, 评价, 报送情况: which of its figures. */
  readonly item: string;
}

/** A figure as a 通报 prints it. */
export interface PrintedFigure extends FigureSubject {
  readonly text: string;
}

/** A figure that differs from what was issued. */
export interface CorrectedFigure extends FigureSubject {
  readonly before: string;
  readonly after: string;
  readonly cause: CorrectionCause;
  /** The leads that corrected their data. */
  readonly revisedBy?: readonly string[];
}

/** The papers that a correction took the place of, as they had gone out. */
interface ReplacedPapers {
  /** The folder below the output folder that keeps them: 2013-05-2013-06-11. */
  readonly folder: string;
  readonly files: readonly ListedFile[];
}

/** 更正通报: what was corrected of an issued month, and why. */
export interface Correction {
  /** 发文字号 of the 更正通报 */
  readonly number: string;
  readonly signedOn: CalendarDate;
  readonly printedOn: CalendarDate;
  /** 更正原因 */
  readonly reason: string;
  readonly figures: readonly CorrectedFigure[];
  /** The 更正通报 and the papers that were printed again. */
  readonly papers: readonly IssuedPaper[];
  readonly replaced: ReplacedPapers;
}
