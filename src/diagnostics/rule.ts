export type Severity = "error" | "warning";

/** One kind of problem: what it is called and what helps, as sentences made from its details. */
export interface Rule<Details> {
  readonly severity: Severity;
  /** The Chinese sentence, without place and without a full stop. */
  readonly message: (details: Details) => string;
  /** 处理办法, without a full stop. */
  readonly remedy: (details: Details) => string;
}

export type NoDetails = Readonly<Record<string, never>>;

/** Declares an error: the run writes nothing while one stands. */
export const error = <Details = NoDetails>(
  message: (details: Details) => string,
  remedy: (details: Details) => string,
): Rule<Details> => ({ severity: "error", message, remedy });

/** Declares a warning: shown and kept in 校核报告, but the run goes on. */
export const warning = <Details = NoDetails>(
  message: (details: Details) => string,
  remedy: (details: Details) => string,
): Rule<Details> => ({ severity: "warning", message, remedy });
