import { hash } from "node:crypto";

/** Of bytes that were asked for before: files that a run reads are named by their digests at several places. */
const known = new WeakMap<Uint8Array, string>();

const sha256 = (content: Uint8Array | string): string => hash("sha256", content, "hex");

/** SHA-256 in hexadecimal, of bytes, which nobody writes into afterwards, or of a text as UTF-8. */
export const digestOf = (content: Uint8Array | string): string => {
  if (typeof content === "string") return sha256(content);
  const digest = known.get(content) ?? sha256(content);
  known.set(content, digest);
  return digest;
};
