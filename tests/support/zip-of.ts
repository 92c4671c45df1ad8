import { crc32, deflateRawSync } from "node:zlib";

/** An entry of an archive, and the lies that its directory tells about it. */
export interface ZipPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Not packed. */
  readonly stored?: boolean;
  /** Sizes stand in 64 bits. */
  readonly wide?: boolean;
  readonly packedContent?: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly checksum?: number;
  readonly unpacked?: number;
  readonly offset?: number;
}

/** A ZIP archive, byte by byte, so that it can be wrong in every one of its fields. */
export const zipOf = (
  parts: readonly ZipPart[],
  lies: { readonly count?: number; readonly directory?: number } = {},
): Buffer => {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content);
    const packed = Buffer.from(part.packedContent ?? (part.stored ? content : deflateRawSync(content)));
    const name = Buffer.from(part.name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(part.flags ?? 0, 2);
    fields.writeUInt16LE(part.method ?? (part.stored ? 0 : 8), 4);
    fields.writeUInt32LE(part.checksum ?? crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(part.unpacked ?? content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), fields, name, packed]);
    const extra = Buffer.alloc(part.wide ? 20 : 0);
    if (part.wide) {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(16, 2);
      extra.writeBigUInt64LE(BigInt(content.length), 4);
      extra.writeBigUInt64LE(BigInt(packed.length), 12);
      fields.fill(0xff, 14, 22);
    }
    fields.writeUInt16LE(extra.length, 24);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(part.offset ?? at, 10);
    directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\0"), fields, tail, name, extra]));
    pieces.push(local);
    at += local.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(lies.count ?? parts.length, 4);
  end.writeUInt16LE(lies.count ?? parts.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(lies.directory ?? at, 12);
  return Buffer.concat([...pieces, ...directory, Buffer.from("PK\u0005\u0006"), end]);
};
