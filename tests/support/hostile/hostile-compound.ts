/** A change of one number of 32 bits in a file. */
const withNumber = (bytes: Uint8Array, offset: number, value: number): Buffer => {
  const changed = Buffer.from(bytes);
  changed.writeUInt32LE(value, offset);
  return changed;
};

const sectorLength = 512;
const sectorOffset = (index: number): number => (index + 1) * sectorLength;

/**
 * Old workbooks whose chains of sectors lead nowhere or back into themselves, by what is wrong. `sound` is one that
 * can be read, with a sector table of one sector.
 */
export const hostileCompounds = (sound: Uint8Array): Readonly<Record<string, Uint8Array>> => {
  const header = Buffer.from(sound);
  const table = sectorOffset(header.readUInt32LE(76));
  const directory = header.readUInt32LE(48);
  const entry = sectorOffset(directory);
  const entries = Array.from({ length: 4 }, (_, index) => entry + index * 128);
  const workbook =
    entries.find((at) => header.toString("utf16le", at, at + 16) === "Workbook") ?? entry + 128;
  const start = header.readUInt32LE(workbook + 116);
  return {
    "a stream whose sectors form a ring": withNumber(sound, table + (start + 1) * 4, start),
    "a stream whose first sector leads to itself": withNumber(sound, table + start * 4, start),
    "a directory whose sectors form a ring": withNumber(sound, table + directory * 4, directory),
    "a sector beyond the file": withNumber(sound, table + start * 4, 100_000),
    "a stream that begins beyond the file": withNumber(sound, workbook + 116, 0x00ff_ffff),
    "a stream longer than the file": withNumber(sound, workbook + 120, 0x7fff_ffff),
    "a directory beyond the file": withNumber(sound, 48, 0x00ff_ffff),
    "a sector table beyond the file": withNumber(sound, 76, 0x00ff_ffff),
    "a sector table that goes on in itself": withNumber(withNumber(sound, 68, 0), 72, 0x7fff_ffff),
    "sectors of 2^60 bytes": Buffer.from(sound).fill(60, 30, 31),
  };
};
