import type { Report } from "../../diagnostics/diagnostic.ts";
import type { InputFile } from "../../model/input-file.ts";
import type { SignedFile } from "../../model/output/issued-month.ts";
import { listFile } from "../../model/output/manifest.ts";
import { differingPassages } from "../../verify/against/differing-passages.ts";
import { passagesOf } from "../../verify/pdf/find/passages.ts";
import { readPdf } from "../../verify/pdf/read/read-pdf.ts";
import type { World } from "../../world.ts";

/** What a PDF says; undefined when it cannot be read, which is reported (VFY-002). */
const passagesIn = async (
  { path, bytes }: InputFile,
  report: Report,
): Promise<readonly string[] | undefined> => {
  const read = await readPdf(bytes);
  if (typeof read !== "string") return passagesOf(read);
  report({ code: "VFY-002", place: { file: path }, details: { reason: read } });
  return undefined;
};

/** The PDF that was really signed, and the one that was printed of the same 通报. */
interface SignedPair {
  /** As --file names it. */
  readonly path: string;
  /** Undefined when it was not printed, or somebody has worked on it. */
  readonly printed: InputFile | undefined;
}

/**
 * The PDF that was really signed in place of the printed 通报, with what it says otherwise. Reported when it is not there
 * (TXT-003), when one of the two cannot be read (VFY-002), and when there is nothing to compare it with (ISD-010).
 */
export const readSigned = async (
  world: World,
  { path, printed }: SignedPair,
  report: Report,
): Promise<SignedFile | undefined> => {
  const file = await world.readFile(path);
  if (!file) report({ code: "TXT-003", place: { file: path }, details: { file: path } });
  if (!printed) report({ code: "ISD-010", place: { file: path }, details: {} });
  if (!file || !printed) return undefined;
  const before = await passagesIn(printed, report);
  const after = await passagesIn(file, report);
  return before && after && { ...listFile(file), differences: differingPassages(before, after) };
};
