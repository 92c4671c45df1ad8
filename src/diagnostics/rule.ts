export type Severity = "error" | "warning";

/** One kind of problem: what it is called and what helps, as sentences made from its details. */
export interface Rule<Details> {
  readonly severity: Severity;
  /** Whether a row of 已核实.csv can let it pass: it says that something is unlikely, not that it is wrong. */
  readonly confirmable: boolean;
  /** The Chinese sentence, without place and without a full stop. */
  readonly message: (details: Details) => string;
  /** 处理办法, without a full stop. */
  readonly remedy: (details: Details) => string;
  /** The same as the unit is told it whose file it is, where the clerk is told something else. */
  readonly remedyForUnit?: (details: Details) => string;
}

type NoDetails = Readonly<Record<string, never>>;

/** Declares an error: the run writes nothing while one stands. */
export const error = <Details = NoDetails>(
  message: (details: Details) => string,
  remedy: (details: Details) => string,
): Rule<Details> => ({ severity: "error", confirmable: false, message, remedy });

/** Declares a warning: shown and kept in 校核报告, but the run goes on. */
export const warning = <Details = NoDetails>(
  message: (details: Details) => string,
  remedy: (details: Details) => string,
): Rule<Details> => ({ severity: "warning", confirmable: true, message, remedy });

/** Declares an error that stops the run until the unit has corrected what it wrote or the bureau has confirmed it. */
export const errorUntilConfirmed = <Details = NoDetails>(
  message: (details: Details) => string,
  remedy: (details: Details) => string,
): Rule<Details> => ({ severity: "error", confirmable: true, message, remedy });

/** A rule whose 处理办法 is another for the unit than for the clerk. */
export const withUnitRemedy = <Details>(
  rule: Rule<Details>,
  remedyForUnit: (details: Details) => string,
): Rule<Details> => ({ ...rule, remedyForUnit });
