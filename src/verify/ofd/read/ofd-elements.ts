import { childrenOf as allChildrenOf, type Element, textOf } from "../../docx/read/xml-tree.ts";

/** The name of an element without its prefix: programs write ofd:Page, Page and others. */
export const localName = ({ name }: Element): string => name.replace(/^.*:/u, "");

/** The child elements, or those of one name. */
export const childrenOf = (parent: Element | undefined, name?: string): readonly Element[] =>
  allChildrenOf(parent).filter((child) => name === undefined || localName(child) === name);

/** The first element along a path of names. */
export const childOf = (parent: Element | undefined, ...path: readonly string[]): Element | undefined => {
  let found = parent;
  for (const name of path) found = childrenOf(found, name)[0];
  return found;
};

/** The text of an element along a path of names, without blanks around it; empty where there is none. */
export const textAt = (parent: Element | undefined, ...path: readonly string[]): string => {
  const found = childOf(parent, ...path);
  return found ? textOf(found).trim() : "";
};

/** The numbers of an array of OFD (ST_Array), what is no number left out. */
export const numbersOf = (text: string | undefined): readonly number[] =>
  (text ?? "")
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== "")
    .map(Number)
    .filter(Number.isFinite);

/** One number, or another where there is none. */
export const numberOr = (text: string | undefined, otherwise: number): number =>
  numbersOf(text)[0] ?? otherwise;

/**
 * Distances from glyph to glyph (DeltaX, DeltaY), so many as are asked for: `g 3 5.6` stands for three alike, and the last one
 * goes on where there are too few.
 */
export const distancesOf = (text: string | undefined, count: number): readonly number[] => {
  const words = (text ?? "").trim().split(/\s+/u).values();
  const distances: number[] = [];
  for (const word of words) {
    const repeated = word === "g" ? Number(words.next().value) : 1;
    const value = Number(word === "g" ? words.next().value : word);
    if (word === "" || !Number.isFinite(value) || distances.length >= count) break;
    const wanted = Math.min(Number.isFinite(repeated) ? repeated : 0, count - distances.length);
    for (let index = 0; index < wanted; index += 1) distances.push(value);
  }
  const last = distances.at(-1) ?? 0;
  return Array.from({ length: count }, (_, index) => distances[index] ?? last);
};
