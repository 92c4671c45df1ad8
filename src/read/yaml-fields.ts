import type { Report } from "../diagnostics/diagnostic.ts";
import { nearestOf } from "../diagnostics/edit-distance.ts";
import type { YamlMapping } from "./yaml-mapping.ts";

/** Reports every key of a mapping that is not among the known ones (YML-004), offering the nearest. */
export const reportUnknownKeys = (mapping: YamlMapping, known: readonly string[], report: Report): void => {
  const absent = known.filter((key) => !mapping.entries.has(key));
  for (const [key, { keyPlace }] of mapping.entries) {
    if (known.includes(key)) continue;
    const nearest = nearestOf(key, absent);
    report({ code: "YML-004", place: keyPlace, details: { key, ...(nearest !== undefined && { nearest }) } });
  }
};

/**
 * The words behind a key, as written; undefined when the key is missing or empty, or, after YML-006, when it holds
 * a list or keys.
 */
export const yamlText = (mapping: YamlMapping, key: string, report: Report): string | undefined => {
  const value = mapping.entries.get(key)?.value;
  if (value === undefined) return undefined;
  if (value.kind !== "text") {
    report({ code: "YML-006", place: value.place, details: { key, expected: "一行文字" } });
    return undefined;
  }
  return value.text === "" ? undefined : value.text;
};

/** The same for a key that must be there and not be empty (YML-005). */
export const requiredYamlText = (mapping: YamlMapping, key: string, report: Report): string | undefined => {
  const text = yamlText(mapping, key, report);
  const entry = mapping.entries.get(key);
  if (text === undefined && (entry === undefined || entry.value.kind === "text")) {
    report({ code: "YML-005", place: entry?.keyPlace ?? mapping.place, details: { key } });
  }
  return text;
};

/** The value behind a key read by `parse`; undefined when absent or, after YML-006, when `parse` cannot read it. */
export const yamlParsed = <Value>(
  mapping: YamlMapping,
  key: string,
  { parse, expected }: { readonly parse: (text: string) => Value | undefined; readonly expected: string },
  report: Report,
): Value | undefined => {
  const text = yamlText(mapping, key, report);
  if (text === undefined) return undefined;
  const value = parse(text);
  const place = mapping.entries.get(key)?.value.place ?? mapping.place;
  if (value === undefined) report({ code: "YML-006", place, details: { key, expected } });
  return value;
};

/** Reads a whole number between two bounds, both included. */
export const wholeNumber = (from: number, to: number) => ({
  parse: (text: string): number | undefined => {
    const value = /^\d{1,9}$/u.test(text.normalize("NFKC")) ? Number(text.normalize("NFKC")) : Number.NaN;
    return value >= from && value <= to ? value : undefined;
  },
  expected: ` ${from} 至 ${to} 的整数`,
});

/** Reads 是 and 否, true and false. */
export const yesOrNo = {
  parse: (text: string): boolean | undefined =>
    ["true", "是"].includes(text) ? true : ["false", "否"].includes(text) ? false : undefined,
  expected: "“是”或“否”（true 或 false）",
};
