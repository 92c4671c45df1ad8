import { monthName, parseMonth } from "../../model/month.ts";
import { monthsIn } from "../../run/load/months.ts";
import type { AddRoutes } from "../at-desk.ts";
import { askedMonth, busyText, refuse } from "../at-desk.ts";
import { headView } from "../screens.ts";
import { yearToBegin } from "../../run/desk/year-to-begin.ts";
import { viewOfBegin } from "../views/begin.ts";
import { viewOfMonth } from "../views/month.ts";

/** 本期, and the beginning of a new month. */
export const addMonthRoutes: AddRoutes = (app, desk) => {
  const { world, folders, pages, views, jobs } = desk;
  app.get("/", async (context) => {
    const newest = (await monthsIn(world, folders.data)).at(-1);
    if (newest) return context.redirect(`/${monthName(newest)}`, 303);
    return context.html(pages.render("begin", viewOfBegin(await yearToBegin(world, folders))));
  });
  app.get("/:month{\\d{4}-\\d{2}}", async (context) => {
    const month = await askedMonth(desk, context);
    if (!month) return refuse(desk, context, { status: 404, text: "没有这一期。" });
    const months = (await monthsIn(world, folders.data)).map(monthName);
    const view = viewOfMonth(await views(month), months);
    return context.html(pages.render("month", { ...(await headView(desk, month, "本期")), ...view }));
  });
  app.post("/new", async (context) => {
    const { month: written } = await context.req.parseBody();
    const asked = typeof written === "string" ? parseMonth(written.trim()) : undefined;
    if (!asked) return refuse(desk, context, { status: 400, text: "期次要写成 2013-06 的样子。" });
    const month = monthName(asked);
    const { seeds, data } = folders;
    const job = jobs.start({ month, title: `新建 ${month}` }, ({ newMonth }) =>
      newMonth({ month, seeds, data, json: false }),
    );
    if (!job) return refuse(desk, context, { status: 409, text: busyText(jobs.running()?.title ?? "") });
    return context.redirect(`/jobs/${job.id}`, 303);
  });
};
