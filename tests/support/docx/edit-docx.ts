import JSZip from "jszip";

/** Changes the text of one part of a DOCX, as an editor outside would. Throws when the change changes nothing. */
export const editDocx = async (
  bytes: Uint8Array,
  edits: Readonly<Record<string, (part: string) => string>>,
): Promise<Uint8Array> => {
  const zip = await JSZip.loadAsync(bytes);
  for (const [name, edit] of Object.entries(edits)) {
    const before = await zip.file(name)?.async("string");
    if (before === undefined) throw new Error(`no part ${name}`);
    const after = edit(before);
    if (after === before) throw new Error(`nothing to change in ${name}`);
    zip.file(name, after);
  }
  return zip.generateAsync({ type: "uint8array" });
};
