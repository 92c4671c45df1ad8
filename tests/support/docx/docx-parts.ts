import JSZip from "jszip";

/** The texts of a DOCX's XML parts by their names, in the order of the file. */
export const docxParts = async (bytes: Uint8Array): Promise<ReadonlyMap<string, string>> => {
  const packed = await JSZip.loadAsync(bytes);
  const parts = new Map<string, string>();
  for (const name of Object.keys(packed.files)) {
    const part = packed.file(name);
    if (part) parts.set(name, await part.async("string"));
  }
  return parts;
};

/** The text of one part; an empty text for a part that is not there. */
export const docxPart = async (bytes: Uint8Array, name: string): Promise<string> =>
  (await docxParts(bytes)).get(name) ?? "";
