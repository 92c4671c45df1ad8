import { constants, inflateSync } from "node:zlib";

const megabyte = 1024 * 1024;

/** How much the streams of a PDF may unpack to, in bytes: text and fonts, a picture of an A4 page at 600 dpi, all. */
const limits = { stream: 32 * megabyte, picture: 128 * megabyte, all: 512 * megabyte } as const;

/** Deflate makes at most so many bytes out of one. */
const highestRatio = 1032;

/** How far before its stream a dictionary is looked for. */
const longestDictionary = 4096;

/** What an inflated stream is, or how much it is at least when it goes beyond `most`. */
const inflated = (packed: Uint8Array, most: number): Uint8Array | "too-large" | undefined => {
  try {
    // What is cut off at its end is unpacked as far as it goes, as PDF programs do.
    return inflateSync(packed, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    return code === "ERR_BUFFER_TOO_LARGE" ? "too-large" : undefined;
  }
};

/** The length of a stream that was deflated so many times, one time in another. */
const unpackedLength = (packed: Uint8Array, times: number, most: number): number | "too-large" => {
  if (packed.length * highestRatio ** times <= most) return packed.length * highestRatio ** times;
  let content = packed;
  for (let time = 0; time < times; time++) {
    const next = inflated(content, most);
    if (next === "too-large") return next;
    if (next === undefined) break;
    content = next;
  }
  return content.length;
};

/**
 * Whether the streams of a PDF unpack to more than any document's: pdf.js unpacks whatever it is given. Small ones are
 * not unpacked for this, because they cannot.
 */
export const unpacksTooFar = (bytes: Uint8Array): boolean => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left: number = limits.all;
  for (let at = file.indexOf("stream"); at >= 0; at = file.indexOf("stream", at + 6)) {
    if (file.toString("latin1", at - 3, at) === "end") continue;
    const before = file.toString("latin1", Math.max(0, at - longestDictionary), at);
    const dictionary = before.slice(before.lastIndexOf(" obj") + 1);
    // An abbreviation is allowed in pictures inside the text only; pdf.js takes it anywhere.
    const times = dictionary.match(/\/(?:FlateDecode|Fl)\b/gu)?.length ?? 0;
    if (times === 0) continue;
    const start = at + 6 + (file[at + 6] === 0x0d ? 1 : 0) + 1;
    const end = file.indexOf("endstream", start);
    const packed = file.subarray(start, end < 0 ? file.length : end);
    const most = /\/Subtype\s*\/Image\b/u.test(dictionary) ? limits.picture : limits.stream;
    const length = unpackedLength(packed, times, Math.min(most, left));
    if (length === "too-large") return true;
    // What was not unpacked counts as nothing: a hundred thousand of the smallest do not come near the limit.
    if (packed.length * highestRatio > most) left -= length;
    at = Math.max(at, end < 0 ? file.length : end - 6);
  }
  return false;
};
