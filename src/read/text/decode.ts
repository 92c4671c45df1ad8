import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Place } from "../../model/place.ts";
import type { InputFile } from "../../model/input-file.ts";
import { sizeOf } from "../../model/input-file.ts";
import { foreignFormat, markupFormat } from "./file-signature.ts";
import { reportStrangeCharacters, withoutControls } from "./strange-characters.ts";
import { positionAt } from "../../model/text/text-position.ts";

export type Encoding = "UTF-8" | "UTF-16LE" | "UTF-16BE" | "GB18030";

interface DecodedText {
  /** Without byte order mark; line breaks as the file has them. */
  readonly text: string;
  readonly encoding: Encoding;
}

/** No office's table comes near this; a larger file is the wrong file. */
const largestFile = 4 * 1024 * 1024;

const marks: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: "UTF-8", bytes: [0xef, 0xbb, 0xbf] },
  { encoding: "UTF-16LE", bytes: [0xff, 0xfe] },
  { encoding: "UTF-16BE", bytes: [0xfe, 0xff] },
];

const decodeAs = (bytes: Uint8Array, encoding: Encoding): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/**
 * Text that is UTF-8 but for a few broken bytes; undefined for bytes of any other encoding. GB18030 would read
 * nearly all such bytes without complaint, as wrong characters.
 */
const damagedUtf8 = (bytes: Uint8Array): string | undefined => {
  const text = new TextDecoder("UTF-8").decode(bytes);
  let broken = 0;
  let sound = 0;
  for (const character of text) {
    if (character === "\uFFFD") broken++;
    else if (character.length === 1 && character >= "\u0800" && character <= "\uFFFC") sound++;
  }
  return sound > broken ? text : undefined;
};

/** Characters of Chinese tables. */
const usual = /[\t\n\r\x20-\x7E\u2010-\u2027\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF]/gu;

/** Text of two bytes a character without the mark that says so: commas and line breaks have bytes of 0 in it. */
const unmarkedUtf16 = (bytes: Uint8Array): DecodedText | undefined => {
  if (!bytes.includes(0) || bytes.length % 2 !== 0) return undefined;
  for (const encoding of ["UTF-16LE", "UTF-16BE"] as const) {
    const text = decodeAs(bytes, encoding);
    if (text === undefined || text.includes("\0")) continue;
    if ((text.match(usual)?.length ?? 0) * 10 >= text.length * 9) return { text, encoding };
  }
  return undefined;
};

const decode = (bytes: Uint8Array): DecodedText | undefined => {
  const mark = marks.find((known) => known.bytes.every((byte, index) => bytes[index] === byte));
  for (const encoding of mark ? [mark.encoding] : (["UTF-8", "GB18030"] as const)) {
    const text = decodeAs(bytes, encoding);
    if (text !== undefined) return (mark ? undefined : unmarkedUtf16(bytes)) ?? { text, encoding };
  }
  return mark ? undefined : unmarkedUtf16(bytes);
};

/** Reports every file that cannot be read (TXT-013), whether or not anything is to be read in it. */
export const reportUnreadable = (files: readonly InputFile[], report: Report): void => {
  for (const { path, unreadable } of files) {
    if (unreadable === undefined) continue;
    report({ code: "TXT-013", place: { file: path }, details: { refusal: unreadable } });
  }
};

/**
 * The text of a file: by its byte order mark, else UTF-16 if every other byte of its marks is 0, else strict UTF-8, else
 * GB18030 (which includes GBK and GB 2312).
 * Reports a file that cannot be read (TXT-013), an empty one, another format under a text file's name, bytes of no known encoding and characters that
 * cannot be printed. Undefined when there is no text to go on with. With `markup` the source of a web page is text as well.
 */
export const decodeText = (
  file: InputFile,
  report: Report,
  { markup: takesMarkup = false }: { readonly markup?: boolean } = {},
): DecodedText | undefined => {
  const { path, bytes } = file;
  const place = { file: path };
  reportUnreadable([file], report);
  if (file.unreadable !== undefined) return undefined;
  if (sizeOf(file) > largestFile) {
    report({ code: "TXT-006", place, details: { megabytes: largestFile / 1024 / 1024 } });
    return undefined;
  }
  const format = foreignFormat(bytes);
  if (format !== undefined) {
    report({ code: "TXT-004", place, details: { format } });
    return undefined;
  }
  const decoded = decode(bytes);
  if (decoded === undefined || decoded.encoding === "GB18030") {
    const damaged = damagedUtf8(bytes);
    if (damaged !== undefined) {
      const at = positionAt(damaged, damaged.indexOf("\uFFFD"));
      report({ code: "TXT-007", place: { file: path, at }, details: {} });
      return undefined;
    }
  }
  if (decoded === undefined) {
    report({ code: "TXT-001", place, details: {} });
    return undefined;
  }
  if (decoded.text.trim() === "") {
    report({ code: "TXT-002", place, details: {} });
    return undefined;
  }
  if (decoded.text.includes("\0")) {
    report({ code: "TXT-004", place, details: { format: "二进制数据" } });
    return undefined;
  }
  const markup = markupFormat(decoded.text);
  if (markup !== undefined && !takesMarkup) {
    report({ code: "TXT-005", place, details: { format: markup } });
    return undefined;
  }
  // Old programs end a text with Ctrl+Z.
  const text = decoded.text.endsWith("\u001A") ? decoded.text.slice(0, -1) : decoded.text;
  const placeOf = (index: number): Place => ({ file: path, at: positionAt(text, index) });
  reportStrangeCharacters([{ text, placeOf }], report);
  return { ...decoded, text: withoutControls(text) };
};
