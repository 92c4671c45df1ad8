import type { Catalogue } from "../../model/catalogue.ts";
import { nameKey } from "../text/unit-names.ts";
import type { SubmissionRow } from "./progress-entry.ts";

/** 一、 or （一） before the name of a part. */
const partNumber = /^(?:\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+[、.])/u;
const bareName = (name: string): string => nameKey(name).replace(partNumber, "");

/** Whether a row says nothing but the name of a part of the catalogue (板块、小节), under which the rows below it stand. */
export const namesPart = ({ tasks }: Catalogue, { cells }: SubmissionRow): boolean => {
  // 计量单位 may stand in the header for all rows.
  const filled = Object.entries(cells).filter(([column, { text }]) => column !== "计量单位" && text !== "");
  const [first, ...others] = filled;
  if (first === undefined || others.length > 0) return false;
  const only = bareName(first[1].text);
  return tasks.some(({ section, subsection = section }) =>
    [section, subsection].map(bareName).includes(only),
  );
};
