import { crc32, deflateRawSync } from "node:zlib";
import type { CalendarDate } from "../../model/calendar-date.ts";

/** A file in an archive. */
export interface ZipFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** What opens a file, its entry in the directory, and the directory's end (APPNOTE 4.3.7, 4.3.12, 4.3.16). */
const signatures = { file: 0x04034b50, entry: 0x02014b50, end: 0x06054b50 } as const;
/** Version 2.0, which knows DEFLATE (4.4.3). */
const version = 20;
const deflated = 8;
/** Bit 11 (4.4.4): the name is in UTF-8. Only where it needs to be, as Word writes its own. */
const flagsOf = (name: Uint8Array): number => (name.some((byte) => byte > 0x7f) ? 1 << 11 : 0);
/** 12:00, so that it is the same day everywhere. */
const noon = 12 << 11;

/** A day as MS-DOS had it (4.4.6): years from 1980. */
const dosDate = ({ year, month, day }: CalendarDate): number => ((year - 1980) << 9) | (month << 5) | day;

/** Fields of two or four bytes, one behind the other, the lowest byte first. */
const fields = (...values: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer => {
  const buffer = Buffer.alloc(values.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of values) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
};

/** Packs files into a ZIP archive in their order, all of one day at noon: the same files give the same bytes. */
export const zip = (files: readonly ZipFile[], date: CalendarDate): Uint8Array => {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, content } of files) {
    const nameBytes = Buffer.from(name);
    const packed = deflateRawSync(content);
    // What a file and its entry in the directory say alike.
    const described = fields(
      [version, 2],
      [flagsOf(nameBytes), 2],
      [deflated, 2],
      [noon, 2],
      [dosDate(date), 2],
      [crc32(content), 4],
      [packed.length, 4],
      [content.length, 4],
      [nameBytes.length, 2],
      [0, 2],
    );
    directory.push(
      fields([signatures.entry, 4], [version, 2]),
      described,
      // No comment, the first disk, no attributes.
      fields([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
      nameBytes,
    );
    const file = [fields([signatures.file, 4]), described, nameBytes, packed];
    pieces.push(...file);
    offset += file.reduce((sum, { length }) => sum + length, 0);
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const { length } = files;
  const end = fields(
    [signatures.end, 4],
    [0, 2],
    [0, 2],
    [length, 2],
    [length, 2],
    [size, 4],
    [offset, 4],
    [0, 2],
  );
  return Buffer.concat([...pieces, ...directory, end]);
};
