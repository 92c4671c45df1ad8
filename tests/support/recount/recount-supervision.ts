import { spoken } from "./recount-facts.ts";

/* 督办事项办理情况, counted again from the lines of 督办台账.csv. */

/** A line of 督办台账.csv as a test writes it: days as 2013-07-10, empty where there is none. */
export interface RegisterLine {
  readonly kind: string;
  readonly month: string;
  readonly unit: string;
  readonly task: string;
  readonly number: string;
  readonly sent: string;
  readonly limit: string;
  readonly answered: string;
  readonly closed: string;
}

/** The line that has these words, with the number that it stands at. */
export const registerLine = (line: RegisterLine, serial: number): string => {
  const { kind, month, unit, task, number, sent, limit, answered, closed } = line;
  const matter = task === "" ? "关于加快工作进度的督办函" : `第${task}项，关于加快工作进度的督办函`;
  return [serial, kind, month, unit, matter, number, sent, limit, answered, closed, "来文", ""].join(",");
};

/** The 通报 that counts: 2013-06, and the days of it and of the one before as 2013-07-10. */
export interface Counting {
  readonly month: string;
  readonly today: string;
  readonly before: string | undefined;
}

const isCounted = ({ kind, month, sent }: RegisterLine, { month: now, today }: Counting): boolean => {
  if (kind !== "督办函" || sent === "" || sent > today) return false;
  const year = now.slice(0, 4);
  return month === "" ? sent.startsWith(year) && sent < today : month.startsWith(year) && month < now;
};

/** 第2项（市科技局，2件）、第4项（市环保局）, then those of no task. */
const listed = (lines: readonly RegisterLine[]): readonly string[] => {
  const named = new Map<string, number>();
  const keys = new Map<string, RegisterLine>();
  const inOrder = [
    ...lines.filter(({ task }) => task !== "").sort((a, b) => Number(a.task) - Number(b.task)),
    ...lines.filter(({ task }) => task === ""),
  ];
  for (const line of inOrder) {
    const key = `${line.task}/${line.unit}/${line.task === "" ? line.number : ""}`;
    named.set(key, (named.get(key) ?? 0) + 1);
    if (!keys.has(key)) keys.set(key, line);
  }
  return [...keys].map(([key, { task, unit, number }]) => {
    const count = named.get(key) ?? 0;
    if (task !== "") return `第${task}项（${unit}${count > 1 ? `，${count}件` : ""}）`;
    return number === "" ? unit : `${unit}（${number}）`;
  });
};

/** What the 通报 must say of earlier letters; undefined where it must say nothing. */
export const supervisionAgain = (
  lines: readonly RegisterLine[],
  counting: Counting,
): readonly string[] | undefined => {
  const { today, before } = counting;
  const all = lines.filter((line) => isCounted(line, counting));
  if (all.length === 0) return undefined;
  const done = all.filter(({ closed }) => closed !== "" && closed <= today);
  const open = all.filter((line) => !done.includes(line));
  const answered = open.filter(({ answered: on }) => on !== "" && on <= today);
  const silent = open.filter((line) => !answered.includes(line));
  const late = silent.filter(({ limit }) => limit !== "" && limit < today);
  const waiting = silent.filter((line) => !late.includes(line));
  const short = (some: readonly RegisterLine[]): string =>
    listed(some).length <= 10 ? `：${listed(some).join("、")}` : "";
  const told = (
    [
      ["已办结销号", done, ""],
      ["已反馈、尚未办结", answered, short(answered)],
      ["尚未反馈、未过办理期限", waiting, short(waiting)],
      ["已过办理期限、仍未反馈", late, `：${listed(late).join("、")}`],
    ] as const
  ).filter(([, some]) => some.length > 0);
  const only = told.length === 1;
  const clauses = told.map(([words, some, names]) =>
    only ? `${some.length > 1 ? "均" : ""}${words}${names}` : `${words}${some.length}件${names}`,
  );
  const fresh = done.filter(({ closed }) => before !== undefined && closed > before);
  return [
    `${counting.month.slice(0, 4)}年以来，随以前各期通报发出督办函${all.length}件。`,
    `截至${spoken(today)}，${clauses.join("；")}。`,
    ...(fresh.length > 0 ? [`上期通报以后办结的${fresh.length}件：${listed(fresh).join("、")}。`] : []),
  ];
};
