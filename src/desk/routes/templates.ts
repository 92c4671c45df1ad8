import type { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import { monthName } from "../../model/month.ts";
import { filesDigest } from "../../run/desk/month-digest.ts";
import { previewFiles, templateFiles } from "../../run/desk/preview-template.ts";
import type { AtDesk } from "../at-desk.ts";
import { askedMonth, refuse } from "../at-desk.ts";
import { pause } from "../pause.ts";
import { headView } from "../screens.ts";
import { viewOfTemplate } from "../views/template.ts";
import type { Ending } from "./presence.ts";

/** So often, in milliseconds, it is looked whether a template has been saved. */
const lookEvery = 700;

/** The file of a template that an address names; the first one where it names none. */
const askedFile = (name: string | undefined): string | undefined =>
  name === undefined ? templateFiles[0] : templateFiles.find((file) => file === `${name}.hbs`);

/** 模板: what a template makes of the month, drawn again whenever it is saved. */
export const addTemplateRoutes = (app: Hono, desk: AtDesk, { ended }: Pick<Ending, "ended">): void => {
  const { world, folders, pages, previews } = desk;
  app.get("/:month{\\d{4}-\\d{2}}/templates", async (context) => {
    const month = await askedMonth(desk, context);
    const file = askedFile(context.req.query("template"));
    if (!month || file === undefined)
      return refuse(desk, context, { status: 404, text: "没有这一期，或者没有这个模板。" });
    const preview = await previews({ month, file, copy: context.req.query("copy") });
    const view = viewOfTemplate(monthName(month), file, preview, folders.templates);
    return context.html(pages.render("template", { ...(await headView(desk, month, "模板")), ...view }));
  });
  app.get("/:month{\\d{4}-\\d{2}}/templates/saved", async (context) => {
    const file = askedFile(context.req.query("template"));
    if (!(await askedMonth(desk, context)) || file === undefined)
      return refuse(desk, context, { status: 404, text: "没有这一期，或者没有这个模板。" });
    const shown = context.req.query("digest");
    return streamSSE(context, async (stream) => {
      const left = new AbortController();
      const until = AbortSignal.any([left.signal, ended]);
      stream.onAbort(() => left.abort());
      while (!until.aborted) {
        if ((await filesDigest(world, previewFiles(folders, file))) !== shown) {
          await stream.writeSSE({ event: "saved", data: "" });
          return;
        }
        await pause(lookEvery, until);
      }
    });
  });
};
