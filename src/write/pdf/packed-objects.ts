import type { BufferedPdf, PdfObject, PdfReference } from "./pdfkit-document.ts";

/** Where an object is: so many bytes into the file, or in a stream of objects, at its place there (0-based). */
type Place = number | { readonly stream: number; readonly index: number };

/** What pdfkit keeps of the file for its end; the published types have none of it. */
interface PdfWithObjects {
  readonly _offset: number;
  /** Of each object, by its number less 1. */
  readonly _offsets: readonly (Place | null)[];
  readonly _root: PdfObject;
  readonly _info: PdfObject;
  readonly _id: Buffer;
  ref(data: Readonly<Record<string, unknown>>): PdfReference;
  readonly _refEnd: (ended: { readonly id: number; readonly offset: Place }) => void;
  push(chunk: Buffer | null): void;
}

/** So many objects stand in one stream; a reader unpacks it for any of them. */
const objectsInStream = 500;

/** The bytes of an entry of the cross-reference stream: what it is, where, and its place there. */
const widths = [1, 4, 2] as const;
const entryLength = 7;

/** An object as the file has it, without its number: pdfkit writes an object only into a document. */
const textOf = (object: PdfReference): string => {
  const lines: string[] = [];
  object.document = { _offset: 0, _write: (line: string) => lines.push(line), _refEnd: () => undefined };
  object.end();
  return lines[1] ?? "";
};

/** Writes objects into one compressed stream (ISO 32000-1 7.5.7). */
const packStream = (file: PdfWithObjects, objects: readonly PdfReference[]): void => {
  const texts = objects.map(textOf);
  let offset = 0;
  const head = objects.map(({ id }, index) => {
    const entry = `${id} ${offset}`;
    offset += (texts[index]?.length ?? 0) + 1;
    return entry;
  });
  const first = `${head.join(" ")}\n`;
  const stream = file.ref({ Type: "ObjStm", N: objects.length, First: first.length });
  stream.write(Buffer.from(`${first}${texts.join("\n")}`, "latin1"));
  stream.end();
  // pdfkit counts what it waits for before the file may end.
  const { _refEnd: ended } = file;
  for (const [index, { id }] of objects.entries())
    ended.call(file, { id, offset: { stream: stream.id, index } });
};

/** An entry of the cross-reference stream (7.5.8.3). */
const entryOf = (place: Place | null): Buffer => {
  const entry = Buffer.alloc(entryLength);
  const isPacked = typeof place === "object" && place !== null;
  entry.writeUInt8(isPacked ? 2 : 1, 0);
  entry.writeUInt32BE(isPacked ? place.stream : (place ?? 0), widths[0]);
  entry.writeUInt16BE(isPacked ? place.index : 0, widths[0] + widths[1]);
  return entry;
};

/** Rows as their differences from the one above (PNG's "up", 7.4.4.4), of which few are left when they are packed. */
const differences = (rows: readonly Buffer[]): Buffer =>
  Buffer.concat(
    rows.flatMap((row, index) => [
      Buffer.of(2),
      row.map((byte, column) => byte - (rows[index - 1]?.[column] ?? 0)) as Buffer,
    ]),
  );

/** Ends a file with a cross-reference stream (7.5.8), which alone can tell where packed objects are. */
const endFile = (file: PdfWithObjects): void => {
  const { _offset: start, _offsets: places, _root: Root, _info: Info, _id: id } = file;
  const table = file.ref({
    Type: "XRef",
    W: [...widths],
    Root,
    Info,
    ID: [id, id],
    DecodeParms: { Predictor: 12, Columns: entryLength },
  });
  const free = Buffer.from([0, 0, 0, 0, 0, 0xff, 0xff]);
  const others = places.slice(0, -1).map(entryOf);
  table.data.Size = others.length + 2;
  table.write(differences([free, ...others, entryOf(start)]));
  table.end();
  file.push(Buffer.from(`startxref\n${start}\n%%EOF\n`));
  file.push(null);
};

/** Gives a file a place for many small objects: what is made by `add` is packed by `pack`, before the file ends. */
export const packedObjects = (
  pdf: BufferedPdf,
): { readonly add: (data: Readonly<Record<string, unknown>>) => PdfReference; readonly pack: () => void } => {
  const file = pdf as unknown as PdfWithObjects;
  const objects: PdfReference[] = [];
  Object.assign(pdf, { _finalize: () => endFile(file) });
  return {
    add: (data) => {
      const object = file.ref(data);
      objects.push(object);
      return object;
    },
    pack: () => {
      for (let from = 0; from < objects.length; from += objectsInStream)
        packStream(file, objects.slice(from, from + objectsInStream));
    },
  };
};
