import { createHash } from "node:crypto";

/**
 * The password that Excel and WPS encrypt a workbook with when only its structure is protected or when it is
 * recommended to be read only, and with which they open it again unasked: whoever sent it knows of none. In UTF-16.
 */
export const builtInPassword: Uint8Array = Buffer.from("VelvetSweatshop", "utf16le");

/** A number in four bytes. */
export const littleEndian32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/** Bytes with others over their beginning, bit by bit. */
export const xor = (bytes: Buffer, others: Uint8Array): Buffer => {
  const result = Buffer.from(bytes);
  for (const [index, other] of others.entries()) result[index] = (result[index] ?? 0) ^ other;
  return result;
};

/** The digest, by a hash of that name, of bytes one behind the other. */
export const digest = (hash: string, ...pieces: readonly Uint8Array[]): Buffer =>
  createHash(hash).update(Buffer.concat(pieces)).digest();
