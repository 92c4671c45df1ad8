import { nearestOf } from "../../diagnostics/edit-distance.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { findUnit, unitNames } from "../../read/text/unit-names.ts";
import type { Context } from "./context.ts";

/**
 * The units that --units asks for, written by name, full name or alias; undefined when it is not given. What is none
 * of the `known` units, those with a task, is reported (RUN-003).
 */
export const unitsAskedFor = (
  {
    options,
    report,
  }: Pick<Context<{ readonly units?: readonly string[] | undefined }>, "options" | "report">,
  known: readonly string[],
  catalogue: Catalogue,
): readonly string[] | undefined => {
  const names = unitNames(catalogue.units, []);
  return options.units?.map((written) => {
    const unit = findUnit(names, written)?.name ?? written;
    if (!known.includes(unit)) {
      const nearest = nearestOf(unit, known);
      report({ code: "RUN-003", place: { file: "--units" }, details: { unit: written, nearest } });
    }
    return unit;
  });
};
