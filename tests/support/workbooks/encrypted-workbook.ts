import { createCipheriv, createHash } from "node:crypto";
import XLSX from "@e965/xlsx/xlsx.js";

/** How office programs encrypt: Excel 2010 and 2007 the package, Excel 2002 and 97 the records. */
export type Encryption = "agile" | "standard" | "later" | "early";

const number32 = (value: number): Buffer => Buffer.from(Uint32Array.of(value).buffer);
const number16 = (value: number): Buffer => Buffer.from(Uint16Array.of(value).buffer);
const sum = (hash: string, ...pieces: readonly Uint8Array[]): Buffer =>
  createHash(hash).update(Buffer.concat(pieces)).digest();
const bytesOf = (length: number, first: number): Buffer =>
  Buffer.from(Array.from({ length }, (_, index) => first + index));

const aes = (mode: string, key: Uint8Array, iv: Uint8Array | null, data: Uint8Array): Buffer => {
  const padded = Buffer.concat([data, Buffer.alloc((16 - (data.length % 16)) % 16)]);
  const writer = createCipheriv(`aes-${key.length * 8}-${mode}`, key, iv).setAutoPadding(false);
  return Buffer.concat([writer.update(padded), writer.final()]);
};

const container = (streams: Readonly<Record<string, Uint8Array>>): Uint8Array => {
  const file = XLSX.CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) XLSX.CFB.utils.cfb_add(file, `/${name}`, content);
  return XLSX.CFB.write(file, { type: "buffer" }) as Uint8Array;
};

const withSize = (data: Uint8Array, encrypted: Uint8Array): Buffer =>
  Buffer.concat([number32(data.length), number32(0), encrypted]);

const agile = (data: Uint8Array, password: Buffer): Uint8Array => {
  const [salt, dataSalt, key, input] = [
    bytesOf(16, 1),
    bytesOf(16, 40),
    bytesOf(32, 80),
    bytesOf(16, 150),
  ] as const;
  const spins = 1000;
  let hash = sum("sha512", salt, password);
  for (let index = 0; index < spins; index++) hash = sum("sha512", number32(index), hash);
  const hidden = (blockKey: string, content: Uint8Array): string =>
    aes("cbc", sum("sha512", hash, Buffer.from(blockKey, "hex")).subarray(0, 32), salt, content).toString(
      "base64",
    );
  const cipher =
    'blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512"';
  const xml = `<?xml version="1.0" encoding="UTF-8"?><encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><keyData saltSize="16" ${cipher} saltValue="${dataSalt.toString("base64")}"/><keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><p:encryptedKey spinCount="${spins}" saltSize="16" ${cipher} saltValue="${salt.toString("base64")}" encryptedVerifierHashInput="${hidden("fea7d2763b4b9e79", input)}" encryptedVerifierHashValue="${hidden("d7aa0f6d3061344e", sum("sha512", input))}" encryptedKeyValue="${hidden("146e0be7abacd0d6", key)}"/></keyEncryptor></keyEncryptors></encryption>`;
  const segments = Array.from({ length: Math.ceil(data.length / 4096) }, (_, index) =>
    aes(
      "cbc",
      key,
      sum("sha512", dataSalt, number32(index)).subarray(0, 16),
      data.subarray(index * 4096, (index + 1) * 4096),
    ),
  );
  return container({
    EncryptionInfo: Buffer.concat([number16(4), number16(4), number32(0x40), Buffer.from(xml)]),
    EncryptedPackage: withSize(data, Buffer.concat(segments)),
  });
};

/** EncryptionHeader of the CryptoAPI, for AES of 128 bits or RC4 of as many. */
const cryptoApiHeader = (isAes: boolean): Buffer => {
  const name = Buffer.from("Microsoft Enhanced Cryptographic Provider v1.0\0", "utf16le");
  const fields = [isAes ? 0x24 : 4, 0, isAes ? 0x660e : 0x6801, 0x8004, 128, isAes ? 24 : 1, 0, 0];
  const header = Buffer.concat([...fields.map(number32), name]);
  return Buffer.concat([number32(fields[0] ?? 0), number32(header.length), header]);
};

const standard = (data: Uint8Array, password: Buffer): Uint8Array => {
  const [salt, input] = [bytesOf(16, 1), bytesOf(16, 150)] as const;
  let hash = sum("sha1", salt, password);
  for (let index = 0; index < 50_000; index++) hash = sum("sha1", number32(index), hash);
  hash = sum("sha1", hash, number32(0));
  const pads = Buffer.from(Array.from({ length: 64 }, (_, index) => 0x36 ^ (hash[index] ?? 0)));
  const key = sum("sha1", pads).subarray(0, 16);
  const verifier = [
    number32(16),
    salt,
    aes("ecb", key, null, input),
    number32(20),
    aes("ecb", key, null, sum("sha1", input)),
  ];
  return container({
    EncryptionInfo: Buffer.concat([number16(3), number16(2), cryptoApiHeader(true), ...verifier]),
    EncryptedPackage: withSize(data, aes("ecb", key, null, data)),
  });
};

