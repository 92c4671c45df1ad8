import type { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import type { AtDesk } from "../at-desk.ts";
import { pause } from "../pause.ts";
import type { Presence } from "../presence.ts";

/** How a desk ends. */
export interface Ending {
  /** Ends it. */
  readonly end: () => void;
  /** Aborted when it has ended. */
  readonly ended: AbortSignal;
}

/** So often a page hears that the desk is there: a connection that is lost without a word is found by that. */
const beatEvery = 10_000;

/** What tells the desk that a page is open, and what ends it. */
export const addPresenceRoutes = (
  app: Hono,
  { pages, jobs }: AtDesk,
  { presence, ending: { end, ended } }: { readonly presence: Presence; readonly ending: Ending },
): void => {
  app.get("/alive", (context) =>
    streamSSE(context, async (stream) => {
      const leave = presence.enter();
      const left = new AbortController();
      const until = AbortSignal.any([left.signal, ended]);
      stream.onAbort(() => {
        leave();
        left.abort();
      });
      while (!until.aborted) {
        await stream.writeSSE({ event: "beat", data: "" });
        await pause(beatEvery, until);
      }
      if (ended.aborted) await stream.writeSSE({ event: "ended", data: "" });
      leave();
    }),
  );
  app.post("/end", (context) => {
    const job = jobs.running();
    if (job) {
      const text = `正在${job.title}，做完以后再结束。`;
      return context.html(
        pages.render("refusal", {
          text,
          title: "还没有结束",
          back: null,
          job: { id: job.id, title: job.title },
        }),
        409,
      );
    }
    // Answered first, ended then.
    setTimeout(end, 50);
    return context.html(pages.render("ended", { title: "工作台已结束" }));
  });
};
