import { streamSSE } from "hono/streaming";
import { monthName } from "../../model/month.ts";
import { monthsIn } from "../../run/load/months.ts";
import type { AddRoutes } from "../at-desk.ts";
import { refuse } from "../at-desk.ts";
import type { Job } from "../jobs.ts";
import { inPageWords } from "../page-words.ts";

/** What a job has come to, in a word. */
const outcomeOf = ({ exitCode, faults = "有问题，请看下面" }: Job): string => {
  if (exitCode === undefined) return "正在做";
  if (exitCode === 0) return "做完了";
  return exitCode === 70 ? "程序出错，没有做完" : faults;
};

/** A job's page, and its words as they come. */
export const addJobRoutes: AddRoutes = (app, desk) => {
  const { world, folders, pages, jobs } = desk;
  app.get("/jobs/:id{\\d+}", async (context) => {
    const job = jobs.find(Number(context.req.param("id")));
    if (!job) return refuse(desk, context, { status: 404, text: "没有这项工作。" });
    const months = (await monthsIn(world, folders.data)).map(monthName);
    const month = months.includes(job.month) ? job.month : null;
    const isDone = job.exitCode !== undefined;
    const view = {
      title: job.title,
      id: job.id,
      lines: job.lines.map(inPageWords),
      outcome: outcomeOf(job),
      isDone,
      month,
      isFirst: months.length === 0,
    };
    return context.html(pages.render("job", view));
  });
  app.get("/jobs/:id{\\d+}/events", (context) => {
    const id = Number(context.req.param("id"));
    return streamSSE(context, async (stream) => {
      let told = 0;
      for (;;) {
        const job = jobs.find(id);
        if (!job || stream.aborted) return;
        const { lines, progress } = job;
        const data = {
          lines: lines.slice(told).map(inPageWords),
          from: told,
          progress,
          outcome: outcomeOf(job),
        };
        told = lines.length;
        const isDone = job.exitCode !== undefined;
        const next = jobs.changed();
        await stream.writeSSE({ event: isDone ? "done" : "said", data: JSON.stringify(data) });
        if (isDone) return;
        await next;
      }
    });
  });
};
