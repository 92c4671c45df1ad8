import type { FigureSubject, PrintedFigure } from "../../model/output/correction.ts";

/** A figure that is printed otherwise than before. */
export interface ChangedFigure extends FigureSubject {
  readonly before: string;
  readonly after: string;
}

/** What stands where one of the two months has no such figure. */
const none = "—";

const keyOf = ({ task, indicator, unit, group, item }: FigureSubject): string =>
  JSON.stringify([task, indicator, unit, group, item]);

/** What says nothing where the other month has no such figure: a unit that was not counted has left nothing out. */
const sayNothing: ReadonlySet<string> = new Set([none, "0", "无"]);

/** The figures of a month that differ from what was issued of it, in the order of the month. */
export const changedFigures = (
  issued: readonly PrintedFigure[],
  now: readonly PrintedFigure[],
): readonly ChangedFigure[] => {
  const before = new Map(issued.map((figure) => [keyOf(figure), figure.text]));
  const after = new Map(now.map((figure) => [keyOf(figure), figure.text]));
  const gone = issued.filter((figure) => !after.has(keyOf(figure)));
  return [...now, ...gone].flatMap((figure) => {
    const { text, ...subject } = figure;
    const [old, fresh] = [before, after].map((texts) => texts.get(keyOf(figure)));
    const isSame = old === fresh || ((old === undefined || fresh === undefined) && sayNothing.has(text));
    return isSame ? [] : [{ ...subject, before: old ?? none, after: fresh ?? none }];
  });
};
