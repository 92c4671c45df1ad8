import type { Context } from "hono";
import type { ReportingMonth } from "../../model/month.ts";
import { monthName } from "../../model/month.ts";
import { earlierGrades } from "../../run/desk/earlier-grades.ts";
import type { Changed } from "../../run/desk/change/in-data.ts";
import { setVerdict, withdrawVerdict } from "../../run/desk/change/set-verdict.ts";
import { effectOf } from "../../run/desk/verdict-effect.ts";
import type { AddRoutes, AtDesk } from "../at-desk.ts";
import { askedMonth, busyText, refuse, textIn } from "../at-desk.ts";
import { headView } from "../screens.ts";
import { viewOfVerdicts } from "../views/verdicts.ts";

/** What the form has shown of the verdict, where it says so. */
const shownIn = (form: Readonly<Record<string, unknown>>) =>
  typeof form["was"] === "string" ? { shown: form["was"] } : {};

/** Changes 核定.csv of the month that an address names, and leads to the page that shows what has become of its papers. */
const changed = async (
  desk: AtDesk,
  context: Context,
  change: (month: ReportingMonth, form: Readonly<Record<string, unknown>>) => Promise<Changed<number>>,
): Promise<Response> => {
  const { views, effects, inTurn, jobs } = desk;
  const month = await askedMonth(desk, context);
  if (!month) return refuse(desk, context, { status: 404, text: "没有这一期。" });
  const form = await context.req.parseBody();
  const job = jobs.running();
  if (job) return refuse(desk, context, { status: 409, text: busyText(job.title) });
  const made = await inTurn(async () => {
    const before = await views(month);
    const result = await change(month, form);
    if ("done" in result) {
      const effect = effectOf(before, await views(month));
      effects.set(monthName(month), { task: result.done, effect });
    }
    return result;
  });
  if ("refused" in made) return refuse(desk, context, { status: 400, text: made.refused });
  return context.redirect(`/${monthName(month)}/verdicts#effect`, 303);
};

/** 核定: the month's tasks, the bureau's verdicts on them, and what these change in print. */
export const addVerdictRoutes: AddRoutes = (app, desk) => {
  const { world, folders, pages, views, years, effects } = desk;
  app.get("/:month{\\d{4}-\\d{2}}/verdicts", async (context) => {
    const month = await askedMonth(desk, context);
    if (!month) return refuse(desk, context, { status: 404, text: "没有这一期。" });
    const view = viewOfVerdicts(await views(month), {
      earlier: earlierGrades(await years(month)),
      last: effects.get(monthName(month)),
      show: context.req.query("show"),
    });
    return context.html(pages.render("verdicts", { ...(await headView(desk, month, "核定")), ...view }));
  });
  app.post("/:month{\\d{4}-\\d{2}}/verdicts", (context) =>
    changed(desk, context, (month, form) =>
      setVerdict(world, folders, month, {
        task: textIn(form["task"]),
        grade: textIn(form["grade"]),
        reason: textIn(form["reason"]),
        owedBy: textIn(form["owedBy"]),
        ...shownIn(form),
      }),
    ),
  );
  app.post("/:month{\\d{4}-\\d{2}}/verdicts/withdraw", (context) =>
    changed(desk, context, (month, form) =>
      withdrawVerdict(world, folders, month, { task: textIn(form["task"]), ...shownIn(form) }),
    ),
  );
};
