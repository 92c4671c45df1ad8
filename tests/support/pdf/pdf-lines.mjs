// Prints the lines of PDF files as JSON: for each file its pages, for each page its lines in the order of the content
// stream, each with its left edge and baseline in mm from the upper left corner of the sheet as it is read. Pieces of text on one baseline that follow each other
// without a gap are one line; so a cell of a table has lines of its own. White space is left out.
// A program of its own because Jest cannot load pdfjs-dist, which is an ES module.
import { readFileSync } from "node:fs";
import { getDocument, Util } from "pdfjs-dist/legacy/build/pdf.mjs";

const millimetres = (points) => (points * 25.4) / 72;

/** The pieces of text of a page; `x`, `y` from its upper left corner as it is read, all lengths in pt. */
const piecesOf = async (page) => {
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ disableNormalization: true });
  return items
    .filter(({ str }) => str.trim() !== "")
    .map(({ str, transform, width }) => {
      const [a, b, , , x, y] = Util.transform(viewport.transform, transform);
      return {
        text: str.replace(/\s/g, ""),
        x,
        y,
        width,
        size: Math.hypot(a, b),
        turned: Math.abs(b) > Math.abs(a),
      };
    });
};

/**
 * Lines of text may be spread by up to half a character; lines of cells are spread less, and the next cell is not much
 * further.
 */
const widestGap = ({ size }) => (size > 13 ? 0.75 : 0.5) * size;

const joins = (line, piece) =>
  !line.turned &&
  !piece.turned &&
  Math.abs(line.y - piece.y) < 1 &&
  piece.x - line.end < widestGap(piece) &&
  piece.x - line.end > -piece.size * 0.75;

/** A sign of another face, drawn after the figures that stand behind it. */
const leads = (line, piece) =>
  Math.abs(line.y - piece.y) < 1 && Math.abs(piece.x + piece.width - line.x) < 0.1 * piece.size;

const linesOf = (pieces) => {
  const lines = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    if (line && joins(line, piece)) {
      line.text += piece.text;
      line.end = piece.x + piece.width;
    } else if (line && leads(line, piece)) {
      line.text = piece.text + line.text;
      line.x = piece.x;
    } else lines.push({ ...piece, end: piece.x + piece.width });
  }
  return lines.map(({ text, x, y }) => ({ text, x: millimetres(x), y: millimetres(y) }));
};

const pagesOf = async (file) => {
  const document = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number++)
    pages.push(linesOf(await piecesOf(await document.getPage(number))));
  return pages;
};

const files = [];
for (const file of process.argv.slice(2)) files.push(await pagesOf(file));
process.stdout.write(JSON.stringify(files));
