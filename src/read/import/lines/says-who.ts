import { isDutiesLine, takeDuties } from "../../duties/take-duties.ts";
import type { ClassifiedLine } from "./classify.ts";

const unitRoles = new Set(["lead", "responsible", "watching"]);

/** Whether a line says who does something. */
export const saysWho = (line: ClassifiedLine): boolean =>
  line.kind === "labels"
    ? line.parts.some(({ role }) => unitRoles.has(role))
    : line.kind !== "pageNumber" &&
      (isDutiesLine(line.text) || takeDuties(line.text.slice(-2000)).places > 0);
