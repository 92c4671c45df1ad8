import type { Position } from "./place.ts";
import type { CalendarDate } from "./calendar-date.ts";

/** 工作任务 as a 任务分解 document states it; every text with full-width punctuation. */
export interface ImportedTask {
  /** 序号 */
  readonly number: number;
  /** 任务内容, without number and without responsibilities. */
  readonly text: string;
  /** 牵头单位 in the document's own words; empty when it names none. */
  readonly leadLine: string;
  /** 责任单位 or 配合单位, likewise. */
  readonly responsibleLine: string;
  /** 完成时限, likewise. */
  readonly timeLimit: string;
  /** 分管领导, likewise. */
  readonly supervisor: string;
  /** 责任领导, likewise. */
  readonly leader: string;
  /** 责任人, likewise; carried along in the list and never printed. */
  readonly person: string;
  /** 权重 or 分值, likewise. */
  readonly weight: string;
  /** 原序号: the number in the document where the list has given it another. */
  readonly originalNumber?: string;
  /** 上级序号: the number, in the list, of the task that this one is a part of. */
  readonly parent?: number;
  /** Where the task's number stands. */
  readonly position: Position;
}

/** 小节 */
export interface ImportedSubsection {
  /** As printed, with its number: （一）调整优化存量 */
  readonly title: string;
  readonly position: Position;
  /** Paragraphs between the heading and the first task. */
  readonly introduction: readonly string[];
  readonly tasks: readonly ImportedTask[];
}

/** 板块 */
export interface ImportedSection {
  /** As printed, with its number: 一、加快产业转型; empty when the document gives no heading. */
  readonly title: string;
  readonly position: Position;
  readonly introduction: readonly string[];
  /** Tasks directly under the section, before its first sub-section. */
  readonly tasks: readonly ImportedTask[];
  readonly subsections: readonly ImportedSubsection[];
}

/** A 任务分解 document taken apart; every line of it is somewhere in here or was reported. */
export interface ImportedCatalogue {
  /** 文号: 平政办〔2013〕11号 */
  readonly documentNumber?: string;
  /** 成文日期 */
  readonly date?: CalendarDate;
  /** The year that the document is of: by 成文日期, 文号 or title. */
  readonly year?: number;
  /** The document's own title, empty when it has none. */
  readonly title: string;
  /** 主送机关, without the closing colon. */
  readonly recipients?: string;
  /** Other lines about the title: the index table of a web page, 发文机关标志, the day of a meeting. */
  readonly header: readonly string[];
  /** Paragraphs before the first section. */
  readonly preface: readonly string[];
  readonly sections: readonly ImportedSection[];
  /** Paragraphs after the last task, signature included, date excluded. */
  readonly closing: readonly string[];
  /** Numbers of the lines before the first section and after the last task, which the list does not hold. */
  readonly unlisted: { readonly head: readonly number[]; readonly closing: readonly number[] };
}

/** Every task with its headings, in the document's order. */
export const importedTasks = (
  catalogue: Pick<ImportedCatalogue, "sections">,
): readonly { readonly section: string; readonly subsection: string; readonly task: ImportedTask }[] =>
  catalogue.sections.flatMap((section) => [
    ...section.tasks.map((task) => ({ section: section.title, subsection: "", task })),
    ...section.subsections.flatMap((subsection) =>
      subsection.tasks.map((task) => ({ section: section.title, subsection: subsection.title, task })),
    ),
  ]);
