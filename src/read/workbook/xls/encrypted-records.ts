import { builtInPassword, digest, littleEndian32 } from "../built-in-password.ts";

/** RC4: each byte of a key stream, one after another. */
const keyStream = (key: Uint8Array): (() => number) => {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const at = (index: number): number => state[index & 255] ?? 0;
  const swap = (one: number, other: number): void => {
    const kept = at(one);
    state[one & 255] = at(other);
    state[other & 255] = kept;
  };
  for (let index = 0, other = 0; index < 256; index++) {
    other = (other + at(index) + (key[index % key.length] ?? 0)) & 255;
    swap(index, other);
  }
  let index = 0;
  let other = 0;
  return () => {
    index = (index + 1) & 255;
    other = (other + at(index)) & 255;
    swap(index, other);
    return at(at(index) + at(other));
  };
};

/** The key of each block of a stream, by its number. */
type BlockKeys = (block: number) => Uint8Array;

/** Whether keys open the verifier of a FilePass record: what it hides and the digest of that, in one stream. */
const opens = (keys: BlockKeys, hash: string, verifier: Uint8Array, hidden: Uint8Array): boolean => {
  const next = keyStream(keys(0));
  const read = (bytes: Uint8Array): Buffer => Buffer.from(bytes.map((byte) => byte ^ next()));
  const expected = digest(hash, read(verifier));
  return read(hidden).equals(expected.subarray(0, hidden.length));
};

/** RC4 of Excel 97 ([MS-OFFCRYPTO] 2.3.6.2). */
const earlyKeys = (pass: Buffer): BlockKeys | undefined => {
  const [salt, verifier, hidden] = [pass.subarray(6, 22), pass.subarray(22, 38), pass.subarray(38, 54)];
  const short = digest("md5", builtInPassword).subarray(0, 5);
  const salted = Buffer.concat(Array.from({ length: 16 }, () => Buffer.concat([short, salt])));
  const base = digest("md5", salted).subarray(0, 5);
  const keys: BlockKeys = (block) => digest("md5", base, littleEndian32(block));
  return hidden.length === 16 && opens(keys, "md5", verifier, hidden) ? keys : undefined;
};

/** RC4 by the CryptoAPI, of Excel 2002 and later ([MS-OFFCRYPTO] 2.3.5.2). */
const laterKeys = (pass: Buffer): BlockKeys | undefined => {
  if (pass.length < 34) return undefined;
  const verifier = pass.subarray(14 + pass.readUInt32LE(10));
  const length = (pass.readUInt32LE(30) || 40) / 8;
  if (verifier.length < 60 || ![5, 7, 16].includes(length)) return undefined;
  const base = digest("sha1", verifier.subarray(4, 20), builtInPassword);
  const keys: BlockKeys = (block) => {
    const key = digest("sha1", base, littleEndian32(block)).subarray(0, length);
    return length === 5 ? Buffer.concat([key, Buffer.alloc(11)]) : key;
  };
  return opens(keys, "sha1", verifier.subarray(20, 36), verifier.subarray(40, 60)) ? keys : undefined;
};

/** Keys that open a workbook's records, by its FilePass; undefined when it asks for another password. */
const keysOf = (pass: Buffer): BlockKeys | undefined => {
  if (pass.length < 6 || pass.readUInt16LE(0) !== 1) return undefined;
  const [major, minor] = [pass.readUInt16LE(2), pass.readUInt16LE(4)];
  return major === 1 && minor === 1 ? earlyKeys(pass) : minor === 2 ? laterKeys(pass) : undefined;
};

/** Records that are not encrypted ([MS-XLS] 2.2.10): BOF, FilePass, UsrExcl, FileLock, InterfaceHdr, RRDInfo, RRDHead. */
const open: ReadonlySet<number> = new Set([0x0809, 0x002f, 0x0194, 0x0195, 0x00e1, 0x0196, 0x0138]);
const boundSheet = 0x0085;
const blockLength = 1024;

/**
 * A workbook stream whose records are encrypted with the built-in password, as it was before; undefined when its
 * FilePass record, of this content, asks for another one. Heads of records are not encrypted, nor is the place of a sheet.
 */
export const decryptRecords = (stream: Buffer, pass: Buffer): Buffer | undefined => {
  const keys = keysOf(pass);
  if (keys === undefined) return undefined;
  const opened = Buffer.from(stream);
  let next = keyStream(keys(0));
  const pieceEnd = (at: number): number => at + 4 + stream.readUInt16LE(at + 2);
  let start = 0;
  for (let at = 0; at < stream.length; at++) {
    if (at > 0 && at % blockLength === 0) next = keyStream(keys(at / blockLength));
    const mask = next();
    if (start + 4 <= stream.length && at === pieceEnd(start)) start = at;
    if (start + 4 > stream.length) continue;
    const type = stream.readUInt16LE(start);
    const isHidden = at >= start + (type === boundSheet ? 8 : 4) && !open.has(type);
    if (isHidden) opened[at] = (stream[at] ?? 0) ^ mask;
  }
  return opened;
};
