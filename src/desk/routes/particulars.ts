import { monthName } from "../../model/month.ts";
import { editIssue } from "../../run/desk/change/edit-issue.ts";
import { issueKeys } from "../../run/desk/issue-texts.ts";
import type { AddRoutes } from "../at-desk.ts";
import { askedMonth, busyText, refuse } from "../at-desk.ts";

/** 期次.yaml of a month, changed field by field. */
export const addParticularsRoutes: AddRoutes = (app, desk) => {
  const { world, folders, jobs, inTurn } = desk;
  app.post("/:month{\\d{4}-\\d{2}}/particulars", async (context) => {
    const month = await askedMonth(desk, context);
    if (!month) return refuse(desk, context, { status: 404, text: "没有这一期。" });
    const form = await context.req.parseBody();
    const job = jobs.running();
    if (job) return refuse(desk, context, { status: 409, text: busyText(job.title) });
    // Only names that 期次.yaml has; what a form does not send stays as it is.
    const textsOf = (before: string) =>
      Object.fromEntries(
        issueKeys.flatMap((key) => {
          const text = form[`${before}${key}`];
          return typeof text === "string" ? [[key, text]] : [];
        }),
      );
    const texts = { entered: textsOf(""), shown: textsOf("was ") };
    const changed = await inTurn(() => editIssue(world, folders, month, texts));
    if ("refused" in changed) return refuse(desk, context, { status: 400, text: changed.refused });
    return context.redirect(
      `/${monthName(month)}/issuing?done=${encodeURIComponent("期次")}#particulars`,
      303,
    );
  });
};
