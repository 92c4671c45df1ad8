import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { isConfirmable, messageOf, remedyOf, severityOf } from "../../diagnostics/diagnostic.ts";
import { countText } from "../../diagnostics/format.ts";
import { fileName } from "../../model/input-file.ts";
import { monthName } from "../../model/month.ts";
import type { PrintedPapers } from "../../run/desk/printed-papers.ts";
import type { MonthView } from "../../run/desk/view-month.ts";
import { templateFiles } from "../../run/desk/preview-template.ts";
import { templateAddress } from "./template.ts";
import { problemId } from "./problem-id.ts";
import { paperView } from "./notice.ts";
import { inPageWords } from "../page-words.ts";

/** So many problems of a unit, or of a kind, are shown; the rest are counted. */
const mostShown = 60;

const placeWords = ({ place: { file, at, sheet, cell } }: Diagnostic): string =>
  [
    file,
    ...(sheet === undefined ? [] : [`工作表“${sheet}”`]),
    ...(cell === undefined ? (at ? [`第 ${at.line} 行`] : []) : [`单元格 ${cell}`]),
  ].join("，");

/** Where a problem is shown in its file: a template by itself, a table as it was sent; null for what is neither. */
const addressOfPlace = (month: string, { place: { file } }: Diagnostic, id: string): string | null => {
  if (file.endsWith(".yaml")) return null;
  const name = fileName(file);
  return templateFiles.some((each) => each === name) ? templateAddress(month, name) : `/${month}/sheet/${id}`;
};

const problemView = (month: string, diagnostic: Diagnostic) => {
  const id = problemId(diagnostic);
  const isError = severityOf(diagnostic) === "error";
  return {
    id,
    kind: isError ? "error" : "warning",
    word: isError ? "错误" : "提醒",
    code: diagnostic.code,
    message: inPageWords(messageOf(diagnostic)),
    remedy: inPageWords(remedyOf(diagnostic)),
    place: placeWords(diagnostic),
    line: diagnostic.place.at?.line ?? null,
    sheet: addressOfPlace(month, diagnostic, id),
    isConfirmable: isConfirmable(diagnostic),
  };
};

/** Errors before warnings, and inside either as they stand. */
const errorsFirst = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => [
  ...diagnostics.filter((each) => severityOf(each) === "error"),
  ...diagnostics.filter((each) => severityOf(each) !== "error"),
];

/** How problems are put together on the page. */
type Grouping = "单位" | "问题";

/** Groups with errors before those without, and inside either in the order in which they first occur. */
const grouped = (
  month: string,
  diagnostics: readonly Diagnostic[],
  nameOf: (diagnostic: Diagnostic) => string,
) => {
  const groups = new Map<string, Diagnostic[]>();
  for (const each of errorsFirst(diagnostics)) {
    const name = nameOf(each);
    const own = groups.get(name);
    if (own) own.push(each);
    else groups.set(name, [each]);
  }
  return [...groups].map(([name, own]) => ({
    name,
    counts: countText(own) ?? "",
    problems: own.slice(0, mostShown).map((each) => problemView(month, each)),
    more: Math.max(0, own.length - mostShown),
  }));
};

const byFile = (each: Diagnostic): string => each.place.file;

/** Problems of files that no month shows, by file. */
export const problemGroups = (diagnostics: readonly Diagnostic[]) => grouped("", diagnostics, byFile);

const byCode = (each: Diagnostic): string => each.code;

/** 校核: what is wrong, by unit or by kind, and what was written about it. */
export const viewOfCheck = (view: MonthView, slips: PrintedPapers | undefined, grouping: Grouping) => {
  const month = monthName(view.month);
  const { problems, checked, status } = view;
  const { open, confirmed } = problems;
  const files = checked?.submissions.reportFiles ?? [];
  const unitOf = new Map(
    files.flatMap(({ file, unit }) => (unit === undefined ? [] : [[file, unit] as const])),
  );
  const byUnit = (each: Diagnostic): string => unitOf.get(each.place.file) ?? each.place.file;
  return {
    isIssued: status.issuedOn !== undefined,
    standing: view.standing,
    counts: countText(open) ?? "没有发现问题",
    verdict: inPageWords(checked?.verdict ?? "这一期还读不出来，请先改正错误"),
    groupings: (["单位", "问题"] as const).map((name) => ({
      name,
      href: `/${month}/check?by=${encodeURIComponent(name)}`,
      isCurrent: name === grouping,
    })),
    groups: grouped(month, open, grouping === "单位" ? byUnit : byCode),
    confirmed: confirmed.map(({ diagnostic, confirmation }) => ({
      place: placeWords(diagnostic),
      message: messageOf(diagnostic),
      reason: confirmation.reason,
    })),
    slips: (slips?.documents ?? []).map((each) => paperView(month, "退件", each)),
  };
};
