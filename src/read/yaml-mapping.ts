import type { Node, Pair } from "yaml";
import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Place } from "../diagnostics/place.ts";
import type { InputFile } from "../model/input-file.ts";
import { decodeText } from "./decode.ts";
import { positionAt } from "./text-position.ts";

/** What stands behind a key: the words as written, a list, or keys of its own. */
export type YamlValue =
  | { readonly kind: "text"; readonly text: string; readonly place: Place }
  | { readonly kind: "list"; readonly items: readonly YamlValue[]; readonly place: Place }
  | YamlMapping;

export interface YamlMapping {
  readonly kind: "mapping";
  readonly entries: ReadonlyMap<string, { readonly value: YamlValue; readonly keyPlace: Place }>;
  readonly place: Place;
}

/** The parser's codes in the clerk's words. */
const reasons: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: "缩进用了制表符",
  BAD_INDENT: "缩进不齐",
  MISSING_CHAR: "缺少冒号、引号或括号",
  MULTIPLE_DOCS: "文件中有“---”分隔线",
};

type PlaceOf = (offset: number | undefined) => Place;

const valueOf = (node: unknown, placeOf: PlaceOf, keyPlace: Place): YamlValue => {
  const range = (node as Node | null)?.range;
  const place = range ? placeOf(range[0]) : keyPlace;
  if (isMap(node)) return mappingOf(node.items, placeOf, place);
  if (isSeq(node)) {
    return { kind: "list", items: node.items.map((item) => valueOf(item, placeOf, place)), place };
  }
  const text = isScalar(node) && node.value !== null ? (node.source ?? String(node.value)) : "";
  return { kind: "text", text: text.trim(), place };
};

const mappingOf = (pairs: readonly Pair[], placeOf: PlaceOf, place: Place): YamlMapping => ({
  kind: "mapping",
  place,
  entries: new Map(
    pairs.map(({ key, value }) => {
      const keyPlace = placeOf((key as Node | null)?.range?.[0]);
      const name = isScalar(key) ? String(key.value ?? "") : "";
      return [name, { value: valueOf(value, placeOf, keyPlace), keyPlace }];
    }),
  ),
});

/** Where a full-width colon follows the first word of the line that holds `offset`; the commonest slip. */
const fullWidthColon = (text: string, offset: number): number | undefined => {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const found = /^\s*[^\s:：#]+(?=：)/u.exec(text.slice(start).split("\n", 1)[0] ?? "");
  return found ? start + found[0].length : undefined;
};

/**
 * Reads a YAML file that is a list of keys and values, with the place of each. Reports what is no YAML (YML-001 to
 * YML-003); undefined when it is none or has no keys.
 */
export const readYamlMapping = (file: InputFile, report: Report): YamlMapping | undefined => {
  const decoded = decodeText(file, report);
  if (!decoded) return undefined;
  const { text } = decoded;
  const placeOf: PlaceOf = (offset = 0) => ({ file: file.path, at: positionAt(text, offset) });
  const reportBroken = (offset: number, reason: string): void => {
    const colon = fullWidthColon(text, offset);
    if (colon !== undefined) report({ code: "YML-002", place: placeOf(colon), details: {} });
    else report({ code: "YML-001", place: placeOf(offset), details: { reason } });
  };
  const { contents, errors } = parseDocument(text, { prettyErrors: false, logLevel: "silent" });
  const broken = errors.filter(({ code }) => code !== "DUPLICATE_KEY");
  for (const { code, pos } of broken) reportBroken(pos[0], reasons[code] ?? "这一行无法解读");
  if (broken.length > 0) return undefined;
  for (const { pos } of errors) {
    const key = /^[^:]*/u.exec(text.slice(pos[0]))?.[0].trim() ?? "";
    report({ code: "YML-003", place: placeOf(pos[0]), details: { key } });
  }
  if (isMap(contents)) return mappingOf(contents.items, placeOf, { file: file.path });
  reportBroken(contents?.range?.[0] ?? 0, "没有任何“键: 值”");
  return undefined;
};
