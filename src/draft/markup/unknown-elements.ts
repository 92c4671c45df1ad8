import { nearestOf } from "../../diagnostics/edit-distance.ts";
import type { Place } from "../../model/place.ts";
import { positionAt } from "../../model/text/text-position.ts";
import { startTags } from "../template/template-text.ts";
import { vocabulary } from "./vocabulary.ts";

/** What is to say of an element of an unknown name (TPL-004). */
export const unknownElement = (name: string, place: Place) => {
  const nearest = nearestOf(name, Object.keys(vocabulary));
  return { code: "TPL-004", place, details: { element: name, nearest } } as const;
};

export type UnknownElement = ReturnType<typeof unknownElement>;

/**
 * Every element of a template that has an unknown name, whichever of its branches this month's data take. Names that
 * double braces make up or go on with are left to the markup, where they stand whole.
 */
export const unknownElements = (source: string, file: string): readonly UnknownElement[] =>
  startTags(source)
    .filter(({ name, end }) => !source.startsWith("{{", end) && !Object.hasOwn(vocabulary, name))
    .map(({ name, start }) => unknownElement(name, { file, at: positionAt(source, start) }));
