/** An object of JSON, of whose fields nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A field's text; empty for anything else. */
export const textIn = (fields: Fields, key: string): string => {
  const value = fields[key];
  return typeof value === "string" ? value : "";
};

/** A field's text; undefined for anything else. */
export const maybeTextIn = (fields: Fields, key: string): string | undefined => {
  const value = fields[key];
  return typeof value === "string" ? value : undefined;
};

/** A field's number; 0 for anything else. */
export const numberIn = (fields: Fields, key: string): number => {
  const value = fields[key];
  return typeof value === "number" ? value : 0;
};

/** The objects of a list; none for anything else. */
export const listIn = (fields: Fields, key: string): readonly Fields[] => {
  const value = fields[key];
  return Array.isArray(value) ? value.filter(isFields) : [];
};

/** The texts of a list; none for anything else. */
export const textsIn = (fields: Fields, key: string): readonly string[] => {
  const value = fields[key];
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
};

/** What JSON says; undefined for what is none. */
export const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};
