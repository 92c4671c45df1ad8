import { compareDates } from "../../model/calendar-date.ts";
import { monthName } from "../../model/month.ts";
import type { NamedDocument } from "../../model/papers/named-document.ts";
import type { SupervisionPaper } from "../../model/registers/supervision-record.ts";
import type { SlipFacts } from "./paper.ts";
import { documentsOf } from "./papers.ts";

/** The slips that are printed, as 督办台账 lists them. */
export const slipRecords = (
  { assessment: { month, deadline }, terms, returns }: SlipFacts,
  documents: readonly NamedDocument[],
): readonly SupervisionPaper[] => {
  const { issuedOn, resubmitBy } = terms;
  const common = { month: monthName(month), sentOn: issuedOn };
  const problemsOf = (unit: string): number =>
    returns
      .filter((slip) => slip.unit === unit)
      .flatMap(({ files }) => files)
      .reduce((sum, { problems, omitted }) => sum + problems.length + omitted, 0);
  const isEarly = compareDates(issuedOn, deadline) < 0;
  return [
    ...documentsOf(documents, "退回").map(({ unit = "" }): SupervisionPaper => ({
      ...common,
      kind: "退回通知",
      unit,
      matter: `报送材料有${problemsOf(unit)}处不符合填报要求`,
      answerBy: resubmitBy,
    })),
    ...documentsOf(documents, "催报").map(({ unit = "" }): SupervisionPaper => ({
      ...common,
      kind: "催报通知",
      unit,
      matter: `${isEarly ? "请按时报送" : "未报送"}${month.month}月份进展情况`,
      answerBy: isEarly ? deadline : resubmitBy,
    })),
  ];
};
