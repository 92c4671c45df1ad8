import { Header } from "docx";
import { docxHeaderDistance, docxMargins, thinLine } from "../../../layout/grid/docx-profile.ts";
import { draftNotice } from "./draft-mark.ts";
import { type FooterKind, spacer } from "./footer.ts";

type Headers = Readonly<Record<"default" | "even", Header>> & { readonly first?: Header };

/**
 * The headers of a section, made anew for each. They print nothing but the mark of a draft; a letter's hold the text of
 * its later pages down.
 */
export const headers = (kind: FooterKind, draft: boolean): Headers => {
  const header = (height: number): Header => {
    const marks = draft ? [draftNotice(kind === "landscape" ? kind : "portrait")] : [];
    return new Header({ children: [...marks, spacer(height)] });
  };
  const height = kind === "letter" ? docxMargins.top - docxHeaderDistance : thinLine;
  return {
    default: header(height),
    even: header(height),
    ...(kind === "letter" ? { first: header(thinLine) } : {}),
  };
};
