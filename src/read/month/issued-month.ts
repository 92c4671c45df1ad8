import type { Report } from "../../diagnostics/diagnostic.ts";
import type { GradeBasis } from "../../model/assessment.ts";
import type { CalendarDate } from "../../model/calendar-date.ts";
import { parseDate } from "../../model/calendar-date.ts";
import { digestOf } from "../../model/digest.ts";
import type { Grade, ReportingState } from "../../model/grade.ts";
import { parseGrade, reportingStates } from "../../model/grade.ts";
import type { InputFile } from "../../model/input-file.ts";
import { parseMonth } from "../../model/month.ts";
import type { EarlierEntry, EarlierLead, EarlierReport } from "../../model/output/earlier-month.ts";
import type {
  IssuedIndicator,
  IssuedMonth,
  IssuedReporting,
  IssuedTask,
} from "../../model/output/issued-month.ts";
import type { FormerLetter, LetterMatter } from "../../model/papers/supervision-letter.ts";
import type { MonthRecord } from "../../model/reporting-record.ts";
import type { Rational } from "../../model/rational.ts";
import { parseExact, zero } from "../../model/rational.ts";
import { relations } from "../../model/task.ts";
import type { Fields } from "../text/json-fields.ts";
import { isFields, listIn, maybeTextIn, numberIn, parsedJson, textIn, textsIn } from "../text/json-fields.ts";
import { issuedPaper, numberOf, toCorrection } from "./corrections.ts";
import { listedFile } from "./manifest.ts";

const gradeIn = (fields: Fields, key: string): Grade | undefined => parseGrade(textIn(fields, key));

const dateIn = (fields: Fields, key: string): CalendarDate | undefined => parseDate(textIn(fields, key));

const sinceIn = (fields: Fields) =>
  typeof fields["滞后起始月"] === "number" ? { laggingSince: fields["滞后起始月"] } : {};

const toEntry = (fields: Fields): EarlierEntry => {
  const selfGrade = gradeIn(fields, "自评状态");
  return {
    text: textIn(fields, "进展情况"),
    ...(selfGrade && { selfGrade }),
    figures: listIn(fields, "累计完成").flatMap((figure) => {
      const value = parseExact(textIn(figure, "数值"));
      return value ? [{ indicator: textIn(figure, "指标"), value }] : [];
    }),
    problem: textIn(fields, "存在问题"),
  };
};

const toReport = (fields: Fields): EarlierReport => ({
  unit: textIn(fields, "单位"),
  ...(isFields(fields["报送"]) && { entry: toEntry(fields["报送"]) }),
});

const toLead = (fields: Fields): EarlierLead => {
  const standing = gradeIn(fields, "现自评");
  return {
    ...toReport(fields),
    ...(standing && { standing }),
    ...(typeof fields["滞后月数"] === "number" && { laggingMonths: fields["滞后月数"] }),
    ...sinceIn(fields),
  };
};

const correctedIn = (fields: Fields): Pick<IssuedTask, "correctedBy"> => {
  const correctedBy = maybeTextIn(fields, "更正文号");
  return correctedBy === undefined ? {} : { correctedBy };
};

const exactIn = (fields: Fields, key: string): Rational | undefined => parseExact(textIn(fields, key));

const toIndicator = (fields: Fields): IssuedIndicator => {
  const [value, completion, pace, gap, upper] = ["累计完成", "完成率", "序时进度", "差距", "上限"].map(
    (key) => exactIn(fields, key),
  );
  const reportedBy = maybeTextIn(fields, "报数单位");
  const grade = gradeIn(fields, "评价");
  return {
    indicator: {
      name: textIn(fields, "指标"),
      relation: relations.find((relation) => relation === fields["关系"]) ?? "=",
      target: exactIn(fields, "目标值") ?? zero,
      ...(upper && { upper }),
      unit: textIn(fields, "计量单位"),
    },
    ...(value && { value }),
    ...(reportedBy !== undefined && { reportedBy }),
    ...(completion && { completion }),
    ...(pace && { pace }),
    ...(gap && { gap }),
    ...(grade && { grade }),
    ...(fields["未报前滞后"] === true && { lastLagging: true }),
    ...(fields["逾期完成"] === true && { overdue: true }),
    ...correctedIn(fields),
  };
};

const verdictIn = (fields: Fields): Pick<IssuedTask, "verdict"> => {
  const verdict = fields["核定"];
  const grade = isFields(verdict) && gradeIn(verdict, "评价");
  if (!isFields(verdict) || !grade) return {};
  const cell = maybeTextIn(verdict, "单元格");
  const owedBy = maybeTextIn(verdict, "责任方");
  return {
    verdict: {
      grade,
      reason: textIn(verdict, "理由"),
      ...(owedBy !== undefined && { owedBy }),
      month: numberIn(verdict, "月份"),
      place: { file: textIn(verdict, "文件"), ...(cell !== undefined && { cell }) },
    },
  };
};

