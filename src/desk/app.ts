import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { AtDesk } from "./at-desk.ts";
import { refuse } from "./at-desk.ts";
import type { Gate } from "./guard.ts";
import { guarded, withHeaders } from "./guard.ts";
import type { Presence } from "./presence.ts";
import { addCheckRoutes } from "./routes/check.ts";
import { addFurtherPaperRoutes } from "./routes/further-papers.ts";
import { addIssuingRoutes } from "./routes/issuing.ts";
import { addJobRoutes } from "./routes/jobs.ts";
import { addMonthRoutes } from "./routes/month.ts";
import { addNoticeRoutes } from "./routes/notice.ts";
import { addParticularsRoutes } from "./routes/particulars.ts";
import { addReceiveRoutes } from "./routes/receive.ts";
import { addTemplateRoutes } from "./routes/templates.ts";
import { addYearRoutes } from "./routes/year.ts";
import type { Ending } from "./routes/presence.ts";
import { addPresenceRoutes } from "./routes/presence.ts";
import { addVerdictRoutes } from "./routes/verdicts.ts";
import { addTextRoutes } from "./routes/text.ts";

/** Far more than a form of ours says. */
const largestForm = 256 * 1024;

/** Where a dropped file is sent, which has a bound of its own. */
const isUpload = (path: string): boolean => /^\/\d{4}-\d{2}\/receive$/u.test(path);

/** What is needed beside the routes' own. */
interface AppParts {
  readonly gate: Gate;
  readonly presence: Presence;
  readonly ending: Ending;
}

const tooLarge = (): Response => new Response("内容太大，没有收。", { status: 413 });

/** 工作台 as an answer to every request; nothing is answered that did not pass the gate. */
export const deskApp = (desk: AtDesk, { gate, presence, ending }: AppParts): Hono => {
  const app = new Hono();
  app.use(withHeaders);
  app.use(guarded(gate));
  const limit = bodyLimit({ maxSize: largestForm, onError: tooLarge });
  app.use((context, next) => (isUpload(context.req.path) ? next() : limit(context, next)));
  app.get("/assets/:name", (context) => {
    const asset = desk.pages.assets.get(context.req.param("name"));
    return asset
      ? context.body(new Uint8Array(asset.bytes), 200, { "Content-Type": asset.type })
      : context.notFound();
  });
  app.get("/favicon.ico", (context) => context.body(null, 204));
  addPresenceRoutes(app, desk, { presence, ending });
  addMonthRoutes(app, desk);
  addJobRoutes(app, desk);
  addReceiveRoutes(app, desk);
  addCheckRoutes(app, desk);
  addVerdictRoutes(app, desk);
  addNoticeRoutes(app, desk);
  addIssuingRoutes(app, desk);
  addParticularsRoutes(app, desk);
  addFurtherPaperRoutes(app, desk);
  addYearRoutes(app, desk);
  addTemplateRoutes(app, desk, ending);
  addTextRoutes(app, desk);
  app.notFound((context) => refuse(desk, context, { status: 404, text: "没有这个页面。" }));
  app.onError((problem, context) => {
    desk.world.tell(problem.stack ?? problem.message);
    return context.html(
      desk.pages.render("refusal", {
        text: "程序内部错误；详细内容在终端窗口里。",
        title: "程序出错",
        back: null,
        job: null,
      }),
      500,
    );
  });
  return app;
};
