import { readFileSync } from "node:fs";
import { loadFaces } from "../../src/layout/faces.ts";
import type { FaceFiles, Faces } from "../../src/layout/faces.ts";
import { ofdFonts } from "../../src/write/ofd/ofd-fonts.ts";
import type { OfdFonts } from "../../src/write/ofd/ofd-fonts.ts";
import { pdfFonts } from "../../src/write/pdf/pdf-fonts.ts";
import type { PdfFonts } from "../../src/write/pdf/pdf-fonts.ts";
import type { InputFile } from "../../src/model/input-file.ts";

const fontFile = (name: string): InputFile => {
  const path = `templates/fonts/${name}.otf`;
  return { path, bytes: readFileSync(path) };
};

/** The font files that Tongbao brings along. */
export const fontFiles: FaceFiles = {
  小标宋: fontFile("FandolSong-Bold"),
  仿宋: fontFile("FandolFang-Regular"),
  黑体: fontFile("FandolHei-Regular"),
  楷体: fontFile("FandolKai-Regular"),
  宋体: fontFile("FandolSong-Regular"),
  补字: fontFile("TongbaoSupplement-Regular"),
};

const loaded = loadFaces(fontFiles, (diagnostic) => {
  throw new Error(`the shipped fonts do not open: ${diagnostic.code}`);
});
if (!loaded) throw new Error("the shipped fonts do not open");

export const faces: Faces = loaded;

/** The same for the PDF writer. */
export const embeddableFonts: PdfFonts = pdfFonts(faces);

/** And for the OFD writer. */
export const outlinedFonts: OfdFonts = ofdFonts(faces);
