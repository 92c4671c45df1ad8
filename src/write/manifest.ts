import { createHash } from "node:crypto";
import type { InputFile } from "../model/input-file.ts";

const digest = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const listed = (files: readonly InputFile[]) =>
  files.map(({ path, bytes }) => ({ 文件: path, 字节: bytes.length, SHA256: digest(bytes) }));

export interface ManifestParts {
  readonly version: string;
  readonly month: string;
  readonly fonts: readonly (readonly [role: string, file: InputFile])[];
  readonly inputs: readonly InputFile[];
  readonly outputs: readonly InputFile[];
}

/** 清单.json: which inputs, fonts and program made which files, each with its SHA-256. Holds no date, so that the same inputs give the same bytes. */
export const writeManifest = ({ version, month, fonts, inputs, outputs }: ManifestParts): string =>
  `${JSON.stringify(
    {
      程序: "tongbao",
      版本: version,
      期次: month,
      字体: fonts.map(([role, file]) => ({ 用途: role, 文件: file.path, SHA256: digest(file.bytes) })),
      输入: listed(inputs),
      输出: listed(outputs),
    },
    undefined,
    2,
  )}\n`;
