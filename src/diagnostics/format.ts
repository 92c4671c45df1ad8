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

const severityText = (diagnostic: Diagnostic): string =>
  severityOf(diagnostic) === "error" ? "错误" : "提醒";

/** One problem in two lines: place, severity, code and sentence; then what to do. `where` names its cell or cells. */
const problemText = (diagnostic: Diagnostic, where: string): string =>
  `${placeText(diagnostic.place)}  ${severityText(diagnostic)} ${diagnostic.code} ${messageOf(diagnostic)}${where}\n` +
  `    处理办法：${remedyOf(diagnostic)}`;

/** One problem in two lines, for itself. */
export const formatDiagnostic = (diagnostic: Diagnostic): string => {
  const { cell } = diagnostic.place;
  return problemText(diagnostic, cell ? `（单元格 ${cell}）` : "");
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

/** What one broken file shows at once, so that it does not push the others off the screen. */
const mostShown = {
  /** Problems, or causes that several have in common. */
  perFile: 50,
  /** Those of one code. */
  perCode: 20,
  /** Places that one cause is shown at by itself, before they are put into one line. */
  apart: 5,
} as const;

/** Problems of one file that say the same of different places. */
type Cause = readonly [Diagnostic, ...Diagnostic[]];

const causesIn = (diagnostics: readonly Diagnostic[]): readonly Cause[] => {
  const causes = new Map<string, [Diagnostic, ...Diagnostic[]]>();
  for (const each of diagnostics) {
    const key = JSON.stringify([each.code, each.place.sheet, messageOf(each), remedyOf(each)]);
    const cause = causes.get(key);
    if (cause) cause.push(each);
    else causes.set(key, [each]);
  }
  return [...causes.values()].flatMap((cause): readonly Cause[] =>
    cause.length > mostShown.apart ? [cause] : cause.map((each): Cause => [each]),
  );
};

const causeText = (cause: Cause): string => {
  const [first, ...others] = cause;
  if (others.length === 0) return formatDiagnostic(first);
  const some = cause.slice(0, mostShown.apart).flatMap(({ place }) => place.cell ?? []);
  return problemText(
    first,
    `（${some.length > 0 ? `单元格 ${some.join("、")} 等` : "同样的问题共"} ${cause.length} 处）`,
  );
};

/** Errors before warnings, and inside either as they stand; at most so many of one code. */
const chosen = (causes: readonly Cause[]): ReadonlySet<Cause> => {
  const ofCode = new Map<string, number>();
  const withinCode = causes.filter(([{ code }]) => {
    const count = (ofCode.get(code) ?? 0) + 1;
    ofCode.set(code, count);
    return count <= mostShown.perCode;
  });
  const isError = ([first]: Cause): boolean => severityOf(first) === "error";
  const inOrder = [...withinCode.filter(isError), ...withinCode.filter((cause) => !isError(cause))];
  return new Set(inOrder.slice(0, mostShown.perFile));
};

/** 另有10处问题没有列出（错误 PROG-004 8处、提醒 TAB-003 2处） */
const leftOutText = (causes: readonly Cause[]): string => {
  const counts = new Map<string, number>();
  for (const cause of causes) {
    const kind = `${severityText(cause[0])} ${cause[0].code}`;
    counts.set(kind, (counts.get(kind) ?? 0) + cause.length);
  }
  const sum = causes.reduce((total, { length }) => total + length, 0);
  const kinds = [...counts]
    .sort(([a], [b]) => compareNames(b, a))
    .map(([kind, count]) => `${kind} ${count}处`);
  return `另有${sum}处问题没有列出（${kinds.join("、")}），改正以上问题后再校核`;
};

const fileLines = (file: string, diagnostics: readonly Diagnostic[]): readonly string[] => {
  const causes = causesIn(diagnostics);
  const shown = chosen(causes);
  const leftOut = causes.filter((cause) => !shown.has(cause));
  return [
    ...causes.filter((cause) => shown.has(cause)).map(causeText),
    ...(leftOut.length > 0 ? [`${file}  ${leftOutText(leftOut)}`] : []),
  ];
};

/**
 * The problems as printed; they must be arranged. What says the same of many places of a file stands in one line with
 * its count. Of one file at most fifty are shown, errors before warnings, and the others are counted by their codes.
 */
export const formatDiagnostics = (diagnostics: readonly Diagnostic[]): readonly string[] => {
  const byFile = new Map<string, Diagnostic[]>();
  for (const each of diagnostics) {
    const { file } = each.place;
    const own = byFile.get(file);
    if (own) own.push(each);
    else byFile.set(file, [each]);
  }
  return [...byFile].flatMap(([file, own]) => fileLines(file, own));
};
