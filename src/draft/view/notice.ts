import type { TaskAssessment } from "../../model/assessment.ts";
import type { Grade } from "../../model/grade.ts";
import { isLagging } from "../../model/grade.ts";
import { newlyClosedTasks } from "../../model/registers/supervised-letter.ts";
import type { Phrases } from "../phrases.ts";
import { adjustmentsView } from "./adjustments.ts";
import { attachmentNumbers } from "../wording/attachment-numbers.ts";
import { chartsView } from "./charts/charts.ts";
import { coordinationView } from "./coordination.ts";
import type { Drafting } from "./drafting.ts";
import { blamed, gradeText } from "../wording/lead-text.ts";
import { escalationView } from "./escalation.ts";
import { laggingIndicators } from "./lagging-indicators.ts";
import { lastMonthView } from "./last-month.ts";
import { agencyView, calendarView, issueView, objectionsView } from "./office.ts";
import { judgementOf, overallView } from "./overall.ts";
import { measuresText } from "../wording/measures-text.ts";
import { nextMonthView } from "./next-month.ts";
import { problemText } from "../wording/problem-text.ts";
import { unitRanking } from "./units/unit-ranking.ts";
import { praiseView } from "./units/praise.ts";
import { unitTable } from "./units/unit-table.ts";
import { leadersView } from "./units/leaders.ts";
import { reportingTable, reportingView } from "./reporting.ts";
import { sectionsView } from "./sections.ts";
import { supervisedLettersView } from "./supervision/supervised-letters.ts";
import { indicatorTable, limitsView, taskTable } from "./tables.ts";

/** The tasks that lag, in the order of the catalogue, with who has to answer for each. */
const laggingTasks = (say: Phrases, tasks: readonly TaskAssessment[]) =>
  tasks
    .filter(({ grade }) => isLagging(grade))
    .map((assessed) => ({
      序号: assessed.task.number,
      牵头单位: blamed(assessed),
      责任方: assessed.verdict?.owedBy ?? null,
      评价: gradeText(say, assessed),
    }));

/** Everything that templates/通报.hbs may name; absent parts are null or empty, never missing. */
export const noticeView = (drafting: Drafting) => {
  const { agency, issue, assessment, say, supervised = [], correctedBy } = drafting;
  const { tasks, statistics } = assessment;
  const problems = (grade: TaskAssessment["grade"]): readonly string[] =>
    tasks
      .filter((each) => each.grade === grade)
      .map((each) => `${problemText(say, each)}${measuresText(say, each)}`);
  const headingOf = (grade: Grade): string =>
    say.滞后标题({
      评价: grade,
      个数: tasks.filter((each) => each.grade === grade).length,
      总数: statistics.tasks.assessed,
    });
  const judgement = issue.judgement ?? judgementOf(say, assessment);
  const supervision = {
    督办: escalationView(say, assessment, agency),
    整改: lastMonthView(say, assessment, newlyClosedTasks(supervised)),
    督办函: supervisedLettersView(say, supervised, assessment),
  };
  const 目录调整 = adjustmentsView(say, assessment);
  const 协调 = coordinationView(assessment);
  const 排名 = unitRanking(say, assessment, agency);
  const 指标表 = indicatorTable(say, assessment);
  const { 附图: charts, ...numbers } = attachmentNumbers({
    hasIndicators: 指标表.length > 0,
    hasRanking: 排名.行.length > 0,
    hasMatters: 协调.项数 > 0,
    hasAdjustments: (目录调整?.项数 ?? 0) > 0,
  });
  const stage = say.阶段({ 月: assessment.month.month });
  return {
    机关: agencyView(agency),
    期次: issueView(agency, issue, correctedBy),
    ...calendarView(assessment),
    总体评价: judgement,
    评价含期间: stage !== "" && judgement.startsWith(stage),
    总体: overallView(say, assessment),
    报送: reportingView(say, assessment, agency),
    领导: leadersView(say, assessment),
    时限: limitsView(assessment),
    板块: sectionsView(say, assessment),
    问题: {
      指标: laggingIndicators(say, tasks),
      推进缓慢: problems("推进缓慢"),
      推进缓慢标题: headingOf("推进缓慢"),
      尚未启动: problems("尚未启动"),
      尚未启动标题: headingOf("尚未启动"),
      未完成: problems("未完成"),
      未完成标题: headingOf("未完成"),
      滞后: tasks.filter(({ grade }) => isLagging(grade)).length,
      待研究: tasks.filter(({ grade, verdict }) => isLagging(grade) && verdict?.owedBy !== undefined).length,
      ...supervision,
      督办整改: supervision.督办 !== null || supervision.整改.项数 + supervision.督办函.件数 > 0,
      各项: laggingTasks(say, tasks),
    },
    目录调整,
    下月工作: nextMonthView(say, assessment),
    协调,
    异议: objectionsView(agency),
    任务表: taskTable(say, assessment),
    指标表,
    报送表: reportingTable(say, assessment, agency),
    单位表: unitTable(say, assessment, agency),
    排名,
    肯定: praiseView(say, assessment),
    附件号: numbers,
    附图: chartsView(drafting, charts),
  };
};
