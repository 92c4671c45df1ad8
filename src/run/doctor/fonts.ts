import type { UndrawnCharacter } from "../../diagnostics/doctor/fonts.ts";
import type { DoctorRow } from "../../diagnostics/doctor/row.ts";
import type { Face } from "../../layout/faces.ts";
import { openFace } from "../../layout/faces.ts";
import type { FaceRole } from "../../layout/face-roles.ts";
import { faceRoles } from "../../layout/face-roles.ts";
import { wrongCodePoints } from "../../layout/wrong-glyphs.ts";
import { digestOf } from "../../model/digest.ts";
import type { FolderEntry } from "../../machine.ts";
import { fileName } from "../../model/input-file.ts";
import { fontPath } from "../load/load-fonts.ts";
import type { Examination } from "./examination.ts";
import type { UsedCharacters } from "./used-characters.ts";

/** What a file is called that grants the use of those beside it whose names begin like its own. */
const licenceName = /^(.*?)[-_ ]*(?:copying|licen[cs]e|ofl|许可|授权)/iu;

/** The file beside a font that says by what right it is used. */
const licenceOf = (font: string, entries: readonly FolderEntry[]): string | undefined => {
  const folder = font.slice(0, font.lastIndexOf("/") + 1);
  const name = fileName(font).toLowerCase();
  return entries
    .filter(
      ({ path, kind }) => kind === "file" && path.startsWith(folder) && !/\.(?:otf|ttf|ttc)$/iu.test(path),
    )
    .map(({ path }) => path.slice(folder.length))
    .find((each) => {
      const begins = licenceName.exec(each)?.[1];
      return begins !== undefined && !each.includes("/") && name.startsWith(begins.toLowerCase());
    });
};

/** What the rows of all fonts rest on. */
interface FontBasis {
  readonly own: Readonly<Record<string, string>>;
  readonly used: UsedCharacters;
  readonly entries: readonly FolderEntry[];
}

/** The file of a role: opened, or the row that says why it cannot be. */
interface RoleFont {
  readonly role: FaceRole;
  readonly path: string;
  readonly opened?: { readonly face: Face; readonly bytes: Uint8Array };
  readonly fault?: DoctorRow;
}

const openRole = async (
  { world, folders }: Examination,
  own: FontBasis["own"],
  role: FaceRole,
): Promise<RoleFont> => {
  const path = fontPath(folders.templates, own, role);
  const details = { role, file: path };
  const found = await world.readFile(path);
  if (!found) return { role, path, fault: { kind: "fontMissing", details } };
  if (found.unreadable !== undefined)
    return { role, path, fault: { kind: "fontRefused", details: { ...details, refusal: found.unreadable } } };
  const face = openFace(found);
  return face
    ? { role, path, opened: { face, bytes: found.bytes } }
    : { role, path, fault: { kind: "fontDamaged", details } };
};

/** The characters that neither 仿宋 nor the supplement draws; undefined where one of these cannot be opened. */
const undrawnBy = (
  fonts: readonly RoleFont[],
  { firstIn }: UsedCharacters,
): readonly UndrawnCharacter[] | undefined => {
  const lastResorts = fonts.filter(({ role }) => role === "仿宋" || role === "补字");
  const faces = lastResorts.flatMap(({ opened }) => opened?.face ?? []);
  if (faces.length < lastResorts.length) return undefined;
  return [...firstIn]
    .filter(([character]) => !faces.some((face) => face.has(character)))
    .map(([character, file]) => ({ character, file }));
};

const fontRow = (
  { role, path, opened, fault }: RoleFont,
  { used, entries }: FontBasis,
  undrawn: readonly UndrawnCharacter[],
): readonly DoctorRow[] => {
  if (!opened) return fault ? [fault] : [];
  const { font } = opened.face;
  const wrongOnes = wrongCodePoints(font.postscriptName);
  // What nobody draws has a row of its own.
  const nobodys = new Set(undrawn.map(({ character }) => character));
  const characters = [...used.firstIn.keys()].filter((each) => !nobodys.has(each));
  const isDrawn = (character: string): boolean => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
  const details = {
    role,
    file: path,
    digest: digestOf(opened.bytes).slice(0, 12),
    // Nobody asks the supplement for what the others have.
    lacking: role === "补字" ? [] : characters.filter((each) => !isDrawn(each)),
    wrong: characters.filter((each) => isDrawn(each) && wrongOnes.has(each.codePointAt(0) ?? 0)),
  };
  const licence = licenceOf(path, entries);
  return licence === undefined
    ? [{ kind: "fontUnlicensed", details }]
    : [{ kind: "fontFit", details: { ...details, licence } }];
};

const charactersRow = (
  undrawn: readonly UndrawnCharacter[] | undefined,
  { firstIn, files }: UsedCharacters,
): DoctorRow => {
  if (!undrawn) return { kind: "charactersUnknown", details: {} };
  return undrawn.length > 0
    ? { kind: "charactersUndrawn", details: { undrawn } }
    : { kind: "charactersFit", details: { count: firstIn.size, files } };
};

/** The fonts that PDF and OFD embed, a row for each role, and whether the year's characters can be printed. */
export const fontRows = async (examination: Examination, basis: FontBasis): Promise<readonly DoctorRow[]> => {
  const fonts = await Promise.all(faceRoles.map((role) => openRole(examination, basis.own, role)));
  const undrawn = undrawnBy(fonts, basis.used);
  return [
    ...fonts.flatMap((font) => fontRow(font, basis, undrawn ?? [])),
    charactersRow(undrawn, basis.used),
  ];
};
