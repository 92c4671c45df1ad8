type Kind = "pdf" | "zip" | "old-office" | "empty" | "other";

/** PDF allows some bytes before its mark. */
const markReach = 1024;

/** What a file is by its first bytes, whatever its name says. */
export const fileKind = (bytes: Uint8Array): Kind => {
  if (bytes.length === 0) return "empty";
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, markReach));
  if (start.includes("%PDF-")) return "pdf";
  if (start.startsWith("PK")) return "zip";
  return start.startsWith("\u00d0\u00cf\u0011\u00e0") ? "old-office" : "other";
};
