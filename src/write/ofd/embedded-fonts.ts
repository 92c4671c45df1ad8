import type { Font } from "fontkit";
import type { FaceRole } from "../../layout/face-roles.ts";
import type { Page } from "../../layout/page.ts";
import type { Numbering } from "./elements.ts";
import { ofd, ofdPart } from "./elements.ts";
import type { FontFile } from "./font-file.ts";
import { fontFile } from "./font-file.ts";
import type { OfdFont, OfdFonts } from "./ofd-fonts.ts";
import type { PageFont } from "./page-content.ts";

/** A font of a document, with what stands in it of that document alone. */
interface EmbeddedFont {
  readonly id: number;
  readonly name: string;
  readonly family: string;
  readonly isBold: boolean;
  readonly file: FontFile;
  /** Below the folder of resources. */
  readonly path: string;
}

/** The fonts that a document's pages use. */
interface EmbeddedFonts {
  readonly fontOf: (face: FaceRole) => PageFont;
  /** PublicRes.xml, which lists them (7.9). */
  readonly resources: string;
  /** Their files, by their names below the folder of resources. */
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
}

/** Every character of each font on the pages; a file that serves several roles is one font. */
const charactersByFont = (
  pages: readonly Page[],
  fonts: OfdFonts,
): ReadonlyMap<OfdFont, ReadonlySet<number>> => {
  const used = new Map<OfdFont, Set<number>>();
  for (const item of pages.flatMap(({ items }) => items)) {
    if (item.type !== "text") continue;
    const font = fonts[item.face];
    const characters = used.get(font) ?? new Set();
    for (const character of item.text) characters.add(character.codePointAt(0) ?? 0);
    if (characters.size > 0) used.set(font, characters);
  }
  return used;
};

/** The folder of resources, below that of the document. */
export const resourceFolder = "Res";

/** Whether a font says of itself that it is bold; one may do without the table that would. */
const isBoldFace = ({ "OS/2": look }: Partial<Pick<Font, "OS/2">>): boolean =>
  look?.fsSelection.bold === true;

/**
 * A font with what a program that does not use its file looks for another one by (11.1): there are some that know it by the
 * family's name alone, so that of a family with two faces the bold one has only its own.
 */
const fontElement = (
  { id, name, family, isBold, path }: EmbeddedFont,
  all: readonly EmbeddedFont[],
): string => {
  const isShared = all.some((other) => other.id !== id && other.family === family);
  const attributes = {
    ID: id,
    FontName: name,
    ...(!(isBold && isShared) && { FamilyName: family }),
    ...(isBold && { Bold: "true" }),
  };
  return ofd("Font", attributes, ofd("FontFile", {}, path));
};

/** Takes of every font what the pages use, all of it embedded (GB/T 42133-2022 6.2.6). */
export const embeddedFonts = (pages: readonly Page[], fonts: OfdFonts, objects: Numbering): EmbeddedFonts => {
  const embedded = new Map<OfdFont, EmbeddedFont>();
  for (const [own, characters] of charactersByFont(pages, fonts)) {
    const file = fontFile(own, characters);
    const id = objects.next();
    const { postscriptName: name, familyName: family } = own.font;
    embedded.set(own, { id, name, family, isBold: isBoldFace(own.font), file, path: `font_${id}.ttf` });
  }
  const fontOf = (face: FaceRole): PageFont => {
    const own = fonts[face];
    const font = embedded.get(own);
    if (!font) throw new Error(`no character of the page is in ${face}`);
    const scale = 1000 / own.font.unitsPerEm;
    const widthOf = (codePoint: number): number =>
      own.outlineOf(own.font.glyphForCodePoint(codePoint).id).advance * scale;
    return { id: font.id, glyphOf: font.file.glyphOf, widthOf };
  };
  const listed = [...embedded.values()];
  const entries = listed.map((font) => fontElement(font, listed));
  return {
    fontOf,
    resources: ofdPart("Res", { BaseLoc: resourceFolder }, ofd("Fonts", {}, ...entries)),
    files: listed.map(({ path, file }) => ({ path, bytes: file.bytes })),
  };
};
