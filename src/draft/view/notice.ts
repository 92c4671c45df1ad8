import type { MonthAssessment, TaskAssessment } from "../../model/assessment.ts";
import type { Agency } from "../../model/catalogue.ts";
import { isLagging } from "../../model/grade.ts";
import type { IssueParticulars } from "../../model/submission.ts";
import { coordinationView } from "./coordination.ts";
import { agencyView, calendarView, issueView } from "./office.ts";
import { judgementOf, overallView } from "./overall.ts";
import { reportingTable, reportingView } from "./reporting.ts";
import { sectionsView } from "./sections.ts";
import { indicatorTable, taskTable } from "./tables.ts";
import { blamed, gradeText, problemText } from "./task-text.ts";

/** The tasks that lag, in the order of the catalogue, with who has to answer for each. */
const laggingTasks = (tasks: readonly TaskAssessment[]) =>
  tasks
    .filter(({ grade }) => isLagging(grade))
    .map((assessed) => ({
      序号: assessed.task.number,
      牵头单位: blamed(assessed),
      评价: gradeText(assessed),
    }));

const problems = (tasks: readonly TaskAssessment[], grade: TaskAssessment["grade"]): readonly string[] =>
  tasks.filter((each) => each.grade === grade).map(problemText);

/** Everything that templates/通报.hbs may name; absent parts are null or empty, never missing. */
export const noticeView = (agency: Agency, issue: IssueParticulars, assessment: MonthAssessment) => ({
  机关: agencyView(agency),
  期次: issueView(agency, issue),
  ...calendarView(assessment),
  总体评价: issue.judgement ?? judgementOf(assessment),
  总体: overallView(assessment),
  报送: reportingView(assessment, agency.dueDay),
  板块: sectionsView(assessment),
  问题: {
    推进缓慢: problems(assessment.tasks, "推进缓慢"),
    尚未启动: problems(assessment.tasks, "尚未启动"),
    未完成: problems(assessment.tasks, "未完成"),
    滞后: assessment.tasks.filter(({ grade }) => isLagging(grade)).length,
    各项: laggingTasks(assessment.tasks),
  },
  协调: coordinationView(assessment),
  任务表: taskTable(assessment),
  指标表: indicatorTable(assessment),
  报送表: reportingTable(assessment),
});
