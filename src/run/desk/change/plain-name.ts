/** What Windows takes for a device, whatever stands behind the dot. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/** So many bytes of UTF-8 a name may have on any disk, with room for a number. */
const longest = 200;

/**
 * The name under which a file that was dropped onto a page is kept: its own, on one line, with ＿ for the characters
 * that no Windows folder takes. Undefined for what is no name but a path or a trick: a name has no folder in it, and
 * does not begin with a dot.
 */
export const plainName = (given: string): string | undefined => {
  const name = given.normalize("NFC");
  if (/[/\\\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u.test(name)) return undefined;
  const kept = name.replaceAll(/[<>:"|?*]/gu, "＿").trim();
  if (kept === "" || kept.startsWith(".") || kept.endsWith(".") || devices.test(kept)) return undefined;
  return Buffer.byteLength(kept) <= longest ? kept : undefined;
};

/** The same name with a number before its ending: 市科技局.csv → 市科技局（2）.csv */
export const numberedName = (name: string, number: number): string => {
  const dot = name.lastIndexOf(".");
  return dot > 0 ? `${name.slice(0, dot)}（${number}）${name.slice(dot)}` : `${name}（${number}）`;
};
