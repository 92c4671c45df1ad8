import { inflateSync } from "node:zlib";

/** The objects of a PDF that is written as ours are, read by its cross-reference stream (ISO 32000-1 7.5.8). */

/** The content of the stream that begins behind a dictionary with these entries; the length of each part is known. */
const streamAt = (file: string, from: number): { readonly entries: string; readonly content: string } => {
  const start = file.indexOf("stream\n", from) + "stream\n".length;
  const entries = file.slice(from, start);
  const length = Number(/\/Length (\d+)/u.exec(entries)?.[1]);
  return {
    entries,
    content: inflateSync(Buffer.from(file.slice(start, start + length), "latin1")).toString("latin1"),
  };
};

const number = (text: string): number =>
  Array.from(text).reduce((sum, byte) => sum * 256 + (byte.codePointAt(0) ?? 0), 0);

/** The rows of a cross-reference stream, each the sum of its own and the one above. */
const rowsOf = (content: string, length: number): readonly string[] => {
  const rows: string[] = [];
  for (let at = 0; at < content.length; at += length + 1) {
    const above = rows.at(-1) ?? "\0".repeat(length);
    if (content[at] !== "\u0002") throw new Error(`row ${rows.length} is no difference`);
    const bytes = Array.from(content.slice(at + 1, at + 1 + length), (byte, column) =>
      String.fromCodePoint((number(byte) + number(above[column] ?? "")) % 256),
    );
    rows.push(bytes.join(""));
  }
  return rows;
};

/** A packed object by its place in its stream; throws when it has another number. */
const packedObject = (stream: string, index: number, wanted: number): string => {
  const { entries, content } = streamAt(stream, 0);
  const first = Number(/\/First (\d+)/u.exec(entries)?.[1]);
  const head = content.slice(0, first).trim().split(" ").map(Number);
  if (head[2 * index] !== wanted)
    throw new Error(`in the place of ${wanted} stands ${head[2 * index] ?? "nothing"}`);
  const end = head[2 * index + 3];
  return content.slice(first + (head[2 * index + 1] ?? 0), end === undefined ? undefined : first + end);
};

/** Every object of a file by its number, a packed one without it; throws when the file does not find one where it says. */
export const pdfObjects = (bytes: Uint8Array): ReadonlyMap<number, string> => {
  const file = Buffer.from(bytes).toString("latin1");
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/u.exec(file)?.[1]);
  const { entries, content } = streamAt(file, start);
  const widths = (/\/W \[([\d ]+)\]/u.exec(entries)?.[1] ?? "").split(" ").map(Number);
  const [kindWidth = 0, placeWidth = 0, indexWidth = 0] = widths;
  const rows = rowsOf(content, kindWidth + placeWidth + indexWidth);
  if (!entries.includes(`/Size ${rows.length}\n`)) throw new Error("the size is another");
  const objects = new Map<number, string>();
  const places = rows.map((row) => ({
    kind: number(row.slice(0, kindWidth)),
    place: number(row.slice(kindWidth, kindWidth + placeWidth)),
    index: number(row.slice(kindWidth + placeWidth)),
  }));
  for (const [id, { kind, place }] of places.entries()) {
    if (kind !== 1) continue;
    if (!file.startsWith(`${id} 0 obj\n`, place)) throw new Error(`${id} is not where it should be`);
    objects.set(id, file.slice(place, file.indexOf("\nendobj\n", place)));
  }
  for (const [id, { kind, place, index }] of places.entries())
    if (kind === 2) objects.set(id, packedObject(objects.get(place) ?? "", index, id));
  return objects;
};
