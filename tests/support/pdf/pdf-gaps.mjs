// Prints the widest gaps inside the lines of PDF files as JSON: for each file, from the widest on, the gap between two
// characters in em, and where it is. A line is all that stands on one baseline in a cell of a table, or outside tables.
// A program of its own, with the built product's eyes, because Jest cannot load pdf.js.
import { readFileSync } from "node:fs";
import { linesOfPage } from "../../../dist/verify/pdf/find/lines.js";
import { readPdf } from "../../../dist/verify/pdf/read/read-pdf.js";

const points = (millimetres) => (millimetres * 72) / 25.4;

/** What stands on one baseline in one cell goes together, however far apart. */
const wholeLines = ({ lines, cells }) => {
  const whole = new Map();
  for (const line of [...lines, ...cells]) {
    const key = `${line.cell ?? ""} ${Math.round(line.baseline)}`;
    whole.set(key, [...(whole.get(key) ?? []), ...line.characters]);
  }
  return [...whole.values()].map((characters) => characters.toSorted((a, b) => a.x - b.x));
};

const gapsOf = (characters, page) =>
  characters.slice(1).map((after, index) => {
    const before = characters[index];
    const gap = points(after.x - before.x - before.advance) / Math.max(before.size, after.size);
    const line = characters.map(({ text }) => text).join("");
    return { page, gap: Math.round(gap * 100) / 100, between: `${before.text}${after.text}`, line };
  });

const files = [];
for (const file of process.argv.slice(2)) {
  const { pages } = await readPdf(new Uint8Array(readFileSync(file)));
  const gaps = pages.flatMap((page) =>
    wholeLines(linesOfPage(page)).flatMap((characters) => gapsOf(characters, page.number)),
  );
  files.push(gaps.toSorted((a, b) => b.gap - a.gap).slice(0, 8));
}
process.stdout.write(JSON.stringify(files));
