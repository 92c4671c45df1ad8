import type { Names } from "../../draft/names.ts";

const valueOf = (names: Names, isFull: boolean): unknown => {
  if (typeof names === "string") return isFull ? "1" : "";
  if (Array.isArray(names)) return isFull ? names.map((each: Names) => valueOf(each, isFull)) : [];
  return trialView(names, isFull);
};

/**
 * A view that has every name, to try a template with before there are data: one of each list where things are `full`,
 * none and empty texts where they are not. What it draws makes sense to nobody, but shows whether it is a document.
 */
export const trialView = (names: Names, isFull: boolean): object =>
  Object.fromEntries(Object.entries(names).map(([name, each]) => [name, valueOf(each as Names, isFull)]));
