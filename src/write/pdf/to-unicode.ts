/** So many entries stand in one range of the map. */
const entriesInRange = 256;

const hexadecimal = (value: number): string => value.toString(16).padStart(4, "0");

/** A character in UTF-16, as the map has it. */
export const toUnicodeEntry = (codePoint: number): string => {
  const text = String.fromCodePoint(codePoint);
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return `<${units.map(hexadecimal).join(" ")}>`;
};

/**
 * The ToUnicode map of a font (ISO 32000-1 9.10.3): what is told, searched and copied for each of its codes, which count
 * from 0, by the entries of their characters.
 */
export const toUnicodeMap = (entries: readonly string[]): string => {
  const ranges: string[] = [];
  for (let from = 0; from < entries.length; from += entriesInRange) {
    const some = entries.slice(from, from + entriesInRange);
    const last = from + some.length - 1;
    ranges.push(`<${hexadecimal(from)}> <${hexadecimal(last)}> [${some.join(" ")}]`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <<
  /Registry (Adobe)
  /Ordering (UCS)
  /Supplement 0
>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
${ranges.length} beginbfrange
${ranges.join("\n")}
endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
};
