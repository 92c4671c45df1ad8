import type { Context } from "hono";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { parseDate } from "../../model/calendar-date.ts";
import { confirmDoubt } from "../../run/desk/change/confirm-doubt.ts";
import { earlierRowAt } from "../../run/desk/earlier-row.ts";
import { printedPapers } from "../../run/desk/printed-papers.ts";
import { sheetAsSent, withCell } from "../../run/desk/sheet-as-sent.ts";
import type { MonthView } from "../../run/desk/view-month.ts";
import { usualFormats } from "../../run/load/options.ts";
import type { AddRoutes, AtDesk } from "../at-desk.ts";
import { askedMonth, busyText, refuse, textIn } from "../at-desk.ts";
import { problemId } from "../views/problem-id.ts";
import { headView } from "../screens.ts";
import { viewOfCheck } from "../views/check.ts";
import { viewOfSheet } from "../views/sheet.ts";
import { startJob } from "./notice.ts";

/** What an address or a form names of a month: a problem of it as it is now. */
interface Named {
  readonly view: MonthView;
  readonly all: readonly Diagnostic[];
  readonly problem: Diagnostic;
}

const named = async (desk: AtDesk, context: Context, id: unknown): Promise<Named | undefined> => {
  const month = await askedMonth(desk, context);
  if (!month) return undefined;
  const view = await desk.views(month);
  const all = [...view.problems.open, ...view.problems.confirmed.map(({ diagnostic }) => diagnostic)];
  const problem = all.find((each) => problemId(each) === id);
  return problem && { view, all, problem };
};

const gone = { status: 404, text: "这个问题已经不在了，可能文件已经换过。" } as const;

/** 校核: the problems, the sheets that they stand in, 已核实, and the slips. */
export const addCheckRoutes: AddRoutes = (app, desk) => {
  const { world, folders, pages, views, jobs, inTurn } = desk;
  app.get("/:month{\\d{4}-\\d{2}}/check", async (context) => {
    const month = await askedMonth(desk, context);
    if (!month) return refuse(desk, context, { status: 404, text: "没有这一期。" });
    const slips = await printedPapers(world, folders.output, month, "退件");
    const grouping = context.req.query("by") === "问题" ? "问题" : "单位";
    const view = viewOfCheck(await views(month), slips, grouping);
    return context.html(pages.render("check", { ...(await headView(desk, month, "校核")), ...view }));
  });
  app.get("/:month{\\d{4}-\\d{2}}/sheet/:id", async (context) => {
    const found = await named(desk, context, context.req.param("id"));
    if (!found) return refuse(desk, context, gone);
    const { view, all, problem } = found;
    const { file } = problem.place;
    const rows = (await sheetAsSent(world, file)) ?? [];
    const inCells = (each: Diagnostic): Diagnostic => ({ ...each, place: withCell(rows, each.place) });
    const chosen = inCells(problem);
    const shown = {
      rows,
      all: all.filter((each) => each.place.file === file).map(inCells),
      earlier: await earlierRowAt(world, view.checked, chosen.place),
    };
    const head = await headView(desk, view.month, "校核");
    return context.html(pages.render("sheet", { ...head, ...viewOfSheet(chosen, shown) }));
  });
  app.post("/:month{\\d{4}-\\d{2}}/confirm", async (context) => {
    const { problem: id, reason, confirmedOn } = await context.req.parseBody();
    const job = jobs.running();
    if (job) return refuse(desk, context, { status: 409, text: busyText(job.title) });
    const changed = await inTurn(async () => {
      const found = await named(desk, context, id);
      if (!found) return { refused: gone.text };
      const { view, problem } = found;
      // A button that is pressed twice writes one line.
      if (view.problems.confirmed.some(({ diagnostic }) => problemId(diagnostic) === id))
        return { done: true };
      const finding = {
        doubt: problem,
        reason: textIn(reason),
        confirmedOn: textIn(confirmedOn),
      };
      return confirmDoubt(world, folders.data, view.month, finding);
    });
    if ("refused" in changed) return refuse(desk, context, { status: 400, text: changed.refused });
    return context.redirect(`/${context.req.param("month")}/check?done=${encodeURIComponent("已核实")}`, 303);
  });
  app.post("/:month{\\d{4}-\\d{2}}/slips", (context) =>
    startJob(desk, context, (month, form) => {
      const beforeDeadline = form["beforeDeadline"] === "是";
      const asked = { ...folders, month, draft: false, returnInvalid: false, json: false };
      const date = parseDate(textIn(form["date"]));
      const options = { ...asked, formats: usualFormats, slips: true, beforeDeadline, date };
      const faults = "材料有错误；写了几份通知，看下面最后几行";
      return { title: `写 ${month} 的退回、催报通知`, faults, work: ({ check }) => check(options) };
    }),
  );
};
