import { type IParagraphOptions, LineRuleType, Paragraph, type Run, Tab, TextRun } from "docx";
import type { ParagraphStyleId } from "./styles.ts";

/** Everything about a run's look stands in its style; the hint must be on the run itself for Word to heed it. */
const chineseMarks = { hint: "eastAsia" } as const;

/** A run of printed text; `style` is a character style. */
export const run = (
  text: string,
  options: { readonly style?: string; readonly size?: number } = {},
): TextRun => new TextRun({ ...options, text, font: chineseMarks });

/** A tab. */
export const tabRun = (): TextRun => new TextRun({ children: [new Tab()], font: chineseMarks });

/** What a paragraph may say for itself; the rest is its style's. */
export type ParagraphExtras = Omit<IParagraphOptions, "text" | "children" | "style">;

/** A line height without its rule counts as a multiple of single spacing (ECMA-376 17.3.1.33), whatever the style says. */
const exactLine = ({ spacing }: ParagraphExtras): Pick<ParagraphExtras, "spacing"> =>
  spacing?.line === undefined ? {} : { spacing: { ...spacing, lineRule: LineRuleType.EXACT } };

/** A paragraph of one of our styles: one run for a text, or the runs given. */
export const paragraph = (
  style: ParagraphStyleId,
  content: string | readonly Run[],
  extras: ParagraphExtras = {},
): Paragraph =>
  new Paragraph({
    ...extras,
    ...exactLine(extras),
    style,
    children: typeof content === "string" ? (content === "" ? [] : [run(content)]) : content,
  });

/** Lines that must not flow into each other: one paragraph with a line break before each line but the first. */
export const brokenLines = (lines: readonly string[]): readonly TextRun[] =>
  lines.map((text, index) => new TextRun({ text, font: chineseMarks, ...(index === 0 ? {} : { break: 1 }) }));
