/** A compound file ([MS-CFB]), the container of .xls, .et and .doc: streams by name, in one flat list. */
export interface CompoundFile {
  /** Whether it has a stream or storage of this name. */
  readonly has: (name: string) => boolean;
  /** A stream's bytes; undefined when there is none of this name or its chain of sectors is broken. */
  readonly read: (name: string) => Uint8Array | undefined;
}

const headerLength = 512;
const entryLength = 128;
const miniSectorLength = 64;
/** Streams shorter than this stand in the mini stream. */
const miniCutoff = 4096;
/** Sector numbers above this mark the end of a chain, or a sector that belongs to none. */
const lastSector = 0xfffffffa;

interface DirectoryEntry {
  readonly start: number;
  readonly size: number;
}

/** The sectors of a chain. Undefined when it leads out of the table or back into itself. */
const followChain = (table: readonly number[], start: number): readonly number[] | undefined => {
  const chain: number[] = [];
  for (let at = start; at <= lastSector; at = table[at] ?? Number.NaN) {
    if (chain.length === table.length) return undefined;
    chain.push(at);
  }
  const last = chain.at(-1);
  return last === undefined || table[last] !== undefined ? chain : undefined;
};

const numbersIn = (content: Uint8Array): readonly number[] => {
  const data = new DataView(content.buffer, content.byteOffset, content.byteLength);
  return Array.from({ length: content.length >> 2 }, (_, index) => data.getUint32(index * 4, true));
};

/**
 * Opens a compound file. Undefined when its tables do not hold together: every chain is walked at most once around
 * its table, so that one that bites its own tail ends.
 */
export const openCompoundFile = (bytes: Uint8Array): CompoundFile | undefined => {
  if (bytes.length < headerLength) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return undefined;
  const sectorLength = 1 << shift;
  /** Sector 0 begins behind the header, which fills a sector of its own. */
  const sector = (index: number): Uint8Array =>
    bytes.subarray((index + 1) * sectorLength, (index + 2) * sectorLength);
  const sectorCount = Math.ceil(bytes.length / sectorLength) - 1;

  /** Where the sector table itself stands: 109 places in the header, the others in sectors that lead to each other. */
  const tableSectors = [...numbersIn(bytes.subarray(76, headerLength))];
  let next = view.getUint32(68, true);
  for (let seen = 0; next <= lastSector; seen++) {
    if (next >= sectorCount || seen === sectorCount) return undefined;
    const numbers = [...numbersIn(sector(next))];
    next = numbers.pop() ?? lastSector + 1;
    tableSectors.push(...numbers);
  }
  const used = tableSectors.filter((index) => index <= lastSector);
  if (used.length > sectorCount || used.some((index) => index >= sectorCount)) return undefined;
  // What a table says of sectors beyond the file is of no use; one that is repeated has no end.
  const needed = used.slice(0, Math.ceil((sectorCount * 4) / sectorLength));
  const table = needed.flatMap((index) => numbersIn(sector(index)));
  const join = (start: number): Uint8Array | undefined => {
    const chain = followChain(table, start);
    return chain?.every((index) => index < sectorCount) ? Buffer.concat(chain.map(sector)) : undefined;
  };

  const directory = join(view.getUint32(48, true));
  if (directory === undefined || directory.length < entryLength) return undefined;
  const entries = new Map<string, DirectoryEntry>();
  const data = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  for (let at = 0; at + entryLength <= directory.length; at += entryLength) {
    const length = Math.min(64, data.getUint16(at + 64, true));
    const name = new TextDecoder("utf-16le").decode(directory.subarray(at, at + Math.max(0, length - 2)));
    const entry = { start: data.getUint32(at + 116, true), size: data.getUint32(at + 120, true) };
    if (data.getUint8(at + 66) !== 0 && !entries.has(name.toLowerCase()))
      entries.set(name.toLowerCase(), entry);
  }
  const root: DirectoryEntry = { start: data.getUint32(116, true), size: data.getUint32(120, true) };

  const readMini = (start: number): Uint8Array | undefined => {
    const miniTable = join(view.getUint32(60, true));
    const miniStream = join(root.start);
    const chain = miniTable && followChain(numbersIn(miniTable), start);
    return (
      miniStream &&
      chain &&
      Buffer.concat(
        chain.map((index) => miniStream.subarray(index * miniSectorLength, (index + 1) * miniSectorLength)),
      )
    );
  };
  return {
    has: (name) => entries.has(name.toLowerCase()),
    read: (name) => {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) return undefined;
      const content = entry.size < miniCutoff ? readMini(entry.start) : join(entry.start);
      return content && content.length >= entry.size ? content.subarray(0, entry.size) : undefined;
    },
  };
};
