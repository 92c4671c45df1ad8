import type { Pair, ParsedNode, Scalar, YAMLMap, YAMLSeq } from "yaml";
import { isMap, isScalar, isSeq, parseDocument } from "yaml";

/** What a setting is to say: a text, several paragraphs, or nothing. */
export type Setting = string | readonly string[];

/** A stretch of a text, and what is to stand in its place. */
interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

type Entry = Pair<ParsedNode, ParsedNode | null>;

/** Whether a text is read back as it is when it stands in a file without quotes. */
const isPlain = (text: string): boolean => {
  const { contents, errors } = parseDocument(`k: ${text}\n`);
  if (errors.length > 0 || !isMap(contents) || contents.items.length !== 1) return false;
  const value: unknown = contents.items[0]?.value;
  return isScalar(value) && value.type === "PLAIN" && value.source === text && !value.comment;
};

/** A text as a value of one line; a quoted text of JSON is one of YAML. */
const scalarYaml = (text: string): string => (isPlain(text) ? text : JSON.stringify(text));

const linesYaml = (setting: Setting, lineEnd: string): string => {
  if (typeof setting === "string") return setting === "" ? "" : ` ${scalarYaml(setting)}`;
  return setting.map((each) => `${lineEnd}  - ${scalarYaml(each)}`).join("");
};

const rangeOf = (node: ParsedNode | Scalar): readonly [number, number] => {
  const { range } = node;
  if (!range) throw new Error("a node that does not say where it stands");
  return [range[0], range[1]];
};

/** The items of a list that say something else now; undefined where it is not the same number of plain texts. */
const itemSplices = (
  { items }: YAMLSeq<ParsedNode>,
  setting: readonly string[],
): readonly Splice[] | undefined => {
  if (items.length !== setting.length || !items.every((item) => isScalar(item) && !isBlock(item)))
    return undefined;
  return items.flatMap((item, index) => {
    const said = setting[index] ?? "";
    const [from, to] = rangeOf(item);
    return isScalar(item) && item.source === said ? [] : [{ from, to, text: scalarYaml(said) }];
  });
};

const isBlock = ({ type }: Scalar): boolean => type === "BLOCK_LITERAL" || type === "BLOCK_FOLDED";

/** What of a text an entry's new value takes the place of: all behind its colon up to the end of its old one. */
const entrySplices = (
  text: string,
  { key, value }: Entry,
  setting: Setting,
  lineEnd: string,
): readonly Splice[] => {
  const colon = text.indexOf(":", rangeOf(key)[1]);
  const written = linesYaml(setting, lineEnd);
  const hasNothing = !value || (isScalar(value) && value.source === "");
  if (hasNothing) return [{ from: colon + 1, to: colon + 1, text: written }];
  if (isSeq(value) && typeof setting !== "string") {
    const splices = itemSplices(value, setting);
    if (splices) return splices;
  }
  const [, to] = rangeOf(value);
  // A text of several lines takes its last line break along.
  const isToLineEnd = text.slice(colon + 1, to).endsWith("\n");
  return [{ from: colon + 1, to, text: isToLineEnd ? `${written}${lineEnd}` : written }];
};

/** Where a new entry stands: below the comment that shows how it is written, or at the end. */
const placeFor = (text: string, name: string): number => {
  const shown = new RegExp(`^#\\s*${name}:.*\\r?\\n(?:#\\s+-.*\\r?\\n)*`, "mu").exec(text);
  return shown ? shown.index + shown[0].length : text.length;
};

const newEntry = (text: string, name: string, setting: Setting, lineEnd: string): Splice => {
  const at = placeFor(text, name);
  const isOnNewLine = at === 0 || text[at - 1] === "\n";
  const line = `${name}:${linesYaml(setting, lineEnd)}${lineEnd}`;
  return { from: at, to: at, text: isOnNewLine ? line : `${lineEnd}${line}` };
};

/**
 * A file of settings in which some say something else: comments, order and all other lines stay as they are written.
 * Undefined for a text that is no list of 名称: 内容, one a line.
 */
export const withSettings = (text: string, changes: ReadonlyMap<string, Setting>): string | undefined => {
  const { contents, errors } = parseDocument(text, { prettyErrors: false, logLevel: "error" });
  const isEmpty = contents === null;
  if (errors.length > 0 || !(isEmpty || (isMap(contents) && !contents.flow))) return undefined;
  const entries = isEmpty ? [] : ((contents as YAMLMap<ParsedNode, ParsedNode | null>).items as Entry[]);
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  const splices = [...changes].flatMap(([name, setting]) => {
    const entry = entries.find(({ key }) => isScalar(key) && String(key.value).trim() === name);
    if (entry) return entrySplices(text, entry, setting, lineEnd);
    return setting === "" || setting.length === 0 ? [] : [newEntry(text, name, setting, lineEnd)];
  });
  // From below, so that no place moves; of several at the end the first one given stands first.
  let changed = text;
  for (const { from, to, text: put } of splices.toReversed().toSorted((a, b) => b.from - a.from))
    changed = changed.slice(0, from) + put + changed.slice(to);
  return changed;
};
