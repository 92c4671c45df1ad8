import type { Report } from "../../diagnostics/diagnostic.ts";
import type { SheetCell } from "../table/sheet.ts";
import { nameKey } from "../text/unit-names.ts";

/**
 * The serial number of a 发文字号 written as 4, 4号 or in full, 平政督〔2013〕4号; brackets of any kind. Reports what
 * is no number (ISS-003) and another office's code or another year (ISS-004).
 */
export const readSerial = (
  { text, place }: SheetCell,
  agencyCode: string,
  year: number,
  report: Report,
): number | undefined => {
  const plain = nameKey(text)
    .replaceAll(/[[〔【(]/gu, "〔")
    .replaceAll(/[\]〕】)]/gu, "〕");
  const found = /^(?:(.*?)〔(\d{4})〕)?第?(\d{1,4})号?$/u.exec(plain);
  const serial = Number(found?.[3] ?? 0);
  if (!found || serial === 0) {
    report({ code: "ISS-003", place, details: { written: text, code: agencyCode, year } });
    return undefined;
  }
  const [, code, ofYear] = found;
  if (ofYear !== undefined && (code !== nameKey(agencyCode) || ofYear !== String(year))) {
    report({ code: "ISS-004", place, details: { written: text, expected: `${agencyCode}〔${year}〕` } });
  }
  return serial;
};