const toTask = (fields: Fields): IssuedTask => {
  const grade = gradeIn(fields, "评价");
  return {
    task: {
      number: numberIn(fields, "序号"),
      text: textIn(fields, "任务"),
      leadLine: textIn(fields, "牵头单位"),
      responsibleLine: textIn(fields, "责任单位"),
    },
    ...(grade && { grade }),
    basis: textIn(fields, "依据") as GradeBasis,
    ...verdictIn(fields),
    leadReports: listIn(fields, "牵头").map(toLead),
    indicators: listIn(fields, "指标").map(toIndicator),
    laggingMonths: numberIn(fields, "滞后月数"),
    ...sinceIn(fields),
    ...(fields["已过时限"] === true && { pastLimit: true }),
    ...(fields["逾期完成"] === true && { doneLate: true }),
    ...correctedIn(fields),
  };
};

const stateIn = (fields: Fields): ReportingState =>
  reportingStates.find((state) => state === fields["情况"]) ?? "未报送";

const toRecord = (fields: Fields): MonthRecord => ({
  month: numberIn(fields, "月份"),
  units: listIn(fields, "单位").map((each) => ({
    unit: textIn(each, "单位"),
    state: stateIn(each),
    leavesOut: each["漏报"] === true,
  })),
});

const toReporting = (fields: Fields): IssuedReporting => {
  const receivedOn = dateIn(fields, "收文日期");
  const returnedOn = dateIn(fields, "退回日期");
  const ledTasks = fields["牵头任务"];
  return {
    unit: { name: textIn(fields, "单位") },
    state: stateIn(fields),
    ...(receivedOn && { receivedOn }),
    ...(returnedOn && { returnedOn }),
    reminders: numberIn(fields, "催报次数"),
    ledTasks: Array.isArray(ledTasks) ? ledTasks.filter((each) => typeof each === "number") : [],
  };
};

const toMatter = (fields: Fields): LetterMatter => ({
  task: numberIn(fields, "任务序号"),
  unit: textIn(fields, "单位"),
});

const toLetter = (fields: Fields, month: number): FormerLetter => {
  const answerBy = dateIn(fields, "答复期限");
  return {
    ...toMatter(fields),
    month,
    ...numberOf(fields),
    ...(answerBy && { answerBy }),
  };
};

/** What 印发.json holds when it is as it was written; undefined when it is no such file or somebody has written in it. */
const wholeContent = (file: InputFile): Fields | undefined => {
  const read = parsedJson(new TextDecoder().decode(file.bytes));
  if (!isFields(read) || read["程序"] !== "tongbao") return undefined;
  const { 校验: digest, ...content } = read;
  return digest === digestOf(JSON.stringify(content)) ? content : undefined;
};

/**
 * Reads 印发.json of a month. It decides what later papers compare with: one that is damaged, or that somebody has
 * written in, is reported (ISD-001) and undefined.
 */
export const readIssuedMonth = (file: InputFile, report: Report): IssuedMonth | undefined => {
  const fields = wholeContent(file);
  const month = fields && parseMonth(textIn(fields, "期次"));
  const [signedOn, printedOn, deadline] = ["成文日期", "印发日期", "报送截止日"].map(
    (key) => fields && dateIn(fields, key),
  );
  if (!fields || !month || !signedOn || !printedOn || !deadline) {
    report({ code: "ISD-001", place: { file: file.path }, details: {} });
    return undefined;
  }
  const shared = listIn(fields, "任务").map(
    (task) => [numberIn(task, "序号"), listIn(task, "责任").map(toReport)] as const,
  );
  const signed = fields["签发稿"];
  return {
    month,
    version: textIn(fields, "版本"),
    number: textIn(fields, "发文字号"),
    signedOn,
    printedOn,
    deadline,
    papers: listIn(fields, "公文").map(issuedPaper),
    letters: listIn(fields, "督办函").map((letter) => toLetter(letter, month.month)),
    ...(fields["另行文督办函"] !== undefined && {
      lettersElsewhere: listIn(fields, "另行文督办函").map(toMatter),
    }),
    ...(isFields(signed) && { signed: { ...listedFile(signed), differences: textsIn(signed, "改动") } }),
    ...(fields["更正"] !== undefined && { corrections: listIn(fields, "更正").flatMap(toCorrection) }),
    tasks: listIn(fields, "任务").map(toTask),
    sharedReports: new Map(shared.filter(([, reports]) => reports.length > 0)),
    reporting: listIn(fields, "报送").map(toReporting),
    ...(fields["目录调整"] !== undefined && { adjustments: { effective: textsIn(fields, "目录调整") } }),
    ...(fields["报送记录"] !== undefined && { reportingRecord: listIn(fields, "报送记录").map(toRecord) }),
  };
};
