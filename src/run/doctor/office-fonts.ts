import type { DoctorRow } from "../../diagnostics/doctor/row.ts";
import { fontNames } from "../../layout/font-names.ts";
import type { Machine } from "../../machine.ts";
import { docxFaces } from "../../write/docx/faces.ts";
import type { Examination } from "./examination.ts";

const isFont = (path: string): boolean => /\.(?:ttf|otf|ttc)$/iu.test(path);

/** The names of all fonts in this system's folders; undefined where none of them could be looked into. */
const installedFonts = async (machine: Machine): Promise<ReadonlySet<string> | undefined> => {
  const names = new Set<string>();
  let looked = false;
  for (const folder of machine.fontFolders) {
    const look = await machine.lookInto(folder);
    if (!("entries" in look)) continue;
    looked = true;
    for (const { path } of look.entries.filter(
      ({ path: each, kind }) => kind !== "special" && isFont(each),
    )) {
      const read = (start: number, length: number) => machine.readPart(`${folder}/${path}`, start, length);
      for (const name of await fontNames(read)) names.add(name.normalize("NFKC").toLowerCase());
    }
  }
  return looked ? names : undefined;
};

/** Whether the fonts that a DOCX asks Word and WPS for are on this computer. */
export const officeFontRows = async ({
  machine,
}: Pick<Examination, "machine">): Promise<readonly DoctorRow[]> => {
  const faces = Object.values(docxFaces);
  const names = faces.map(({ name }) => name);
  const installed = await installedFonts(machine);
  if (!installed) return [{ kind: "officeFontsUnknown", details: { system: machine.system, names } }];
  const has = (name: string): boolean => installed.has(name.normalize("NFKC").toLowerCase());
  const absent = faces.filter(({ name }) => !has(name));
  const replaced = absent.flatMap(({ name, alternatives }) => {
    const by = alternatives.find(has);
    return by === undefined ? [] : [{ name, by }];
  });
  const missing = absent.filter(({ alternatives }) => !alternatives.some(has)).map(({ name }) => name);
  const rows: DoctorRow[] = [];
  if (replaced.length > 0) rows.push({ kind: "officeFontsReplaced", details: { replaced } });
  if (missing.length > 0) rows.push({ kind: "officeFontsMissing", details: { missing } });
  return rows.length > 0 ? rows : [{ kind: "officeFontsFit", details: { names } }];
};
