import { PageOrientation, SectionType, type ISectionPropertiesOptions } from "docx";
import {
  docxFooterDistance,
  docxHeaderDistance,
  docxMargins,
  docxPitch,
  docxSheet,
  docxTextHeight,
  docxTextWidth,
} from "../layout/docx-profile.ts";

export type Orientation = "portrait" | "landscape";

/** Room for text on a page, in twips. */
export interface TextArea {
  readonly width: number;
  readonly height: number;
}

export const textArea = (orientation: Orientation): TextArea =>
  orientation === "portrait"
    ? { width: docxTextWidth, height: docxTextHeight }
    : { width: docxTextHeight, height: docxTextWidth };

/**
 * Page setup of a section that starts on a new page. A landscape page is the upright one turned a quarter clockwise:
 * 天头 of the sheet lies at its right, so the printed sheets bind at the same edge (GB/T 9704, 8).
 */
export const sectionProperties = (orientation: Orientation): ISectionPropertiesOptions => {
  const { top, bottom, left, right } = docxMargins;
  const margin =
    orientation === "portrait"
      ? { top, bottom, left, right }
      : { top: left, bottom: right, left: bottom, right: top };
  return {
    type: SectionType.NEXT_PAGE,
    page: {
      size: {
        ...docxSheet,
        orientation: orientation === "portrait" ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
      },
      margin: { ...margin, header: docxHeaderDistance, footer: docxFooterDistance, gutter: 0 },
    },
    grid: { type: "lines", linePitch: docxPitch },
  };
};
