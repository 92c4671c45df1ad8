import { severityOf } from "../../diagnostics/diagnostic.ts";
import { chineseDate } from "../../model/calendar-date.ts";
import { gradesOf, reportingStates } from "../../model/grade.ts";
import { monthName } from "../../model/month.ts";
import { matterText } from "../../model/papers/supervision-letter.ts";
import type { CheckSummary } from "../../model/output/check-summary.ts";
import { dueUnits, receivedUnits } from "../../model/output/check-summary.ts";
import type { NextStep } from "../../model/output/next-step.ts";
import { nextStep } from "../../model/output/next-step.ts";
import type { MonthStatus } from "../../model/output/year-status.ts";
import type { MonthView } from "../../run/desk/view-month.ts";
import { inPageWords } from "../page-words.ts";
import { unitsAddress } from "./receiving.ts";
import { verdictsAddress } from "./verdicts.ts";

/** One figure of a row of figures. */
interface Figure {
  readonly name: string;
  readonly value: number;
  /** How it is drawn: a figure to do something about stands out while it is not zero. */
  readonly tone: "plain" | "good" | "warn" | "bad";
}

const summaryFigures = (summary: CheckSummary): readonly Figure[] => {
  const { sound, returned, unmatched, missing } = summary;
  const figure = (name: string, value: number, tone: Figure["tone"]): Figure => ({
    name,
    value,
    tone: value === 0 ? "plain" : tone,
  });
  return [
    figure("应报", dueUnits(summary), "plain"),
    figure("已收", receivedUnits(summary), "plain"),
    figure("合格", sound.length, "good"),
    figure("退回", returned.length, "bad"),
    ...(unmatched.length > 0 ? [figure("登记与文件不符", unmatched.length, "warn")] : []),
    figure("未报", missing.length, "warn"),
  ];
};

const unitLists = ({ returned, unmatched, missing, ownerless }: CheckSummary) =>
  [
    { name: "退回", units: returned },
    { name: "登记与文件不符", units: unmatched },
    { name: "未报", units: missing },
    { name: "看不出是哪个单位的文件", units: ownerless },
  ]
    .filter(({ units }) => units.length > 0)
    .map(({ name, units }) => ({ name, count: units.length, units: units.join("、") }));

const gradeFigures = ({ month, assessment }: MonthStatus) => {
  const counts = assessment?.statistics.tasks;
  if (!counts) return null;
  const { total, unreported } = counts;
  const bars = gradesOf(month).map((grade) => ({ name: grade as string, value: counts.counts[grade] }));
  return {
    total,
    bars: [...bars, { name: "未报送", value: unreported }].map((bar) => ({
      ...bar,
      most: total,
      href: bar.value === 0 ? null : verdictsAddress(monthName(month), bar.name),
    })),
  };
};

const reportingFigures = ({ month, assessment }: MonthStatus) => {
  const states = assessment?.statistics.reporting.states;
  return states
    ? reportingStates.map((name) => ({
        name,
        value: states[name],
        href: states[name] === 0 ? null : unitsAddress(monthName(month), name),
      }))
    : null;
};

/** What became of the month's papers so far, a line each. */
const printedLines = (status: MonthStatus) => {
  const { notice, number, issuedOn, correctedBy, isCorrectionWaiting, lettersElsewhere = [] } = status;
  const inputs = notice?.inputs;
  const changed = inputs ? inputs.replaced.length + inputs.added.length + inputs.removed.length : 0;
  return [
    ...(number === undefined ? [] : [`发文字号 ${number}`]),
    notice ? (notice.draft ? "已生成草稿" : "已生成定稿") : "还没有生成通报",
    ...(changed > 0 ? [`生成以后有 ${changed} 个输入文件变了，要重新生成`] : []),
    ...(notice && notice.edited.length > 0 ? [`生成以后有人改动过：${notice.edited.join("、")}`] : []),
    issuedOn ? `已于 ${chineseDate(issuedOn)} 印发` : "还没有印发",
    ...(lettersElsewhere.length > 0
      ? [`督办函另外行文：${lettersElsewhere.map(matterText).join("、")}`]
      : []),
    ...(correctedBy ? [`已由 ${correctedBy.join("、")} 更正`] : []),
    ...(isCorrectionWaiting === true ? ["更正通报已经生成，还没有印发"] : []),
  ];
};

