import type { Node } from "yaml";
import { isMap, isScalar, Lexer, parseDocument, visit } from "yaml";
import type { Report } from "../../diagnostics/diagnostic.ts";
import { nearestOf } from "../../diagnostics/edit-distance.ts";
import type { Place } from "../../model/place.ts";
import type { InputFile } from "../../model/input-file.ts";
import { sizeOf } from "../../model/input-file.ts";
import { decodeText } from "./decode.ts";
import { placeholdersIn } from "../../model/text/placeholders.ts";
import { positionAt } from "../../model/text/text-position.ts";
import { unifiedText } from "../../model/text/unified-text.ts";

/** Plain data with all its texts in the characters that they show. */
const unified = (value: unknown): unknown => {
  if (typeof value === "string") return unifiedText(value);
  if (Array.isArray(value)) return value.map(unified);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [unifiedText(key), unified(each)]));
};

/** One entry of a YAML file. */
export interface YamlField {
  /** Plain data: text, number, boolean, null, list or map. Dates are text. */
  readonly value: unknown;
  /** A single value as it stands in the file, where 0375… keeps its zero. */
  readonly written?: string;
  /** The key's. */
  readonly place: Place;
}

/** A single value as text, empty where there is none; undefined for a list or a map. */
export const scalarText = (value: unknown): string | undefined => {
  if (value === undefined || value === null) return "";
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "bigint" || typeof value === "boolean"
    ? String(value)
    : undefined;
};

/** The first name of a template in a text or a list of texts, which would be printed as it stands. */
const placeholderIn = (value: unknown): string | undefined => {
  const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
  return texts.flatMap((text) => (typeof text === "string" ? placeholdersIn(text) : []))[0]?.shown;
};

/** What no file of settings comes near: 机关.yaml has some twenty names. */
const limits = { megabytes: 1, items: 1000 } as const;

/** The signs that begin an entry, a list or a map inside another. */
const itemSigns: ReadonlySet<string> = new Set([":", "?", "-", "[", "{"]);

/**
 * Whether a text has more entries than any file of settings. It is looked at sign by sign, before the parser, which
 * compares every name with all others and goes into every list inside a list.
 */
const hasTooManyItems = (text: string): boolean => {
  let items = 0;
  for (const token of new Lexer().lex(text)) {
    if (itemSigns.has(token)) items += 1;
    if (items > limits.items) return true;
  }
  return false;
};

/** The text of a file of settings; undefined when there is none or too much of it (TXT-014). */
const settingsText = (file: InputFile, report: Report): string | undefined => {
  const place = { file: file.path };
  if (sizeOf(file) > limits.megabytes * 1024 * 1024) {
    report({ code: "TXT-014", place, details: { most: limits.megabytes, what: "MB" } });
    return undefined;
  }
  const text = decodeText(file, report)?.text;
  if (text === undefined || !hasTooManyItems(text)) return text;
  report({ code: "TXT-014", place, details: { most: limits.items, what: "项" } });
  return undefined;
};

/**
 * The top level of a YAML file of settings, by key. Reports a file that is too large (TXT-014), syntax errors (TXT-011) and keys that are not among
 * `known` (TXT-012), with the nearest known one, and names of templates where a text is to be printed (TXT-019). Undefined when the file is no list of 名称: 内容.
 */
export const readYamlFields = (
  file: InputFile,
  known: readonly string[],
  report: Report,
): ReadonlyMap<string, YamlField> | undefined => {
  const text = settingsText(file, report);
  if (text === undefined) return undefined;
  const placeOf = (offset: number): Place => ({ file: file.path, at: positionAt(text, offset) });
  // With any lower level a second document behind “---” would be left out without a word.
  const document = parseDocument(text, { prettyErrors: false, logLevel: "error" });
  const faultyLines = new Set<number | undefined>();
  for (const { pos, code } of document.errors) {
    const place = placeOf(pos[0]);
    if (!faultyLines.has(place.at?.line)) report({ code: "TXT-011", place, details: { reason: code } });
    faultyLines.add(place.at?.line);
  }
  let aliased = false;
  visit(document, {
    Alias: (_, { range }) => {
      aliased = true;
      report({ code: "TXT-011", place: placeOf(range?.[0] ?? 0), details: { reason: "BAD_ALIAS" } });
    },
  });
  if (document.errors.length > 0 || aliased) return undefined;
  if (!isMap(document.contents)) {
    report({ code: "TXT-011", place: placeOf(0), details: { reason: "NOT_A_MAP" } });
    return undefined;
  }
  const fields = new Map<string, YamlField>();
  for (const { key, value } of document.contents.items) {
    if (!isScalar(key)) continue;
    const name = unifiedText(String(key.value)).trim();
    const place = placeOf(key.range?.[0] ?? 0);
    const written = isScalar(value) ? value.source : undefined;
    const field: YamlField = {
      value: unified((value as Node | null)?.toJS(document) ?? null),
      ...(written !== undefined && { written }),
      place,
    };
    if (known.includes(name)) {
      fields.set(name, field);
      const shown = placeholderIn(field.value);
      if (shown !== undefined) report({ code: "TXT-019", place, details: { key: name, shown } });
      continue;
    }
    const absent = known.filter((each) => !document.has(each));
    const nearest = nearestOf(name, absent);
    report({ code: "TXT-012", place, details: { key: name, ...(nearest !== undefined && { nearest }) } });
    // The error ends the run in any case; that the key meant is missing as well need not be said.
    if (nearest !== undefined) fields.set(nearest, field);
  }
  return fields;
};
