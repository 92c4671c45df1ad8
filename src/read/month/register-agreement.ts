import type { Report } from "../../diagnostics/diagnostic.ts";
import type { CalendarDate } from "../../model/calendar-date.ts";
import { compareDates, isoDate } from "../../model/calendar-date.ts";
import type { StandingReceipts } from "../../model/submission.ts";
import { standingReceipts } from "../../model/submission.ts";
import type { Receipt } from "../../model/submission.ts";

interface UnitReceipts extends StandingReceipts {
  readonly unit: string;
}

const receiptsByUnit = (receipts: readonly Receipt[]): ReadonlyMap<string, UnitReceipts> => {
  const units = new Set(receipts.map((receipt) => receipt.unit));
  return new Map(
    [...units].map((unit) => [
      unit,
      { unit, ...standingReceipts(receipts.filter((receipt) => receipt.unit === unit)) },
    ]),
  );
};

/** Units whose report was returned and has not come again; their files do not count, whatever is in them. */
export const returnedByRegister = (receipts: readonly Receipt[]): ReadonlySet<string> =>
  new Set(
    [...receiptsByUnit(receipts).values()]
      .filter(({ returnedOn, standing }) => returnedOn && standing.length === 0)
      .map(({ unit }) => unit),
  );

/** A file in 报送 and the unit that it is known to be of. */
interface UnitFile {
  readonly file: string;
  readonly unit: string;
}

/** What is known when the register and the files are held against each other. */
interface Known {
  /** 截稿日期, where 期次.yaml gives a possible one. */
  readonly closedOn?: CalendarDate | undefined;
  /** False when a row of the register could not be read: it may be the one that seems to be missing. */
  readonly wholeRegister: boolean;
  /** False when a file's unit could not be told and must be put right first: it may be the one that seems to be missing. */
  readonly wholeFolder: boolean;
}

const checkReceipts = (
  { unit, standing }: UnitReceipts,
  hasFile: boolean,
  { closedOn, wholeFolder }: Known,
  report: Report,
): void => {
  const [first] = standing;
  if (first && !hasFile && wholeFolder) {
    report({ code: "REG-008", place: first.receipt.place, details: { unit, received: isoDate(first.on) } });
  }
  if (!closedOn) return;
  const inTime = standing.some(({ on }) => compareDates(on, closedOn) <= 0);
  for (const { on, receipt } of standing) {
    if (compareDates(on, closedOn) <= 0) continue;
    const details = { unit, received: isoDate(on), closed: isoDate(closedOn) };
    report({ code: inTime ? "REG-010" : "REG-009", place: receipt.place, details });
  }
};

/**
 * Holds 收文登记 against the files in 报送. Where the 通报 would say something false of a unit's reporting it is an
 * error: a receipt without a file (REG-008), one after the closing day (REG-009), a file that the register knows
 * nothing of (REG-007). A further receipt after the closing day (REG-010) and a file that was returned (REG-011) are
 * warnings.
 */
export const checkRegister = (
  receipts: readonly Receipt[],
  files: readonly UnitFile[],
  known: Known,
  report: Report,
): void => {
  const byUnit = receiptsByUnit(receipts);
  for (const own of byUnit.values()) {
    const hasFile = files.some(({ unit }) => unit === own.unit);
    checkReceipts(own, hasFile, known, report);
  }
  for (const { file, unit } of files) {
    const own = byUnit.get(unit);
    if (own && own.standing.length > 0) continue;
    const place = { file };
    if (own?.returnedOn) {
      report({ code: "REG-011", place, details: { unit, returned: isoDate(own.returnedOn) } });
    } else if (known.wholeRegister) {
      report({ code: "REG-007", place, details: { unit } });
    }
  }
};