/** The days that 期次.yaml gives the month, as long as they can be changed. */
const daysOf = ({ status, checked }: MonthView): string | null => {
  const issue = checked?.submissions.issue;
  if (!issue || status.issuedOn) return null;
  const { signedOn, printedOn, closedOn } = issue;
  return `截稿 ${chineseDate(closedOn)}，成文 ${chineseDate(signedOn)}，印发 ${chineseDate(printedOn)}`;
};

/** A button that leads on: to a screen, or where `begins` is given it begins that month. */
interface NextButton {
  readonly text: string;
  readonly words: string;
  readonly href: string | null;
  readonly begins: string | null;
}

/** What is asked of the month and of its neighbours beside its own state. */
interface Around {
  readonly receivedNone: boolean;
  readonly isCorrecting: boolean;
  readonly isCorrectionWaiting: boolean;
  /** The months that there are: 2013-07 */
  readonly months: readonly string[];
}

const stepButton = (
  step: NextStep,
  name: string,
  { receivedNone, isCorrecting, isCorrectionWaiting, months }: Around,
): NextButton => {
  const to = (screen: string, words: string, text = ""): NextButton => ({
    text,
    words,
    href: `/${name}/${screen}`,
    begins: null,
  });
  if (isCorrectionWaiting)
    return to("issuing#correction", "登记更正印发", "更正通报已经生成，签发、付印以后：");
  if (isCorrecting) return to("issuing#correction", "去更正", "正在准备更正，改好材料以后生成更正通报：");
  // That there is nothing yet is an error of the month, too.
  if (receivedNone && (step.kind === "改正" || step.kind === "生成"))
    return to("receive", "去收文", "还没有收到报送文件。");
  switch (step.kind) {
    case "下一期": {
      const next = monthName(step.next);
      if (months.includes(next))
        return { text: "这一期已经印发。", words: `去下一期 ${next}`, href: `/${next}`, begins: null };
      return { text: "这一期已经印发。", words: `新建下一期 ${next}`, href: null, begins: next };
    }
    case "恢复记录":
      return {
        text: "印发.json 损坏了，请从备份恢复。",
        words: "看问题",
        href: `/${name}/check`,
        begins: null,
      };
    case "定稿":
      return to("notice", "生成定稿", "草稿审定以后：");
    case "付印":
      return to("notice", "核对、付印、印发", "通报已经生成。");
    case "改正":
      return to("check", "去校核", `有 ${step.errors} 处错误，要改正或者退回。`);
    case "生成": {
      const parts = [
        ...(step.missing > 0 ? [`${step.missing} 个单位未报送`] : []),
        ...(step.returned > 0 ? [`${step.returned} 个退回`] : []),
      ];
      const waiting =
        parts.length > 0 ? `还有 ${parts.join("、")}，收齐或到截稿以后：` : "各单位的材料都已收到。";
      return to("notice", step.again ? "重新生成" : "生成通报", waiting);
    }
  }
};

/** 本期: the month at a glance; `months` are those that there are. */
export const viewOfMonth = (view: MonthView, months: readonly string[] = []) => {
  const { month, status, problems, standing, checked } = view;
  const summary = checked?.summary;
  const receivedNone = summary !== undefined && receivedUnits(summary) === 0;
  return {
    deadline: status.assessment ? chineseDate(status.assessment.deadline) : null,
    summary: summary ? { figures: summaryFigures(summary), lists: unitLists(summary) } : null,
    grades: gradeFigures(status),
    reporting: reportingFigures(status),
    errors: standing,
    warnings: problems.open.filter((each) => severityOf(each) === "warning").length,
    verdict: status.issuedOn ? null : inPageWords(checked?.verdict ?? "这一期还读不出来，请先改正错误"),
    days: daysOf(view),
    printed: printedLines(status),
    slips: { returned: status.returnSlips.length, reminders: status.reminders.length },
    isIssued: status.issuedOn !== undefined,
    next: stepButton(nextStep(status), monthName(month), {
      receivedNone,
      isCorrecting: view.isCorrecting === true,
      isCorrectionWaiting: status.isCorrectionWaiting === true && view.isCorrectionDraft !== true,
      months,
    }),
  };
};
