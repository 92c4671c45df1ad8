import type { Place } from "./place.ts";
import type { Confirmation } from "./confirmation.ts";
import type { CalendarDate } from "./calendar-date.ts";
import { compareDates } from "./calendar-date.ts";
import type { Grade } from "./grade.ts";
import type { ReportingMonth } from "./month.ts";
import type { Rational } from "./rational.ts";

/** A figure as a unit wrote it, and what it means. */
export interface ReportedFigure {
  /** 指标, by the name in 量化指标.csv. */
  readonly indicator: string;
  /** 累计完成 */
  readonly value: Rational;
  readonly place: Place;
}

/** What one unit reports of one task: its rows of a submission put together. */
export interface ProgressEntry {
  readonly task: number;
  /** 进展情况, with full-width punctuation, one paragraph a line. */
  readonly text: string;
  /** 自评状态; absent when the cell is empty. */
  readonly selfGrade?: Grade;
  /** The cell of 自评状态 in the entry's first row. */
  readonly selfGradePlace?: Place;
  readonly figures: readonly ReportedFigure[];
  /** 存在问题 */
  readonly problem: string;
  /** 下步措施 */
  readonly nextStep: string;
  /** 需协调事项: what the unit asks the government to settle, one matter a line. */
  readonly request?: string;
  /** The entry's first row. */
  readonly place: Place;
  /** The cells of 进展情况, 存在问题, 下步措施 and 需协调事项 in that row. */
  readonly textPlace?: Place;
  readonly problemPlace?: Place;
  readonly nextStepPlace?: Place;
  readonly requestPlace?: Place;
}

/** 报送文件: one file of one unit, read and found valid. */
export interface Submission {
  readonly file: string;
  /** The reporting unit by its name in 单位名录. */
  readonly unit: string;
  /** 报送日期, as the unit claims it; the register decides timeliness. */
  readonly claimedDate?: CalendarDate;
  /** The cell of 报送日期. */
  readonly claimedDatePlace?: Place;
  readonly entries: readonly ProgressEntry[];
  /** 填报人 and 联系电话 as they are written, each once: nothing prints them. Absent where there are none. */
  readonly contacts?: readonly string[];
}

/** 收文登记: one line of the bureau's own register. */
export interface Receipt {
  readonly unit: string;
  /** 收文日期; absent on a line that only notes reminders. */
  readonly receivedOn?: CalendarDate;
  /** 来文文号 */
  readonly documentNumber: string;
  /** 催报次数 */
  readonly reminders: number;
  /** 退回日期 */
  readonly returnedOn?: CalendarDate;
  /** 备注 */
  readonly note: string;
  readonly place: Place;
}

/** A line of 收文登记 with a day of receipt. */
export interface DatedReceipt {
  readonly on: CalendarDate;
  readonly receipt: Receipt;
}

/** One unit's receipts, told apart by its last return. */
export interface StandingReceipts {
  /** The day of the last return; absent when nothing was returned. */
  readonly returnedOn?: CalendarDate;
  /** What was received and not returned afterwards, in the order of the register. */
  readonly standing: readonly DatedReceipt[];
  /** Everything received, in the order of the register. */
  readonly received: readonly DatedReceipt[];
}

const withoutLine = ({ on, receipt }: DatedReceipt): DatedReceipt => ({ on, receipt });

/**
 * Tells what stands of one unit's lines of the register. Days decide; on the day of the return itself the order of the
 * lines does, so that a report returned in the morning and back in the afternoon stands on a line below.
 */
export const standingReceipts = (receipts: readonly Receipt[]): StandingReceipts => {
  const dated = receipts.flatMap((receipt, line) =>
    receipt.receivedOn ? [{ on: receipt.receivedOn, receipt, line }] : [],
  );
  const returns = receipts.flatMap((receipt, line) =>
    receipt.returnedOn ? [{ on: receipt.returnedOn, line }] : [],
  );
  const last = returns.toSorted((a, b) => compareDates(a.on, b.on) || a.line - b.line).at(-1);
  const isAfter = (on: CalendarDate, line: number): boolean => {
    if (!last) return true;
    const order = compareDates(on, last.on);
    return order > 0 || (order === 0 && line > last.line);
  };
  return {
    ...(last && { returnedOn: last.on }),
    standing: dated.filter(({ on, line }) => isAfter(on, line)).map(withoutLine),
    received: dated.map(withoutLine),
  };
};

