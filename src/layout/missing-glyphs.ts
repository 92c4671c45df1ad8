import type { Report } from "../diagnostics/diagnostic.ts";
import type { Faces } from "./faces.ts";
import type { FaceRole, LaidOutDocument } from "./laid-out.ts";

/**
 * Reports each character that no face can print (FONT-002), once for each face that should; `file` is the path of the
 * document. pdfkit would leave such a character out without a word.
 */
export const reportMissingGlyphs = (
  laidOut: LaidOutDocument,
  faces: Faces,
  file: string,
  report: Report,
): void => {
  const seen = new Set<string>();
  for (const page of laidOut.pages) {
    for (const item of page.items) {
      if (item.type !== "text") continue;
      const role: FaceRole = item.face;
      for (const character of Array.from(item.text)) {
        if (faces[role].has(character) || seen.has(role + character)) continue;
        seen.add(role + character);
        report({ code: "FONT-002", place: { file }, details: { character, role, text: item.text } });
      }
    }
  }
};
