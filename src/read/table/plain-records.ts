const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Gives the offset of the next such byte from ascending places on; the end of the bytes where there is none. */
const nextOf = (bytes: Buffer, byte: number): ((from: number) => number) => {
  let found = -1;
  return (from) => {
    if (found >= from) return found;
    const next = bytes.indexOf(byte, from);
    found = next === -1 ? bytes.length : next;
    return found;
  };
};

/** Takes one record: the words of its cells, with the space around them, and the offset behind its line end. */
type TakeRecord = (values: readonly string[], end: number) => void;

/**
 * The records of CSV text without quotes from an offset on: as csv-parse finds them, and without a look at every byte.
 * Lines end with LF, CR LF or CR; a last one that has no end and shows nothing is none.
 */
export const takePlainRecords = (
  utf8: Buffer,
  { from, delimiter }: { readonly from: number; readonly delimiter: string },
  take: TakeRecord,
): void => {
  const feedFrom = nextOf(utf8, lineFeed);
  const returnFrom = nextOf(utf8, carriageReturn);
  for (let start = from; start < utf8.length;) {
    const end = Math.min(feedFrom(start), returnFrom(start));
    const line = utf8.toString("utf8", start, end);
    const isPair = utf8[end] === carriageReturn && utf8[end + 1] === lineFeed;
    start = Math.min(end + (isPair ? 2 : 1), utf8.length);
    const values = line.split(delimiter);
    const isNone = end === utf8.length && values.length === 1 && line.trim() === "";
    if (!isNone) take(values, start);
  }
};
