import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Dispatch } from "../../model/registers/dispatch.ts";
import { numberParts, numberText, unusedNumber } from "../../model/registers/dispatch.ts";

interface Serial {
  readonly dispatch: Dispatch;
  readonly serial: number;
}

/** The numbers of each series, by 机关代字 and year. */
const seriesOf = (dispatches: readonly Dispatch[]): ReadonlyMap<string, readonly Serial[]> => {
  const series = new Map<string, Serial[]>();
  for (const dispatch of dispatches) {
    const parts = numberParts(dispatch.number);
    if (!parts) continue;
    const key = numberText({ ...parts, serial: 0 });
    series.set(key, [...(series.get(key) ?? []), { dispatch, serial: parts.serial }]);
  }
  return series;
};

const paperText = ({ kind, month, unit, title }: Dispatch): string =>
  [month, kind, unit === "" ? title : unit].filter((part) => part !== "").join(" ");

const reportTwice = (serials: readonly Serial[], file: string, report: Report): void => {
  const first = new Map<number, Dispatch>();
  for (const { dispatch, serial } of serials) {
    const earlier = first.get(serial);
    if (!earlier) first.set(serial, dispatch);
    else {
      const details = { number: dispatch.number, first: paperText(earlier), second: paperText(dispatch) };
      report({ code: "DSP-003", place: dispatch.place ?? { file }, details });
    }
  }
};

/**
 * Reports numbers that two papers bear (DSP-003), that no paper bears and no line explains (DSP-004), and 空号 without a
 * reason (DSP-005). A series begins with 1 every year and its numbers follow one another (GB/T 9704 7.2.5).
 */
export const checkDispatchNumbers = (dispatches: readonly Dispatch[], file: string, report: Report): void => {
  for (const [, serials] of seriesOf(dispatches)) {
    reportTwice(serials, file, report);
    const used = new Set(serials.map(({ serial }) => serial));
    const highest = Math.max(...used);
    const missing = Array.from({ length: highest }, (_, index) => index + 1).filter(
      (each) => !used.has(each),
    );
    const parts = numberParts(serials[0]?.dispatch.number ?? "");
    if (missing.length > 0 && parts) {
      const numbers = missing.map((serial) => numberText({ ...parts, serial }));
      report({ code: "DSP-004", place: { file }, details: { numbers } });
    }
  }
  for (const { kind, note, number, place } of dispatches)
    if (kind === unusedNumber && note === "")
      report({ code: "DSP-005", place: place ?? { file }, details: { number } });
};

/** The number after the highest of a series; 1 for a series that has none yet. */
export const nextDispatchSerial = (dispatches: readonly Dispatch[], code: string, year: number): number =>
  1 +
  Math.max(
    0,
    ...dispatches.flatMap(({ number }) => {
      const parts = numberParts(number);
      return parts && parts.code === code && parts.year === year ? parts.serial : [];
    }),
  );
