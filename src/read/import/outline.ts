import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Position } from "../../model/place.ts";
import type { ImportedSection, ImportedSubsection, ImportedTask } from "../../model/imported-catalogue.ts";
import { toFullWidthPunctuation } from "../../model/punctuation.ts";
import { chineseNumeral } from "../../model/text/chinese-numeral.ts";
import type { ClassifiedLine } from "./classify.ts";
import type { TaskDraft } from "./task-draft.ts";
import { continued, finishTask, isComplete, opensDuties } from "./task-draft.ts";

/** A section or sub-section in the making; only sections get sub-sections. */
interface OutlineHeading {
  readonly number: number;
  readonly title: string;
  readonly position: Position;
  readonly introduction: string[];
  readonly tasks: ImportedTask[];
  readonly subsections: OutlineHeading[];
}
type HeadingLine = Extract<ClassifiedLine, { kind: "section" | "subsection" }>;
type TaskLine = Extract<ClassifiedLine, { kind: "task" }>;

const headingNumber = (kind: HeadingLine["kind"], value: number): string =>
  kind === "section" ? `${chineseNumeral(value)}、` : `（${chineseNumeral(value)}）`;

/** The finished heading without what only the making needs. */
const subsection = ({ title, position, introduction, tasks }: OutlineHeading): ImportedSubsection => ({
  title,
  position,
  introduction,
  tasks,
});

/** Builds sections, sub-sections and tasks from the lines of the body, one after another. */
export class Outline {
  readonly #file: string;
  readonly #report: Report;
  readonly #sections: OutlineHeading[] = [];
  #task: TaskDraft | undefined;
  #lastNumber = 0;

  constructor(file: string, report: Report) {
    this.#file = file;
    this.#report = report;
  }

  /** Takes in the next line; what cannot be placed is reported. */
  add(line: ClassifiedLine): void {
    if (line.kind === "section" || line.kind === "subsection") this.#startHeading(line);
    else if (line.kind === "task" && this.#isTask(line)) this.#startTask(line);
    else if (line.kind === "labels") this.#addParts(line);
    else this.#addPlain(line);
  }

  /** Takes in a line after the last heading, task or label; false when it belongs to the document's closing. */
  addAfterLast(line: ClassifiedLine): boolean {
    if (line.kind === "task" && this.#isTask(line)) {
      this.#startTask(line);
      return true;
    }
    const longer = this.#task && continued(this.#task, line.text, true);
    if (longer) this.#task = longer;
    return longer !== undefined;
  }

  /** The finished tree. */
  finish(): readonly ImportedSection[] {
    this.#finishTask();
    return this.#sections.map((section) => ({
      ...subsection(section),
      subsections: section.subsections.map(subsection),
    }));
  }

  /** Where the next task belongs; opens a nameless section when the document has none. */
  #heading(line: ClassifiedLine): OutlineHeading {
    const section = this.#sections.at(-1) ?? this.#openNameless(line);
    return section.subsections.at(-1) ?? section;
  }

  #openNameless(line: ClassifiedLine): OutlineHeading {
    this.#report({ code: "IMP-011", place: this.#place(line), details: { text: line.text } });
    const section = { number: 0, title: "", position: line.at, introduction: [], tasks: [], subsections: [] };
    this.#sections.push(section);
    return section;
  }

  #startHeading(line: HeadingLine): void {
    this.#finishTask();
    const siblings =
      line.kind === "section"
        ? this.#sections
        : (this.#sections.at(-1) ?? this.#openNameless(line)).subsections;
    const expected = (siblings.at(-1)?.number ?? 0) + 1;
    if (line.number !== expected) {
      const details = {
        found: headingNumber(line.kind, line.number),
        expected: headingNumber(line.kind, expected),
      };
      this.#report({ code: "IMP-012", place: this.#place(line), details });
    }
    const [title = "", ...paragraphs] = line.title.split(/。(?=.)/u);
    siblings.push({
      number: line.number,
      title: headingNumber(line.kind, line.number) + toFullWidthPunctuation(title.replace(/[。：:]$/u, "")),
      position: line.at,
      introduction: [],
      tasks: [],
      subsections: [],
    });
    if (paragraphs.length > 0) this.#introduce(paragraphs.join("。"), line);
  }

  /** A number before a dot and a digit is a task's only where the next task is due: not in 8.9万亩. */
  #isTask(line: TaskLine): boolean {
    if (!line.doubtful) return true;
    return line.number === this.#lastNumber + 1 && (this.#task === undefined || isComplete(this.#task));
  }

  #startTask(line: TaskLine): void {
    this.#finishTask();
    this.#heading(line);
    this.#task = { number: line.number, at: line.at, text: line.content, parts: [] };
    this.#lastNumber = line.number;
  }

  #finishTask(): void {
    if (!this.#task) return;
    const section = this.#sections.at(-1);
    (section?.subsections.at(-1) ?? section)?.tasks.push(finishTask(this.#task, this.#file, this.#report));
    this.#task = undefined;
  }

  #addParts(line: Extract<ClassifiedLine, { kind: "labels" }>): void {
    if (this.#task && opensDuties(this.#task)) {
      this.#task = { ...this.#task, text: this.#task.text + line.text };
      return;
    }
    for (const part of line.parts) {
      const at = { line: line.at.line, column: line.at.column + part.offset };
      if (this.#task) this.#task = { ...this.#task, parts: [...this.#task.parts, { ...part, at }] };
      else this.#report({ code: "IMP-003", place: { file: this.#file, at }, details: { label: part.label } });
    }
  }

  #addPlain(line: ClassifiedLine): void {
    const longer = this.#task && continued(this.#task, line.text, false);
    if (longer) this.#task = longer;
    else if (this.#task)
      this.#report({ code: "IMP-001", place: this.#place(line), details: { text: line.text } });
    else this.#introduce(line.text, line);
  }

  #introduce(text: string, line: ClassifiedLine): void {
    this.#heading(line).introduction.push(toFullWidthPunctuation(text));
    this.#report({ code: "IMP-013", place: this.#place(line), details: { text } });
  }

  #place(line: ClassifiedLine): { readonly file: string; readonly at: Position } {
    return { file: this.#file, at: line.at };
  }
}
