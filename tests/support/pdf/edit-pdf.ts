import { deflateSync, inflateSync } from "node:zlib";

const isContent = (text: string): boolean => /\bBT\b/.test(text) && /\bTf\b/.test(text);

/**
 * Changes the content of every page of a PDF, as a program outside would. The table of offsets is then wrong; readers
 * find the objects all the same. Throws when the change changes nothing.
 */
export const editPdf = (bytes: Uint8Array, edit: (content: string, index: number) => string): Uint8Array => {
  const file = Buffer.from(bytes).toString("latin1");
  let index = 0;
  let changed = false;
  const edited = file.replaceAll(
    /<<([^<>]*)>>\s*stream\r?\n([\s\S]*?)\r?\nendstream/g,
    (whole, entries: string, body: string) => {
      if (!entries.includes("/FlateDecode")) return whole;
      let content: string;
      try {
        content = inflateSync(Buffer.from(body, "latin1")).toString("latin1");
      } catch {
        return whole;
      }
      if (!isContent(content)) return whole;
      const after = edit(content, index);
      index += 1;
      if (after === content) return whole;
      changed = true;
      const packed = deflateSync(Buffer.from(after, "latin1")).toString("latin1");
      return `<<${entries.replace(/\/Length \d+/, `/Length ${packed.length}`)}>>\nstream\n${packed}\nendstream`;
    },
  );
  if (!changed) throw new Error("nothing to change in the PDF");
  return Buffer.from(edited, "latin1");
};
