import type { DoctorRow } from "../../diagnostics/doctor/row.ts";
import { digestOf } from "../../model/digest.ts";
import type { InputFile } from "../../model/input-file.ts";
import type { Examination } from "./examination.ts";
import { orElse } from "./examination.ts";
import type { EarlierDigests } from "./shipped-files.ts";
import { shippedEarlier, shippedFiles } from "./shipped-files.ts";
import { fileName } from "../../model/input-file.ts";

/**
 * What tells whether two files say the same: SHA-256, its beginning. Of a text neither line ends nor the mark of its
 * encoding count, which Windows and its editors change on their own.
 */
export const shippedDigest = ({ path, bytes }: Pick<InputFile, "path" | "bytes">): string => {
  const isText = /\.(?:hbs|csv|yaml|txt)$/u.test(path);
  const text = isText ? new TextDecoder().decode(bytes).replaceAll("\r\n", "\n") : bytes;
  return digestOf(text).slice(0, 16);
};

type Likeness = "alike" | "changed" | "earlier";

/** How a file stands to the one that came with the program; undefined for one that did not. */
const likenessOf = (shippedPath: string, file: InputFile, earlier: EarlierDigests): Likeness | undefined => {
  const current = shippedFiles[shippedPath];
  if (current === undefined) return undefined;
  const digest = shippedDigest(file);
  if (digest === current) return "alike";
  return earlier[shippedPath]?.includes(digest) === true ? "earlier" : "changed";
};

/** What of the templates and fonts is not as it came with the program. */
export const shippedRows = async (
  { world, folders }: Pick<Examination, "world" | "folders">,
  earlierDigests: EarlierDigests = shippedEarlier,
): Promise<readonly DoctorRow[]> => {
  const { templates } = folders;
  const files = await orElse(() => world.readFolder(templates), []);
  const judged = files.map((file) => ({
    path: file.path,
    likeness: likenessOf(
      `templates/${file.path.slice(templates.length + 1).normalize("NFC")}`,
      file,
      earlierDigests,
    ),
  }));
  const pathsOf = (likeness: Likeness): readonly string[] =>
    judged.filter((each) => each.likeness === likeness).map(({ path }) => path);
  const [alike, changed, earlier] = [pathsOf("alike"), pathsOf("changed"), pathsOf("earlier")];
  const rows: DoctorRow[] = [];
  if (changed.length > 0) rows.push({ kind: "shippedChanged", details: { files: changed } });
  if (earlier.length > 0) rows.push({ kind: "shippedNewer", details: { files: earlier } });
  return rows.length > 0 ? rows : [{ kind: "shippedAlike", details: { count: alike.length } }];
};

/** Whether a year's 固定资料 are still the sample that came with the program. */
export const sampleRows = (
  seeds: string,
  year: number,
  files: readonly InputFile[],
): readonly DoctorRow[] => {
  const sample = Object.keys(shippedFiles).filter((path) => path.startsWith(`seeds/${year}/`));
  const isSample = sample.every((path) => {
    const file = files.find((each) => each.path === `${seeds}/${fileName(path)}`);
    return file !== undefined && shippedDigest(file) === shippedFiles[path];
  });
  return sample.length > 0 && isSample ? [{ kind: "stillSample", details: { year } }] : [];
};
