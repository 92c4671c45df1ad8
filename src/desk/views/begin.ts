import type { YearToBegin } from "../../run/desk/year-to-begin.ts";
import { problemGroups } from "./check.ts";

/** Where an office without any month begins: what of its year is to be filled in, and the first month. */
export const viewOfBegin = (found: YearToBegin | undefined) => ({
  title: "开始",
  year: found?.year ?? null,
  folder: found?.folder ?? null,
  month: found ? `${found.year}-01` : "",
  groups: found ? problemGroups(found.problems) : [],
});