/** 核定: the bureau's own verdict on a task. */
export interface Verdict {
  readonly task: number;
  readonly grade: Grade;
  /** 理由, printed with the verdict. */
  readonly reason: string;
  /** 责任方: whose turn it is where the task lags and its leads are not to blame. */
  readonly owedBy?: string;
  readonly place: Place;
}

/** 解除: the bureau's verdict of an earlier month no longer stands. */
export interface VerdictLift {
  readonly task: number;
  readonly place: Place;
}

/** What 期次.yaml says of the 更正通报 of its month, each as far as it is written. */
export interface CorrectionParticulars {
  /** 更正发文字号: its serial number, of the series of the 通报. */
  readonly serial?: number;
  /** 更正成文日期 */
  readonly signedOn?: CalendarDate;
  /** 更正印发日期 */
  readonly printedOn?: CalendarDate;
}

/** What 期次.yaml says of 版头 beside the number, each as far as it is written (7.2.1–7.2.3, 7.2.6). */
export interface HeadParticulars {
  /** 份号, six digits. */
  readonly copyNumber?: string;
  /** 密级和保密期限: 秘密★1年 */
  readonly secrecy?: string;
  /** 紧急程度 */
  readonly urgency?: string;
  /** 签发人 of a paper to a higher body, one of each agency in their order. */
  readonly signers?: readonly string[];
}

/** 期次.yaml: the particulars of one month's 通报. */
export interface IssueParticulars {
  /** The serial number of 发文字号; absent only for a draft. */
  readonly serial?: number;
  /** 成文日期; its year is the year of 发文字号. */
  readonly signedOn: CalendarDate;
  /** 印发日期 */
  readonly printedOn: CalendarDate;
  /** 截稿日期: nothing received after this day is in the 通报. */
  readonly closedOn: CalendarDate;
  /** 重报截止日期: the day by which a returned report must come again; computed where 期次.yaml does not say. */
  readonly resubmitBy?: CalendarDate;
  /** 督办函起始序号: the serial number of the first 督办函; the others follow it. */
  readonly firstLetterSerial?: number;
  /** 摘编起始序号: the serial number of the first unit's extract where extracts are letters; the others follow it. */
  readonly firstExtractSerial?: number;
  /** 抄送, in place of the agency's own. */
  readonly copiedTo?: string;
  /** Absent where nothing is written of it. */
  readonly head?: HeadParticulars;
  /** 总体评价, in place of the computed one-clause judgement. */
  readonly judgement?: string;
  /** 下步要求: paragraphs in place of the template's. */
  readonly requirements?: readonly string[];
  /** Absent where nothing is written of one. */
  readonly correction?: CorrectionParticulars;
}

/** A file of 报送, valid or not; `unit` is absent when nobody can tell whose it is. */
export interface ReportFile {
  readonly file: string;
  readonly unit?: string;
  readonly valid: boolean;
}

/** Everything that arrived for one month. */
export interface MonthSubmissions {
  readonly month: ReportingMonth;
  readonly issue: IssueParticulars;
  /** At most one for each unit: the latest valid one. */
  readonly submissions: readonly Submission[];
  readonly receipts: readonly Receipt[];
  readonly verdicts: readonly Verdict[];
  /** Tasks whose earlier verdict is lifted (核定状态 = 解除). */
  readonly liftedVerdicts?: readonly VerdictLift[];
  /** 已核实: doubts of this month that the bureau has looked into. */
  readonly confirmations?: readonly Confirmation[];
  /** Units whose only files have errors and are treated as returned: by the register, or by --return-invalid. */
  readonly returnedUnits: readonly string[];
  /** Files with errors that do not count, those of no known unit among them; the errors in these do not stop the run. */
  readonly returnedFiles?: readonly string[];
  /** Every file of 报送. */
  readonly reportFiles?: readonly ReportFile[];
  /** Paths of files that programs left lying about (~$锁定文件, Thumbs.db); listed in 校核报告, not read. */
  readonly passedOver?: readonly string[];
}
