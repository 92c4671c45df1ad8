import type { GradeBasis, UnitReporting } from "../assessment.ts";
import type { Adjustments } from "../changes/adjustments.ts";
import type { CalendarDate } from "../calendar-date.ts";
import type { FormerLetter, LetterMatter } from "../papers/supervision-letter.ts";
import type { Rational } from "../rational.ts";
import type { Indicator, Task } from "../task.ts";
import type { Correction } from "./correction.ts";
import type { EarlierIndicator, EarlierMonth, EarlierTask } from "./earlier-month.ts";
import type { ListedFile } from "./manifest.ts";

/** 量化指标 as 附件2 printed it. */
export interface IssuedIndicator extends EarlierIndicator {
  readonly indicator: Pick<Indicator, "name" | "relation" | "target" | "upper" | "unit">;
  /** 完成率 */
  readonly completion?: Rational;
  /** 序时进度 */
  readonly pace?: Rational;
}

/** A task as it was printed. */
export interface IssuedTask extends EarlierTask {
  readonly indicators: readonly IssuedIndicator[];
  readonly task: Pick<Task, "number" | "text" | "leadLine" | "responsibleLine">;
  readonly basis: GradeBasis;
}

/** 报送情况 of one unit as it was printed. */
export type IssuedReporting = Pick<
  UnitReporting,
  "state" | "receivedOn" | "returnedOn" | "reminders" | "ledTasks"
> & {
  readonly unit: { readonly name: string };
};

/** What a month's papers said. An assessment holds it. */
export interface IssuedFacts extends EarlierMonth {
  /** 报送截止日 */
  readonly deadline: CalendarDate;
  readonly tasks: readonly IssuedTask[];
  readonly reporting: readonly IssuedReporting[];
  /** 目录调整: what had changed of the year's catalogue by then; absent where nothing had. */
  readonly adjustments?: Pick<Adjustments, "effective">;
}

/** A paper as it went out. */
export interface IssuedPaper {
  /** 通报, 单位/01-市发改委 */
  readonly name: string;
  readonly kind: string;
  readonly unit?: string;
  /** 发文字号; absent where the paper bears none of its own. */
  readonly number?: string;
  readonly title: string;
  readonly files: readonly ListedFile[];
}

/** 签发稿: the PDF that was really signed, where somebody had changed what was printed. */
export interface SignedFile extends ListedFile {
  /** What it says otherwise than the printed one, a passage a line. */
  readonly differences: readonly string[];
}

/** 印发: a month whose papers were signed and sent out. What they said stays said, whatever becomes of the year's data. */
export interface IssuedMonth extends IssuedFacts {
  /** Version of the program that wrote it down. */
  readonly version: string;
  /** 发文字号 of the 通报 */
  readonly number: string;
  readonly signedOn: CalendarDate;
  readonly printedOn: CalendarDate;
  readonly papers: readonly IssuedPaper[];
  /** The 督办函 that went along. */
  readonly letters: readonly FormerLetter[];
  /** 督办函 that the 通报 announces and that went out otherwise, as the clerk said; absent where there is none, and in older records. */
  readonly lettersElsewhere?: readonly LetterMatter[];
  readonly signed?: SignedFile;
  /** 更正, the earliest first; what is said above is as they left it. Absent while there was none. */
  readonly corrections?: readonly Correction[];
}

/** The 签发稿 of a month, as long as no correction has taken the place of its 通报. */
export const standingSigned = ({
  signed,
  corrections = [],
}: Pick<IssuedMonth, "signed" | "corrections">): SignedFile | undefined =>
  corrections.length === 0 ? signed : undefined;
