import { types } from "node:util";
import { deserialize, serialize } from "node:v8";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { FaceFiles } from "../../layout/faces.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { digestOf } from "../../model/digest.ts";
import type { InputFile } from "../../model/input-file.ts";
import { sizeOf } from "../../model/input-file.ts";
import { monthName } from "../../model/month.ts";
import { diskRefusal } from "../../refusal.ts";
import { saveFile } from "../../save.ts";
import type { World } from "../../world.ts";
import type { Context } from "../load/context.ts";
import type { LoadOne, MonthByFiles, MonthFlags, MonthInYear } from "../load/load-one-month.ts";
import { loadOne, ownFiles } from "../load/load-one-month.ts";
import { keptFolder } from "./output-names.ts";

/** What a month was worked out to from its files, and what was reported of these. */
interface WorkedOut {
  readonly month: Omit<MonthByFiles, "files">;
  readonly diagnostics: readonly Diagnostic[];
}

/** All that a month is worked out from. */
interface Basis {
  /** Digests of the program and of the faces. */
  readonly under: string;
  readonly flags: Pick<MonthFlags, "data" | "draft" | "returnInvalid">;
  readonly catalogue: Catalogue;
  readonly inYear: MonthInYear;
  readonly files: readonly InputFile[];
}

/** Months as they were worked out before. */
export interface KeptMonths {
  /** Works a month out, or takes what it was worked out to from the very same files by the same program. */
  readonly loadingWith: (fonts: FaceFiles) => LoadOne;
  /** Keeps what was worked out anew, where the output folder can be written into. */
  readonly save: () => Promise<void>;
}

const fileOf = (output: string, { month }: MonthInYear): string =>
  `${output}/${keptFolder}/${monthName(month)}`;

/** A value as text, the same for equal values whatever they share: JSON, which has no exact numbers and no maps. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_name, part: unknown) => {
    if (typeof part === "bigint") return { bigint: part.toString() };
    if (types.isMap(part)) return { map: [...part] };
    return types.isSet(part) ? { set: [...part] } : part;
  }) ?? "";

/** One digest of all that a month follows from: what differs in one byte of it has another one. */
const keyOf = ({ under, flags: { data, draft, returnInvalid }, catalogue, inYear, files }: Basis): string =>
  digestOf(
    JSON.stringify([
      under,
      [data, draft, returnInvalid],
      digestOf(textOf(catalogue)),
      monthName(inYear.month),
      digestOf(textOf(inYear.previous)),
      files.map((file) => [file.path, file.unreadable ?? "", sizeOf(file), digestOf(file.bytes)]),
    ]),
  );

/** What a kept file begins with: the key of its month, and the digest of what follows, that a damaged one is none. */
const headOf = (key: string, content: Uint8Array): Buffer => Buffer.from(`${key}${digestOf(content)}\n`);

const headLength = 2 * 64 + 1;

const keptBytes = (key: string, workedOut: WorkedOut): Uint8Array => {
  const content = serialize(workedOut);
  return Buffer.concat([headOf(key, content), content]);
};

/** What a kept file holds for a key; undefined where it is of another one, or not as it was written. */
const keptIn = ({ bytes }: InputFile, key: string): WorkedOut | undefined => {
  const content = bytes.subarray(headLength);
  return headOf(key, content).equals(bytes.subarray(0, headLength))
    ? (deserialize(content) as WorkedOut)
    : undefined;
};

/** Works a month out, with what is reported meanwhile. */
const workOut = async (
  context: Context<MonthFlags>,
  catalogue: Catalogue,
  inYear: MonthInYear,
): Promise<{ readonly byFiles: MonthByFiles | undefined; readonly diagnostics: readonly Diagnostic[] }> => {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  return { byFiles: await loadOne({ ...context, report }, catalogue, inYear), diagnostics };
};

const digestOfFaces = (fonts: FaceFiles): string =>
  digestOf(JSON.stringify(Object.entries(fonts).map(([role, { bytes }]) => [role, digestOf(bytes)])));

/**
 * Keeps the months that a later one rests on and that are not issued beside what is printed: they are worked out anew at
 * every run otherwise. Nothing is taken from there but what the same program made of the same bytes, so that a run says
 * and prints the same with it and without; what cannot be read or written of it is passed over.
 */
export const keptMonths = (world: World, output: string): KeptMonths => {
  const unsaved: { readonly path: string; readonly bytes: Uint8Array }[] = [];
  let program: Promise<string> | undefined;
  const underOf = async (fonts: FaceFiles): Promise<string> =>
    `${await (program ??= world.programDigest())} ${digestOfFaces(fonts)}`;
  return {
    loadingWith: (fonts) => {
      let known: Promise<string> | undefined;
      return async (context, catalogue, inYear) => {
        const under = await (known ??= underOf(fonts));
        const keyWith = (files: readonly InputFile[]): string =>
          keyOf({ under, flags: context.options, catalogue, inYear, files });
        const path = fileOf(output, inYear);
        const files = await ownFiles(context, inYear.month);
        const file = await world.readFile(path);
        const kept = file && keptIn(file, keyWith(files));
        const { byFiles, diagnostics } = kept
          ? { byFiles: { ...kept.month, files }, diagnostics: kept.diagnostics }
          : await workOut(context, catalogue, inYear);
        for (const diagnostic of diagnostics) context.report(diagnostic);
        if (!kept && byFiles) {
          const { files: read, ...month } = byFiles;
          unsaved.push({ path, bytes: keptBytes(keyWith(read), { month, diagnostics }) });
        }
        return byFiles;
      };
    },
    save: async () => {
      try {
        for (const { path, bytes } of unsaved.splice(0)) await saveFile(world.locate(path), bytes);
      } catch (problem) {
        if (!diskRefusal(problem)) throw problem;
      }
    },
  };
};
