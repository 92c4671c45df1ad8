import type { Context, Hono } from "hono";
import { fileName } from "../../model/input-file.ts";
import { monthName } from "../../model/month.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { paperSets, printedFile, printedPapers } from "../../run/desk/printed-papers.ts";
import { printedDigest } from "../../run/desk/seal-check.ts";
import { usualFormats } from "../../run/load/options.ts";
import type { AddRoutes, AtDesk } from "../at-desk.ts";
import { askedMonth, busyText, refuse } from "../at-desk.ts";
import type { Job, Work } from "../jobs.ts";
import { headView } from "../screens.ts";
import { viewOfNotice } from "../views/notice.ts";

/** What a finished file is sent as; others are only kept. */
const shownAs: Readonly<Record<string, string>> = {
  pdf: "application/pdf",
  txt: "text/plain; charset=utf-8",
};

const kept = "application/octet-stream";

/** Starts a command for a month that the address names, and leads to the page that shows what it says. */
export const startJob = async (
  desk: AtDesk,
  context: Context,
  words: (
    month: string,
    form: Readonly<Record<string, unknown>>,
  ) => Pick<Job, "title" | "faults"> & { readonly work: Work },
): Promise<Response> => {
  const month = await askedMonth(desk, context);
  if (!month) return refuse(desk, context, { status: 404, text: "没有这一期。" });
  const { work, ...about } = words(monthName(month), await context.req.parseBody());
  const job = desk.jobs.start({ month: monthName(month), ...about }, work);
  if (!job) return refuse(desk, context, { status: 409, text: busyText(desk.jobs.running()?.title ?? "") });
  return context.redirect(`/jobs/${job.id}`, 303);
};

const addPapers = (app: Hono, desk: AtDesk): void => {
  const { world, folders } = desk;
  app.get("/:month{\\d{4}-\\d{2}}/papers/:set/:path{.+}", async (context) => {
    const month = await askedMonth(desk, context);
    const set = paperSets.find((each) => each === context.req.param("set"));
    const path = context.req.param("path");
    const bytes = month && set && (await printedFile(world, folders.output, { month, set, path }));
    if (!bytes) return refuse(desk, context, { status: 404, text: "没有这个文件，可能已经重新生成。" });
    const type = shownAs[path.slice(path.lastIndexOf(".") + 1)] ?? kept;
    const name = encodeURIComponent(fileName(path));
    const how = type === kept ? "attachment" : "inline";
    return context.body(new Uint8Array(bytes), 200, {
      "Content-Type": type,
      "Content-Disposition": `${how}; filename*=UTF-8''${name}`,
    });
  });
};

const pageOf = async (desk: AtDesk, month: ReportingMonth, shown: string | undefined): Promise<string> => {
  const { world, folders, pages, views } = desk;
  const papers = await printedPapers(world, folders.output, month, "通报");
  const view = viewOfNotice(await views(month), papers, shown);
  return pages.render("notice", { ...(await headView(desk, month, "通报")), ...view });
};

/** 通报: printed, looked at, measured and issued by the same commands as in the terminal. */
export const addNoticeRoutes: AddRoutes = (app, desk) => {
  const { folders } = desk;
  addPapers(app, desk);
  app.get("/:month{\\d{4}-\\d{2}}/notice", async (context) => {
    const month = await askedMonth(desk, context);
    if (!month) return refuse(desk, context, { status: 404, text: "没有这一期。" });
    return context.html(await pageOf(desk, month, context.req.query("paper")));
  });
  app.post("/:month{\\d{4}-\\d{2}}/generate", (context) =>
    startJob(desk, context, (month, form) => {
      const chosen = (name: string): boolean => form[name] === "是";
      const [draft, returnInvalid, letters] = [chosen("draft"), chosen("returnInvalid"), chosen("letters")];
      const options = {
        ...folders,
        month,
        draft,
        returnInvalid,
        letters,
        formats: usualFormats,
        json: false,
      };
      return { title: `生成 ${month}`, work: ({ generate }) => generate(options) };
    }),
  );
  app.post("/:month{\\d{4}-\\d{2}}/verify", (context) =>
    startJob(desk, context, (month) => {
      const { output, data } = folders;
      const options = { targets: [month], output, data, json: false };
      return {
        title: `核对 ${month} 的版式`,
        work: async ({ verify }) => {
          const printed = await printedDigest(desk.world, output, month);
          const code = await verify(options);
          desk.measured.set(month, { printed, isSound: code === 0 });
          return code;
        },
      };
    }),
  );
  app.post("/:month{\\d{4}-\\d{2}}/issue", (context) =>
    startJob(desk, context, (month, form) => {
      const withoutLetters = form["withoutLetters"] === "是";
      const options = { ...folders, month, withoutLetters, json: false };
      return { title: `登记 ${month} 印发`, work: ({ issue }) => issue(options) };
    }),
  );
};
