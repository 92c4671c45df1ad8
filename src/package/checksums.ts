import { createHash } from "node:crypto";

export const sha256 = (content: Uint8Array): string => createHash("sha256").update(content).digest("hex");

/** A file as the registry's lock files write what it must be. */
export const integrityOf = (content: Uint8Array): string =>
  `sha512-${createHash("sha512").update(content).digest("base64")}`;

/** SHA-256 of files, a line each, as `sha256sum -c` reads it. */
export const checksumsText = (
  files: readonly { readonly name: string; readonly content: Uint8Array }[],
): string => files.map(({ name, content }) => `${sha256(content)}  ${name}\n`).join("");
