import { type ClauseId, clauseIds, clauses, type Obligation } from "./clauses.ts";
import { terminalTable } from "../diagnostics/terminal-table.ts";
import type { Judgement } from "./finding.ts";
import type { MeasuredDocument } from "./measured-document.ts";

/** Departures of one clause that are shown; machines get all. */
const mostShown = 12;

const shownDepartures = (departures: readonly string[]): readonly string[] => [
  ...departures.slice(0, mostShown).map((departure) => `        ${departure}`),
  ...(departures.length > mostShown
    ? [`        另有 ${departures.length - mostShown} 处，用 --json 列出全部`]
    : []),
];

const columns = ["结论", "级别", "条款", "内容", "标准要求", "实测"].map((head) => ({ head }));
const summaryColumns = ["符合", "不符合", "未涉及", "级别", "条款", "内容", "实测"].map((head) => ({ head }));

/** 应 0 项、一般 1 项 */
const countText = (documents: readonly MeasuredDocument[]): string => {
  const broken = documents.flatMap(({ findings }) =>
    findings.filter(({ judgement }) => judgement === "不符合"),
  );
  const obligations: readonly Obligation[] = ["应", "一般", "实务"];
  return obligations
    .map(
      (obligation) =>
        `${obligation} ${broken.filter(({ clause }) => clauses[clause].obligation === obligation).length} 项`,
    )
    .join("、");
};

const countOf = ({ findings }: MeasuredDocument, judgement: Judgement): number =>
  findings.filter((finding) => finding.judgement === judgement).length;

/** One document: a row for each clause, departures below their row, and a sum. */
export const documentText = (document: MeasuredDocument): readonly string[] => {
  const rows = document.findings.map(({ clause, judgement, measured }) => {
    const { number, subject, obligation, requirement } = clauses[clause];
    return [judgement, obligation, number, subject, requirement, measured];
  });
  const [head = "", ...lines] = terminalTable(columns, rows);
  const sum = `符合 ${countOf(document, "符合")} 项，不符合 ${countOf(document, "不符合")} 项（${countText([document])}），未涉及 ${countOf(document, "未涉及")} 项`;
  return [
    `${document.file}（${document.format}）`,
    head,
    ...lines.flatMap((line, index) => [line, ...shownDepartures(document.findings[index]?.departures ?? [])]),
    sum,
  ];
};

/** What was measured in many documents: the one value that all share, or the first of several. */
const commonMeasure = (documents: readonly MeasuredDocument[], id: ClauseId): string => {
  const values = documents.flatMap(({ findings }) =>
    findings
      .filter(({ clause, judgement }) => clause === id && judgement !== "未涉及")
      .map(({ measured }) => measured),
  );
  const distinct = [...new Set(values)];
  return distinct.length > 1 ? `${distinct[0] ?? ""} 等 ${distinct.length} 种` : (distinct[0] ?? "—");
};

/** Many documents of one format in one table, a row for each clause; then each departure with its file. */
export const summaryText = (title: string, documents: readonly MeasuredDocument[]): readonly string[] => {
  const rows = clauseIds.map((id) => {
    const findings = documents.flatMap((document) => document.findings.filter(({ clause }) => clause === id));
    const count = (judgement: Judgement): string =>
      String(findings.filter((each) => each.judgement === judgement).length);
    const { number, subject, obligation } = clauses[id];
    const values = commonMeasure(documents, id);
    return [count("符合"), count("不符合"), count("未涉及"), obligation, number, subject, values];
  });
  const broken = documents.flatMap(({ file, findings }) =>
    findings
      .filter(({ judgement }) => judgement === "不符合")
      .flatMap(({ clause, departures }) => {
        const { number, subject, obligation } = clauses[clause];
        return [`    ${file}：${number} ${subject}（${obligation}）`, ...shownDepartures(departures)];
      }),
  );
  return [
    `${title}（${documents.length} 份）`,
    ...terminalTable(summaryColumns, rows),
    ...broken,
    `不符合：${countText(documents)}`,
  ];
};
