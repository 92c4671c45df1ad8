import type { Report } from "../../diagnostics/diagnostic.ts";
import { chineseDate, compareDates } from "../../model/calendar-date.ts";
import { fileName } from "../../model/input-file.ts";
import { parseChineseNumeral } from "../../model/text/chinese-numeral.ts";
import type { DoubtContext } from "./doubt-context.ts";

/** 6月份, 1-6月, 六月; a day of a month (8月2日) is when the file was made. */
const named = /(\d{1,2}|十[一二]?|[一二三四五六七八九])月(?!\d{1,2}日)/u;

/** The month, 1–12, whose report a file's name says it is; undefined where it says none. */
export const monthInFileName = (path: string): number | undefined => {
  const name = fileName(path).normalize("NFKC");
  const written = named.exec(name)?.[1];
  if (written === undefined) return undefined;
  const month = /\d/u.test(written) ? Number(written) : (parseChineseNumeral(written) ?? 0);
  return month >= 1 && month <= 12 ? month : undefined;
};

/** From this day of a month on its report may be made out. */
const earliestDay = 20;

/**
 * PLA-019: a submission that looks like another month's, by its file's name or by a 报送日期 on which this month was
 * far from over.
 */
export const reportOtherMonths = ({ counted, month }: DoubtContext, report: Report): void => {
  const earliest = { ...month.month, day: earliestDay };
  for (const { unit, file, claimedDate, claimedDatePlace } of counted) {
    const inName = monthInFileName(file);
    const tooEarly = claimedDate !== undefined && compareDates(claimedDate, earliest) < 0;
    const evidence =
      inName !== undefined && inName !== month.month.month
        ? { place: { file }, sign: "file-name" as const, written: String(inName) }
        : tooEarly
          ? {
              place: claimedDatePlace ?? { file },
              sign: "claimed-date" as const,
              written: chineseDate(claimedDate),
            }
          : undefined;
    if (!evidence) continue;
    const { place, sign, written } = evidence;
    const details = { unit, sign, written, month: month.month.month };
    report({ code: "PLA-019", place, details });
  }
};
