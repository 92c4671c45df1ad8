import { type ISectionPropertiesOptions, PageOrientation } from "docx";
import {
  docxFooterDistance,
  docxLandscapeFooterDistance,
  docxGridPitch,
  docxHeaderDistance,
  docxLetter,
  docxMargins,
  docxSheet,
  docxTableMargins,
} from "../../layout/grid/docx-profile.ts";
import type { SetAttachment } from "../../layout/set-document.ts";

/** 版式 of a section: pages of text, of one table, upright or turned, or of a letter with its own first page. */
export type PageKind = SetAttachment["pageKind"] | "letter";

/** Room for text on a page, in twips. */
export interface TextArea {
  readonly width: number;
  readonly height: number;
}

/**
 * A landscape page is the upright one turned a quarter clockwise: the head of the sheet lies at its right, so that the
 * printed sheets bind at the same edge (GB/T 9704, 8).
 */
const margins = (kind: PageKind) => {
  if (kind === "letter") return docxLetter.margins;
  const { left, right } = docxMargins;
  const { top, bottom } = kind === "text" ? docxMargins : docxTableMargins;
  return kind === "landscape"
    ? { top: left, bottom: right, left: bottom, right: top }
    : { top, bottom, left, right };
};

const sheetSize = (kind: PageKind): TextArea =>
  kind === "landscape" ? { width: docxSheet.height, height: docxSheet.width } : docxSheet;

export const textArea = (kind: PageKind): TextArea => {
  const { top, bottom, left, right } = margins(kind);
  const { width, height } = sheetSize(kind);
  return { width: width - left - right, height: height - top - bottom };
};

const footerDistance = (kind: PageKind): number => {
  if (kind === "letter") return docxLetter.footerDistance;
  return kind === "landscape" ? docxLandscapeFooterDistance : docxFooterDistance;
};

/** Page setup of a section. */
export const sectionProperties = (kind: PageKind): ISectionPropertiesOptions => ({
  page: {
    // docx swaps width and height itself on a landscape page.
    size: {
      ...docxSheet,
      orientation: kind === "landscape" ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      ...margins(kind),
      header: docxHeaderDistance,
      footer: footerDistance(kind),
      gutter: 0,
    },
  },
  ...(kind === "letter" ? { titlePage: true } : {}),
  // On a page of a table nothing stands on the grid.
  grid: { linePitch: docxGridPitch, ...(kind === "text" ? { type: "lines" } : {}) },
});
