import type { Names } from "../../src/draft/names.ts";
import { text } from "../../src/draft/names.ts";

/** The names that a sample view offers; a list has those of its first thing. */
export const namesOfView = (view: unknown): Names => {
  if (Array.isArray(view)) return [namesOfView(view[0])];
  if (typeof view !== "object" || view === null) return text;
  return Object.fromEntries(Object.entries(view).map(([name, part]) => [name, namesOfView(part)]));
};
