import { practice } from "../standard.ts";
import type { Atom } from "./line-atoms.ts";
import { hair } from "./line-filling.ts";

const { mostOverlap, unseenSpread } = practice.text;

/** How a gap changes before it is placed, in pt. */
type Change = (atom: Atom) => number;
const unchanged: Change = () => 0;

/**
 * Places the atoms of one line: the x of each, in pt from the line's beginning, and the line's width.
 * A line wider than its room is squeezed at its marks; a full one is spread until it ends flush with the room, unless
 * that would open gaps wider than `mostStretch` (a share of the size).
 */
export const placeAtoms = (
  atoms: readonly Atom[],
  options: {
    readonly room: number;
    readonly size: number;
    readonly tracking: number;
    readonly flush: boolean;
    readonly mostStretch: number;
  },
): { readonly places: readonly number[]; readonly width: number } => {
  const { room, size, tracking } = options;
  const gaps = atoms.slice(1);
  const trimOf = (atom: Atom): number => Math.min(atom.trim, mostOverlap * size + Math.min(0, tracking));
  const even = gaps.filter((atom) => !atom.tied).length;
  const natural =
    atoms.reduce((sum, atom) => sum + atom.width + tracking, 0) -
    gaps.reduce((sum, atom) => sum + trimOf(atom), 0);
  const excess = room - natural;
  const last = atoms.at(-1);
  let change = unchanged;
  let width = natural;
  if (excess < -hair) {
    const needed = Math.max(0, -excess - (last?.endTrim ?? 0));
    const trifle = Math.min(
      needed,
      gaps.reduce((sum, atom) => sum + atom.trim - trimOf(atom), 0),
    );
    const available = gaps.reduce((sum, atom) => sum + atom.squeeze, 0);
    const share = available > 0 ? Math.min(1, (needed - trifle) / available) : 0;
    change = (atom) => (atom.tied ? 0 : -trifle / even) - atom.squeeze * share;
    width = room;
  } else if (options.flush && excess > hair) {
    const wide = gaps.filter((atom) => !atom.tied && !atom.inWord).length;
    if (even > 0 && excess / even <= unseenSpread * size) {
      change = (atom) => (atom.tied ? 0 : excess / even);
      width = room;
    } else if (wide > 0 && excess / wide <= options.mostStretch * size) {
      change = (atom) => (atom.tied || atom.inWord ? 0 : excess / wide);
      width = room;
    }
  }
  let x = 0;
  const places = atoms.map((atom, index) => {
    if (index > 0) x += change(atom) - trimOf(atom);
    const place = x;
    x += atom.width + tracking;
    return place;
  });
  return { places, width };
};
