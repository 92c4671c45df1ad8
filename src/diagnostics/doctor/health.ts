/** How something stands: as it should, to be looked at, or in the way of the month's work. */
export const healths = ["好", "注意", "要改"] as const;
export type Health = (typeof healths)[number];

/** One kind of row: what was looked at, how it stands, and the sentences made of its details. */
export interface HealthRule<Details> {
  readonly subject: string;
  readonly health: Health;
  /** What was found, without a full stop. */
  readonly found: (details: Details) => string;
  /** 怎么办, without a full stop; empty where nothing is to be done. */
  readonly remedy: (details: Details) => string;
}

/** Declares a row that says all is well. */
export const sound = <Details>(
  subject: string,
  found: (details: Details) => string,
): HealthRule<Details> => ({ subject, health: "好", found, remedy: () => "" });

/** Declares a row about something that keeps nobody from printing today. */
export const careful = <Details>(
  subject: string,
  found: (details: Details) => string,
  remedy: (details: Details) => string,
): HealthRule<Details> => ({ subject, health: "注意", found, remedy });

/** Declares a row about something that stops a command, or lets it print what is wrong. */
export const broken = <Details>(
  subject: string,
  found: (details: Details) => string,
  remedy: (details: Details) => string,
): HealthRule<Details> => ({ subject, health: "要改", found, remedy });

/** The first few of many and how many there are: a、b、c 等 7 个. */
export const several = (names: readonly string[], measure = "个", most = 3): string =>
  names.length > most ? `${names.slice(0, most).join("、")} 等 ${names.length} ${measure}` : names.join("、");

/** Problems that a command would report, too. */
export interface Problems {
  /** 3处错误、1处提醒 */
  readonly counts: string;
  /** The first few, each with its place. */
  readonly first: readonly string[];
}

/** 共3处错误：a；b；c */
export const problemsText = ({ counts, first }: Problems): string => `共${counts}：${first.join("；")}`;
