import type { GradeCounts, MonthAssessment } from "../../../model/assessment.ts";
import { countGrades } from "../../../model/grade-counts.ts";
import type { CourseMonth } from "../../../model/output/course-month.ts";
import { rational } from "../../../model/rational.ts";
import type { Phrases } from "../../phrases.ts";
import { countCells } from "../../wording/count-cells.ts";
import { enumerate, safeShare, withoutNumber } from "../../wording/wording.ts";
import { gradeSegments, gradeWords, segmentText } from "../../charts/bar-text.ts";

const gradeRow = (say: Phrases, counts: GradeCounts) => ({
  ...countCells(say, counts),
  段: gradeSegments(counts),
  各档: gradeWords(say, counts),
});

/** 板块 by 板块, and all of them: the tasks by grade as the table of the running text counts them. */
export const sectionChart = (say: Phrases, { statistics }: MonthAssessment) => ({
  行: [
    ...statistics.bySection.map(({ section, counts }) => ({
      名称: withoutNumber(section),
      ...gradeRow(say, counts),
    })),
    { 名称: say.合计({}), ...gradeRow(say, statistics.tasks) },
  ],
});

/** A month whose figures stand: a course that counts what has errors as returned does not know them. */
const facts = ({ facts: told, errors }: CourseMonth) => (errors === 0 ? told : undefined);

/** The months from the first of the year to this one, each with what is known of it. */
const monthsTo = (month: number, course: readonly CourseMonth[]) =>
  Array.from({ length: month }, (_, index) => ({
    月: index + 1,
    told: course.find((each) => each.month.month === index + 1),
  }));

/** The year's course month by month: tasks by grade, and how many units reported in time; months that are not known. */
export const courseChart = (say: Phrases, { month }: MonthAssessment, course: readonly CourseMonth[]) => {
  const months = monthsTo(month.month, course);
  const known = months.flatMap(({ 月, told }) => {
    const own = told && facts(told);
    return own ? [{ 月, isIssued: told.issued !== undefined, own }] : [];
  });
  const numbersOf = (keep: (month: (typeof months)[number]) => boolean): string | null =>
    enumerate(months.filter(keep).map(({ 月 }) => String(月))) || null;
  const unissued = known.flatMap(({ 月, isIssued }) => (isIssued || 月 === month.month ? [] : String(月)));
  return {
    行: known.map(({ 月, own: { tasks, reporting } }) => {
      const punctual = reporting.filter(({ state }) => state === "按时报送").length;
      const total = reporting.length;
      return {
        月,
        ...gradeRow(say, countGrades(tasks)),
        应报: total,
        按时: punctual,
        按时率: safeShare(punctual, total),
        报送段: total > 0 ? segmentText("中", rational(punctual, total)) : "",
      };
    }),
    没有数据: numbersOf(({ told }) => !told || (told.errors === 0 && !told.facts)),
    有错误: numbersOf(({ told }) => told !== undefined && told.errors > 0),
    未印发: unissued.length > 0 ? enumerate(unissued) : null,
  };
};
