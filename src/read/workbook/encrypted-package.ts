import { createDecipheriv } from "node:crypto";
import { builtInPassword, digest, littleEndian32, xor } from "./built-in-password.ts";
import { readXmlPart } from "./xml-part.ts";

/** What the parts of an agile key are made with ([MS-OFFCRYPTO] 2.3.4.11 to 2.3.4.13). */
const blockKeys = {
  verifierInput: Buffer.from("fea7d2763b4b9e79", "hex"),
  verifierValue: Buffer.from("d7aa0f6d3061344e", "hex"),
  key: Buffer.from("146e0be7abacd0d6", "hex"),
} as const;

/** Excel counts to 100,000; a file that asks for many times that is meant to keep a machine busy. */
const mostSpins = 200_000;
const segmentLength = 4096;
const hashes: ReadonlySet<string> = new Set(["sha1", "sha256", "sha384", "sha512", "md5"]);

const decipher = (algorithm: string, key: Uint8Array, iv: Uint8Array | null, data: Uint8Array): Buffer => {
  const reader = createDecipheriv(algorithm, key, iv).setAutoPadding(false);
  return Buffer.concat([reader.update(data), reader.final()]);
};

/** Whole blocks of AES. */
const inBlocks = (data: Uint8Array): Uint8Array => data.subarray(0, data.length & ~15);

/** A digest as long as a key or initial vector must be. */
const fitted = (bytes: Buffer, length: number): Buffer =>
  bytes.length >= length
    ? bytes.subarray(0, length)
    : Buffer.concat([bytes, Buffer.alloc(length - bytes.length, 0x36)]);

/** The cipher of one element of an agile EncryptionInfo. */
interface AgileCipher {
  readonly salt: Buffer;
  readonly keyLength: number;
  readonly hash: string;
}

const agileCipher = (attributes: Readonly<Record<string, string>>): AgileCipher | undefined => {
  const { saltValue = "", keyBits, hashAlgorithm = "", cipherAlgorithm, cipherChaining } = attributes;
  const hash = hashAlgorithm.toLowerCase().replace("-", "");
  const keyLength = Number(keyBits) / 8;
  const known =
    cipherAlgorithm === "AES" &&
    cipherChaining === "ChainingModeCBC" &&
    hashes.has(hash) &&
    [16, 24, 32].includes(keyLength);
  return known ? { salt: Buffer.from(saltValue, "base64"), keyLength, hash } : undefined;
};

const cbc = ({ keyLength }: AgileCipher, key: Uint8Array, iv: Buffer, data: Uint8Array): Buffer =>
  decipher(`aes-${keyLength * 8}-cbc`, key, fitted(iv, 16), inBlocks(data));

/** The elements of an agile EncryptionInfo that matter. */
const agileElements = (xml: Uint8Array) => {
  const found: Record<string, Readonly<Record<string, string>>> = {};
  const fault = readXmlPart(xml, {
    open: (name, attributes) => {
      found[name] ??= attributes;
    },
    close: () => undefined,
  });
  return fault ? {} : found;
};

/** The package of a workbook that Excel 2010 and later encrypted; undefined when it asks for another password. */
const agilePackage = (info: Buffer, encrypted: Buffer): Buffer | undefined => {
  const { keyData = {}, encryptedKey = {} } = agileElements(info.subarray(8));
  const [data, own] = [agileCipher(keyData), agileCipher(encryptedKey)];
  const spins = Number(encryptedKey["spinCount"]);
  if (data === undefined || own === undefined || !(spins <= mostSpins)) return undefined;
  let hash = digest(own.hash, own.salt, builtInPassword);
  for (let index = 0; index < spins; index++) hash = digest(own.hash, littleEndian32(index), hash);
  const read = (name: string, blockKey: Buffer): Buffer => {
    const key = fitted(digest(own.hash, hash, blockKey), own.keyLength);
    return cbc(own, key, own.salt, Buffer.from(encryptedKey[name] ?? "", "base64"));
  };
  const input = read("encryptedVerifierHashInput", blockKeys.verifierInput).subarray(0, own.salt.length);
  const expected = digest(own.hash, input);
  const value = read("encryptedVerifierHashValue", blockKeys.verifierValue).subarray(0, expected.length);
  if (!value.equals(expected)) return undefined;
  const key = read("encryptedKeyValue", blockKeys.key).subarray(0, data.keyLength);
  if (key.length < data.keyLength) return undefined;
  const segments: Buffer[] = [];
  for (let at = 8; at < encrypted.length; at += segmentLength) {
    const iv = digest(data.hash, data.salt, littleEndian32(segments.length));
    segments.push(cbc(data, key, iv, encrypted.subarray(at, at + segmentLength)));
  }
  return Buffer.concat(segments);
};

/** How often a standard EncryptionInfo has the password's digest taken again. */
const standardSpins = 50_000;

/** The package of a workbook that Excel 2007 encrypted; undefined when it asks for another password. */
const standardPackage = (info: Buffer, encrypted: Buffer): Buffer | undefined => {
  const headerLength = info.readUInt32LE(8);
  const keyLength = info.readUInt32LE(28) / 8;
  const verifier = info.subarray(12 + headerLength);
  if (![16, 24, 32].includes(keyLength) || verifier.length < 72) return undefined;
  let hash = digest("sha1", verifier.subarray(4, 20), builtInPassword);
  for (let index = 0; index < standardSpins; index++) hash = digest("sha1", littleEndian32(index), hash);
  hash = digest("sha1", hash, littleEndian32(0));
  const padded = [0x36, 0x5c].map((pad) => digest("sha1", xor(Buffer.alloc(64, pad), hash)));
  const key = Buffer.concat(padded).subarray(0, keyLength);
  const read = (data: Uint8Array): Buffer => decipher(`aes-${keyLength * 8}-ecb`, key, null, inBlocks(data));
  const expected = digest("sha1", read(verifier.subarray(20, 36)));
  return read(verifier.subarray(40, 72)).subarray(0, 20).equals(expected)
    ? read(encrypted.subarray(8))
    : undefined;
};

/**
 * The package inside a workbook that is encrypted with the built-in password ([MS-OFFCRYPTO] 2.3.4). Undefined when it
 * asks for another one, or is encrypted in a way that no office program does.
 */
export const decryptPackage = (info: Uint8Array, encrypted: Uint8Array): Uint8Array | undefined => {
  const [head, content] = [Buffer.from(info), Buffer.from(encrypted)];
  if (head.length < 40 || content.length < 8) return undefined;
  const [major, minor] = [head.readUInt16LE(0), head.readUInt16LE(2)];
  const read = major === 4 && minor === 4 ? agilePackage : minor === 2 ? standardPackage : undefined;
  const opened = read?.(head, content);
  const length = Number(content.readBigUInt64LE(0));
  return opened && opened.length >= length ? opened.subarray(0, length) : undefined;
};
