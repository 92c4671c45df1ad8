import { deflateSync } from "node:zlib";

/** A PDF of these objects, the first its catalogue. */
const pdfOf = (objects: readonly (string | Buffer)[]): Buffer => {
  const pieces: Buffer[] = [Buffer.from("%PDF-1.4\n")];
  const offsets: number[] = [];
  let length = pieces[0]?.length ?? 0;
  const add = (piece: Buffer): void => {
    pieces.push(piece);
    length += piece.length;
  };
  for (const [index, object] of objects.entries()) {
    offsets.push(length);
    add(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from("\nendobj\n")]));
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  const head = `xref\n0 ${size}\n0000000000 65535 f \n${table}`;
  add(Buffer.from(`${head}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF`));
  return Buffer.concat(pieces);
};

const stream = (content: Uint8Array | string, dictionary = ""): Buffer => {
  const bytes = Buffer.from(content);
  return Buffer.concat([
    Buffer.from(`<<${dictionary}/Length ${bytes.length}>>\nstream\n`),
    bytes,
    Buffer.from("\nendstream"),
  ]);
};

const resources = "/Resources<</Font<</F 4 0 R>>/XObject<</X 6 0 R>>>>";

/** A PDF of one page with this content; what else it draws begins with object 6. */
const pageOf = (content: Buffer, others: readonly Buffer[] = []): Buffer =>
  pdfOf([
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${resources}/Contents 5 0 R>>`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    content,
    ...others,
  ]);

const form = (index: number, content: string): Buffer =>
  stream(
    content,
    `/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F 4 0 R>>/XObject<</X ${index + 7} 0 R>>>>`,
  );

/** A form that draws another ten times, and so on; the last writes one letter. */
export const nestedForms = (depth: number): Buffer =>
  pageOf(
    stream("/X Do"),
    Array.from({ length: depth + 1 }, (_, index) =>
      form(index, index < depth ? "/X Do ".repeat(10) : "BT /F 12 Tf 100 100 Td (x) Tj ET"),
    ),
  );

/** So many zeros, deflated once or several times. */
export const deflatedZeros = (size: number, times: number): Buffer => {
  let content = deflateSync(Buffer.alloc(size));
  for (let time = 1; time < times; time++) content = deflateSync(content);
  return pageOf(stream(content, `/Filter[${"/FlateDecode".repeat(times)}]`));
};

/** A page of so many pieces of text. */
export const manyPieces = (count: number): Buffer =>
  pageOf(
    stream(
      deflateSync(Buffer.from(`BT /F 12 Tf 100 100 Td ${"(x) Tj ".repeat(count)}ET`)),
      "/Filter/FlateDecode",
    ),
  );

/** A page whose only text has so many letters. */
export const longPiece = (count: number): Buffer =>
  pageOf(
    stream(
      deflateSync(Buffer.from(`BT /F 12 Tf 100 100 Td (${"x".repeat(count)}) Tj ET`)),
      "/Filter/FlateDecode",
    ),
  );
