import type { Place } from "../../model/place.ts";
import type { Rational } from "../../model/rational.ts";
import { toDecimal, toFixed } from "../../model/rational.ts";
import type { Indicator } from "../../model/task.ts";
import type { ReportedEntry } from "./doubt-context.ts";

/** A reported figure beside the one that the same unit reported last month. */
export interface FigureChange {
  readonly indicator: Indicator;
  readonly value: Rational;
  /** Absent when the unit gave no figure last month. */
  readonly previous?: Rational;
  readonly place: Place;
}

/** The figures of the entries that belong to an indicator of the catalogue. */
export const figureChanges = (entries: readonly ReportedEntry[]): readonly FigureChange[] =>
  entries.flatMap(({ assessed, entry, previous }) =>
    entry.figures.flatMap((figure): readonly FigureChange[] => {
      const indicator = assessed.indicators.find(
        (each) => each.indicator.name === figure.indicator,
      )?.indicator;
      if (!indicator) return [];
      const last = previous?.figures.find((each) => each.indicator === figure.indicator)?.value;
      return [{ indicator, value: figure.value, place: figure.place, ...(last && { previous: last }) }];
    }),
  );

/** More places than anybody reports; beyond them a figure is rounded for the sentence that names it. */
const mostPlaces = 8;

/** A value as it is said: 96.5 */
export const inWords = (value: Rational): string =>
  10n ** BigInt(mostPlaces) % value.denominator === 0n ? toDecimal(value) : toFixed(value, mostPlaces);

/** 96公里 */
export const withUnit = (value: Rational, { unit }: Indicator): string => `${inWords(value)}${unit}`;
