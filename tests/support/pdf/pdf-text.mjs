// Prints the text of a PDF file as JSON, one list of strings a page, in the order of its content stream.
// A program of its own because Jest cannot load pdfjs-dist, which is an ES module.
import { readFileSync } from "node:fs";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

const [file] = process.argv.slice(2);
const document = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
const pages = [];
for (let number = 1; number <= document.numPages; number++) {
  const page = await document.getPage(number);
  const content = await page.getTextContent({ disableNormalization: true });
  pages.push(content.items.map((item) => item.str));
}
const { info } = await document.getMetadata();
process.stdout.write(JSON.stringify({ pages, info }));
