import { practice } from "../standard.ts";
import type { Atom } from "./line-atoms.ts";
import { hair } from "./line-filling.ts";

/**
 * Places the atoms of one line: the x of each, in pt from the line's beginning, and the line's width.
 * A full line is spread until it ends flush with the room, evenly between its characters but not inside numbers and
 * European words, as Word does (w:jc both); unless that would open gaps wider than `mostStretch` (a share of the size).
 */
export const placeAtoms = (
  atoms: readonly Atom[],
  {
    room,
    size,
    tracking,
    flush,
    mostStretch,
  }: {
    readonly room: number;
    readonly size: number;
    readonly tracking: number;
    readonly flush: boolean;
    readonly mostStretch: number;
  },
): { readonly places: readonly number[]; readonly width: number } => {
  const natural = atoms.reduce((sum, atom) => sum + atom.width + tracking, 0);
  const excess = room - natural;
  const isUnseen = excess <= practice.text.unseenSpread * size * (atoms.length - 1);
  const spread = (atom: Atom): boolean => !atom.tied && (isUnseen || !atom.inWord);
  const gaps = atoms.slice(1).filter(spread).length;
  const fills = flush && excess > hair && gaps > 0 && excess / gaps <= mostStretch * size;
  const added = fills ? excess / gaps : 0;
  let x = 0;
  const places = atoms.map((atom, index) => {
    if (index > 0 && spread(atom)) x += added;
    const place = x;
    x += atom.width + tracking;
    return place;
  });
  return { places, width: fills ? room : natural };
};
