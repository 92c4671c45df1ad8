/** Reads some bytes of a font file: fewer where it ends. */
type ReadPart = (start: number, length: number) => Promise<Uint8Array>;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);

const tag = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));

/** No collection has more fonts, no font more tables, no table of names more bytes. */
const most = { fonts: 64, tables: 64, bytes: 64 * 1024 };

/** Where the fonts of a file begin: one at 0, or several in a .ttc. */
const fontStarts = async (read: ReadPart): Promise<readonly number[]> => {
  const head = viewOf(await read(0, 12 + 4 * most.fonts));
  if (head.byteLength < 12) return [];
  if (tag(head, 0) !== "ttcf") return [0];
  const count = Math.min(head.getUint32(8), most.fonts, Math.floor((head.byteLength - 12) / 4));
  return Array.from({ length: count }, (_, index) => head.getUint32(12 + 4 * index));
};

/** 1 family, 4 full name, 16 typographic family, by which programs list a font. */
const asked: ReadonlySet<number> = new Set([1, 4, 16]);

const utf16 = new TextDecoder("utf-16be");
const gbk = new TextDecoder("gb18030");
const latin = new TextDecoder("latin1");

/** Platform 3 is Windows and 0 Unicode, both UTF-16; 1 is the Mac, whose encoding 25 is GB 2312. */
const decoderOf = (platform: number, encoding: number): TextDecoder =>
  platform === 1 ? (encoding === 25 ? gbk : latin) : utf16;

const namesIn = (table: Uint8Array): readonly string[] => {
  const view = viewOf(table);
  if (table.length < 6) return [];
  const [count, texts] = [view.getUint16(2), view.getUint16(4)];
  const names: string[] = [];
  for (let at = 6; at < 6 + 12 * count && at + 12 <= table.length; at += 12) {
    const start = texts + view.getUint16(at + 10);
    const text = table.subarray(start, start + view.getUint16(at + 8));
    if (asked.has(view.getUint16(at + 6)))
      names.push(decoderOf(view.getUint16(at), view.getUint16(at + 2)).decode(text));
  }
  return names;
};

const nameTable = async (read: ReadPart, start: number): Promise<Uint8Array> => {
  const head = viewOf(await read(start, 12 + 16 * most.tables));
  const count = head.byteLength < 12 ? 0 : head.getUint16(4);
  for (let at = 12; at < 12 + 16 * count && at + 16 <= head.byteLength; at += 16)
    if (tag(head, at) === "name")
      return await read(head.getUint32(at + 8), Math.min(head.getUint32(at + 12), most.bytes));
  return new Uint8Array();
};

/**
 * The names under which programs list the fonts of a file, .ttf, .otf or .ttc: only its directory and its names are read.
 * Empty for what is no font.
 */
export const fontNames = async (read: ReadPart): Promise<readonly string[]> => {
  const names: string[] = [];
  for (const start of await fontStarts(read)) names.push(...namesIn(await nameTable(read, start)));
  return [...new Set(names)];
};
