import type { Context } from "hono";
import type { ReportingMonth } from "../../model/month.ts";
import { monthName } from "../../model/month.ts";
import { paperSets, printedPapers } from "../../run/desk/printed-papers.ts";
import type { YearView } from "../../run/desk/view-year.ts";
import { choiceIn, taskSections, unitSections, yearSections } from "../../run/desk/year-sections.ts";
import type { AddRoutes, AtDesk } from "../at-desk.ts";
import { askedMonth, refuse } from "../at-desk.ts";
import { headView } from "../screens.ts";
import { paperView } from "../views/notice.ts";

const addressesOf = (month: string) => ({
  task: (number: number) => `/${month}/year/task/${number}`,
  unit: (name: string) => `/${month}/year/unit/${encodeURIComponent(name)}`,
});

/** Answers with what `show` makes of the year up to the month that the address names. */
const withYear = async (
  desk: AtDesk,
  context: Context,
  show: (month: ReportingMonth, year: YearView) => Promise<Response>,
): Promise<Response> => {
  const month = await askedMonth(desk, context);
  if (!month) return refuse(desk, context, { status: 404, text: "没有这一期。" });
  const year = await desk.years(month);
  if (!year)
    return refuse(desk, context, { status: 409, text: "年度的资料有错误，全年还读不出来，请先到校核改正。" });
  return show(month, year);
};

/** The papers that were printed for a unit in the months of a year, the newest first. */
const papersOf = async ({ world, folders }: AtDesk, { course, nameOf }: YearView, unit: string) => {
  const found = [];
  for (const { month } of course.toReversed()) {
    for (const set of paperSets) {
      const papers = await printedPapers(world, folders.output, month, set);
      const own = (papers?.documents ?? []).filter(
        (each) => each.unit !== undefined && nameOf(each.unit) === unit,
      );
      const name = monthName(month);
      found.push(
        ...own.map((each) => ({ ...paperView(name, set, each), month: name, draft: papers?.draft === true })),
      );
    }
  }
  return found;
};

/** 全年, and the pages of its tasks and units. */
export const addYearRoutes: AddRoutes = (app, desk) => {
  const { pages } = desk;
  app.get("/:month{\\d{4}-\\d{2}}/year", (context) =>
    withYear(desk, context, async (month, year) => {
      const shown = yearSections(year, addressesOf(monthName(month)), choiceIn(context.req.query()));
      return context.html(pages.render("year", { ...(await headView(desk, month, "全年")), ...shown }));
    }),
  );
  app.get("/:month{\\d{4}-\\d{2}}/year/task/:number{\\d{1,4}}", (context) =>
    withYear(desk, context, async (month, year) => {
      const number = Number(context.req.param("number"));
      const shown = taskSections(year, addressesOf(monthName(month)), number);
      if (!shown) return refuse(desk, context, { status: 404, text: "没有这一项任务。" });
      const view = { ...(await headView(desk, month, "全年")), ...shown, papers: [], title: shown.name };
      return context.html(pages.render("record", view));
    }),
  );
  app.get("/:month{\\d{4}-\\d{2}}/year/unit/:name", (context) =>
    withYear(desk, context, async (month, year) => {
      const unit = context.req.param("name");
      const shown = unitSections(year, addressesOf(monthName(month)), unit);
      if (!shown) return refuse(desk, context, { status: 404, text: "没有这个单位。" });
      const papers = await papersOf(desk, year, unit);
      const view = { ...(await headView(desk, month, "全年")), ...shown, papers, title: unit };
      return context.html(pages.render("record", view));
    }),
  );
};
