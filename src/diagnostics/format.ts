import type { Diagnostic } from "./diagnostic.ts";
import { messageOf, remedyOf, severityOf } from "./diagnostic.ts";
import type { Place } from "../model/place.ts";
import { cellPosition } from "../model/place.ts";
import { compareNames } from "../model/text/name-order.ts";

const identity = (diagnostic: Diagnostic): string =>
  JSON.stringify([diagnostic.code, diagnostic.place, messageOf(diagnostic)]);

/** A workbook has no lines; its rows and fields take their place. */
const lineOf = ({ at, cell = "" }: Place): number => at?.line ?? cellPosition(cell)?.row ?? 0;
const columnOf = ({ at, cell = "" }: Place): number => at?.column ?? cellPosition(cell)?.field ?? 0;

/** Sorts by file, line and column, or sheet and cell, and drops exact repeats. */
export const arrange = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => {
  const unique = [...new Map(diagnostics.map((each) => [identity(each), each])).values()];
  return unique.sort(
    (a, b) =>
      compareNames(a.place.file, b.place.file) ||
      compareNames(a.place.sheet ?? "", b.place.sheet ?? "") ||
      lineOf(a.place) - lineOf(b.place) ||
      columnOf(a.place) - columnOf(b.place) ||
      compareNames(a.code, b.code),
  );
};

const placeText = ({ file, at, sheet }: Place): string =>
  `${file}${sheet ? `[${sheet}]` : ""}${at ? `:${at.line}:${at.column}` : ""}`;

/** One problem in two lines: place, severity, code and sentence; then what to do. */
export const formatDiagnostic = (diagnostic: Diagnostic): string => {
  const { place, code } = diagnostic;
  const severity = severityOf(diagnostic) === "error" ? "错误" : "提醒";
  const cell = place.cell ? `（单元格 ${place.cell}）` : "";
  return (
    `${placeText(place)}  ${severity} ${code} ${messageOf(diagnostic)}${cell}\n` +
    `    处理办法：${remedyOf(diagnostic)}`
  );
};

/** A problem for machines: the diagnostic itself with its sentences. */
export const diagnosticJson = (diagnostic: Diagnostic) => ({
  code: diagnostic.code,
  severity: severityOf(diagnostic),
  place: diagnostic.place,
  message: messageOf(diagnostic),
  remedy: remedyOf(diagnostic),
  details: diagnostic.details,
});

/** 3处错误、1处提醒; undefined when there is neither. */
export const countText = (diagnostics: readonly Diagnostic[]): string | undefined => {
  const errors = diagnostics.filter((each) => severityOf(each) === "error").length;
  const warnings = diagnostics.length - errors;
  const parts = [...(errors > 0 ? [`${errors}处错误`] : []), ...(warnings > 0 ? [`${warnings}处提醒`] : [])];
  return parts.length > 0 ? parts.join("、") : undefined;
};

/** How many problems of one file a clerk is shown at once; one broken file must not push the others off the screen. */
const shownPerFile = 50;

/** The problems as printed, at most fifty of a file with a count of the rest. They must be arranged. */
export const formatDiagnostics = (diagnostics: readonly Diagnostic[]): readonly string[] => {
  const byFile = new Map<string, Diagnostic[]>();
  for (const each of diagnostics) {
    const { file } = each.place;
    const own = byFile.get(file);
    if (own) own.push(each);
    else byFile.set(file, [each]);
  }
  return [...byFile].flatMap(([file, own]) => [
    ...own.slice(0, shownPerFile).map(formatDiagnostic),
    ...(own.length > shownPerFile
      ? [`${file}  另有${own.length - shownPerFile}处问题没有列出，改正以上问题后再校核`]
      : []),
  ]);
};
