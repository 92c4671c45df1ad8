import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A picture in shades of grey, row by row from the top. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** A picture of the simplest kind (PGM, binary), as pdftoppm and ReadOfd write it. */
export const greyPicture = (file: string): GreyPicture => {
  const bytes = readFileSync(file);
  const [head = "", width, height] =
    /^P5\s+(\d+)\s+(\d+)\s+\d+\s/u.exec(bytes.toString("latin1", 0, 60)) ?? [];
  return { width: Number(width), height: Number(height), pixels: bytes.subarray(head.length) };
};

/** A page of a PDF as poppler draws it; `page` counts from 1, `folder` is where the picture may lie. */
export const drawnByPoppler = (
  file: string,
  {
    page,
    dotsPerInch,
    folder,
  }: { readonly page: number; readonly dotsPerInch: number; readonly folder: string },
): GreyPicture => {
  const number = String(page);
  const words = ["-gray", "-singlefile", "-r", String(dotsPerInch), "-f", number, "-l", number];
  const picture = join(folder, `pdf-${page}`);
  execFileSync("pdftoppm", [...words, file, picture]);
  return greyPicture(`${picture}.pgm`);
};

/** What is inked, and what may be a shade of it. */
const inked = 96;
const shaded = 208;

/** How much of the ink of one picture has no shade of it in the other within a dot: two programs round edges otherwise. */
export const unmatched = (one: GreyPicture, other: GreyPicture): number => {
  let [ink, missing] = [0, 0];
  const isShaded = (x: number, y: number): boolean =>
    x >= 0 &&
    y >= 0 &&
    x < other.width &&
    y < other.height &&
    (other.pixels[y * other.width + x] ?? 255) < shaded;
  for (let y = 0; y < one.height; y += 1) {
    for (let x = 0; x < one.width; x += 1) {
      if ((one.pixels[y * one.width + x] ?? 255) > inked) continue;
      ink += 1;
      const near = [-1, 0, 1].some((down) => [-1, 0, 1].some((right) => isShaded(x + right, y + down)));
      if (!near) missing += 1;
    }
  }
  return missing / ink;
};