/** RC4 of all of `data`, or of what is behind its first `skipped` bytes. */
const rc4 = (key: Uint8Array, data: Uint8Array, skipped = 0): Buffer => {
  const box = Array.from({ length: 256 }, (_, index) => index);
  const swap = (one: number, other: number): void => {
    [box[one], box[other]] = [box[other] ?? 0, box[one] ?? 0];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (box[i] ?? 0) + (key[i % key.length] ?? 0)) % 256;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  const masks = Array.from({ length: skipped + data.length }, () => {
    i = (i + 1) % 256;
    j = (j + (box[i] ?? 0)) % 256;
    swap(i, j);
    return box[((box[i] ?? 0) + (box[j] ?? 0)) % 256] ?? 0;
  });
  return Buffer.from(data.map((byte, index) => byte ^ (masks[skipped + index] ?? 0)));
};

/** FilePass with the keys of each block. */
const filePass = (
  kind: "later" | "early",
  password: Buffer,
): { readonly pass: Buffer; readonly keyOf: (block: number) => Buffer } => {
  const [salt, input] = [bytesOf(16, 1), bytesOf(16, 150)] as const;
  if (kind === "later") {
    const base = sum("sha1", salt, password);
    const keyOf = (block: number): Buffer => sum("sha1", base, number32(block)).subarray(0, 16);
    const verifier = rc4(keyOf(0), Buffer.concat([input, sum("sha1", input)]));
    const parts = [number32(16), salt, verifier.subarray(0, 16), number32(20), verifier.subarray(16)];
    return {
      pass: Buffer.concat([number16(1), number16(4), number16(2), cryptoApiHeader(false), ...parts]),
      keyOf,
    };
  }
  const short = sum("md5", password).subarray(0, 5);
  const base = sum("md5", ...Array.from({ length: 16 }, () => Buffer.concat([short, salt]))).subarray(0, 5);
  const keyOf = (block: number): Buffer => sum("md5", base, number32(block));
  const verifier = rc4(keyOf(0), Buffer.concat([input, sum("md5", input)]));
  return { pass: Buffer.concat([number16(1), number16(1), number16(1), salt, verifier]), keyOf };
};

/** The records of a workbook stream with their places. */
const records = (
  stream: Buffer,
): readonly { readonly start: number; readonly type: number; readonly end: number }[] => {
  const found = [];
  for (let start = 0; start + 4 <= stream.length;) {
    const end = start + 4 + stream.readUInt16LE(start + 2);
    found.push({ start, type: stream.readUInt16LE(start), end });
    start = end;
  }
  return found;
};

const encryptedXls = (workbook: Uint8Array, kind: "later" | "early", password: Buffer): Uint8Array => {
  const found = XLSX.CFB.find(XLSX.CFB.read(workbook, { type: "buffer" }), "Workbook");
  const plain = Buffer.from(found?.content as Uint8Array);
  const { pass, keyOf } = filePass(kind, password);
  const first = records(plain)[0]?.end ?? 0;
  const head = Buffer.concat([number16(0x2f), number16(pass.length), pass]);
  const stream = Buffer.concat([plain.subarray(0, first), head, plain.subarray(first)]);
  const encrypted = Buffer.from(stream);
  for (const { start, type, end } of records(stream)) {
    if (type === 0x85) encrypted.writeUInt32LE(stream.readUInt32LE(start + 4) + head.length, start + 4);
    if ([0x0809, 0x2f, 0xe1].includes(type)) continue;
    for (let at = start + (type === 0x85 ? 8 : 4); at < end;) {
      const block = Math.floor(at / 1024);
      const until = Math.min(end, (block + 1) * 1024);
      rc4(keyOf(block), stream.subarray(at, until), at % 1024).copy(encrypted, at);
      at = until;
    }
  }
  return container({ Workbook: encrypted });
};

/** A workbook as an office program encrypts it, with the password that it takes for protection alone or with another. */
export const encryptedWorkbook = (
  workbook: Uint8Array,
  encryption: Encryption,
  password = "VelvetSweatshop",
): Uint8Array => {
  const written = Buffer.from(password, "utf16le");
  if (encryption === "agile") return agile(workbook, written);
  return encryption === "standard"
    ? standard(workbook, written)
    : encryptedXls(workbook, encryption, written);
};
