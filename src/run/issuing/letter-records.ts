import { monthName } from "../../model/month.ts";
import type { IssuedMonth } from "../../model/output/issued-month.ts";
import type { SupervisionPaper } from "../../model/registers/supervision-record.ts";
import { ofKind } from "../papers/of-kind.ts";

/** The 督办函 that went out with an issued month, as 督办台账 lists them. */
export const letterRecords = ({
  month,
  papers,
  letters,
  signedOn,
}: Pick<IssuedMonth, "month" | "papers" | "letters" | "signedOn">): readonly SupervisionPaper[] =>
  letters.map(({ task, unit, number, answerBy }) => {
    const letter = papers.find(
      (each) => ofKind("督办函")(each) && each.unit === unit && each.number === number,
    );
    return {
      kind: "督办函",
      month: monthName(month),
      unit,
      task,
      matter: `第${task}项${letter ? `，${letter.title}` : ""}`,
      ...(number !== undefined && { number }),
      sentOn: signedOn,
      ...(answerBy && { answerBy }),
    };
  });
