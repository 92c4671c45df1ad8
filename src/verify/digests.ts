import { createHash } from "node:crypto";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { InputFile } from "../model/input-file.ts";

interface Listed {
  readonly path: string;
  readonly digest: string;
}

/** 清单.json as far as it is read here. */
export interface Manifest {
  readonly inputs: readonly Listed[];
  readonly outputs: readonly Listed[];
}

const digestOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const listedIn = (value: unknown): readonly Listed[] =>
  (Array.isArray(value) ? (value as unknown[]) : []).flatMap((entry): readonly Listed[] => {
    if (typeof entry !== "object" || entry === null) return [];
    const { 文件: path, SHA256: digest } = entry as Record<string, unknown>;
    return typeof path === "string" && typeof digest === "string" ? [{ path, digest }] : [];
  });

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** Reads 清单.json; undefined when it is not what the program writes. */
export const readManifest = (bytes: Uint8Array): Manifest | undefined => {
  const content = parsed(new TextDecoder().decode(bytes));
  if (typeof content !== "object" || content === null) return undefined;
  const { 输入: inputs, 输出: listed } = content as Record<string, unknown>;
  const outputs = listedIn(listed);
  return outputs.length > 0 ? { inputs: listedIn(inputs), outputs } : undefined;
};

/**
 * Holds the files of a month against its manifest. `files` have paths as messages show them, `folder` is what comes
 * before the manifest's. Reports changed (VFY-005), missing (VFY-006) and unlisted (VFY-007) documents; returns how
 * many agree.
 */
export const checkOutputs = (
  { outputs }: Manifest,
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
    if (/\.(?:pdf|docx)$/iu.test(path) && !listed.has(path)) {
      report({ code: "VFY-007", place: { file: path }, details: {} });
    }
  }
  return agreeing;
};

/** Reports once when inputs are no longer those that the documents were made from (VFY-008). */
export const checkInputs = (
  { inputs }: Manifest,
  manifest: string,
  files: readonly (InputFile | undefined)[],
  report: Report,
): void => {
  const changed = inputs.filter(({ digest }, index) => {
    const file = files[index];
    return file === undefined || (file.whole?.digest ?? digestOf(file.bytes)) !== digest;
  });
  const [first] = changed;
  if (!first) return;
  report({
    code: "VFY-008",
    place: { file: manifest },
    details: { file: first.path, count: changed.length },
  });
};
