import type { Report } from "../diagnostics/diagnostic.ts";
import { digestOf } from "../model/digest.ts";
import { formsFolderName } from "../model/papers/progress-form.ts";
import type { InputFile } from "../model/input-file.ts";
import type { ListedFile, Manifest } from "../model/output/manifest.ts";

/** Files of 清单 by path and digest. */
type Listed<List extends keyof Manifest> = Readonly<
  Record<List, readonly Pick<ListedFile, "path" | "digest">[]>
>;

/**
 * Holds the files of a month against its manifest. `files` have paths as messages show them, `folder` is what comes
 * before the manifest's. Reports changed (VFY-005), missing (VFY-006) and unlisted (VFY-007) documents; returns how
 * many agree.
 */
export const checkOutputs = (
  { outputs }: Listed<"outputs">,
  folder: string,
  files: readonly InputFile[],
  report: Report,
): number => {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const listed = new Set(outputs.map(({ path }) => `${folder}/${path}`));
  let agreeing = 0;
  for (const { path, digest } of outputs) {
    const place = { file: `${folder}/${path}` };
    const file = byPath.get(place.file);
    if (!file) report({ code: "VFY-006", place, details: {} });
    else if (digestOf(file.bytes) === digest) agreeing += 1;
    else report({ code: "VFY-005", place, details: {} });
  }
  for (const { path } of files) {
    // The forms of the month are written by a run of their own.
    if (path.startsWith(`${folder}/${formsFolderName}/`)) continue;
    if (/\.(?:pdf|ofd|docx)$/iu.test(path) && !listed.has(path)) {
      report({ code: "VFY-007", place: { file: path }, details: {} });
    }
  }
  return agreeing;
};

/**
 * Holds papers that went out against what was written down of them then. Reports those that have changed since (VFY-009)
 * and those that are gone (VFY-010); returns how many agree.
 */
export const checkIssued = (
  issued: readonly Pick<ListedFile, "path" | "digest">[],
  folder: string,
  files: readonly InputFile[],
  report: Report,
): number => {
  const byPath = new Map(files.map((file) => [file.path.normalize("NFC"), file]));
  const judged = issued.map(({ path, digest }) => {
    const place = { file: `${folder}/${path}` };
    const file = byPath.get(place.file);
    if (!file) report({ code: "VFY-010", place, details: {} });
    else if (digestOf(file.bytes) !== digest) report({ code: "VFY-009", place, details: {} });
    return file !== undefined && digestOf(file.bytes) === digest;
  });
  return judged.filter(Boolean).length;
};

/** Reports once when inputs are no longer those that the documents were made from (VFY-008). */
export const checkInputs = (
  { inputs }: Listed<"inputs">,
  manifest: string,
  files: readonly (InputFile | undefined)[],
  report: Report,
): void => {
  const changed = inputs.filter(({ digest }, index) => {
    const file = files[index];
    return file === undefined || (file.whole ? "" : digestOf(file.bytes)) !== digest;
  });
  const [first] = changed;
  if (!first) return;
  report({
    code: "VFY-008",
    place: { file: manifest },
    details: { file: first.path, count: changed.length },
  });
};
