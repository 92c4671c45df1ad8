import { chineseDate } from "../../../model/calendar-date.ts";
import type { CalendarDate } from "../../../model/calendar-date.ts";
import type { CorrectedFigure, Correction, CorrectionCause } from "../../../model/output/correction.ts";
import type { IssuedMonth } from "../../../model/output/issued-month.ts";
import type { Phrases } from "../../phrases.ts";
import { enumerate } from "../../wording/wording.ts";
import type { Drafting } from "../drafting.ts";
import { agencyView, bookTitle, calendarView, documentNumber, headView } from "../office.ts";

/** What a 更正通报 tells. */
export interface CorrectionToTell {
  /** 更正原因 */
  readonly reason: string;
  readonly particulars: {
    /** Absent in a draft. */
    readonly serial?: number;
    readonly signedOn: CalendarDate;
    readonly printedOn: CalendarDate;
  };
  readonly figures: readonly CorrectedFigure[];
  /** The units whose extracts are printed again. */
  readonly units: readonly string[];
  /** The month as it was issued. */
  readonly issued: Pick<IssuedMonth, "number" | "printedOn" | "papers"> & {
    readonly corrections?: readonly Pick<Correction, "number">[];
  };
}

const rowOf = (say: Phrases, figure: CorrectedFigure, index: number) => ({
  序号: index + 1,
  任务序号: figure.task ?? "—",
  事项: say.更正事项({
    分类: figure.group ?? null,
    单位: figure.unit ?? "",
    指标: figure.indicator ?? "",
    项目: figure.item,
  }),
  原为: figure.before,
  更正为: figure.after,
  单位: enumerate(figure.revisedBy ?? []),
});

const rowsOf = (say: Phrases, figures: readonly CorrectedFigure[], cause: CorrectionCause) =>
  figures.filter((figure) => figure.cause === cause).map((figure, index) => rowOf(say, figure, index));

/** Everything that templates/更正通报.hbs may name: each figure that is corrected, with what it was and why. */
export const correctionNoticeView = (
  { agency, issue, assessment, say }: Drafting,
  { reason, particulars, figures, units, issued }: CorrectionToTell,
) => {
  const notice = issued.papers.find(({ kind }) => kind === "通报");
  const former = (issued.corrections ?? []).map(({ number }) => number);
  const revised = new Set(figures.flatMap(({ revisedBy = [] }) => revisedBy));
  return {
    机关: agencyView(agency),
    ...calendarView(assessment),
    发文字号: documentNumber(agency, particulars) ?? null,
    成文日期: chineseDate(particulars.signedOn),
    印发日期: chineseDate(particulars.printedOn),
    ...headView(issue),
    抄送: issue.copiedTo ?? agency.copiedTo,
    原通报: {
      标题: notice ? bookTitle(notice.title) : "",
      文号: issued.number,
      印发日期: chineseDate(issued.printedOn),
      此前更正: former.length > 0 ? enumerate(former) : null,
    },
    原因: reason,
    更正单位: enumerate([...revised]),
    单位更正: rowsOf(say, figures, "单位更正数据"),
    本机关更正: rowsOf(say, figures, "本机关更正"),
    随之更正: rowsOf(say, figures, "随之更正"),
    摘编数: units.length,
  };
};
