/**
 * Orders names and paths by their UTF-16 code units, which is the same on every machine and in every country; negative
 * when `a` comes first, 0 for the same name.
 */
export const compareNames = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
