import type { CourseMonth } from "../../model/output/course-month.ts";
import { markup } from "./html.ts";
import { monthHtml } from "./month-html.ts";
import { pageHtml } from "./page.ts";
import { withoutNames } from "./public-edition.ts";
import type { NoticeFacts } from "./sourced-notice.ts";
import { sourcedNotice } from "./sourced-notice.ts";
import { sourcesHtml } from "./sources-html.ts";
import { ownFilters, ownFilterStyle } from "./year-filters.ts";
import { yearFilters, yearHtml } from "./year-html.ts";

/** What 总览 shows; `notice` for the public is the one that was drawn without the leaders of tasks. */
export interface OverviewFacts extends NoticeFacts {
  /** The months of the year up to this one, itself the last, units under today's names. */
  readonly course: readonly CourseMonth[];
  /** Names and telephones that the office and its units gave: none of them is on a page for the public. */
  readonly persons: readonly string[];
}

/** The year to the month: the public one knows no leaders. */
const yearOf = ({ course, assessment: { tasks, reporting }, isPublic }: OverviewFacts) => {
  const known = tasks.map(({ task }) => {
    const { supervisingLeader: _supervising, responsibleLeader: _responsible, ...rest } = task;
    return isPublic ? rest : task;
  });
  return { course, tasks: known, units: reporting.map(({ unit }) => unit.name) };
};

/** 总览.html: 本期, the 通报 with every figure linked to its source, 全年 and 数据来源, as one file that needs no other. */
export const overviewHtml = (facts: OverviewFacts): string => {
  const { assessment, isPublic } = facts;
  const { month } = assessment;
  const { notice, paper, sources, link, shown } = sourcedNotice(facts);
  const glance = monthHtml({ assessment, sources, link });
  const year = yearOf(facts);
  const marked = yearFilters(year);
  const number = notice.head.type === "basis" ? "" : (notice.head.number ?? "");
  const page = pageHtml({
    title: `${month.year}年${month.month}月总览${isPublic ? "（公开版）" : ""}`,
    about: `${notice.title}${number === "" ? "" : `　${number}`}${notice.draft ? "　草稿" : ""}`,
    style: ownFilterStyle(marked.filters),
    sections: [
      { id: "本期", title: "本期", content: glance },
      { id: "通报", title: "通报", content: paper },
      {
        id: "全年",
        title: "全年",
        content: markup`${ownFilters(marked.filters)}${yearHtml(year, marked)}`,
      },
      { id: "数据来源", title: "数据来源", content: sourcesHtml(shown) },
    ],
  });
  return isPublic ? withoutNames(page, facts.persons) : page;
};
