import { crc32, inflateRawSync } from "node:zlib";

/** What may be damaged in an archive. */
type ArchiveDamage = "no-directory" | "bad-directory" | "other-than-listed" | "bad-content";

/** Why an archive or an entry of it cannot be read. */
export type ArchiveFault =
  | { readonly fault: "damaged"; readonly reason: ArchiveDamage }
  | { readonly fault: "protected" }
  | {
      readonly fault: "too large";
      /** The number of entries, or an entry's size unpacked in MB. */
      readonly excess: { readonly of: "entries" | "unpacked-size"; readonly count: number };
    };

export const isArchiveFault = (value: object): value is ArchiveFault => "fault" in value;

/** A ZIP archive whose entries are unpacked one by one, each no larger than the archive says and the limits allow. */
export interface ZipArchive {
  /** Whether there is an entry of this name, whatever its case. */
  readonly has: (name: string) => boolean;
  /** An entry's bytes; undefined when there is none of this name. */
  readonly read: (name: string) => Uint8Array | ArchiveFault | undefined;
}

/** How much an archive may hold, and how much of it is unpacked: one entry, and all that are read of it, in bytes. */
interface ZipLimits {
  readonly entries: number;
  readonly entry: number;
  readonly all: number;
}

const megabyte = 1024 * 1024;

interface ZipEntry {
  readonly encrypted: boolean;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

const signatures = { entry: 0x04034b50, directoryEntry: 0x02014b50, end: 0x06054b50 } as const;
const endLength = 22;
const longestComment = 0xffff;
const inZip64 = 0xffffffff;

const damaged = (reason: ArchiveDamage): ArchiveFault => ({ fault: "damaged", reason });

const endOfDirectory = (view: DataView): number | undefined => {
  const last = view.byteLength - endLength;
  for (let at = last; at >= 0 && at >= last - longestComment; at--) {
    if (view.getUint32(at, true) === signatures.end) return at;
  }
  return undefined;
};

/** Sizes and offset that do not fit into 32 bits, or that the writer did not know when it began. */
const zip64Fields = (view: DataView, extra: number, end: number): readonly number[] => {
  for (let at = extra; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) !== 1 || at + 4 + length > end) continue;
    return Array.from({ length: length >> 3 }, (_, index) =>
      Number(view.getBigUint64(at + 4 + index * 8, true)),
    );
  }
  return [];
};

const readDirectory = (
  bytes: Uint8Array,
  limits: ZipLimits,
): ReadonlyMap<string, ZipEntry> | ArchiveFault => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return damaged("no-directory");
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) return { fault: "too large", excess: { of: "entries", count } };
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== signatures.directoryEntry) {
      return damaged("bad-directory");
    }
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > end) return damaged("bad-directory");
    const wide = [...zip64Fields(view, nameEnd, extraEnd)];
    const size = (offset: number): number => {
      const value = view.getUint32(offset, true);
      return value === inZip64 ? (wide.shift() ?? value) : value;
    };
    const unpacked = size(at + 24);
    const packed = size(at + 20);
    const offset = size(at + 42);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd));
    entries.set(name.replaceAll("\\", "/").toLowerCase(), {
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed,
      unpacked,
      offset,
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
};

const inflate = (packed: Uint8Array, size: number): Uint8Array | undefined => {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    return undefined;
  }
};

const unpack = (bytes: Uint8Array, entry: ZipEntry, most: number): Uint8Array | ArchiveFault => {
  if (entry.encrypted) return { fault: "protected" };
  if (entry.unpacked > most) {
    const count = Math.ceil(entry.unpacked / megabyte);
    return { fault: "too large", excess: { of: "unpacked-size", count } };
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = entry.offset;
  if (head + 30 > bytes.length || view.getUint32(head, true) !== signatures.entry) {
    return damaged("other-than-listed");
  }
  const start = head + 30 + view.getUint16(head + 26, true) + view.getUint16(head + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  const content =
    entry.method === 0 ? packed : entry.method === 8 ? inflate(packed, entry.unpacked) : undefined;
  // A size that was understated, to hide how much there is, also ends here.
  if (content?.length !== entry.unpacked || crc32(content) !== entry.checksum) {
    return damaged("bad-content");
  }
  return content;
};

/**
 * Opens a ZIP archive by its central directory. Sizes are checked as declared before an entry is unpacked and as
 * found while it is, so that an archive made to burst does not; checksums are checked too.
 */
export const openZip = (bytes: Uint8Array, limits: ZipLimits): ZipArchive | ArchiveFault => {
  const entries = readDirectory(bytes, limits);
  if (isArchiveFault(entries)) return entries;
  let left = limits.all;
  return {
    has: (name) => entries.has(name.toLowerCase()),
    read: (name) => {
      const entry = entries.get(name.toLowerCase());
      const content = entry && unpack(bytes, entry, Math.min(limits.entry, left));
      if (content && !isArchiveFault(content)) left -= content.length;
      return content;
    },
  };
};
