import type { LetterDue } from "../../model/papers/supervision-letter.ts";
import type { TaskHolders } from "../../model/changes/task-holders.ts";
import { taskHolders } from "../../model/changes/task-holders.ts";
import type { Task } from "../../model/task.ts";

/** From a sign of ASCII to the one of full width that looks like it. */
const toFullWidth = 0xfee0;

/** A unit's name as part of a file's: signs that no Windows folder takes, and those that part folders, in full width. */
export const inFileName = (unit: string): string =>
  unit.replaceAll(/[<>:"/\\|?*]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + toFullWidth));

/** 01-市发改委: a unit's name behind a serial number as long as the largest of its kind, of two digits at least. */
export const numberedName = (serial: number, largest: number, unit: string): string =>
  `${String(serial).padStart(Math.max(2, String(largest).length), "0")}-${inFileName(unit)}`;

/** 16-市水利局: a letter by the number of its task. */
export const letterFileName = (
  tasks: readonly Task[],
  { assessed, unit }: Pick<LetterDue, "assessed" | "unit">,
): string => numberedName(assessed.task.number, tasks.at(-1)?.number ?? 0, unit);

/** The same with a unit's place among those that have a task; the bare name of a unit that has none. */
export const unitFileName = (assessment: TaskHolders, unit: string): string => {
  const holders = taskHolders(assessment);
  const index = holders.findIndex((each) => each.unit.name === unit);
  return index < 0 ? inFileName(unit) : numberedName(index + 1, holders.length, unit);
};

/** 更正通报-8号: by its number, so that each of a month's has a name of its own; a draft has none yet. */
export const correctionFileName = (serial: number | undefined): string =>
  serial === undefined ? "更正通报" : `更正通报-${serial}号`;
