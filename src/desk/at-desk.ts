import type { Context, Hono } from "hono";
import type { ReportingMonth } from "../model/month.ts";
import { monthName } from "../model/month.ts";
import type { FacesOf } from "../run/desk/kept-faces.ts";
import type { Previews } from "../run/desk/preview-template.ts";
import type { Effect } from "../run/desk/verdict-effect.ts";
import type { MonthView } from "../run/desk/view-month.ts";
import type { YearView } from "../run/desk/view-year.ts";
import type { Measured } from "../run/desk/seal-check.ts";
import { monthsIn } from "../run/load/months.ts";
import type { Folders } from "../run/load/options.ts";
import type { World } from "../world.ts";
import type { InTurn } from "./changes.ts";
import type { Jobs } from "./jobs.ts";
import type { Views } from "./month-views.ts";
import type { Pages } from "./pages.ts";

/** What a verdict on a task, or its withdrawal, has changed; no effect where the papers could not be drawn before or after. */
export interface TaskEffect {
  readonly task: number;
  readonly effect: Effect | undefined;
}

/** What every route has at hand. */
export interface AtDesk {
  readonly world: World;
  readonly folders: Folders;
  readonly pages: Pages;
  readonly views: Views<MonthView>;
  readonly previews: Previews;
  readonly years: Views<YearView | undefined>;
  /** What the last 核定 of a month has changed in its papers, by month. */
  readonly effects: Map<string, TaskEffect>;
  /** How the last measuring of what was printed of a month ended, by month. */
  readonly measured: Map<string, Measured>;
  readonly jobs: Jobs;
  readonly inTurn: InTurn;
  readonly facesOf: FacesOf;
}

/** Routes of one screen. */
export type AddRoutes = (app: Hono, desk: AtDesk) => void;

/** The month that an address names, if there is such a month; what a browser says is only ever looked up. */
export const askedMonth = async (
  { world, folders }: AtDesk,
  context: Context,
): Promise<ReportingMonth | undefined> => {
  const months = await monthsIn(world, folders.data);
  return months.find((month) => monthName(month) === context.req.param("month"));
};

/** The page of ours that a request came from; the first page where it does not say. */
const pageBefore = (context: Context): string => {
  const from = context.req.header("Referer");
  if (from === undefined || !URL.canParse(from)) return "/";
  const { host, pathname, search } = new URL(from);
  return host === context.req.header("Host") ? `${pathname}${search}` : "/";
};

/** Answers with a page that says what is not possible, and leads back to where it was asked for. */
export const refuse = (
  { pages, jobs }: AtDesk,
  context: Context,
  { status, text }: { readonly status: 400 | 404 | 409 | 413; readonly text: string },
): Response | Promise<Response> => {
  const back = pageBefore(context);
  const job = status === 409 ? jobs.running() : undefined;
  const view = { text, title: "没有做成", back: back === "/" ? null : back };
  return context.html(
    pages.render("refusal", { ...view, job: job ? { id: job.id, title: job.title } : null }),
    status,
  );
};

/** The answer to a change while a command is at work. */
export const busyText = (title: string): string => `正在${title}，做完以后再来。`;

/** What a field of a form says; nothing where it is no text. */
export const textIn = (field: unknown): string => (typeof field === "string" ? field : "");
