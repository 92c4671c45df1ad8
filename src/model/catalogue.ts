import type { AbsentTask, Adjustments, DepartedUnit } from "./changes/adjustments.ts";
import type { CatalogueChange } from "./changes/catalogue-change.ts";
import type { DoubtThresholds } from "./doubt-thresholds.ts";
import type { Rational } from "./rational.ts";
import type { Indicator, Task } from "./task.ts";
import { isAmong, isNewHolder } from "./task.ts";
import type { Unit, UnitClass, UnitGroup } from "./unit.ts";

/** 任务清单 with everything fixed for the year, as it is in force in one month of it, checked to agree with itself. */
export interface Catalogue {
  readonly year: number;
  /** In the order of their numbers. */
  readonly tasks: readonly Task[];
  /** In the order of their rank. */
  readonly units: readonly Unit[];
  readonly groups: readonly UnitGroup[];
  readonly indicators: readonly Indicator[];
  readonly agency: Agency;
  /** Tasks of the year that are not in force in the month of this catalogue. */
  readonly absentTasks?: readonly AbsentTask[];
  /** Units of the year that are no more. */
  readonly departed?: readonly DepartedUnit[];
  /** How it came from the catalogue of the beginning of the year; absent while nothing has changed. */
  readonly adjustments?: Adjustments;
}

/** The year's catalogue as its files hold it, tasks to come among its tasks, and what changes of it from month to month. */
export interface YearCatalogue extends Catalogue {
  /** 目录调整, in the order in which they take effect. */
  readonly changes: readonly CatalogueChange[];
}

export const extractForms = ["附件", "信函"] as const;
export type ExtractForm = (typeof extractForms)[number];

/** How to object: within how many working days, with whom, and under which number, each as far as it is given. */
interface Objections {
  readonly days?: number;
  readonly contact: string;
  readonly telephone: string;
}

/** 机关.yaml: the particulars of the issuing office. */
export interface Agency {
  /** 发文机关标志 */
  readonly mark: string;
  /** 发文机关署名 */
  readonly signature: string;
  /** 联合发文机关: the agencies that issue the office's papers with it, in their order; absent where it issues alone. */
  readonly jointAgencies?: readonly string[];
  /** 签名章: 职务 of whoever signs in place of the seal, one of each agency, the office's own first (7.3.5.3). */
  readonly stampedPosts?: readonly string[];
  /** 简称: what the office calls itself in running text: 市督查局. */
  readonly shortName: string;
  /** 工作名称: what the catalogue's tasks are called in titles and text: 市政府重点工作. */
  readonly workName: string;
  /** 对口部门: the bodies that are reported to beside the office; empty where there are none. */
  readonly counterparts: string;
  /** 全域称谓: the whole that the office looks after, as papers call it: 全市. */
  readonly area: string;
  /** 单位类别: the classes that units may be of, those of one list together, in the order of the lists. */
  readonly unitClasses: readonly UnitClass[];
  /** 排名类别: the list whose units are ranked, the first of these that has units; none where nobody is ranked. */
  readonly rankedLists: readonly string[];
  /** 机关代字, without year and number: 平政督 */
  readonly code: string;
  /** 主送机关, without the closing colon. */
  readonly recipients: string;
  /** 抄送, without the label and the full stop. */
  readonly copiedTo: string;
  /** 印发机关 */
  readonly printedBy: string;
  /** 依据: the document that set the tasks. */
  readonly basis: { readonly title: string; readonly number: string };
  /** 报送截止日: the day of the following month on which reports are due. */
  readonly dueDay: number;
  /** 节假日顺延: whether a due day that is no working day moves to the next working day. */
  readonly rollsOverHolidays: boolean;
  /** 联系: the line printed at the foot of an extract. */
  readonly contact: string;
  /** 联系人 and 联系电话, where the office names them. */
  readonly contactPerson?: string;
  readonly contactPhone?: string;
  /** 字体: file names of the office's own faces by role, relative to the templates folder; absent roles use the shipped faces. */
  readonly fonts: Readonly<Record<string, string>>;
  /** 加盖印章: whether the office seals its papers (7.3.5.1) or lets the name stand alone (7.3.5.2). */
  readonly sealed: boolean;
  /** 摘编格式: a unit's extract is a part of the 通报 that is sent apart (7.3.7), or a letter of its own (10.1). */
  readonly extractForm: ExtractForm;
  /** 附图: the 通报 ends with an attachment of charts. */
  readonly charts?: true;
  /** 黄色督办连续月数: from how many months running on a lagging task is more than pointed out. */
  readonly yellowMonths: number;
  /** 建议约谈连续月数: from how many months running on it is suggested to call in whoever leads the lead. */
  readonly talkMonths: number;
  /** 督办函连续月数: from how many months running on a lagging task brings its lead a letter. */
  readonly letterMonths: number;
  /** 督办函办理天数: within how many working days a 督办函 is to be answered. */
  readonly letterDays: number;
  /** 并列滞后比例: a task of equal leads lags when more than this share of them does; a third where the file says nothing. */
  readonly parallelLagShare?: Rational;
  /** 异议: how a unit may object to what a 通报 says of it; absent or empty where the office says nothing of that. */
  readonly objections?: Objections;
  /** 校核: where a report begins to look doubtful, as far as the office has its own view; the usual values hold else. */
  readonly doubtThresholds?: Partial<DoubtThresholds>;
}

/** 机关代字 of letters, which are numbered apart from the papers with a 文件 head: 平政督函. */
export const letterCode = (agencyCode: string): string => `${agencyCode}函`;

/** Whom to ask: the line of 联系, with the person and the telephone where the office names them. */
export const contactText = ({
  contact,
  contactPerson,
  contactPhone,
}: Pick<Agency, "contact" | "contactPerson" | "contactPhone">): string =>
  [
    contact,
    ...(contactPerson === undefined ? [] : [`联系人：${contactPerson}`]),
    ...(contactPhone === undefined ? [] : [`电话：${contactPhone}`]),
  ].join("，");

/** The indicators of one task, in the order of the file. */
export const indicatorsOf = (catalogue: Catalogue, task: number): readonly Indicator[] =>
  catalogue.indicators.filter((indicator) => indicator.task === task);

/** The tasks that a unit leads, groups expanded. */
export const tasksLedBy = (catalogue: Catalogue, unit: string): readonly Task[] =>
  catalogue.tasks.filter((task) => isAmong(task.leads, unit));

/** The tasks for which a unit is responsible without leading them, groups expanded. */
export const tasksSharedBy = (catalogue: Catalogue, unit: string): readonly Task[] =>
  catalogue.tasks.filter((task) => isAmong(task.responsible, unit));

/** Whether a unit has tasks and each of them is its since this very month, so that it need not report it yet. */
export const holdsNewOnly = (catalogue: Catalogue, unit: string, month: number): boolean => {
  const own = [...tasksLedBy(catalogue, unit), ...tasksSharedBy(catalogue, unit)];
  return own.length > 0 && own.every((task) => isNewHolder(task, unit, month));
};
