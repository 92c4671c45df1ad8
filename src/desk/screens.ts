import type { ReportingMonth } from "../model/month.ts";
import { monthName } from "../model/month.ts";
import { monthsIn } from "../run/load/months.ts";
import type { AtDesk } from "./at-desk.ts";

/** The screens of a month, in the order of the clerk's work. */
const screens = [
  { path: "", name: "本期" },
  { path: "/receive", name: "收文" },
  { path: "/check", name: "校核" },
  { path: "/verdicts", name: "核定" },
  { path: "/notice", name: "通报" },
  { path: "/issuing", name: "印发" },
  { path: "/year", name: "全年" },
  { path: "/templates", name: "模板" },
] as const;

type ScreenName = (typeof screens)[number]["name"];

/** What the head of every page of a month shows. */
export const headView = async (
  { world, folders, jobs }: AtDesk,
  month: ReportingMonth,
  current: ScreenName,
) => {
  const name = monthName(month);
  const job = jobs.running();
  const months = (await monthsIn(world, folders.data)).map(monthName).toReversed();
  return {
    title: `${current} ${name}`,
    month: name,
    monthText: `${month.year}年${month.month}月`,
    screens: screens.map((each) => ({
      name: each.name,
      href: `/${name}${each.path}`,
      isCurrent: each.name === current,
    })),
    months: months.map((each) => ({ name: each, isCurrent: each === name })),
    job: job ? { href: `/jobs/${job.id}`, title: job.title } : null,
  };
};
