import type { Faces } from "../../layout/faces.ts";
import { missingCharacters } from "../../layout/faces.ts";
import type { MonthFlags } from "./load-one-month.ts";

/** How a month is read where the fonts are known: a file with characters that none of them has is a faulty one. */
export const readingWith = (faces: Faces | undefined): Pick<MonthFlags, "unprintableIn"> =>
  faces ? { unprintableIn: (text) => missingCharacters(text, faces) } : {};
